/// The deliveries that wait, and the claims on them.
public protocol DeliveryQueue: Sendable {
  /// Who this store claims for.
  var owner: OwnerID { get }

  /// The deliveries whose `wakeAt` has come by `now`, oldest first, at most so many per channel and in all; channels that
  /// are not named are left out. On channels that are `withheld`, publications that could be claimed are left out as well,
  /// but for items of the categories named there.
  func due(
    by now: Timestamp, atMost limits: [ChannelName: Int], inAll total: Int, withheld: [ChannelName: Set<CategoryName>]
  ) throws(StoreFailure) -> [Delivery]

  /// The earliest `wakeAt` on these channels, withheld ones judged as by `due`; nil when there is none.
  func nextWake(on channels: Set<ChannelName>, withheld: [ChannelName: Set<CategoryName>]) throws(StoreFailure)
    -> Timestamp?

  /// How many publications on each of these channels could be claimed by `now` if nothing kept them back; channels
  /// without any are left out.
  func keptBack(on channels: Set<ChannelName>, by now: Timestamp) throws(StoreFailure) -> [ChannelName: Int]

  /// When attempts on these channels began, from `since` on and oldest first, that went out or may have.
  func publications(on channels: Set<ChannelName>, since: Timestamp) throws(StoreFailure) -> [ChannelName: [Timestamp]]

  /// Writes the changes whose expected version still stands, in their order and all in one transaction, and returns the
  /// keys of those that were written. What a look found is written only where it can be nobody else's: see `isFound`.
  func commit(_ changes: [DeliveryChange]) throws(StoreFailure) -> Set<DeliveryKey>

  /// Deliveries being sent whose owner lives no more: dead on this host, or, where its life cannot be seen, past its
  /// lease. Never those of this store's own owner.
  func lostClaims(at now: Timestamp) throws(StoreFailure) -> [Delivery]

  /// When to ask for lost claims again: the earliest end of a lease held by others; nil when others hold none.
  func nextLeaseEnd() throws(StoreFailure) -> Timestamp?

  /// Whether others still respect this owner's claim: it lives for them to see, or its lease has not ended. Asked just
  /// before a request leaves, from any thread: answers at once, without the database.
  func holds(_ lease: Lease, at now: Timestamp) -> Bool

  /// Prolongs this owner's claims on these deliveries.
  func extendLeases(of keys: Set<DeliveryKey>, until: Timestamp) throws(StoreFailure)

  /// The gates that are shut.
  func gates() throws(StoreFailure) -> [ChannelGate]

  /// Shuts a gate, or renews it where it `replaces` the one that stands there; `person` is who wants it, nil for the program itself.
  func shut(_ gate: ChannelGate, by person: String?) throws(StoreFailure)

  /// Opens the gates of these kinds on a channel; returns whether any was shut. `person` is who wants it, nil for the
  /// program itself.
  func openGates(
    _ kinds: Set<ChannelGate.Kind>, on channel: ChannelName, by person: String?, at now: Timestamp
  ) throws(StoreFailure) -> Bool

  /// The silences that were declared and not lifted, in the order in which they begin, those that are over included.
  func silences() throws(StoreFailure) -> [Silence]

  /// Declares a silence and returns its id, which is never given again.
  func declare(_ silence: Silence) throws(StoreFailure) -> Int

  /// Lifts a silence; false when there is none of that id.
  func lift(silence id: Int, by person: String, at now: Timestamp) throws(StoreFailure) -> Bool
}

extension DeliveryQueue {
  /// Shuts a gate, or renews it, in the program's own name.
  public func shut(_ gate: ChannelGate) throws(StoreFailure) { try shut(gate, by: nil) }

  /// What is due where nothing is withheld.
  public func due(by now: Timestamp, atMost limits: [ChannelName: Int]) throws(StoreFailure) -> [Delivery] {
    try due(by: now, atMost: limits, inAll: .max, withheld: [:])
  }

  /// The earliest `wakeAt` where nothing is withheld.
  public func nextWake(on channels: Set<ChannelName>) throws(StoreFailure) -> Timestamp? {
    try nextWake(on: channels, withheld: [:])
  }
}
