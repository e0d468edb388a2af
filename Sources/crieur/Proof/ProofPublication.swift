import Digests
import Domain

/// One publication in a proof.
struct ProofPublication: Sendable {
  private let publication: Proof.Publication
  private let number: Int
  private let text: ProofFiles.File?
  private let pictures: [Digest: ProofFiles.File]
  private let directory: ChannelDirectory
  private let catalogue: Catalogue

  init(
    _ publication: Proof.Publication, number: Int, text: ProofFiles.File?, pictures: [Digest: ProofFiles.File],
    directory: ChannelDirectory, catalogue: Catalogue
  ) {
    self.publication = publication
    self.number = number
    self.text = text
    self.pictures = pictures
    self.directory = directory
    self.catalogue = catalogue
  }

  private var delivery: Delivery { publication.delivery }
  private var zone: any ZoneRules { directory.zone(of: delivery.key.channel) }

  var html: HTML {
    """
    <section class="publication" aria-labelledby="publication-\(number)">
    <h2 id="publication-\(number)">\(heading)</h2>
    <p class="standing"><span class="badge \(HTML(trusted: delivery.state.name))"><span aria-hidden="true">\
    \(delivery.state.sign)</span> \(catalogue.phrase(delivery.stateCode))</span></p>
    \(ProofParts.facts(facts, in: catalogue))
    \(content)
    \(answers)
    \(history)
    </section>
    """
  }

  private var heading: String {
    let kind: ProofCode =
      switch delivery.key.kind {
      case .publish: .publication
      case .correct: .correction
      case .recall: .recall
      }
    return catalogue.phrase(
      kind, ["channel": delivery.key.channel.rawValue, "network": delivery.network.rawValue])
  }

  private var facts: [(ProofCode, HTML)] {
    let published = publication.publishedAt.map { catalogue.exactMoment($0, in: zone) }
    var facts: [(ProofCode, HTML)] = [
      (.due, "\(catalogue.exactMoment(delivery.due, in: zone))"),
      (.published, "\(published ?? catalogue.phrase(ProofCode.notPublished))"),
    ]
    if delivery.isLate { facts.append((.late, "\(catalogue.phrase(JournalPageCode.late))")) }
    facts.append((.address, addresses))
    facts.append((.receipt, "\(delivery.receipts.map { receipt -> HTML in "<code>\(receipt.id)</code>" })"))
    facts.append((.decided, decisions))
    return facts.filter { !$0.1.markup.isEmpty }
  }

  private var addresses: HTML {
    let urls = delivery.receipts.compactMap(\.url)
    guard !urls.isEmpty else { return "\(catalogue.phrase(ProofCode.noAddress))" }
    return "\(urls.map { HTML.anchor($0, to: $0) })"
  }

  /// Who let it go, or said that it is out.
  private var decisions: HTML {
    let made = publication.notes.compactMap { note -> HTML? in
      guard let person = note.person else { return nil }
      let arguments = [
        "person": person, "act": catalogue.phrase(note.act.code), "time": catalogue.exactMoment(note.at, in: zone),
      ]
      return "<li>\(catalogue.phrase(ProofCode.decision, arguments))</li>"
    }
    guard made.isEmpty else { return "<ul>\(made)</ul>" }
    guard let resolution = delivery.resolution else { return "\(catalogue.phrase(ProofCode.nobody))" }
    return "\(resolution.by), \(catalogue.exactMoment(resolution.at, in: zone))"
  }

  // MARK: What went out

  private var content: HTML {
    guard let variant = publication.variant else { return warning(.textLost) }
    let posts = variant.posts.map { post -> HTML in "<p class=\"text\">\(post.text)</p>" }
    return """
      <h3>\(catalogue.phrase(ProofCode.text))</h3>
      \(publication.isTextWhole ? .none : warning(.textChanged))
      <blockquote lang="\(variant.language.rawValue)">
      \(title(of: variant))\(posts)\(link(of: variant))\(article(of: variant))
      </blockquote>
      \(shownPictures)
      \(digest)
      """
  }

  private func title(of variant: Variant) -> HTML {
    let form = directory.channel(delivery.key.channel)?.profile.text.form ?? .titledPost
    switch form {
    case .microblog, .pagePost: return .none
    case .titledPost, .feedItem: return labelled(.shownTitle, "<strong>\(variant.title)</strong>")
    }
  }

  private func link(of variant: Variant) -> HTML {
    guard let link = variant.link, variant.linkIsCard || !variant.text.contains(link) else { return .none }
    return labelled(.link, HTML.anchor(link, to: link))
  }

