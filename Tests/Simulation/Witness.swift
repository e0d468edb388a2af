import Digests
import Domain

@testable import Engine

/// What must hold, whatever happens: watches every row, every request and everything that the public sees.
struct Witness {
  /// A claim as it was written.
  struct Claim {
    var before: Delivery
    var after: Delivery
    var writtenAt: Timestamp
    /// When its process had last looked at the store.
    var lookedAt: Timestamp

    /// Whether two processes claimed at the same moment, so that neither could see the other's claim.
    func isBlind(to other: Claim) -> Bool {
      after.lease?.owner != other.after.lease?.owner && lookedAt <= other.writtenAt && other.lookedAt <= writtenAt
    }
  }

  /// Every delivery that was ever accepted.
  private(set) var accepted: Set<DeliveryKey> = []
  /// How often a person asked for another sending of what may be out.
  private(set) var again: [DeliveryKey: Int] = [:]
  /// What a person decided about.
  private(set) var decidedByPerson: Set<DeliveryKey> = []
  /// What a person gave up while it was in doubt: whoever says that asks nobody to remember it.
  private(set) var givenUp: Set<DeliveryKey> = []
  /// Whose answer was lost once.
  private var doubted: Set<DeliveryKey> = []
  /// What a person gives another text just now.
  private var renewal: Delivery?
  private(set) var claims: [DeliveryKey: Claim] = [:]
  private(set) var beginnings: [Beginning] = []
  /// Waits that networks asked for: as a process heard them, and as they were written down.
  private var waits: [String: Timestamp] = [:]
  private var heardWaits: [DeliveryKey: Timestamp] = [:]
  private var writtenWaits: [DeliveryKey: Timestamp] = [:]
  /// Channels that a process knows to be shut.
  private var shut: Set<String> = []
  private(set) var receipts: [String: DeliveryKey] = [:]

  // MARK: People

  mutating func commanded(_ command: DeskCommand, on delivery: Delivery) {
    decidedByPerson.insert(delivery.key)
    if command == .cancel { givenUp.insert(delivery.key) }
    guard command == .retry else { return }
    writtenWaits[delivery.key] = nil
    if delivery.state == .held(.doubt) || delivery.state == .held(.handOff) { again[delivery.key, default: 0] += 1 }
  }

  /// A person gives what is not out another text: it goes out anew, as after `retry`.
  mutating func renews(_ before: Delivery) { renewal = before }

  /// Whatever became of it is written by now.
  mutating func hasRenewed() { renewal = nil }

  mutating func resumed(_ channel: ChannelName) {
    shut = shut.filter { !$0.hasSuffix(" \(channel)") }
  }

  // MARK: What a process hears and decides

  mutating func heard(_ event: DispatchEvent, by process: SimulatedProcess, in world: World) {
    guard case .attempted(let key, let end) = event else { return }
    heardWaits[key] = nil
    guard case .failure(let failure) = end.result else { return }
    switch failure {
    case .deferred(_, let wait?, let scope):
      heardWaits[key] = world.now + wait
      for name in world.concerned(by: scope, on: key.channel) {
        let id = "\(process.name) \(name)"
        waits[id] = max(waits[id] ?? world.now, world.now + wait)
      }
    case .blocked: shut.insert("\(process.name) \(key.channel)")
    case .unknown: doubted.insert(key)
    case .deferred, .rejected: return
    }
  }

  func decided(_ actions: [DispatchAction], by process: SimulatedProcess, in world: World) {
    for action in actions {
      switch action {
      case .commit(let changes):
        for change in changes where change.attempts.isOpening { checkGates(change.delivery, process, world) }
      case .publish(let delivery, _): checkTiming(delivery, world)
      case .load, .look, .cut, .shut, .reached, .tell, .wait, .end: continue
      }
    }
  }

  private func checkGates(_ delivery: Delivery, _ process: SimulatedProcess, _ world: World) {
    let channel = delivery.key.channel
    if let until = waits["\(process.name) \(channel)"], until > world.now {
      world.violate("\(process.name) claims \(delivery.id) though \(channel) asked it for a wait")
    }
    if shut.contains("\(process.name) \(channel)") {
      world.violate("\(process.name) claims \(delivery.id) though \(channel) told it that the account is shut")
    }
    if let gate = process.gatesSeen.first(where: {
      $0.channel == channel && $0.isShut(at: world.now) && (delivery.key.kind == .publish || $0.kind.stopsEverything)
    }) {
      world.violate("\(process.name) claims \(delivery.id) through a gate that was \(gate.kind.rawValue)")
    }
  }

  /// At the moment of sending, not only of the decision: the disk may have taken hours in between.
  private func checkTiming(_ delivery: Delivery, _ world: World) {
    if let notAfter = delivery.notAfter, notAfter <= world.now {
      world.violate("\(delivery.id) is sent after its not_after")
    }
    guard let before = claims[delivery.key]?.before, before.resolution == nil,
      before.state == .scheduled || before.charged == 0,
      delivery.late.isExceeded(
        by: world.now - (world.channels[delivery.key.channel]?.owed(delivery.due) ?? delivery.due))
    else { return }
    world.violate("\(delivery.id) is sent \((world.now - delivery.due).components.seconds) s late, beyond its rule")
  }

  // MARK: Rows

