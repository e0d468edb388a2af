import Domain

/// Exact renderings, as `crieur preview` shows them.
struct PreviewPage: ShownPage {
  /// The renderings, in the order in which they are shown.
  let entries: [PreviewEntry]

  /// One frame per channel: what goes out where and when, the text exactly, what stands beside it, and the counter.
  func text(in catalogue: Catalogue, layout: TextLayout) -> String {
    entries.map { frame($0, catalogue, layout).joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// `[{item, channel, network, occurrence, …the variant}]`: what can be rendered. What cannot is told as a problem,
  /// because a script that reads `text` must be able to send it.
  func json(in catalogue: Catalogue) -> JSON {
    .list(
      entries.compactMap { entry in
        guard case .success(let variant) = entry.rendering else { return nil }
        let head: JSON = [
          "item": .text(entry.item.rawValue),
          "channel": .text(entry.channel.name.rawValue),
          "network": .text(entry.channel.network.rawValue),
          "occurrence": .civil(entry.occurrence),
        ]
        return .object(head.members + JSON.variant(variant, digest: entry.digest, in: catalogue).members)
      })
  }

  private func frame(_ entry: PreviewEntry, _ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    let due = entry.due.map { catalogue.moment($0, in: entry.channel.zone) } ?? catalogue.phrase(PreviewCode.undated)
    let title = " \(entry.channel.name) · \(entry.channel.network) · \(due) "
    let rule = String(repeating: "─", count: max(1, layout.width - title.columns - 2))
    let top = "┌─" + layout.paint(title, .heading) + rule
    switch entry.rendering {
    case .success(let variant):
      let foot = VariantLines(variant: variant, form: entry.channel.profile.text.form)
      return [top] + foot.content(catalogue, layout) + [bottom(variant.measure, catalogue, layout)]
        + foot.warnings(catalogue, layout)
    case .failure(let failure):
      return [top] + failure.reasons.flatMap { refusal($0, catalogue, layout) }
        + ["└" + String(repeating: "─", count: layout.width - 1)]
    }
  }

  private func bottom(_ measure: Measure, _ catalogue: Catalogue, _ layout: TextLayout) -> String {
    let counter = " \(catalogue.counter(measure)) "
    let rule = String(repeating: "─", count: max(1, layout.width - counter.columns - 2))
    return "└" + rule + layout.paint(counter, measure.fits ? .good : .bad) + "─"
  }

  private func refusal(_ reason: Reason, _ catalogue: Catalogue, _ layout: TextLayout) -> [String] {
    let sentence = catalogue.phrase(PreviewCode.failed, ["reason": catalogue.phrase(reason)])
    let lines = layout.wrapped(sentence, first: "│ ✗ ", rest: "│   ").map { layout.paint($0, .bad) }
    guard let hint = catalogue.hint(reason) else { return lines }
    return lines + layout.wrapped(hint, first: "│   ", rest: "│   ")
  }
}

extension Catalogue {
  /// `137/140` and what is counted; without a limit, the number alone.
  func counter(_ measure: Measure) -> String {
    let arguments = [
      "used": String(measure.used), "limit": measure.limit.map(String.init) ?? "",
      "unit": phrase(measure.unit.code),
    ]
    return phrase(measure.limit == nil ? PreviewCode.counterOpen : PreviewCode.counter, arguments)
  }
}
