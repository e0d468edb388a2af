import Digests
public import Domain

/// What a recall and a correction do to the deliveries of a publication: pure, so that a preview says what will be done.
public enum CorrectionRules {
  /// How a recall of `publication` is carried out.
  public static func recall(_ publication: Publication, by person: String, at now: Timestamp) -> [CorrectionStep] {
    let given = (publication.publishing + publication.corrections).filter(\.isUnsent)
      .compactMap { cancelled($0, by: person, at: now) }
    if let standing = publication.recalls.last(where: { !$0.isCancelled }) { return given + [.stands(standing)] }
    // What lies ready for a person's hand is not out: it is cancelled instead.
    let sent = (publication.publishing + publication.corrections).filter { $0.mayBeOut && !$0.isUnsent }
    guard let origin = sent.last else { return given }
    let shown = publication.shown ?? origin
    let key = DeliveryKey(
      item: origin.key.item, channel: origin.key.channel, occurrence: origin.key.occurrence, kind: .recall,
      ordinal: next(publication.recalls))
    var recall = decided(key, like: shown, by: person, at: now)
    // Taking back has no text of its own: it looks like nothing that was ever sent.
    recall.fingerprint = SHA256.digest(of: Array(recall.id.utf8))
    return given + [.queue(recall)]
  }

  /// How a correction of `publication` is carried out: it takes the place of those that have not gone out.
  public static func correct(
    _ publication: Publication, _ draft: CorrectionDraft, by person: String, at now: Timestamp
  ) -> [CorrectionStep] {
    if let same = publication.corrections.last, same.variant == draft.delivery.variant, !same.hasComeToNothing {
      return [.stands(same)]
    }
    var key = draft.key
    key.kind = .correct
    key.ordinal = next(publication.corrections)
    return withdraw(publication, by: person, at: now)
      + [.queue(decided(key, like: draft.delivery, by: person, at: now))]
  }

  /// How what is not out takes the new text, by a person's word, and goes out anew; nil when it has changed since that
  /// was decided: then it may be out.
  public static func renew(
    _ publication: Publication, _ draft: CorrectionDraft, by person: String, at now: Timestamp
  ) -> [CorrectionStep]? {
    guard let renewed = draft.renewed, publication.unpublished == renewed,
      var changed = DeliveryDesk.decide(.retry, on: renewed, by: person, at: now)
    else { return nil }
    (changed.variant, changed.basis) = (draft.delivery.variant, draft.delivery.basis)
    (changed.fingerprint, changed.title) = (draft.delivery.fingerprint, draft.delivery.title)
    return withdraw(publication, by: person, at: now) + [.renew(changed)]
  }

  /// How corrections that have not gone out are given up.
  static func withdraw(_ publication: Publication, by person: String, at now: Timestamp) -> [CorrectionStep] {
    publication.corrections.filter(\.isUnsent)
      .compactMap { cancelled($0, by: person, at: now, because: Reason(EngineCode.superseded)) }
  }

  private static func next(_ deliveries: [Delivery]) -> Int { (deliveries.last?.key.ordinal ?? 0) + 1 }

  /// A delivery that a person wants now: neither late, nor a repetition, nor ever out of date.
  private static func decided(
    _ key: DeliveryKey, like other: Delivery, by person: String, at now: Timestamp
  ) -> Delivery {
    var delivery = Delivery(
      key: key, network: other.network, due: now, notAfter: nil,
      late: LatePolicy(within: .seconds(86_400), then: .publish), variant: other.variant, basis: other.basis,
      fingerprint: other.fingerprint, title: other.title, changedAt: now)
    delivery.resolution = Resolution(by: person, at: now)
    return delivery
  }

  private static func cancelled(
    _ delivery: Delivery, by person: String, at now: Timestamp, because reason: Reason? = nil
  ) -> CorrectionStep? {
    guard var changed = DeliveryRules.applying(.cancelled(by: .person), to: delivery, at: now) else { return nil }
    changed.reason = reason ?? Reason(EngineCode.cancelledByPerson, ["person": person])
    changed.resolution = Resolution(by: person, at: now)
    return .cancel(changed)
  }

  /// The row to write for a step; nil when there is none to write.
  static func change(_ step: CorrectionStep, among deliveries: [Delivery]) -> DeliveryChange? {
    switch step {
    case .queue(let delivery): DeliveryChange(delivery, expecting: nil)
    case .cancel(let delivery), .renew(let delivery): DeliveryChange(delivery, expecting: delivery.version - 1)
    case .stands: nil
    }
  }
}

extension Delivery {
  fileprivate var isCancelled: Bool {
    switch state {
    case .cancelled: true
    case .scheduled, .sending, .retrying, .unconfirmed, .held, .delivered, .failed, .expired: false
    }
  }
}
