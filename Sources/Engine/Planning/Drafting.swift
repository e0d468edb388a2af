import Digests
public import Domain

/// Renders items for channels and makes deliveries of them; keeps nothing and changes nothing but the spool.
public struct Drafting: Sendable {
  let context: PlanningContext
  /// The item that the one that is drafted repeats.
  let earlier: EarlierItem?

  /// Makes a drafting of one item; `earlier` is the item that it repeats.
  public init(_ context: PlanningContext, earlier: EarlierItem? = nil) {
    self.context = context
    self.earlier = earlier
  }

  /// A digest of what the author wrote and when it goes out, whatever id and place it has.
  public static func digest(of entry: ScheduledItem) -> Digest {
    var plain = entry
    plain.item.id = ""
    plain.item.hasOwnID = false
    plain.line = 0
    return CanonicalJSON.digest(of: plain)
  }

  /// A digest of what the settings of a channel add to its renderings.
  public static func settingsDigest(of channel: Channel, language: Language) -> Digest {
    let text = channel.profile.text
    let media = channel.profile.media
    return CanonicalJSON.digest(
      of: SettingsBasis(
        network: channel.network, profile: channel.profile.name, form: text.form.rawValue, unit: text.unit.rawValue,
        numbers: [
          text.limit, text.titleLimit, text.captionLimit, text.urlLength, text.hashtagBudget, media.maxCount,
          media.maxBytes, media.maxSide,
        ].map { $0 ?? -1 },
        furtherLimits: text.furtherLimits.map { "\($0.what.rawValue) \($0.limit)" }, types: media.types,
        language: channel.language, calendarLanguage: language,
        audience: channel.audience, late: channel.late, settings: channel.renderingSettings))
  }

  /// The item's pictures, in order, as a channel shows them; none where it shows no pictures at all.
  public func media(of item: NewsItem, on channel: Channel) throws(MediaFailure) -> [SpooledMedia] {
    let profile = channel.profile.media
    guard profile.maxCount > 0 else { return [] }
    var spooled: [SpooledMedia] = []
    for image in item.images { spooled.append(try context.spool.admit(image, for: profile)) }
    return spooled
  }

  /// What decides whether a delivery must be rendered again, without rendering it.
  func basis(
    of entry: ScheduledItem, digest: Digest, media: [SpooledMedia], slot: PlannedSlot, channel: Channel,
    late: LatePolicy
  ) -> Digest {
    let siblings = siblings(of: slot, in: entry).map { context.settingsDigest(of: $0.channel) }
    return CanonicalJSON.digest(
      of: DeliveryBasis(
        item: digest, settings: context.settingsDigest(of: channel), media: media.map(\.digest), due: slot.due,
        notAfter: slot.notAfter, late: late, siblings: siblings.isEmpty ? nil : siblings,
        earlier: earlier.map {
          "\($0.id) \($0.start) \($0.title) \(TextSketch(of: entry.item)?.likeness(to: $0.sketch) ?? 0)"
        }))
  }

  /// The delivery that `slot` of an item asks for.
  public func draft(
    _ entry: ScheduledItem, digest: Digest, media: [SpooledMedia], slot: PlannedSlot, now: Timestamp,
    role: Variant.Role? = nil
  ) throws(DraftFailure) -> DeliveryDraft {
    guard let channel = context.channels[slot.channel] else {
      throw DraftFailure(channel: slot.channel, reasons: [Reason(EngineCode.noAdapter, ["channel": "\(slot.channel)"])])
    }
    let variant: Variant
    do throws(RenderFailure) {
      variant = try context.renderer.render(
        RenderRequest(
          item: shown(entry, at: slot), media: media, channel: channel, occurrence: slot.civil, due: slot.due,
          calendarLanguage: context.language, role: role, siblings: siblings(of: slot, in: entry), earlier: earlier))
    } catch {
      throw DraftFailure(channel: slot.channel, reasons: error.reasons, warnings: error.warnings)
    }
    let late = entry.schedule.late ?? channel.late
    let delivery = Delivery(
      key: DeliveryKey(item: entry.item.id, channel: slot.channel, occurrence: slot.occurrence),
      network: channel.network, due: slot.due, notAfter: slot.notAfter, late: late,
      variant: CanonicalJSON.digest(of: variant),
      basis: basis(of: entry, digest: digest, media: media, slot: slot, channel: channel, late: late),
      fingerprint: Self.fingerprint(of: variant), title: variant.title, changedAt: now)
    return DeliveryDraft(delivery: delivery, variant: variant)
  }

  /// What two deliveries share when the public would call them the same: words and link, not signs and spaces.
  static func fingerprint(of variant: Variant) -> Digest {
    // Tags in a link name the item: what it leads to says whether it is the same.
    let text = variant.posts.map(\.text).joined(separator: " ")
    let clean = variant.cleanLink.flatMap { clean in variant.link.map { text.replacing($0, with: clean) } } ?? text
    let words = clean.lowercased()
      .split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    let shown = "\(variant.title.lowercased())\n\(words)\n\(variant.cleanLink ?? variant.link ?? "")"
    return SHA256.digest(of: Array(shown.utf8))
  }
}

private struct SettingsBasis: Encodable {
  var network: Network
  var profile: String
  var form: String
  var unit: String
  var numbers: [Int]
  var furtherLimits: [String]
  var types: [String]
  var language: Language
  var calendarLanguage: Language
  var audience: Audience
  var late: LatePolicy
  var settings: RenderingSettings
}

private struct DeliveryBasis: Encodable {
  var item: Digest
  var settings: Digest
  var media: [Digest]
  var due: Timestamp
  var notAfter: Timestamp?
  var late: LatePolicy
  /// What the channels before this one are set to: nobody says the same twice.
  var siblings: [Digest]?
  /// The item that this one repeats.
  var earlier: String?
}
