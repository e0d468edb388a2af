import Domain
import Synchronization
import TestSupport

@testable import Engine

/// A network on which posts can be changed and taken down, and what the public sees of it.
final class StandingNetwork: OutboundAdapter, PostAmender, PostRemover {
  static let network: Network = "standing"

  /// What keeps a publication from having an effect.
  enum Before: Sendable {
    case records
    case fails(PublishFailure)
    case handsOff
  }

  struct World: Sendable {
    /// What stands there, by id.
    var posts: [String: String] = [:]
    var made = 0
    /// Every request that changed or removed something, such as `remove 1`.
    var requests: [String] = []
    /// So many answers are lost after their effect.
    var losesAnswers = 0
    /// What comes of the next publications, before they have an effect.
    var script: [Before] = []
  }

  let profile: ChannelProfile = .test
  let world = Mutex(World())

  func publish(_ variant: Variant, key: DeliveryKey, progress: any Progress) async throws(PublishFailure) -> Outcome {
    while let before = world.withLock({ $0.script.isEmpty ? nil : $0.script.removeFirst() }) {
      switch before {
      case .records: try await progress.record("picture", "1")
      case .fails(let failure):
        try await progress.willBeVisible()
        throw failure
      case .handsOff:
        world.withLock { $0.requests.append("hand \(variant.text)") }
        return .handedOff(Self.lost)
      }
    }
    try await progress.willBeVisible()
    let id = world.withLock { world in
      world.made += 1
      world.posts["\(world.made)"] = variant.text
      return "\(world.made)"
    }
    if losesAnswer() { throw .unknown(Self.lost) }
    return .published([receipt(id)])
  }

  func sightings(of variant: Variant, key: DeliveryKey, since: Timestamp) async throws(PublishFailure) -> Sighting {
    .found(world.withLock { $0.posts.filter { $0.value == variant.text }.keys.sorted() }.map(receipt))
  }

  func canAmend(_ old: Variant, to new: Variant) -> Bool { true }

  func amend(
    _ receipts: [Receipt], from old: Variant, to new: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    for receipt in receipts {
      world.withLock { world in
        world.requests.append("amend \(receipt.id)")
        if world.posts[receipt.id] != nil { world.posts[receipt.id] = new.text }
      }
    }
    if losesAnswer() { throw .deferred(Self.lost, retryAfter: nil, scope: .delivery) }
    return .published(receipts)
  }

  func remove(
    _ receipts: [Receipt], of variant: Variant, key: DeliveryKey, progress: any Progress
  ) async throws(PublishFailure) -> Outcome {
    for receipt in receipts {
      world.withLock { world in
        world.requests.append("remove \(receipt.id)")
        world.posts[receipt.id] = nil
      }
    }
    if losesAnswer() { throw .deferred(Self.lost, retryAfter: nil, scope: .delivery) }
    return .published([])
  }

  private static let lost = Reason(code: "test.lost", arguments: [:])

  private func receipt(_ id: String) -> Receipt { Receipt(id: id, url: "https://reseau.exemple.fr/\(id)") }

  private func losesAnswer() -> Bool {
    world.withLock { world in
      world.losesAnswers -= 1
      return world.losesAnswers >= 0
    }
  }

  /// The texts that the public sees, in the order of their ids.
  var texts: [String] { world.withLock { world in world.posts.keys.sorted().compactMap { world.posts[$0] } } }
  var requests: [String] { world.withLock { $0.requests } }
  var made: Int { world.withLock { $0.made } }

  func loseAnswers(_ count: Int) { world.withLock { $0.losesAnswers = count } }
}

extension Chamber {
  /// One try of everything that is due, on a network that can do these things.
  func runOnce(_ network: StandingNetwork, amends: Bool = true, removes: Bool = true) async throws {
    let dispatcher = Dispatcher(
      store: store, channels: channels, adapters: channels.mapValues { _ in network },
      amenders: amends ? channels.mapValues { _ in network } : [:],
      removers: removes ? channels.mapValues { _ in network } : [:], clock: clock, settings: settings(),
      observer: Listener())
    try await dispatcher.run()
  }

  var corrections: CorrectionDesk { CorrectionDesk(store: store, clock: clock) }

  func publications(_ item: ItemID = "guide") throws -> [Publication] {
    try corrections.publications(of: item, on: [], occurrence: nil)
  }

  @discardableResult
  func recall(_ item: ItemID = "guide") throws -> [Delivery] {
    try corrections.recall(publications(item), by: "claire")
  }

  /// Corrects the item to what the calendar says, by changing the posts where there is an amender.
  @discardableResult
  func correct(_ item: ItemID = "guide", amender: (any PostAmender)?) throws -> [Delivery] {
    let publications = try publications(item)
    let entry = try store.items([item])[0].entry
    var drafts: [CorrectionDraft] = []
    for publication in publications {
      let renewed = try corrections.renewable(in: publication)
      guard let shown = renewed ?? publication.shown, let old = try store.variant(shown.variant) else { continue }
      let draft = try Drafting(context).correction(
        of: publication, to: entry, showing: old, amender: amender, renewing: renewed, now: clock.now)
      if let draft { drafts.append(draft) }
    }
    return try corrections.correct(drafts, of: publications, by: "claire")
  }
}
