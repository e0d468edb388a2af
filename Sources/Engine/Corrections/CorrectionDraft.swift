public import Domain

/// How one publication would be corrected: what it shows, what it should show, and which way leads there.
public struct CorrectionDraft: Sendable {
  /// The way from one to the other.
  public enum Way: String, Hashable, Sendable, CaseIterable {
    /// The post is changed where it stands, by the network or by a person.
    case edit
    /// A post of its own says what is right.
    case erratum
    /// It is not out: the same delivery takes the new text.
    case renewal
  }

  /// The delivery that published it.
  public var key: DeliveryKey
  /// What its posts show now, or what it would have gone out with.
  public var old: Variant
  /// What is sent: the posts as they shall be, or the erratum.
  public var new: Variant
  /// The way.
  public var way: Way
  /// The delivery as if it were the first correction.
  var delivery: Delivery
  /// What takes the new text, as it stood when that was decided; nil unless the way is a renewal.
  var renewed: Delivery?

  /// Whether what takes the new text lies ready for a person's hand.
  public var isByHand: Bool { renewed?.state == .held(.handOff) }
}

extension Drafting {
  /// How `publication` would be corrected to what its item says now; nil when it shows that already.
  ///
  /// The date stays the one of its publication: feeds order their items by it. `renewed` is the delivery that is proven
  /// not to be out, so that it takes the new text itself.
  public func correction(
    of publication: Publication, to entry: ScheduledItem, showing old: Variant, amender: (any PostAmender)?,
    renewing renewed: Delivery? = nil, now: Timestamp
  ) throws(DraftFailure) -> CorrectionDraft? {
    guard let origin = renewed ?? publication.publishing.last(where: \.mayBeOut),
      let shown = renewed ?? publication.shown
    else { return nil }
    var media: [SpooledMedia] = []
    do throws(MediaFailure) {
      if let channel = context.channels[origin.key.channel] { media = try self.media(of: entry.item, on: channel) }
    } catch {
      throw DraftFailure(channel: origin.key.channel, reasons: [error.reason])
    }
    let civil = origin.key.occurrence ?? context.zone.civil(at: origin.due)
    let slot = PlannedSlot(
      channel: origin.key.channel, occurrence: origin.key.occurrence, civil: civil, due: old.due,
      notAfter: origin.notAfter)
    func draft(_ role: Variant.Role?) throws(DraftFailure) -> DeliveryDraft {
      try self.draft(entry, digest: Self.digest(of: entry), media: media, slot: slot, now: now, role: role)
    }
    let edited = try draft(nil)
    if let renewed {
      return CorrectionDraft(
        key: origin.key, old: old, new: edited.variant, way: .renewal, delivery: edited.delivery, renewed: renewed)
    }
    // An erratum says what an edit would show, so it stands for it.
    if edited.variant.looks(like: old) { return nil }
    if shown.key.kind == .correct, old.role == .erratum, try draft(.erratum).variant.looks(like: old) { return nil }
    let canEdit = old.role == nil && amender?.canAmend(old, to: edited.variant) ?? false
    let chosen = canEdit ? edited : try draft(.erratum)
    return CorrectionDraft(
      key: origin.key, old: old, new: chosen.variant, way: canEdit ? .edit : .erratum, delivery: chosen.delivery)
  }
}

extension Variant {
  /// Whether the public would see no difference.
  func looks(like other: Variant) -> Bool {
    var plain = self
    plain.warnings = other.warnings
    plain.accepted = other.accepted
    plain.measure = other.measure
    plain.event = other.event
    return plain == other
  }
}
