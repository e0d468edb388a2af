import Domain

/// Where a post leads to: the item's link, whose article it is, further pages.
extension Manuscript {
  /// Whether a person's text holds the whole link already.
  var linkIsWritten: Bool { linkStanding?.isWhole ?? false }

  /// Whether a person's text leads to the link already: with the whole of it, or where the network marks links with what
  /// readers are shown of it.
  var linkIsShown: Bool { linkIsWritten || text.marksLinks && linkStanding?.isShown == true }

  private var linkStanding: LinkStanding? {
    guard let link, let ownText else { return nil }
    return LinkStanding(of: link, in: ownText)
  }

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
    guard let link, !linkIsShown, !linkTravelsAsCard else { return [] }
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
    let lines = unsaid(furtherLinks).map { "\(shownLabel($0))\($0.link)" }
    guard !lines.isEmpty else { return [] }
    return [Part(.links, choices(lines, separator: "\n", first: Worth.furtherLink, loss: .linksDropped))]
  }

  /// Further pages on a microblog: where there is room for them and for nothing else.
  var linksFiller: [Part] {
    let lines = unsaid(furtherLinks.prefix(2)).map { link in
      shownLabel(link) + (text.shortensLinks ? tagger.tagged(link.link) : link.link)
    }
    guard !lines.isEmpty else { return [] }
    return [Part(.links, choices(lines, separator: "\n", first: Worth.linkFiller, loss: nil))]
  }

  /// Those further pages to which a person's text does not lead already.
  private func unsaid(_ links: some Sequence<NewsLink>) -> [NewsLink] {
    links.filter { link in ownText.map { !LinkStanding(of: link.link, in: $0).isWhole } ?? true }
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
