import Digests
import Domain

@testable import Engine

extension Witness {
  /// A visible request leaves: its claim, its attempt and its text must stand in the store.
  func leaves(_ flight: SimulatedFlight, by process: SimulatedProcess, in world: World) {
    let key = flight.delivery.key
    let row = world.unfailing { () throws(StoreFailure) in try world.plain.delivery(key) } ?? nil
    let attempts = world.unfailing { () throws(StoreFailure) in try world.plain.attempts(of: key) } ?? []
    guard let row, case .sending = row.state, row.lease?.owner == process.store.owner else {
      return world.violate("\(process.name) sends \(flight.id) without holding its claim")
    }
    guard attempts.contains(where: { $0.number == flight.attempt?.number && $0.isVisible && $0.endedAt == nil }) else {
      return world.violate("\(process.name) sends \(flight.id) without an attempt that says so")
    }
    guard let variant = flight.variant, row.variant == CanonicalJSON.digest(of: variant),
      row.variant == claims[key]?.before.variant
    else { return world.violate("\(process.name) sends another text of \(flight.id) than was previewed") }
    publishes(flight.delivery, in: world)
    guard let profile = world.network(key.channel)?.channel.profile.delivery else { return }
    let limit = profile.canLookUp ? profile.concurrency : 1
    if process.attemptsUnderWay(on: key.channel) > limit {
      world.violate("\(process.name) has more than \(limit) on the wire of \(key.channel)")
    }
  }

  /// The public sees something: once, unless a person asked for more.
  func seen(_ flight: SimulatedFlight, in world: World) {
    let key = flight.delivery.key
    guard let network = world.network(key.channel), let post = network.posts.last else { return }
    // A network that is searched by text cannot tell whose post is whose: there, all who carry the text count together.
    let isSame: (DeliveryKey) -> Bool = { other in
      network.memory == .byText
        ? other.channel == key.channel && claims[other]?.after.fingerprint == post.fingerprint : other == key
    }
    let times = network.posts.filter { $0.key.map(isSame) ?? false }.count
    let allowed = claims.keys.filter(isSame).reduce(0) { $0 + 1 + again[$1, default: 0] }
    if times > allowed { world.violate("the public sees \(flight.id) \(times) times") }
    let wasReleased = claims[key]?.before.resolution != nil
    for other in network.posts.dropLast() {
      guard let otherKey = other.key, otherKey != key else { continue }
      if other.fingerprint == post.fingerprint, otherKey.item != key.item, !wasReleased,
        claims[otherKey]?.before.resolution == nil, !areBlind(key, otherKey),
        !givenUp.contains(otherKey)
      {
        world.violate("the public sees the same text as \(flight.id) and \(otherKey)")
      }
      if other.link == post.link, let link = post.link, key.occurrence == nil, otherKey.occurrence == nil,
        !world.calendar.loose.contains(link)
      {
        world.violate("an edit made \(otherKey) go out again as \(flight.id)")
      }
    }
  }

  private func areBlind(_ one: DeliveryKey, _ other: DeliveryKey) -> Bool {
    guard let first = claims[one], let second = claims[other] else { return false }
    return first.isBlind(to: second)
  }

  /// Nothing happens any more: nothing may be left over.
  func rest(in world: World) {
    let rows = world.unfailing { () throws(StoreFailure) in try world.plain.deliveries(DeliveryFilter()) } ?? []
    let lost = accepted.subtracting(rows.map(\.key)).map(\.description).sorted()
    if let first = lost.first { world.violate("\(first) was accepted and is gone") }
    for row in rows {
      switch row.state {
      case .scheduled, .sending, .retrying, .unconfirmed:
        world.violate("\(row.id) is \(row.state) and nothing happens any more")
      case .failed, .expired, .cancelled(.sync):
        if let post = world.network(row.key.channel)?.posts(of: row.key).first, !decidedByPerson.contains(row.key),
          receipts["\(row.key.channel) \(post.id)"] == nil
        {
          world.violate("\(row.id) is \(row.state), but the public sees \(post.id)")
        }
      case .held, .delivered, .cancelled(.person): continue
      }
    }
    checkRecalls(rows, world)
    checkCalendar(rows, world)
    checkJournal(rows, world)
  }

  /// The journal's chain holds, and tells of everything that is out.
  private func checkJournal(_ rows: [Delivery], _ world: World) {
    let verdict = world.unfailing { () throws(StoreFailure) in try JournalAudit(world.plain).run() }
    if let problem = verdict?.problem { world.violate("the journal does not hold: \(problem)") }
    let entries = world.unfailing { () throws(StoreFailure) in try world.plain.journal(JournalFilter()) } ?? []
    let told = Set(entries.compactMap(\.record).filter { $0.note.reached == .delivered }.compactMap(\.note.delivery))
    for row in rows where row.state == .delivered && !told.contains(row.id) {
      world.violate("the journal does not tell that \(row.id) is out")
    }
  }

  /// Every entry of the calendar has its deliveries, and nothing else stands in the store.
  private func checkCalendar(_ rows: [Delivery], _ world: World) {
    let items = world.unfailing { () throws(StoreFailure) in try world.plain.items(in: nil) } ?? []
    for item in items where item.isPresent {
      let entries = world.calendar.files[item.source]?.entries ?? []
      guard !entries.contains(where: { $0.item.id == item.sourceID }) else { continue }
      world.violate("\(item.id) is planned, and stands no longer in \(item.source)")
      return
    }
    for (path, file) in world.calendar.files.sorted(by: { $0.key < $1.key }) {
      for entry in file.entries where !entry.item.hasOwnID {
        guard let known = items.first(where: { $0.isPresent && $0.source == path && $0.sourceID == entry.item.id })
        else {
          world.violate("\(entry.item.id) of \(path) is not known")
          return
        }
        guard case .once(let times) = entry.schedule.timing else { continue }
        for channel in times.keys.sorted()
        where !rows.contains(where: { $0.key == DeliveryKey(item: known.id, channel: channel) }) {
          world.violate("\(known.id) has no delivery on \(channel)")
        }
      }
    }
  }
}
