import Domain

/// A mention of an account that the house does not know, neither from its list nor from its people and organisations. Silent
/// as long as it knows none.
struct MentionUnknown: EditorialCheck {
  let code = CheckCode.mentionUnknown
  let scope = CheckScope.variant
  let usualLevel = CheckLevel.warn

  func findings(in context: CheckContext) -> [[String: String]] {
    let handles = context.request.channel.renderingSettings.voice.names.compactMap(\.handle)
    let known = Set((context.house.mentions + handles).map { Self.bare($0) })
    guard !known.isEmpty else { return [] }
    return context.variant.posts.flatMap { post -> [String] in
      let scalars = Array(post.text.unicodeScalars)
      return post.entities.filter { $0.kind == .mention }.map { String(scalars[$0.start..<$0.end]) }
    }.filter { !known.contains(Self.bare($0)) }.map { ["mention": $0] }
  }

  private static func bare(_ mention: String) -> String {
    String(mention.lowercased().drop { $0 == "@" || $0 == "＠" })
  }
}
