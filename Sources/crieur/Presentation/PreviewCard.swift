import Domain

/// One rendering, as a card as wide as the terminal.
struct PreviewCard: Sendable {
  /// The rendering.
  let entry: PreviewEntry

  /// The card, and below it what an editor should know.
  func lines(_ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    switch entry.rendering {
    case .success(let variant):
      let form = entry.channel.profile.text.form
      let content = VariantLines(variant: variant, form: form, measures: entry.measures)
      return head(catalogue, layout) + content.content(catalogue, layout) + foot(variant, catalogue, layout)
        + entry.remarks.flatMap { layout.remark($0, in: catalogue) } + layout.accepted(variant, in: catalogue)
        + entry.untoldOmissions.flatMap { layout.wrapped(catalogue.sentence($0), first: "  − ") }
        + (entry.comparison?.lines(catalogue, layout, zone: entry.channel.zone) ?? [])
    case .failure(let failure):
      return head(catalogue, layout) + failure.reasons.flatMap { refusal($0, catalogue, layout) }
        + [edge(layout)] + entry.remarks.flatMap { layout.remark($0, in: catalogue) }
    }
  }

  private func head(_ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    let due = entry.due.map { catalogue.moment($0, in: entry.channel.zone) } ?? catalogue.phrase(PreviewCode.undated)
    let title = "\(entry.channel.name) · \(entry.channel.network) · \(due)"
    if title.columns + 6 <= layout.width {
      let rest = String(repeating: "─", count: layout.width - title.columns - 4)
      return ["┌─ \(layout.paint(title, .heading)) \(rest)"]
    }
    return layout.wrapped([PaintedText(title, .heading)], first: "┌─ ", rest: "│  ")
  }

  /// The gauge in the lower edge; a thread has one below each post.
  private func foot(_ variant: Variant, _ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    guard variant.posts.count < 2 else { return [edge(layout)] }
    let gauge = Gauge(measure: variant.measure)
    let text = gauge.text(in: catalogue, room: layout.width - 6)
    let painted = layout.paint(text, variant.measure.fits ? .good : .bad)
    let others = gauge.others(in: catalogue).map { "  " + layout.paint($0.line, $0.fits ? .quiet : .bad) }
    guard text.columns + 6 <= layout.width else {
      return [edge(layout)] + layout.wrapped(text, first: "  ") + others
    }
    let width = layout.width - text.columns - 4
    return ["└" + String(repeating: "─", count: width) + " \(painted) ─"] + others
  }

  private func edge(_ layout: TextLayout) -> String {
    "└" + String(repeating: "─", count: layout.width - 1)
  }

  private func refusal(_ reason: Reason, _ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    let sentence = catalogue.phrase(PreviewCode.failed, ["reason": catalogue.finding(reason)])
    let lines = layout.wrapped([PaintedText(sentence, .bad)], first: "│ ✗ ", rest: "│   ")
    guard let hint = catalogue.hint(reason) else { return lines }
    return lines + layout.wrapped(hint, first: "│   ", rest: "│   ")
  }
}

extension Catalogue {
  /// What is left out, and where a sentence was shortened.
  func sentence(_ omission: Omission) -> String {
    let text = omission.text ?? ""
    switch omission.part {
    case .title, .summary:
      if let after = omission.after { return phrase(PreviewCode.omittedRest, ["after": after, "text": text]) }
      return phrase(PreviewCode.omitted, ["text": text])
    case .article: return phrase(PreviewCode.omittedArticle)
    case .event: return phrase(PreviewCode.omittedEvent, ["text": text])
    case .hashtag: return phrase(PreviewCode.omittedHashtag, ["text": text])
    case .picture: return phrase(PreviewCode.omittedPicture, ["text": text])
    }
  }
}
