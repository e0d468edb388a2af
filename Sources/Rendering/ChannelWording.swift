import Domain

/// What one channel has an item say: the words written for the channel, else those in its tone, else the plain ones.
struct ChannelWording {
  let request: RenderRequest
  /// What a person wrote for this channel.
  let override: VariantOverride?
  /// The item in the channel's tone, where the author wrote it so.
  let toned: Wording?
  let typography: Typography
  private let dated: DatedTexts
  private let voice: Voice

  init(_ request: RenderRequest) {
    self.request = request
    override = request.item.variants[request.channel.name]
    voice = request.channel.renderingSettings.voice
    toned = voice.tone.flatMap { request.item.texts?[$0] }
    typography = Typography(
      language: request.language, isNarrow: request.channel.renderingSettings.usesNarrowSpaces)
    dated = DatedTexts(day: request.occurrence.date, language: request.language)
  }

  /// A text with its dates filled in.
  func filled(_ text: String) -> String { dated.filled(text) }

  /// A text of one line, set in type; empty when there is none.
  func line(_ text: String?) -> String { typography.set(Tidy.line(dated.filled(text ?? ""))) }

  var hashtags: [String] { override?.hashtags ?? request.item.hashtags }

  /// Further pages, set in type: each address once, in the author's order, without the one that the post leads to.
  func furtherLinks(beside link: String?) -> [NewsLink] {
    var seen: Set<String> = [link ?? ""]
    return (request.item.links ?? []).compactMap { further in
      guard WebAddress.isWeb(further.link), seen.insert(further.link).inserted else { return nil }
      return NewsLink(label: line(further.label), link: further.link)
    }
  }

  /// The pictures that are meant for the channel.
  var pictures: [SpooledMedia] {
    guard let chosen = override?.images else { return request.media }
    return chosen.filter(request.media.indices.contains).map { request.media[$0] }
  }

  /// When and where, unless a person wrote it otherwise for the channel, or left it out.
  var event: EventLine? {
    guard override?.event == nil else { return nil }
    return request.item.event.map {
      EventLine(event: $0, typography: typography, year: request.occurrence.date.year)
    }
  }

  /// The call: the channel's own in the item, else the item's in the channel's tone, else the item's, else the channel's. Beside
  /// a text that a person wrote for the channel, only one written for it too.
  var call: Call? {
    if let own = override?.call { return call(own, .override) }
    guard override?.text == nil else { return nil }
    if let own = toned?.call ?? request.item.call { return call(own, .item) }
    // The channel's is in the channel's language.
    guard request.language == request.channel.language else { return nil }
    return voice.call.flatMap { call($0, .channel) }
  }

  private func call(_ written: String, _ origin: Call.Origin) -> Call? {
    let text = line(written)
    return text.isEmpty ? nil : Call(text: text, origin: origin, language: request.language)
  }
}
