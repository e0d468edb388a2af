import Domain

/// What is on the wire: attempts and looks under way, with the places that they take.
struct Wire: Sendable {
  /// Something under way.
  struct Flight {
    enum Task {
      case attempt(Attempt)
      case look
    }

    var delivery: Delivery
    var task: Task
    var deadline: Timestamp
    var isCut = false
  }

  /// How many places there are, over all channels.
  let places: Int
  private var flights: [DeliveryKey: Flight] = [:]
  /// What leaves once its claim, or its look, is written.
  private var reserved: Set<DeliveryKey> = []
  /// How many places are taken on each channel.
  private(set) var busy: [ChannelName: Int] = [:]
  /// How many looks are under way.
  private(set) var looks = 0

  init(places: Int) { self.places = places }

  var isEmpty: Bool { flights.isEmpty }

  /// How many places are free.
  var free: Int { places - flights.count - reserved.count }

  /// Whether this delivery is under way.
  func carries(_ key: DeliveryKey) -> Bool { flights[key] != nil }

  /// Takes a place for what leaves once that is written.
  mutating func reserve(_ key: DeliveryKey) {
    if reserved.insert(key).inserted { busy[key.channel, default: 0] += 1 }
  }

  /// What had a place reserved leaves now, or not at all.
  mutating func release(_ key: DeliveryKey) {
    if reserved.remove(key) != nil { leavePlace(on: key.channel) }
  }

  /// Something leaves.
  mutating func launch(_ delivery: Delivery, _ task: Flight.Task, deadline: Timestamp) {
    land(delivery.key)
    flights[delivery.key] = Flight(delivery: delivery, task: task, deadline: deadline)
    busy[delivery.key.channel, default: 0] += 1
    if case .look = task { looks += 1 }
  }

  /// Something has come to its end; nil when it was not under way.
  @discardableResult
  mutating func land(_ key: DeliveryKey) -> Flight? {
    guard let flight = flights.removeValue(forKey: key) else { return nil }
    leavePlace(on: key.channel)
    if case .look = flight.task { looks -= 1 }
    return flight
  }

  private mutating func leavePlace(on channel: ChannelName) {
    let left = busy[channel, default: 1] - 1
    busy[channel] = left > 0 ? left : nil
  }

  /// When the first of those that were not cut takes too long.
  var firstDeadline: Timestamp? { flights.values.lazy.filter { !$0.isCut }.map(\.deadline).min() }

  /// Cuts what takes too long, or everything; returns what was cut only now, in the order of names.
  mutating func cut(all: Bool, now: Timestamp) -> [DeliveryKey] {
    let overdue = flights.lazy.filter { !$0.value.isCut && (all || $0.value.deadline <= now) }.map(\.key).sorted {
      $0.description < $1.description
    }
    for key in overdue { flights[key]?.isCut = true }
    return overdue
  }
}
