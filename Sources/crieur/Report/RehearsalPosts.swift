import Domain

/// The posts of a rehearsal's report, and what somebody should look at.
struct RehearsalPosts: Sendable {
  private let report: RehearsalReport
  private let catalogue: Catalogue
  private let album: PictureAlbum

  init(_ report: RehearsalReport, _ catalogue: Catalogue, _ album: PictureAlbum) {
    self.report = report
    self.catalogue = catalogue
    self.album = album
  }

  /// Every post under its day.
  var days: HTML {
    let numbered = Array(report.entries.enumerated())
    let days = numbered.chunked { report.directory.zone.civil(at: $0.element.delivery.due).date }
    return "\(days.map { day($0.key, $0.elements) })"
  }

  /// What somebody should look at: what did not go out and why, what is prepared for a person, and what is wrong in
  /// the calendar.
  var attention: HTML {
    let waiting = Array(report.entries.enumerated()).filter { $0.element.delivery.state != .delivered }
    let handOffs = waiting.filter { $0.element.delivery.state == .held(.handOff) }
    let others = waiting.filter { $0.element.delivery.state != .held(.handOff) }
    let lists = [
      list(nil, others.map { remark($0.element, $0.offset) }),
      list(.handOffs, handOffs.map { remark($0.element, $0.offset) }),
      list(.problems, report.problems.map(problem)),
    ].filter { !$0.markup.isEmpty }
    return lists.isEmpty ? "<p>\(catalogue.phrase(ReportCode.nothingToLookAt))</p>" : "\(lists)"
  }

  private func list(_ title: ReportCode?, _ items: [HTML]) -> HTML {
    guard !items.isEmpty else { return .none }
    let heading: HTML = title.map { "<h3>\(catalogue.phrase($0))</h3>" } ?? .none
    return "\(heading)<ul class=\"remarks\">\(items)</ul>"
  }

  private func day(_ date: CivilDate, _ posts: [EnumeratedSequence<[RehearsalReport.Entry]>.Element]) -> HTML {
    """
    <h3>\(date.words(in: catalogue.language, year: true))</h3>
    <div class="posts">
    \(posts.map { post($0.element, number: $0.offset + 1) })
    </div>
    """
  }

  private func post(_ entry: RehearsalReport.Entry, number: Int) -> HTML {
    let time = catalogue.clock(entry.channel.zone.civil(at: entry.delivery.due).time)
    let card: HTML =
      entry.variant.map {
        PostCard(channel: entry.channel, variant: $0, due: entry.delivery.due, album: album).html(in: catalogue)
      } ?? .none
    return """
      <article id="post-\(number)" aria-labelledby="post-\(number)-title">
      <h4 id="post-\(number)-title"><span class="hour">\(time)</span> \(entry.channel.name.rawValue) \
      <span class="subject">\(entry.delivery.title)</span></h4>
      \(card)
      \(entry.variant.map { CounterBar($0.measure).html(in: catalogue) } ?? .none)
      \(standing(entry))
      \(entry.variant.map(warnings) ?? .none)
      \(attempts(entry))
      </article>
      """
  }

  private func standing(_ entry: RehearsalReport.Entry) -> HTML {
    let state = entry.delivery.state
    let why: HTML =
      entry.delivery.reason.map { " <span class=\"why\">\(catalogue.phrase($0.withoutSurroundings))</span>" } ?? .none
    let proof: HTML =
      entry.delivery.receipts.first.map {
        " <span class=\"why\">\(catalogue.phrase(ReportCode.proof, ["id": $0.id.withoutSurroundings]))</span>"
      } ?? .none
    return """
      <p class="standing"><span class="badge \(state.name)"><span aria-hidden="true">\(state.sign)</span> \
      \(catalogue.phrase(state.code))</span>\(why)\(proof)</p>
      """
  }

  private func warnings(_ variant: Variant) -> HTML {
    guard !variant.warnings.isEmpty else { return .none }
    let items = variant.warnings.map { reason -> HTML in
      "<li>\(catalogue.phrase(PreviewCode.warning, ["reason": catalogue.phrase(reason.withoutSurroundings)]))</li>"
    }
    return "<ul class=\"warnings\">\(items)</ul>"
  }

  private func attempts(_ entry: RehearsalReport.Entry) -> HTML {
    guard entry.retries > 0 else { return .none }
    let items = entry.attempts.map { attempt -> HTML in
      let ending = attempt.ending.map { catalogue.phrase($0.code) } ?? catalogue.phrase(QueueCode.attemptRunning)
      let time = catalogue.clock(entry.channel.zone.civil(at: attempt.startedAt).time)
      let line = catalogue.phrase(ReportCode.attempt, ["time": time, "outcome": ending])
      let why: HTML =
        attempt.reason.map { " <span class=\"why\">\(catalogue.phrase($0.withoutSurroundings))</span>" } ?? .none
      return "<li>\(line)\(why)</li>"
    }
    return """
      <p class="label">\(catalogue.phrase(ReportCode.attempts))</p>
      <ol class="attempts">\(items)</ol>
      """
  }

  private func remark(_ entry: RehearsalReport.Entry, _ index: Int) -> HTML {
    let state = entry.delivery.state
    let when = catalogue.shortMoment(entry.delivery.due, in: entry.channel.zone)
    let why: HTML =
      entry.delivery.reason.map { " <span class=\"why\">\(catalogue.phrase($0.withoutSurroundings))</span>" } ?? .none
    return """
      <li><span class="badge \(state.name)"><span aria-hidden="true">\(state.sign)</span> \
      \(catalogue.phrase(state.code))</span> <a href="#post-\(index + 1)">\(entry.delivery.title)</a> \
      <span class="when">\(entry.channel.name.rawValue), \(when)</span>\(why)</li>
      """
  }

  private func problem(_ problem: Problem) -> HTML {
    let word = catalogue.phrase(problem.severity == .error ? ProblemCode.error : .warning)
    let file = problem.file.split(separator: "/").last.map(String.init)
    let place = [file, problem.line.map(String.init)].compactMap(\.self).joined(separator: ":")
    let hint: HTML = catalogue.hint(problem.reason).map { " <span class=\"why\">\($0)</span>" } ?? .none
    return """
      <li><strong>\(word)</strong> \(catalogue.phrase(problem.reason.withoutSurroundings)) \
      <span class="when">\(place)</span>\(hint)</li>
      """
  }
}
