import Domain

/// Where a post leads to: the item's link, whose article it is, further pages.
extension Manuscript {
  /// Whether a person's text holds the link already.
  var linkIsWritten: Bool { link.flatMap { link in ownText.map { $0.contains(link) } } ?? false }

  /// Whether the link travels as a card beside a short post.
  var linkTravelsAsCard: Bool {
    guard link != nil else { return false }
    switch text.card {
    case .never: return false
    case .withoutPictures: return media.kept.isEmpty
    case .always: return true
    }
  }

  /// The link in full, unless a person's text holds it or it travels as a card; with its tags where the network shows but its
  /// beginning.
  var linkPart: [Part] {
    guard let link, !linkIsWritten, !linkTravelsAsCard else { return [] }
    guard !text.marksLinks else { return Part.fixed(.link, LinkShown.text(of: link)) }
    return Part.fixed(.link, text.shortensLinks ? tagger.tagged(link) : link)
  }

  /// Whose article it is, unless a person's text says it. It is never left out.
  var sourcePart: [Part] {
    guard let source, ownText.map({ !source.isSaid(in: $0) }) ?? true else { return [] }
    let short = Choice(text: source.short, worth: 0)
    switch text.form {
    case .microblog: return [Part(.source, [short])]
    case .pagePost, .titledPost, .feedItem:
      return [Part(.source, [Choice(text: source.full, worth: Worth.sourceLabel), short])]
    }
  }

  /// What follows the prose, each where there is room for it.
  var furtherParts: [Part] { closing + linksPart + mentionPart + hashtagPart }

  /// Further pages, one to a line: as many as are worth their room, those that matter most first.
  var linksPart: [Part] {
    let lines = furtherLinks.map { "\(shownLabel($0))\($0.link)" }
    guard !lines.isEmpty else { return [] }
    return [Part(.links, choices(lines, separator: "\n", first: Worth.furtherLink, loss: .linksDropped))]
  }

  /// Further pages on a microblog: where there is room for them and for nothing else.
  var linksFiller: [Part] {
    let lines = furtherLinks.prefix(2).map { link in
      shownLabel(link) + (text.shortensLinks ? tagger.tagged(link.link) : link.link)
    }
    guard !lines.isEmpty else { return [] }
    return [Part(.links, choices(lines, separator: "\n", first: Worth.linkFiller, loss: nil))]
  }

  private func choices(_ lines: [String], separator: String, first: Int, loss: RenderCode?) -> [Choice] {
    var worth = 0
    let shown = lines.indices.map { index -> Choice in
      worth += max(1, first / (index + 1))
      let isWhole = index == lines.count - 1
      return Choice(
        text: lines[...index].joined(separator: separator), worth: worth, loss: isWhole ? nil : loss)
    }
    return shown.reversed() + [Choice(text: "", worth: 0, loss: loss)]
  }

  private func shownLabel(_ link: NewsLink) -> String { link.label + language.colon }
}

extension TextProfile {
  /// Whether readers are shown but the beginning of a link: networks that count every link alike do that.
  var shortensLinks: Bool { urlLength != nil }
}
