import Domain
import Editorial
import TestSupport

@testable import Rendering

/// One input that a seed brings back, and what is wrong with what became of it.
public struct FuzzInput {
  private let kind: FuzzKind
  private var maker: TextMaker

  /// The input of a seed.
  public init(_ kind: FuzzKind, seed: UInt64) {
    self.kind = kind
    maker = TextMaker(seed: seed)
  }

  /// Feeds it; every broken promise in a sentence.
  public mutating func run() -> [String] {
    switch kind {
    case .variants: variants()
    case .markdown: markdown()
    case .sources: sources()
    case .addresses: addresses()
    case .measures: measures()
    }
  }

  private mutating func variants() -> [String] {
    let request = maker.request(maker.manner(), on: maker.random.pick(TextProfile.listings))
    guard let variant = try? VariantRenderer().render(request) else { return [] }
    let again = try? VariantRenderer().render(request)
    let broken =
      VariantPromises.broken(by: variant, of: request)
      + [VariantPromises.change(of: variant, again: request)].compactMap { $0 }
      + (again == variant ? [] : ["rendered differently twice"])
    return broken.map { "\(request.channel.name): \($0)\n  \(request.item)\n  → \(variant.text.debugDescription)" }
  }

  private mutating func markdown() -> [String] {
    let manner = maker.manner()
    var article = maker.article(manner, upTo: 12)
    if maker.random.chance(20) {
      article += String(
        repeating: maker.random.pick(["> ", "- ", "*a ", "[", "![", "`", "<a ", "1. ", "  ", "\\", "_ *"]),
        count: maker.below(3000))
    }
    let blocks = Typography(language: .fr).set(MarkdownReader.blocks(of: article))
    let text = blocks.map(PlainText.text).joined(separator: "\n\n")
    let html = HTMLWriter.html(of: blocks)
    var broken: [String] = []
    if !Markup.isAllowed(html) { broken.append("HTML that is not allowed: \(html.prefix(500).debugDescription)") }
    if text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" }) {
      broken.append("control characters in plain text")
    }
    // A word may grow by its address, a quotation by its marks; nothing else multiplies.
    if html.utf8.count > 20 * article.utf8.count + 1000 { broken.append("HTML of \(html.utf8.count) bytes") }
    return broken.map { "\($0)\n  \(article.prefix(1000).debugDescription)" }
  }

  private mutating func sources() -> [String] {
    let source = maker.source()
    let reader = CalendarReader(
      roots: [],
      rules: CalendarRules(
        zone: UTCRules(), channels: ["microblog": .public, "rss": .public], categories: ["export"],
        categoryChannels: ["export": ["rss"]], names: ["CCI"]))
    let (read, problems) = reader.readText(source.bytes, name: source.name, folder: "/nowhere")
    guard case .items(let items, let broken) = read.content else { return ["the source was not read"] }
    var wrong: [String] = []
    if broken != problems.contains(where: { $0.severity == .error }) {
      wrong.append("broken without an error, or the other way")
    }
    if !problems.allSatisfy({ ($0.line ?? 1) >= 1 && ($0.column ?? 1) >= 1 }) {
      wrong.append("a place before the first")
    }
    for item in items.map(\.item) {
      let listing = maker.random.pick(TextProfile.listings)
      let request = maker.request(
        for: item,
        on: ChannelProfile(
          listing, media: MediaProfile(maxCount: 1),
          delivery: DeliveryProfile(retryWindow: .endOfDay, late: LatePolicy(within: .seconds(60), then: .hold))),
        language: .fr)
      guard let variant = try? VariantRenderer().render(request) else { continue }
      wrong += VariantPromises.broken(by: variant, of: request)
    }
    return wrong.map { "\($0)\n  \(String(decoding: source.bytes, as: UTF8.self).prefix(2000).debugDescription)" }
  }

  private mutating func addresses() -> [String] {
    let address = maker.address()
    var broken: [String] = []
    if WebAddress.isSafe(address),
      HTMLWriter.escaped(address).contains("\"") || address.unicodeScalars.contains(where: { $0.value <= 0x20 })
    {
      broken.append("an unsafe address is called safe")
    }
    let text =
      maker.prose(maker.manner(), upTo: 4) + maker.random.pick([" ", "", "(", "«\u{A0}", "\u{200F}"]) + address
    let scalars = Array(text.unicodeScalars)
    for detection in TextProfile.Detection.allCases {
      for entity in TextMeasure.entities(in: text, by: detection) where entity.kind == .url {
        let link = String(scalars[entity.start..<entity.end])
        if link.contains(" ") {
          broken.append("a link with a space: \(link)")
        }
      }
    }
    return broken.map { "\($0)\n  \(text.debugDescription)" }
  }

  private mutating func measures() -> [String] {
    let text = maker.prose(maker.manner(), upTo: 200)
    var broken: [String] = []
    for listing in TextProfile.listings {
      let measure = TextMeasure.measure(text, by: listing.profile)
      if measure.used <= 0 { broken.append("\(listing.name) counts \(measure.used)") }
      var end = 0
      for entity in TextMeasure.entities(in: text, by: listing.profile.detection) {
        if entity.start < end || entity.end <= entity.start || entity.end > text.unicodeScalars.count {
          broken.append("\(listing.name): entities overlap")
        }
        end = entity.end
      }
    }
    for language in Language.allCases {
      let once = Typography(language: language).set(Tidy.line(text))
      if Typography(language: language).set(Tidy.line(once)) != once {
        broken.append("set twice is not set once: \(once.debugDescription)")
      }
    }
    return broken.map { "\($0)\n  \(text.debugDescription)" }
  }
}
