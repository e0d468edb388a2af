import Domain

/// Composing and its failures.
extension Manuscript {
  /// The best post of these parts.
  func fitted(_ parts: [Part], in usual: Layout) throws(RenderFailure) -> Composition {
    let layout = template?.layout(over: usual, fields: fields) ?? usual
    let parts = parts.filter { layout.order.contains($0.kind) }
    guard let draft = Fitter(layout: layout, profile: text).best(of: parts) else {
      throw RenderFailure([tooLong(parts, in: layout)])
    }
    let post = layout.compose(draft)
    let losses = draft.losses.map { Reason($0, ["limit": text.limit.map(String.init) ?? ""]) }
    let dropped = layout.order.contains(.hashtags) ? droppedHashtags(in: post) : []
    return Composition(text: post, warnings: losses + dropped)
  }

  /// The shortest post of these parts, and that it does not fit.
  private func tooLong(_ parts: [Part], in layout: Layout) -> Reason {
    let shortest = parts.reduce(Draft()) { draft, part in
      let choices = part.choices(draft)
      let choice = choices.min { length(of: $0) < length(of: $1) }
      return draft.adding(choice ?? .none, as: part.kind)
    }
    let used = TextMeasure.measure(layout.compose(shortest), by: text).used
    return overflow(used: used, limit: text.limit, written: isWrittenForChannel)
  }

  private func length(of choice: Choice) -> Int {
    TextMeasure.measure(choice.text, by: text).used
  }

  /// What a person wrote is reported as theirs to shorten.
  func overflow(used: Int, limit: Int?, written: Bool) -> Reason {
    let code = written ? RenderCode.overrideTooLong : .noRoom
    return Reason(code, ["used": String(used), "limit": limit.map(String.init) ?? ""])
  }

  /// The whole post as a person wrote it, when they said so.
  func exactComposition() throws(RenderFailure) -> Composition? {
    guard isExact, let ownText else { return nil }
    let measure = TextMeasure.measure(ownText, by: text)
    guard measure.fits else { throw RenderFailure([overflow(used: measure.used, limit: measure.limit, written: true)]) }
    return Composition(text: ownText, keepsLink: linkIsShown)
  }

  /// The title where it stands apart from the text, within the network's limit.
  func fittedTitle() throws(RenderFailure) -> (title: String, warnings: [Reason]) {
    guard let limit = text.titleLimit else { return (title, []) }
    var profile = text
    profile.limit = limit
    let used = TextMeasure.measure(title, by: profile).used
    if used <= limit { return (title, []) }
    guard !hasOwnTitle else { throw RenderFailure([overflow(used: used, limit: limit, written: true)]) }
    let parts = [Part(.hook, Shortening.choices(ofTitle: title, language: language, bound: limit))]
    guard let draft = Fitter(layout: .titled, profile: profile).best(of: parts) else {
      throw RenderFailure([overflow(used: used, limit: limit, written: false)])
    }
    return (Layout.titled.compose(draft), [Reason(RenderCode.titleCut, ["limit": String(limit)])])
  }
}
