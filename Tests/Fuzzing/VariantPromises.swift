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
    // A place, a source or a label may hold the word of a hashtag, a credit a known name as well, and is prose once it is a
    // person's.
    let holdsWords = request.item.event != nil || request.item.source != nil || request.item.links != nil
    if holdsWords { again.item.hashtags = [] }
    if holdsWords || variant.credit != nil { again.item.mentions = [] }
    // Further pages that had no room beside everything else may find some; those that are shown are not shown again.
    again.item.links = request.item.links?.filter { variant.text.contains($0.link) }
    // Several lines may hold code, whose spaces a person's text loses.
    let expected = Typography(language: request.language).set(Tidy.paragraphs(variant.text))
    do {
      let text = try VariantRenderer().render(again).text
      return text == expected ? nil : "taken over, it becomes \(text.debugDescription)"
    } catch {
      // The spaces of French typography may be what is too much where there was code.
      let fits = TextMeasure.measure(
        expected, contentWarning: variant.contentWarning ?? "",
        by: request.channel.profile.text.beside(pictures: variant.media.count)
      ).fits
      return fits ? "taken over, it is refused: \(error.reasons)" : nil
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
    checkCard()
    checkContentWarning()
    guard !isExact else { return }
    for (index, post) in variant.posts.enumerated() {
      // Every post of a thread ends with its number.
      let number = variant.posts.count > 1 ? " \(index + 1)/\(variant.posts.count)" : ""
      expect(post.text.hasSuffix(number), "a post without its number")
      checkWhole(String(post.text.dropLast(number.count)), as: "text")
    }
    if showsTitle { checkWhole(variant.title, as: "title") }
    if let summary = variant.summary { checkWhole(summary, as: "summary") }
    checkCredit()
    checkSource()
  }

  private mutating func expect(_ holds: Bool, _ sentence: String) {
    if !holds { broken.append(sentence) }
  }

  /// What a person wrote for the channel.
  private var override: VariantOverride? { request.item.variants[request.channel.name] }

  /// Where the post leads.
  private var link: String? {
    (override?.link ?? request.item.link).map(Tidy.line).flatMap { $0.isEmpty ? nil : $0 }
  }

  private var contentWarning: String { variant.contentWarning ?? "" }

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
      let measure = TextMeasure.measure(post.text, contentWarning: contentWarning, by: profile)
      expect(measure.fits, "too long: \(measure.used) of \(measure.limit ?? 0), \(measure.others ?? [])")
    }
    expect(
      variant.measure == TextMeasure.measure(variant.text, contentWarning: contentWarning, by: profile),
      "the measure is not that of the first post")
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

  /// The link always leads somewhere: in the text, whole and by itself (where the network marks links, its beginning), or
  /// beside it.
  private mutating func checkLink() {
    guard let link, !isExact else { return }
    expect(variant.link == link, "the link is lost: \(variant.link ?? "nil")")
    guard !variant.linkIsCard, profile.form != .feedItem else { return }
    let shown = ShownLink(link, on: profile)
    let isThere = ShownLink.pieces(of: variant.text).contains(where: shown.isShown)
    expect(isThere || isWritten(link), "the link is not in the text: \(link)")
  }

  /// Whether a person's text holds the link, whatever marks stand around it.
  private func isWritten(_ link: String) -> Bool {
    override?.text != nil && LinkStanding(of: link, in: variant.text).isWhole
  }

  /// A card stands beside the text where the network has one and no picture is in its way, and nowhere else.
  private mutating func checkCard() {
    let isFree = variant.media.isEmpty
    let hasCard =
      switch profile.form {
      case .microblog: profile.card == .always || profile.card == .withoutPictures && isFree
      case .pagePost: isFree
      case .titledPost, .feedItem: false
      }
    expect(hasCard || !variant.linkIsCard, "a card where there is none")
    expect(!hasCard || isExact || link == nil || variant.linkIsCard, "the card is lost")
    expect(!variant.linkIsCard || variant.link != nil, "a card that leads nowhere")
    guard variant.linkIsCard, profile.form == .microblog else { return }
    expect(!variant.title.isEmpty && variant.summary != nil, "a card without words")
    checkWhole(variant.title, as: "title of the card")
  }

  /// Only where the network folds posts, and whole.
  private mutating func checkContentWarning() {
    guard let warning = variant.contentWarning else { return }
    expect(request.channel.renderingSettings.contentWarning != nil, "a content warning where no post is folded")
    expect(!warning.isEmpty, "an empty content warning")
    checkWhole(warning, as: "content warning")
  }

  /// Whose article it is stands in every post of it, in the author's words.
  private mutating func checkSource() {
    guard let source = request.item.source.map(Tidy.line) else { return }
    let name = Typography(language: request.language).set(source)
    let words = Rendering.SourceWords(name: name, language: request.language)
    expect(
      variant.text.unicodeScalars.containsRun(of: name.unicodeScalars) || override?.text.map(words.isSaid) ?? false,
      "the source is lost: \(name)")
  }

  /// A text without the one piece of it that shows but the beginning of the link.
  private func withoutBeginning(of text: String) -> String {
    guard let link else { return text }
    var pieces = ShownLink.pieces(of: text)
    guard let index = pieces.firstIndex(where: ShownLink(link, on: profile).isBeginning) else { return text }
    pieces.remove(at: index)
    return pieces.joined(separator: " ")
  }

  private mutating func checkCredit() {
    guard let credit = variant.credit, !credit.isEmpty, profile.form != .feedItem else { return }
    expect(variant.text.unicodeScalars.containsRun(of: credit.unicodeScalars), "the credit is lost: \(credit)")
  }

  /// No grapheme, word, link, hashtag, mention or address of the item is cut, and nothing is there that the item does not hold.
  private mutating func checkWhole(_ text: String, as place: String) {
    let strange = SourceWords.graphemes(of: text).subtracting(source.graphemes)
    expect(strange.isEmpty, "\(place): cut or invented graphemes \(strange.map(\.debugDescription).sorted())")
    let words = SourceWords.words(of: withoutBeginning(of: text)).filter { !source.words.contains($0) }
    expect(words.isEmpty, "\(place): cut or invented words \(words.prefix(5).map(\.debugDescription))")
    let scalars = Array(text.unicodeScalars)
    let entities = TextMeasure.entities(in: text, by: profile.detection).map {
      String(scalars[$0.start..<$0.end])
    }
    // What is an entity depends on what stands beside it: one that stands as it stood is not cut.
    let standing =
      SourceWords.tokens(of: text).filter(source.tokens.contains)
      + ShownLink.pieces(of: text).filter { ShownLink(link ?? "", on: profile).isShown(by: $0) }
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
