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
    let written = request.item.variants[request.channel.name]?.hashtags ?? request.item.hashtags
    let tags = written.compactMap { Hashtag($0)?.label }
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
  private static let said = "Rectificatif Correction Source via 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18"

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
    let voice = request.channel.renderingSettings.voice
    let toned = voice.tone.flatMap { item.texts?[$0] }
    let dated = DatedTexts(day: request.occurrence.date, language: request.language)
    let typography = Typography(language: request.language)
    let written = [
      item.title, item.summary, toned?.title, toned?.summary, override?.title, override?.summary, override?.text,
      override?.event, item.call, toned?.call, voice.call, override?.call, override?.contentWarning,
      request.channel.renderingSettings.contentWarning, override?.credit,
    ]
    let texts = written.compactMap(\.self).map(dated.filled) + (item.links ?? []).map { dated.filled($0.label) }
    let lines = texts.flatMap { [typography.set(Tidy.line($0)), typography.set(Tidy.paragraphs($0))] }
    let bodies = [item.body, toned?.body, override?.body].compactMap(\.self)
    let blocks = bodies.flatMap { typography.set(MarkdownReader.blocks(of: dated.filled($0))).map(PlainText.text) }
    let rest =
      [item.link, override?.link, item.event?.place, item.event?.registration, item.source]
      + item.images.map(\.credit) + (item.links ?? []).map(\.link)
    let beside = rest.compactMap { $0 }.flatMap { [Tidy.line($0), typography.set(Tidy.line($0))] }
    let event = item.event.map {
      EventLine(event: $0, typography: typography, year: request.occurrence.date.year).text(registration: true)
    }
    return lines + lines.map(\.capitalisedOnce) + blocks + beside + beside.map { typography.set("© \($0)") }
      + [event ?? ""] + handles(in: request) + openings(in: request, by: typography, dated: dated)
  }

  /// What may stand in the place of a name, or at the end.
  private static func handles(in request: RenderRequest) -> [String] {
    let override = request.item.variants[request.channel.name]
    let asked = override?.mentions ?? request.item.mentions
    let known = request.channel.renderingSettings.voice.names.filter { asked?.contains($0.name) ?? true }
    return known.compactMap(\.handle) + (asked ?? []).filter { $0.hasPrefix("@") }
  }

  /// What follows the title in a summary that begins with it: it stands behind the title, so it begins with a capital.
  private static func openings(
    in request: RenderRequest, by typography: Typography, dated: DatedTexts
  ) -> [String] {
    let override = request.item.variants[request.channel.name]
    let toned = request.channel.renderingSettings.voice.tone.flatMap { request.item.texts?[$0] }
    let title = [override?.title, toned?.title, request.item.title].compactMap(\.self).first { !$0.isEmpty } ?? ""
    let summary = override?.summary ?? toned?.summary ?? request.item.summary
    let set = { (text: String) in
      let scalars = Array(typography.set(Tidy.line(dated.filled(text))).unicodeScalars)
      // Each with whatever makes its first letter another character.
      return WordToken.tokens(in: scalars).map { token in
        (word: token.lower, text: String(String.UnicodeScalarView(scalars[token.range.lowerBound...])))
      }
    }
    let (first, all) = (set(title), set(summary))
    guard !first.isEmpty, all.count > first.count, zip(all, first).allSatisfy({ $0.word == $1.word })
    else { return [] }
    return [all[first.count].text.capitalisedOnce]
  }
}
