public import Domain
import Synchronization

/// Renders, then looks at the result as an editor would: findings become warnings of the variant, or refuse it.
public final class EditorialRenderer: Renderer {
  private let renderer: any Renderer
  private let desk = Mutex(Desk())

  /// Looks at what `renderer` makes.
  public init(_ renderer: any Renderer = VariantRenderer()) {
    self.renderer = renderer
  }

  /// The variant that `request.channel` will show, or every reason why there can be none.
  public func render(_ request: RenderRequest) throws(RenderFailure) -> Variant {
    var variant = try renderer.render(request)
    let posts = variant.posts.map { CheckedText($0.text) }
    let print = TextPrint(posts, credit: variant.credit)
    let sheet = desk.withLock { desk in
      desk.open(request)
      desk.prints[Desk.Place(request.channel.name, request.occurrence)] = print
      return (texts: desk.texts, found: desk.found, lexicon: desk.lexicon)
    }
    let texts = sheet.texts ?? ItemTexts(request.item, language: request.language)
    let context = CheckContext(
      request: request, variant: variant, lexicon: sheet.lexicon, texts: texts, posts: posts,
      published: published(variant, posts, texts, on: request.channel), print: print, siblings: siblings(of: request))
    var found = sheet.found
    let verdict = verdict(in: context, &found)
    desk.withLock { if $0.isOpen(for: request) { ($0.texts, $0.found) = (texts, found) } }
    let warnings = verdict.warned + variant.warnings
    guard verdict.refused.isEmpty else { throw RenderFailure(verdict.refused, warnings: warnings) }
    variant.warnings = warnings
    variant.accepted = verdict.accepted.isEmpty ? nil : verdict.accepted
    return variant
  }

  /// What everyone will read.
  private func published(
    _ variant: Variant, _ posts: [CheckedText], _ texts: ItemTexts, on channel: Channel
  ) -> [CheckedText] {
    guard channel.audience == .public else { return [] }
    let isApart =
      switch channel.profile.text.form {
      case .microblog, .pagePost: false
      case .titledPost, .feedItem: true
      }
    let besides = [isApart ? variant.title : "", variant.summary ?? ""].filter { !$0.isEmpty && $0 != variant.text }
    return posts + besides.map { CheckedText($0) } + (variant.html == nil ? [] : texts.body)
  }

  private func verdict(in context: CheckContext, _ found: inout [CheckCode: [[String: String]]]) -> CheckVerdict {
    var verdict = CheckVerdict()
    for check in EditorialChecks.all where check.level(in: context.house) != .off {
      let findings = (check.scope == .item ? found[check.code] : nil) ?? check.findings(in: context)
      if check.scope == .item { found[check.code] = findings }
      verdict.add(findings, of: check, in: context)
    }
    return verdict
  }

  /// What the channels before this one show: as remembered, else rendered now. One that cannot be rendered shows nothing.
  private func siblings(of request: RenderRequest) -> [(channel: Channel, print: TextPrint)] {
    let check = SameText()
    guard check.level(in: request.channel.renderingSettings.house) != .off else { return [] }
    return request.siblings.filter { SameText.compares($0.channel, request.channel) }.compactMap { sibling in
      let place = Desk.Place(sibling.channel.name, sibling.occurrence)
      if let print = desk.withLock({ $0.isOpen(for: request) ? $0.prints[place] : nil }) {
        return (sibling.channel, print)
      }
      var other = request
      (other.channel, other.occurrence) = (sibling.channel, sibling.occurrence)
      guard let variant = try? renderer.render(other) else { return nil }  // It goes nowhere, so nobody compares.
      let print = TextPrint(variant)
      desk.withLock { if $0.isOpen(for: request) { $0.prints[place] = print } }
      return (sibling.channel, print)
    }
  }
}

/// What was found out about the item on the desk, so that its next channel and occurrence cost only what is their own.
private struct Desk {
  struct Place: Hashable {
    let channel: ChannelName
    let occurrence: CivilDateTime

    init(_ channel: ChannelName, _ occurrence: CivilDateTime) {
      (self.channel, self.occurrence) = (channel, occurrence)
    }
  }

  var prints: [Place: TextPrint] = [:]
  var texts: ItemTexts?
  var found: [CheckCode: [[String: String]]] = [:]
  private var item: NewsItem?
  private var media: [SpooledMedia] = []
  private var language: Language?
  private var role: Variant.Role?
  private(set) var lexicon = HouseLexicon(HouseRules())

  func isOpen(for request: RenderRequest) -> Bool {
    item == request.item && media == request.media && language == request.language && role == request.role
      && lexicon.house == request.channel.renderingSettings.house
  }

  /// Clears the desk for another item.
  mutating func open(_ request: RenderRequest) {
    guard !isOpen(for: request) else { return }
    (prints, texts, found) = ([:], nil, [:])
    (item, media, language, role) = (request.item, request.media, request.language, request.role)
    let house = request.channel.renderingSettings.house
    if lexicon.house != house { lexicon = HouseLexicon(house) }
  }
}
