public import Domain

@testable import Rendering

/// What holds for every variant, whatever was asked for.
public struct VariantPromises {
  private let request: RenderRequest
  private let variant: Variant
  private let source: SourceWords
  private var broken: [String] = []

  /// The promises that a variant breaks, each in a sentence; none is what is expected.
  public static func broken(by variant: Variant, of request: RenderRequest) -> [String] {
    var promises = VariantPromises(request: request, variant: variant, source: SourceWords(request))
    promises.check()
    return promises.broken
  }

  /// What becomes of a post that a person takes over as it stands: it should be the same post. Nil when it is.
  public static func change(of variant: Variant, again request: RenderRequest) -> String? {
    guard request.role == nil, !variant.text.contains("{{"), request.channel.profile.text.form != .feedItem,
      request.item.variants.isEmpty,
      variant.posts.count == 1
    else { return nil }
    var again = request
    again.item.variants = [request.channel.name: VariantOverride(text: variant.text)]
    // A place may hold the word of a hashtag, and is prose once it is a person's.
    if request.item.event != nil { again.item.hashtags = [] }
    // Several lines may hold code, whose spaces a person's text loses.
    let expected = Typography(language: request.language).set(Tidy.paragraphs(variant.text))
    do {
      let text = try VariantRenderer().render(again).text
      return text == expected ? nil : "taken over, it becomes \(text.debugDescription)"
    } catch {
      return "taken over, it is refused: \(error.reasons)"
    }
  }

  private init(request: RenderRequest, variant: Variant, source: SourceWords) {
    self.request = request
    self.variant = variant
    self.source = source
  }

  /// What a channel shows as it was written, and nobody but its author answers for.
  private var isExact: Bool {
    request.item.variants[request.channel.name].map { $0.exact && !($0.text ?? "").isEmpty } ?? false
  }

  private mutating func check() {
    checkLimits()
    checkEntities()
    checkLink()
    guard !isExact else { return }
    for post in variant.posts { checkWhole(post.text, as: "text") }
    if showsTitle { checkWhole(variant.title, as: "title") }
    if let summary = variant.summary { checkWhole(summary, as: "summary") }
    checkCredit()
  }

  private mutating func expect(_ holds: Bool, _ sentence: String) {
    if !holds { broken.append(sentence) }
  }

  private var profile: TextProfile { request.channel.profile.text.beside(pictures: variant.media.count) }

  private var showsTitle: Bool {
    switch profile.form {
    case .titledPost, .feedItem: true
    case .microblog, .pagePost: false
    }
  }

  /// Never over the limit, by the profile's own measure and by whatever else the network counts.
  private mutating func checkLimits() {
    expect(!variant.posts.isEmpty, "there is no post")
    for post in variant.posts {
      let measure = TextMeasure.measure(post.text, by: profile)
      expect(measure.fits, "too long: \(measure.used) of \(measure.limit ?? 0), \(measure.others ?? [])")
    }
    expect(
      variant.measure == TextMeasure.measure(variant.text, by: profile), "the measure is not that of the first post")
    guard showsTitle, let limit = profile.titleLimit else { return }
    var titles = profile
    titles.limit = limit
    expect(TextMeasure.measure(variant.title, by: titles).used <= limit, "the title is too long: \(variant.title)")
  }

  /// What is told of entities is what stands there.
  private mutating func checkEntities() {
    for post in variant.posts {
      expect(
        post.entities == TextMeasure.entities(in: post.text, by: profile.detection), "the entities are not the text's")
    }
  }

  /// The link always leads somewhere: in the text, whole and by itself, or beside it.
  private mutating func checkLink() {
    guard let link = request.item.link.map(Tidy.line), !link.isEmpty else { return }
    guard !isExact else { return }
    expect(variant.link == link, "the link is lost: \(variant.link ?? "nil")")
    guard !variant.linkIsCard, profile.form != .feedItem else { return }
    let isThere = variant.text.unicodeScalars.split { $0.isSpace }.contains { String($0) == link }
    expect(isThere || request.item.variants[request.channel.name]?.text != nil, "the link is not in the text: \(link)")
  }

  private mutating func checkCredit() {
    guard let credit = variant.credit, !credit.isEmpty, profile.form != .feedItem else { return }
    expect(variant.text.unicodeScalars.containsRun(of: credit.unicodeScalars), "the credit is lost: \(credit)")
  }

  /// No grapheme, word, link, hashtag, mention or address of the item is cut, and nothing is there that the item does not hold.
  private mutating func checkWhole(_ text: String, as place: String) {
    let strange = SourceWords.graphemes(of: text).subtracting(source.graphemes)
    expect(strange.isEmpty, "\(place): cut or invented graphemes \(strange.map(\.debugDescription).sorted())")
    let words = SourceWords.words(of: text).filter { !source.words.contains($0) }
    expect(words.isEmpty, "\(place): cut or invented words \(words.prefix(5).map(\.debugDescription))")
    let scalars = Array(text.unicodeScalars)
    let entities = TextMeasure.entities(in: text, by: profile.detection).map {
      String(scalars[$0.start..<$0.end])
    }
    // What is an entity depends on what stands beside it: one that stands as it stood is not cut.
    let standing = SourceWords.tokens(of: text).filter(source.tokens.contains)
    let cut = entities.filter { entity in
      !source.entities.contains(entity) && !source.labels.contains(entity.lowercased())
        && !standing.contains { $0.contains(entity) }
    }
    expect(cut.isEmpty, "\(place): cut or invented entities \(cut.map(\.debugDescription))")
    expect(Direction.isClosed(scalars), "\(place): a direction stays open")
    expect(
      !scalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0x7F || $0.value == 0xFEFF },
      "\(place): control characters")
  }
}

/// Whether what turns the direction of writing is turned back.
enum Direction {
  static func isClosed(_ text: [Unicode.Scalar]) -> Bool {
    var depth = 0
    for scalar in text {
      switch scalar.value {
      case 0x202A, 0x202B, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068: depth += 1
      case 0x202C, 0x2069: depth -= 1
      case 0x0A: if depth != 0 { return false }
      default: break
      }
      if depth < 0 { return false }
    }
    return depth == 0
  }
}

extension Sequence<Unicode.Scalar> {
  func containsRun(of other: some Sequence<Unicode.Scalar>) -> Bool {
    let (text, run) = (Array(self), Array(other))
    guard run.count <= text.count else { return false }
    return (0...(text.count - run.count)).contains { text[$0..<($0 + run.count)].elementsEqual(run) }
  }
}