  mutating func written(_ change: RowChange, by owner: OwnerID, in world: World) {
    let row = change.after
    checkShape(row, world)
    guard let before = change.before else {
      accepted.insert(row.key)
      if row.version != 1 || ![.scheduled, .held(.late), .expired].contains(row.state) {
        world.violate("\(row.id) begins as \(row.state)")
      }
      return
    }
    checkTransition(from: before, change, world)
    checkOwner(before, row, owner, world)
    if before.variant != row.variant { checkNewText(before, row, world) }
    // Somebody had said that it is not out and shall be sent again, and then that nothing of it shall be: nobody remembers it.
    if case .cancelled(.person) = row.state, again[row.key] != nil { givenUp.insert(row.key) }
    if change.attempts.isOpening { checkClaim(before, row, owner, world) }
    // A wait that was heard by a process that died of it was never written down.
    if row.state == .retrying { writtenWaits[row.key] = before.lease?.owner == owner ? heardWaits[row.key] : nil }
    if row.state == .delivered { checkReceipts(of: row, world) }
  }

  private mutating func checkNewText(_ before: Delivery, _ row: Delivery, _ world: World) {
    guard !before.state.takesNewText, before.state != .cancelled(by: .sync) else { return }
    guard renewal == before else {
      return world.violate("\(row.id) takes another text while it is \(before.state)")
    }
    commanded(.retry, on: before)
    if doubted.contains(row.key) { world.violate("\(row.id) takes another text, and one answer was lost") }
    if let post = world.network(row.key.channel)?.posts(of: row.key).first {
      world.violate("\(row.id) takes another text, and the public sees \(post.id)")
    }
  }

  private func checkShape(_ row: Delivery, _ world: World) {
    switch row.state {
    case .scheduled, .retrying, .unconfirmed:
      if row.wakeAt == nil { world.violate("\(row.id) is \(row.state) and nothing will wake it") }
    case .sending:
      if row.lease == nil { world.violate("\(row.id) is being sent by nobody") }
    case .held, .failed, .expired:
      if row.reason == nil { world.violate("\(row.id) is \(row.state) without a reason") }
    case .delivered, .cancelled: break
    }
  }

  private func checkTransition(from before: Delivery, _ change: RowChange, _ world: World) {
    let after = change.after
    if after.version != before.version + 1 {
      world.violate("\(after.id) goes from version \(before.version) to \(after.version)")
    }
    let isBegun = after.reason?.code == EngineCode.looking.rawValue
    let isAnotherLook =
      before.state == .unconfirmed && after.state == .unconfirmed && (isBegun || after.looks > before.looks)
    var reachable = before.state.successors
    // The planner may edit or restore a delivery and find it late in one change.
    if change.cause == .calendar { reachable = reachable.union(reachable.flatMap(\.successors)) }
    if !isAnotherLook, !reachable.contains(after.state) {
      world.violate("\(after.id) goes from \(before.state) to \(after.state)")
    }
  }

  private func checkOwner(_ before: Delivery, _ row: Delivery, _ owner: OwnerID, _ world: World) {
    guard case .sending = before.state, let lease = before.lease, lease.owner != owner,
      let holder = world.processes.first(where: { $0.store.owner == lease.owner }), holder.isAlive
    else { return }
    world.violate("\(row.id) is taken from \(holder.name), who lives")
  }

  private mutating func checkClaim(_ before: Delivery, _ row: Delivery, _ owner: OwnerID, _ world: World) {
    let process = world.processes.first { $0.store.owner == owner }
    claims[row.key] = Claim(
      before: before, after: row, writtenAt: world.now, lookedAt: process?.lookedAt ?? world.now)
    if let claim = claims[row.key] { checkRhythm(claim, owner, world) }
    beginnings.append(
      Beginning(
        key: row.key, number: row.attempts, owner: owner, startedAt: row.changedAt, writtenAt: world.now))
    if row.lease?.owner != owner { world.violate("\(row.id) is claimed for somebody else") }
    if row.attempts != before.attempts + 1 { world.violate("\(row.id) is claimed without a new attempt") }
    if row.variant != before.variant { world.violate("\(row.id) is claimed with another text than was previewed") }
    if let until = writtenWaits[row.key], until > row.changedAt {
      world.violate("\(row.id) is claimed before the wait that its network asked for is over")
    }
  }

  private mutating func checkReceipts(of row: Delivery, _ world: World) {
    if row.receipts.isEmpty, row.key.kind == .publish, !decidedByPerson.contains(row.key) {
      world.violate("\(row.id) is delivered without a receipt")
    }
    for receipt in row.receipts {
      let id = "\(row.key.channel) \(receipt.id)"
      if let other = receipts[id], other != row.key, !decidedByPerson.contains(row.key) {
        world.violate("\(row.id) and \(other) are both proven by \(receipt.id): one of them never went out")
      }
      receipts[id] = row.key
      if world.network(row.key.channel)?.posts.contains(where: { $0.id == receipt.id }) != true {
        world.violate("\(row.id) has a receipt for something that is not there")
      }
    }
  }
}

extension DeliveryChange.Attempts {
  fileprivate var isOpening: Bool {
    switch self {
    case .open: true
    case .close, .unchanged: false
    }
  }
}

extension DeliveryState {
  /// Every state that the table lets it go to.
  fileprivate var successors: Set<DeliveryState> {
    Self.table[self] ?? []
  }

  private static let table: [DeliveryState: Set<DeliveryState>] = Dictionary(
    uniqueKeysWithValues: all.map { state in
      let next = DeliveryEvent.all.flatMap { event in
        RetryStanding.allCases.compactMap { state.after(event, standing: $0) }
      }
      return (state, Set(next))
    })
}
