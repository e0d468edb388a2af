import Domain

@testable import Rendering

/// Everything that an item holds, in pieces that must stay whole.
struct SourceWords {
  /// Grapheme clusters, with those that a renderer sets around what it shows.
  let graphemes: Set<Character>
  /// Runs of letters and digits, in lower case.
  let words: Set<String>
  /// What stands between spaces.
  let tokens: Set<String>
  /// Links, tags and mentions.
  let entities: Set<String>
  /// The hashtags that Crieur builds, in lower case.
  let labels: Set<String>

  init(_ request: RenderRequest) {
    let pieces = Self.pieces(of: request)
    let tags = request.item.hashtags.compactMap { Hashtag($0)?.label }
    let all = pieces + tags + [Self.said]
    graphemes = all.reduce(into: Set(".…#,:–’«»©•\u{A0}")) { $0.formUnion(Self.graphemes(of: $1)) }
    tokens = all.reduce(into: []) { $0.formUnion(Self.tokens(of: $1)) }
    words = all.reduce(into: []) { $0.formUnion(Self.words(of: $1)) }
    labels = Set(tags.map { $0.lowercased() })
    let detection = request.channel.profile.text.detection
    entities = pieces.reduce(into: []) { entities, piece in
      let scalars = Array(piece.unicodeScalars)
      entities.formUnion(
        TextMeasure.entities(in: piece, by: detection).map { String(scalars[$0.start..<$0.end]) })
      entities.formUnion(SpanScanner.spans(in: scalars).map { String(scalars[$0.range]) })
    }
  }

  /// What the renderer says of its own.
  private static let said = "Rectificatif Correction 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18"

  /// The characters of every word: some begin with what would join a space before it.
  static func graphemes(of text: String) -> Set<Character> {
    // Signs of Arabic numbers join whatever follows them (Grapheme_Cluster_Break=Prepend).
    let scalars = text.unicodeScalars.filter { !(0x600...0x605).contains($0.value) }
    return scalars.split(whereSeparator: \.isSpace).reduce(into: []) { $0.formUnion(String($1)) }
  }

  /// What stands between spaces or full stops of eastern Asia, without the marks at its end.
  static func tokens(of text: String) -> [String] {
    text.unicodeScalars.split { $0.isSpace || "。！？".unicodeScalars.contains($0) }.map { token in
      String(token.reversed().drop { ".…,:;!?".unicodeScalars.contains($0) }.reversed())
    }
  }

  /// Runs of what words are made of.
  static func words(of text: String) -> [String] {
    text.unicodeScalars.split { !($0.isWordPart || $0.value == 0x200D || $0.value == 0x200C) }
      .map { String($0).lowercased() }
  }

  private static func pieces(of request: RenderRequest) -> [String] {
    let item = request.item
    let override = item.variants[request.channel.name]
    let dated = DatedTexts(day: request.occurrence.date, language: request.language)
    let typography = Typography(language: request.language)
    let texts = [item.title, item.summary, override?.title ?? "", override?.text ?? ""].map(dated.filled)
    let lines = texts.flatMap { [typography.set(Tidy.line($0)), typography.set(Tidy.paragraphs($0))] }
    let blocks = typography.set(MarkdownReader.blocks(of: dated.filled(item.body))).map(PlainText.text)
    let rest = [item.link, item.event?.place, item.event?.registration] + item.images.map(\.credit)
    let beside = rest.compactMap { $0 }.flatMap { [Tidy.line($0), typography.set(Tidy.line($0))] }
    let event = item.event.map {
      EventLine(event: $0, typography: typography, year: request.occurrence.date.year).text(registration: true)
    }
    return lines + lines.map(\.capitalisedOnce) + blocks + beside + beside.map { typography.set("© \($0)") } + [
      event ?? ""
    ]
  }
}