  private func article(of variant: Variant) -> HTML {
    guard let html = variant.html else { return .none }
    return labelled(.article, .none).with("<p class=\"text\">\(ArticleText(html).text)</p>")
  }

  private func labelled(_ code: ProofCode, _ value: HTML) -> HTML {
    """
    <p><span class="label" lang="\(catalogue.language.rawValue)">\(catalogue.phrase(code))</span> \(value)</p>
    """
  }

  private func warning(_ code: ProofCode) -> HTML { "<p class=\"verdict bad\">\(catalogue.phrase(code))</p>" }

  private var digest: HTML {
    guard let text else { return .none }
    return """
      <p class="when">\(catalogue.phrase(ProofCode.textDigest)) <code>\(text.digest.rawValue)</code>
      \(ProofFiles.link(text.name, text.address))</p>
      """
  }

  private var shownPictures: HTML {
    let figures = publication.pictures.map { picture -> HTML in
      let alt = picture.media.alt.isEmpty ? catalogue.phrase(ProofCode.noAlt) : picture.media.alt
      let caption = catalogue.phrase(
        ProofCode.caption, ["file": picture.media.fileName, "alt": alt, "credit": picture.media.credit ?? "–"])
      guard let file = pictures[picture.media.digest] else { return warning(.pictureLost).with("<p>\(caption)</p>") }
      return """
        <figure>
        <img alt="\(picture.media.alt)" data-file="\(file.name)" src="\(file.address)">
        <figcaption class="when">\(caption)<br>\(file.name) · <code>\(file.digest.rawValue)</code></figcaption>
        </figure>
        """
    }
    return figures.isEmpty ? .none : "<h3>\(catalogue.phrase(ProofCode.pictures))</h3>\(figures)"
  }

  // MARK: What the network answered

  private var answers: HTML {
    let title: HTML = "<h3>\(catalogue.phrase(ProofCode.answers))</h3>"
    guard !publication.attempts.isEmpty else {
      return "\(title)<p>\(catalogue.phrase(ProofCode.noAttempts))</p>"
    }
    let heads = ([.number, .began, .ended, .outcome, .sent, .answer] as [ProofCode]).map { code -> HTML in
      "<th scope=\"col\">\(catalogue.phrase(code))</th>"
    }
    return """
      \(title)
      <div class="wide" tabindex="0" role="region" aria-label="\(catalogue.phrase(ProofCode.answers))"><table>
      <caption>\(catalogue.phrase(ProofCode.answersCaption))</caption>
      <thead><tr>\(heads)</tr></thead>
      <tbody>\(publication.attempts.map(row))</tbody>
      </table></div>
      """
  }

  private func row(_ attempt: Attempt) -> HTML {
    let note = publication.notes.first { $0.attempt?.number == attempt.number }
    let exchanges = note?.exchanges ?? []
    let ending = attempt.ending.map { catalogue.phrase($0.code) } ?? catalogue.phrase(QueueCode.attemptRunning)
    let why: HTML = attempt.reason.map { "<br><span class=\"why\">\(catalogue.phrase($0))</span>" } ?? .none
    let sent = exchanges.map { exchange -> HTML in "<code>\(exchange.sent.rawValue)</code>" }
    let answers = exchanges.map { exchange -> HTML in
      exchange.answer.map { "<code>\($0.rawValue)</code>" } ?? "\(catalogue.phrase(ProofCode.noAnswer))"
    }
    return """
      <tr><th scope="row">\(attempt.number)</th><td>\(zone.rfc3339(attempt.startedAt))</td>\
      <td>\(attempt.endedAt.map { zone.rfc3339($0) } ?? "–")</td><td>\(ending)\(why)</td>\
      <td>\(sent)</td><td>\(answers)</td></tr>
      """
  }

  // MARK: What the journal says

  private var history: HTML {
    guard !publication.entries.isEmpty else { return .none }
    let items = publication.entries.map { entry -> HTML in
      let words = entry.record.map { JournalWords($0.note, catalogue, zone: zone).happened } ?? "–"
      let person = entry.record?.note.person.map { " · \(catalogue.phrase(JournalPageCode.by, ["person": $0]))" } ?? ""
      let line = catalogue.phrase(
        ProofCode.entry, ["number": "\(entry.sequence)", "time": zone.rfc3339(entry.at), "what": words + person])
      return "<li>\(line)<br><code>\(entry.hash.rawValue)</code></li>"
    }
    return "<h3>\(catalogue.phrase(ProofCode.history))</h3><ul class=\"entries\">\(items)</ul>"
  }
}

extension HTML {
  /// Both pieces, one after the other.
  func with(_ other: HTML) -> HTML { "\(self)\(other)" }
}
