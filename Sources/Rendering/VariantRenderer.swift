public import Domain

/// Gives every channel a text of its own for an item, within what its network allows.
///
/// The same request always gives the same bytes; nothing is said that the item does not hold.
public struct VariantRenderer: Renderer {
  /// What was prepared ahead.
  private let voices: [ChannelName: PreparedVoice]

  /// A renderer has no settings of its own: everything is in the request. The voices of `channels` are prepared now, so that no
  /// rendering has to.
  public init(channels: [Channel] = []) {
    var voices: [ChannelName: PreparedVoice] = [:]
    for channel in channels {
      // One that cannot be used fails where it is asked for.
      voices[channel.name] = try? PreparedVoice(channel.renderingSettings.voice)
    }
    self.voices = voices
  }

  /// The variant that `request.channel` will show, or every reason why there can be none.
  public func render(_ request: RenderRequest) throws(RenderFailure) -> Variant {
    let erratum = request.role == .erratum ? Erratum(request) : nil
    let manuscript = try Manuscript(erratum?.narrowed ?? request, voice: try voice(of: request.channel))
    var composition = try manuscript.text.form.rules.compose(manuscript)
    erratum?.mark(&composition)
    let entities = TextMeasure.entities(in: composition.text, by: manuscript.text.detection)
    return Variant(
      posts: [Post(text: composition.text, entities: entities)], title: composition.title ?? manuscript.title,
      html: composition.html, summary: composition.summary, link: composition.keepsLink ? manuscript.link : nil,
      linkIsCard: composition.linkIsCard, hashtags: hashtags(entities, in: composition.text),
      media: manuscript.media.kept, credit: manuscript.credit, event: request.item.event,
      category: request.item.category, author: request.item.author, language: request.language, due: request.due,
      measure: TextMeasure.measure(
        composition.text, by: request.channel.profile.text.beside(pictures: manuscript.media.kept.count)),
      warnings: manuscript.warnings + composition.warnings, role: request.role)
  }

  private func voice(of channel: Channel) throws(RenderFailure) -> PreparedVoice {
    let voice = channel.renderingSettings.voice
    if let prepared = voices[channel.name], prepared.voice == voice { return prepared }
    do throws(Reason) {
      return try PreparedVoice(voice)
    } catch {
      throw RenderFailure([error])
    }
  }

  /// The hashtags of a text, each once.
  private func hashtags(_ entities: [Entity], in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var seen: Set<String> = []
    return entities.filter { $0.kind == .hashtag }.map { String(scalars[$0.start..<$0.end]) }
      .filter { seen.insert($0.lowercased()).inserted }
  }
}
