import Domain

/// An address that begins with `http:`: browsers warn of it, and networks show no card for it.
struct LinkInsecure: EditorialCheck {
  let code = CheckCode.linkInsecure
  let scope = CheckScope.item
  let usualLevel = CheckLevel.warn

  func findings(in context: CheckContext) -> [[String: String]] {
    let given = [context.item.link, context.item.event?.registration].compactMap(\.self)
    let written = context.texts.all.flatMap { text in
      text.spans.filter { $0.kind == .url }.map { text.text($0.range) }
    }
    return (given + written).filter { $0.lowercased().hasPrefix("http://") }.map { ["link": $0] }
  }
}
