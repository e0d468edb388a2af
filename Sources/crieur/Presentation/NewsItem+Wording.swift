import Domain

extension NewsItem {
  /// The item as its author words it for a channel: in the channel's tone, with the parts that were written for it.
  func worded(for channel: Channel) -> NewsItem {
    var item = self
    let own = variants[channel.name]
    let toned = channel.renderingSettings.voice.tone.flatMap { texts?[$0] }
    item.title = toned?.title ?? title
    item.summary = own?.summary ?? toned?.summary ?? summary
    item.body = own?.body ?? toned?.body ?? body
    item.hashtags = own?.hashtags ?? hashtags
    if own?.event != nil { item.event = nil }
    if let chosen = own?.images { item.images = chosen.filter(images.indices.contains).map { images[$0] } }
    return item
  }
}

extension Channel {
  /// A text with the names of those whom it mentions in the place of their handles.
  func named(_ text: String) -> String {
    let known = renderingSettings.voice.names.compactMap { known in known.handle.map { (handle: $0, name: known.name) }
    }
    // A handle may be the beginning of a longer one.
    return known.sorted { $0.handle.count > $1.handle.count }.reduce(text) { text, known in
      text.contains(known.handle) ? text.replacing(known.handle, with: known.name) : text
    }
  }
}
