public import Domain
import TestSupport

/// Makes news items, with everything that an item can hold.
extension TextMaker {
  /// An item in one manner: short or long, with or without pictures, event, hashtags and texts of a person's own.
  public mutating func item(_ manner: Manner, for channel: ChannelName) -> NewsItem {
    var item = NewsItem(
      id: "a", title: prose(manner, upTo: 14), summary: random.chance(85) ? prose(manner, upTo: 60) : "",
      body: random.chance(70) ? article(manner, upTo: 6) : "", link: random.chance(90) ? link() : nil,
      author: prose(manner, upTo: 2), hashtags: (0..<below(5)).map { _ in hashtag(manner) })
    if random.chance(30) { item.event = event(manner) }
    if random.chance(30) { item.images = (0..<(1 + below(3))).map { _ in picture(manner) } }
    if random.chance(10) {
      item.summary = "\(item.title)\(random.pick([": ", " : ", ". ", ", ", " – "]))\(item.summary)"
    }
    if random.chance(15) { item.source = prose(manner, upTo: 3) }
    if random.chance(20) { item.call = prose(manner, upTo: 8) }
    if random.chance(20) { item.texts = [random.pick(Tone.allCases): wording(manner)] }
    if random.chance(20) { item.mentions = mentions(manner) }
    if random.chance(10) { item.links = (0..<(1 + below(3))).map { _ in furtherLink(manner) } }
    if random.chance(20) { item.variants = [channel: override(manner, of: item)] }
    return item
  }

  private mutating func wording(_ manner: Manner) -> Wording {
    Wording(
      title: random.chance(50) ? prose(manner, upTo: 8) : nil,
      summary: random.chance(70) ? prose(manner, upTo: 40) : nil,
      body: random.chance(30) ? article(manner, upTo: 4) : nil, call: random.chance(30) ? prose(manner, upTo: 6) : nil)
  }

  private mutating func furtherLink(_ manner: Manner) -> NewsLink {
    NewsLink(label: prose(manner, upTo: 3), link: link())
  }

  /// Whom an item mentions: names that a configuration knows, or would.
  private mutating func mentions(_ manner: Manner) -> [String] {
    (0..<below(3)).map { _ in random.pick(Self.names + [word(manner)]) }
  }

  /// Names of people and organisations.
  static let names = [
    "CCI", "Ecobiz", "Haute-Savoie Ecobiz", "M. Martin", "Mr. Smith", "Springfield", "東京", "CCI Dijon",
  ]

  /// What an author writes under `hashtags:`.
  public mutating func hashtag(_ manner: Manner) -> String {
    random.pick([
      "export", "médias sociaux", "numérique", "CCI", "#rsCCI", "Poitou-Charentes", "2011", "Côte-d’Or", "輸出", "تصدير",
      word(manner),
      word(manner), word(manner) + " " + word(manner),
    ])
  }

  private mutating func event(_ manner: Manner) -> Event? {
    let day = "2011-0\(1 + below(9))-1\(below(10))"
    let hour = random.chance(80) ? "T09:30" : "T00:00"
    guard let start = CivilDateTime(day + hour) else { return nil }
    return Event(
      start: start, end: random.chance(50) ? CivilDateTime(day + "T17:30") : nil,
      place: random.chance(80) ? prose(manner, upTo: 3) : nil,
      registration: random.chance(20) ? "https://exemple.fr/inscription" : nil)
  }

  private mutating func picture(_ manner: Manner) -> Media {
    Media(
      file: "/media/\(below(9)).\(random.pick(["png", "gif"]))", alt: random.chance(80) ? prose(manner, upTo: 30) : "",
      credit: random.chance(60) ? prose(manner, upTo: 3) : nil)
  }

  private mutating func override(_ manner: Manner, of item: NewsItem) -> VariantOverride {
    let text = prose(manner, upTo: 25) + random.pick(["", " " + (item.link ?? ""), " (\(item.link ?? ""))."])
    var override = VariantOverride(
      title: random.chance(30) ? prose(manner, upTo: 8) : nil, text: random.chance(60) ? text : nil,
      exact: random.chance(20))
    if random.chance(20) { override.summary = random.chance(80) ? prose(manner, upTo: 20) : "" }
    if random.chance(20) { override.body = article(manner, upTo: 3) }
    if random.chance(20) { override.event = random.chance(80) ? prose(manner, upTo: 6) : "" }
    if random.chance(20) { override.call = random.chance(80) ? prose(manner, upTo: 6) : "" }
    if random.chance(20) { override.link = link() }
    if random.chance(20) { override.hashtags = (0..<below(3)).map { _ in hashtag(manner) } }
    if random.chance(20) { override.mentions = mentions(manner) + random.pick([[], ["@invitee"]]) }
    if random.chance(20) { override.credit = random.chance(80) ? prose(manner, upTo: 3) : "" }
    if random.chance(20) { override.images = random.pick([[], [0], [1, 0]]) }
    if random.chance(40) { override.contentWarning = random.chance(80) ? prose(manner, upTo: 6) : "" }
    return override
  }
}
