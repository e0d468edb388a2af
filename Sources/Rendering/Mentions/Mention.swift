import Domain

/// Somebody whom a post may mention.
struct Mention: Hashable {
  /// The name as people write it; empty for a handle that the author gave.
  let name: String
  /// The name word by word.
  let words: [String]
  /// What mentions them; nil when the name is known, but stays a name.
  let handle: String?
  /// Whether the author asked for it, so that it stands at the end where the text does not name them.
  let isAsked: Bool

  init(_ known: KnownName, isWanted: Bool = true, isAsked: Bool = false) {
    name = Tidy.line(known.name)
    words = NameIndex.words(name)
    handle = isWanted ? known.handle : nil
    self.isAsked = isAsked
  }

  /// The mentions that may matter to texts with these words: everybody whose name may stand there or was asked for, longest
  /// names first. Without a list of those to mention, everybody known; with one, nobody else.
  static func all(_ names: NameIndex, asked: [String]?, in texts: [String]) -> [Mention] {
    guard !names.isEmpty || asked?.isEmpty == false else { return [] }
    var words = Set(texts.flatMap { NameIndex.words($0.composed) })
    for name in asked ?? [] { words.formUnion(NameIndex.words(Tidy.line(name)).prefix(1)) }
    let known = names.names(beginningWith: words).map { known in
      let isAsked = asked?.contains(known.name) ?? false
      return Mention(known, isWanted: asked == nil || isAsked, isAsked: isAsked)
    }
    let handles = (asked ?? []).filter { $0.hasPrefix("@") }.map {
      Mention(KnownName("", handle: Tidy.line($0)), isAsked: true)
    }
    let mentions = known + handles
    guard mentions.contains(where: { $0.handle != nil }) else { return [] }
    return mentions.sorted {
      ($1.words.count, $1.name.count, $0.name, $0.handle ?? "") < (
        $0.words.count, $0.name.count, $1.name, $1.handle ?? ""
      )
    }
  }
}
