import Domain

/// The same text on two networks: their readers expect another voice, and those who read both read it twice.
struct SameText: EditorialCheck {
  let code = CheckCode.sameText
  let scope = CheckScope.channels
  let usualLevel = CheckLevel.warn

  func findings(in context: CheckContext) -> [[String: String]] {
    guard context.print.isText, context.request.role == nil else { return [] }
    return context.siblings.filter { $0.print == context.print && Self.compares($0.channel, context.request.channel) }
      .prefix(1).map { ["other": $0.channel.name.rawValue] }
  }

  /// Whether two channels should say it differently: those of two networks. Feeds repeat what the site says, as they
  /// should.
  static func compares(_ one: Channel, _ other: Channel) -> Bool {
    one.network != other.network && isSpoken(one) && isSpoken(other)
  }

  private static func isSpoken(_ channel: Channel) -> Bool {
    switch channel.profile.text.form {
    case .microblog, .pagePost, .titledPost: true
    case .feedItem: false
    }
  }
}
