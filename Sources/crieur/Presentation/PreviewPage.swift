import Domain

/// Exact renderings, as `crieur preview` shows them.
struct PreviewPage: ShownPage {
  /// The renderings, in the order in which they are shown.
  let entries: [PreviewEntry]

  /// One card per channel: what goes out where and when, the text exactly, what stands beside it, how much room it takes,
  /// and what an editor should know. Where there are several items, each under its title.
  func text(in catalogue: Catalogue, layout: TextLayout) -> String {
    let items = entries.chunked(by: \.item)
    let blocks = items.flatMap { item, entries -> [[String]] in
      let title = entries.first?.title ?? item.rawValue
      let heading = layout.wrapped([PaintedText("\(title) (\(item))", .heading)])
      return (items.count > 1 ? [heading] : []) + entries.map { PreviewCard(entry: $0).lines(catalogue, layout) }
    }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// `[{item, channel, network, occurrence, …the variant, entities[], measures[], dropped[], findings[], changed}]`: what
  /// can be rendered. What cannot is told as a problem, because a script that reads `text` must be able to send it.
  func json(in catalogue: Catalogue) -> JSON {
    .list(entries.compactMap { JSON.preview($0, in: catalogue) })
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
