import Domain

/// What a post says, without its links, tags and credit: two posts with the same print say the same.
struct TextPrint: Hashable {
  private let words: [String]

  init(_ posts: [CheckedText], credit: String?) {
    let credit = Set(CheckedText(credit ?? "").words.map(\.lower))
    words = posts.flatMap { $0.words.map(\.lower) }.filter { !credit.contains($0) }
  }

  init(_ variant: Variant) {
    self.init(variant.posts.map { CheckedText($0.text) }, credit: variant.credit)
  }

  /// Whether there is enough of it to be a text.
  var isText: Bool { words.count >= 6 }
}
