import Domain

/// The mentions of a post: in the place of the first name that the text says, else at the end.
struct MentionPart {
  let mentions: [Mention]
  let language: Language
  let profile: TextProfile

  /// Of more names than these in one post only the first are considered: every combination is tried.
  private static let most = 5

  /// As a part that is chosen after all prose and before the hashtags.
  var part: Part {
    let shown = mentions.compactMap { mention in mention.handle.map { (mention, $0) } }
    return Part(
      .mentions, ceiling: shown.reduce(0) { $0 + Self.worth(of: $1.0) },
      saving: shown.reduce(0) { $0 + profile.mostSaved(saying: $1.0.name, by: $1.1) }, choices: choices)
  }

  private static func worth(of mention: Mention) -> Int { mention.isAsked ? Worth.askedMention : Worth.mention }

  private func choices(_ draft: Draft) -> [Choice] {
    let places = MentionPlaces(mentions, in: draft, language: language).all
    let asked = places.filter(\.mention.isAsked)
    let considered = (asked + places.filter { !$0.mention.isAsked }).prefix(Self.most)
    let subsets = considered.reduce([[]]) { subsets, place in subsets + subsets.map { $0 + [place] } }
    return subsets.map { choice($0, in: draft) }.sorted { $0.worth > $1.worth }
  }

  private func choice(_ places: [MentionPlaces.Place], in draft: Draft) -> Choice {
    let atEnd = places.filter { $0.standing == nil }.map(\.handle)
    var choice = Choice(
      text: atEnd.joined(separator: " "), worth: places.reduce(0) { $0 + Self.worth(of: $1.mention) })
    for kind in PartKind.allCases {
      let replaced = places.compactMap { place in
        place.standing.flatMap { $0.kind == kind ? ($0.range, place.handle) : nil }
      }
      guard !replaced.isEmpty, let text = draft.texts[kind] else { continue }
      var scalars = Array(text.unicodeScalars)
      for (range, handle) in replaced.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
        scalars.replaceSubrange(range, with: handle.unicodeScalars)
      }
      choice.rewrites[kind] = String(scalars)
    }
    return choice
  }
}
