import Domain

/// A mention that the network cuts, or does not take for one.
struct MentionMalformed: EditorialCheck {
  let code = CheckCode.mentionMalformed
  let scope = CheckScope.variant
  let usualLevel = CheckLevel.warn

  func findings(in context: CheckContext) -> [[String: String]] {
    // What crieur.yaml calls a mention on this network is one, also where the channel counts by older rules.
    let known = Set(context.request.channel.renderingSettings.voice.names.compactMap(\.handle))
    return switch context.request.channel.profile.text.form {
    case .microblog, .pagePost:
      zip(context.variant.posts, context.posts).flatMap { post, text in
        signs(in: text).filter { Self.isMalformed($0, post, text) }.map { Self.word(at: $0, in: text) }
          .filter { !known.contains($0) }.map { ["mention": $0] }
      }
    // Nobody is told of a mention there.
    case .titledPost, .feedItem: []
    }
  }

  /// Where a mention was meant: at signs that begin a word.
  private func signs(in text: CheckedText) -> [Int] {
    text.scalars.indices.filter { index in
      guard text.scalars[index] == "@" || text.scalars[index] == "＠" else { return false }
      let isInside = text.spans.contains { $0.kind != .mention && $0.range.contains(index) }
      let begins =
        index == 0 || text.scalars[index - 1].isSpace || "([{«“\"’'.".unicodeScalars.contains(text.scalars[index - 1])
      return begins && !isInside
    }
  }

  private static func isMalformed(_ sign: Int, _ post: Post, _ text: CheckedText) -> Bool {
    guard let mention = post.entities.first(where: { $0.kind == .mention && $0.start == sign }) else { return true }
    let rest = text.scalars[mention.end...]
    guard let next = rest.first else { return false }
    if next == "@" || next.isWordPart { return true }
    return (next == "-" || next == ".") && rest.dropFirst().first?.isWordPart == true
  }

  private static func word(at sign: Int, in text: CheckedText) -> String {
    var end = sign + 1
    // "@ CCI": the word that was meant comes after the space.
    if end < text.scalars.count, text.scalars[end].isSpace { end += 1 }
    while end < text.scalars.count, !text.scalars[end].isSpace { end += 1 }
    while end > sign + 1, !text.scalars[end - 1].isWordPart { end -= 1 }
    return Tidy.line(text.text(sign..<end))
  }
}
