import Domain

/// The words of the house, made ready once for all items.
struct HouseLexicon {
  let house: HouseRules
  /// What says that a text is not for everyone, in words.
  let confidential: [Phrase]
  /// What the house does not say.
  let tone: [Phrase]
  /// What allows the first person.
  let remark: Phrase
  /// The institution's names, as words to look for.
  let namePhrases: [Phrase]
  /// The institution's names, as they should be spelled.
  let names: [RightName]
  /// The words of the names.
  let nameWords: Set<String>

  /// Words in their order, in small letters.
  typealias Phrase = [String]

  init(_ house: HouseRules) {
    self.house = house
    confidential = house.confidential.map(Self.phrase)
    tone = house.tone.map(Self.phrase)
    remark = Self.phrase(house.personalRemark)
    namePhrases = house.names.map(Self.phrase)
    names = house.names.compactMap { RightName($0) }
    nameWords = Set(namePhrases.joined())
  }

  private static func phrase(_ text: String) -> Phrase {
    WordToken.tokens(in: Array(Tidy.line(text).unicodeScalars)).map(\.lower)
  }
}
