import Domain

/// The hashtags of a post: merged into the prose where their words stand, else at the end, never more than the custom allows.
struct HashtagPart {
  let tags: [Hashtag]
  let language: Language
  let profile: TextProfile
  private let searched = Memo<String, TagSearch>()

  init(tags: [Hashtag], language: Language, profile: TextProfile) {
    self.tags = tags
    self.language = language
    self.profile = profile
  }

  /// As a part that is chosen after all prose.
  var part: Part {
    // The author's order is the best order; no more than the budget are merged.
    let merging = Worth.merging * min(profile.hashtagBudget, tags.count)
    let ceiling = tags.indices.reduce(merging) { $0 + worth(of: $1, after: $1) }
    let saving = tags.reduce(0) { $0 + profile.mostSaved(saying: $1.written, by: $1.label) }
    return Part(.hashtags, ceiling: ceiling, saving: saving, choices: choices)
  }

  private struct Place {
    let tag: Hashtag
    let rank: Int
    /// Nil for the end of the post.
    var merge: (kind: PartKind, range: Range<Int>)?
  }

  private func choices(_ draft: Draft) -> [Choice] {
    let searches = draft.texts.filter(\.key.isRead).mapValues { text in
      searched(text) { TagSearch(text, language: language, start: profile.detection.tagStart) }
    }
    let shown = Set(searches.values.flatMap(\.hashtags).map { $0.lowercased() })
    let present = tags.indices.filter { shown.contains(tags[$0].label.lowercased()) }
    let room = max(0, profile.hashtagBudget - shown.count)
    let standing = present.enumerated().reduce(0) { $0 + worth(of: $1.element, after: $1.offset) }
    let places = tags.indices.filter { !present.contains($0) }.compactMap { place(rank: $0, in: searches) }
    return subsets(of: places, upTo: room).compactMap {
      choice($0, in: searches, draft, standing: standing, after: present.count)
    }
    .sorted { $0.worth > $1.worth }
  }

  /// Earlier hashtags of the author are worth more, and the second shown less than the first.
  private func worth(of rank: Int, after count: Int) -> Int {
    max(Worth.hashtag / 5, Worth.hashtag - 30 * rank) / (count + 1)
  }

  private func place(rank: Int, in searches: [PartKind: TagSearch]) -> Place? {
    var (isSaid, isUnlinked) = (false, false)
    for kind in PartKind.allCases {
      switch searches[kind]?.standing(of: tags[rank]) {
      case .mergeable(let range):
        if kind.isProse { return Place(tag: tags[rank], rank: rank, merge: (kind, range)) }
        isSaid = true
      case .blocked, .present: isSaid = true
      case .unlinked: isUnlinked = true
      case .absent, nil: break
      }
    }
    // A hashtag at the end that only repeats a name of the text says nothing.
    return isSaid && !isUnlinked ? nil : Place(tag: tags[rank], rank: rank)
  }

  private func subsets(of places: [Place], upTo size: Int) -> [[Place]] {
    places.reduce([[]]) { subsets, place in
      subsets + subsets.filter { $0.count < size }.map { $0 + [place] }
    }
  }

  private func choice(
    _ places: [Place], in searches: [PartKind: TagSearch], _ draft: Draft, standing: Int, after count: Int
  ) -> Choice? {
    var choice = Choice(text: "", worth: standing)
    for (position, place) in places.enumerated() {
      choice.worth += worth(of: place.rank, after: count + position) + (place.merge == nil ? 0 : Worth.merging)
    }
    choice.text = places.filter { $0.merge == nil }.map(\.tag.label).joined(separator: " ")
    for kind in PartKind.allCases {
      let merges = places.filter { $0.merge?.kind == kind }
      guard !merges.isEmpty, let search = searches[kind] else { continue }
      guard let text = merged(merges, into: search.text) else { return nil }
      choice.rewrites[kind] = text
    }
    return choice
  }

  /// The text with hashtags in the place of their words; nil when two of them want the same words.
  private func merged(_ places: [Place], into text: Scalars) -> String? {
    var text = text
    var bound = text.count
    let ordered = places.compactMap { place in place.merge.map { (place.tag, $0.range) } }.sorted {
      $0.1.lowerBound > $1.1.lowerBound
    }
    for (tag, range) in ordered {
      guard range.upperBound <= bound else { return nil }
      bound = range.lowerBound
      text.replaceSubrange(range, with: Array(tag.label(inPlaceOf: String(text[range])).unicodeScalars))
    }
    return String(text)
  }
}
