import Domain

/// A post's text with its links, hashtags and mentions marked.
struct PostText: Sendable {
  private let post: Post

  /// Shows a post.
  init(_ post: Post) {
    self.post = post
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
      pieces.append(Self.marked(text(entity.start..<entity.end), entity.kind))
      position = entity.end
    }
    pieces.append("\(text(position..<scalars.count))")
    // The pieces stand side by side: a line end between them would show in the text.
    return "<p class=\"text\" dir=\"auto\">\(HTML(trusted: pieces.map(\.markup).joined()))</p>"
  }

  private static func marked(_ text: String, _ kind: Entity.Kind) -> HTML {
    switch kind {
    case .url: HTML.anchor(text, to: text)
    case .hashtag, .mention, .cashtag: "<span class=\"tag\">\(text)</span>"
    }
  }
}
