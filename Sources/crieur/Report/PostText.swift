import Domain

/// A post's text with its links, hashtags and mentions marked.
struct PostText: Sendable {
  private let post: Post
  /// The whole address of a link of which the text shows but the beginning.
  private let link: (shown: String, address: String)?

  /// Shows a post, of a variant where that is known.
  init(_ post: Post, of variant: Variant? = nil) {
    self.post = post
    link = variant.flatMap { variant in
      variant.link.map { (LinkShown.text(of: variant.cleanLink ?? $0), $0) }
    }
  }

  /// The text, paragraphs and line ends kept.
  var html: HTML {
    let scalars = Array(post.text.unicodeScalars)
    var position = 0
    var pieces: [HTML] = []
    func text(_ range: Range<Int>) -> String {
      range.reduce(into: "") { $0.unicodeScalars.append(scalars[$1]) }
    }
    for entity in post.entities
    where entity.start >= position && entity.start < entity.end && entity.end <= scalars.count {
      pieces.append("\(text(position..<entity.start))")
      pieces.append(marked(text(entity.start..<entity.end), entity.kind))
      position = entity.end
    }
    pieces.append("\(text(position..<scalars.count))")
    // The pieces stand side by side: a line end between them would show in the text.
    return "<p class=\"text\" dir=\"auto\">\(HTML(trusted: pieces.map(\.markup).joined()))</p>"
  }

  private func marked(_ text: String, _ kind: Entity.Kind) -> HTML {
    switch kind {
    case .url where link.map { $0.shown.hasPrefix(text) } == true: HTML.anchor(text, to: link?.address ?? text)
    case .url: HTML.anchor(text, to: text)
    case .hashtag, .mention, .cashtag: "<span class=\"tag\">\(text)</span>"
    }
  }
}
