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
    let profile = request.channel.profile.text.beside(pictures: manuscript.media.kept.count)
    let posts = posts(composition, by: profile, behind: manuscript.contentWarning ?? "")
    return Variant(
      posts: posts, title: composition.title ?? manuscript.title,
      html: composition.html, summary: composition.summary, link: link(of: composition, manuscript),
      linkIsCard: composition.linkIsCard, hashtags: composition.tags.isEmpty ? hashtags(posts) : composition.tags,
      media: manuscript.media.kept, credit: manuscript.credit, event: request.item.event,
      category: request.item.category, author: request.item.author, language: request.language, due: request.due,
      measure: TextMeasure.measure(composition.text, contentWarning: manuscript.contentWarning ?? "", by: profile),
      warnings: manuscript.warnings + composition.warnings, role: request.role,
      cleanLink: link(of: composition, manuscript).flatMap { $0 == manuscript.link ? nil : manuscript.link },
      contentWarning: manuscript.contentWarning)
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

  private func link(of composition: Composition, _ manuscript: Manuscript) -> String? {
    guard composition.keepsLink, let link = manuscript.link else { return nil }
    return composition.linkIsTagged ? manuscript.tagger.tagged(link) : link
  }

  private func posts(
    _ composition: Composition, by profile: TextProfile, behind contentWarning: String
  ) -> [Post] {
    let isThread = !composition.further.isEmpty
    return ([composition.text] + composition.further).map { text in
      Post(
        text: text, entities: TextMeasure.entities(in: text, by: profile.detection),
        measure: isThread ? TextMeasure.measure(text, contentWarning: contentWarning, by: profile) : nil)
    }
  }

  /// The hashtags of the posts, each once.
  private func hashtags(_ posts: [Post]) -> [String] {
    var seen: Set<String> = []
    return posts.flatMap { post in
      let scalars = Array(post.text.unicodeScalars)
      return post.entities.filter { $0.kind == .hashtag }.map { String(scalars[$0.start..<$0.end]) }
    }
    .filter { seen.insert($0.lowercased()).inserted }
  }
}
