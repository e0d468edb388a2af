import Domain

/// Words of a list of the house's, in what the author wrote.
enum HouseWords {
  static func findings(_ list: [HouseLexicon.Phrase], in context: CheckContext) -> [[String: String]] {
    context.texts.all.flatMap { text in
      list.flatMap { phrase in text.places(of: phrase).map { ["words": text.text($0)] } }
    }
  }
}
