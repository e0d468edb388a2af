import Adapters
import Domain

/// Looks at the account behind every channel in its turn, one after the other, and writes down what people must know ahead.
///
/// It shuts no gate: a look may be mistaken where a publication would get through, and the network's answer to that shuts
/// the channel anyway. Between two turns it sleeps on the clock; an idle daemon stays idle.
actor AccountKeeper {
  /// What the log is told.
  struct Notice: Sendable {
    /// Whether it is for people.
    enum Kind: Sendable {
      /// Something that people are told of.
      case news
      /// The network could not be asked; it will be again.
      case failure
    }

    var kind: Kind
    var channel: ChannelName
    var reason: Reason
  }

  /// So that a start with many channels does not ask all networks at one moment.
  private static let apart = Duration.seconds(10)

  private let channels: [ChannelName: Channel]
  private let inspectors: [ChannelName: any AccountInspector]
  private let store: any ItemArchive & DeliveryLedger
  private let clock: any WallClock
  private let tell: @Sendable (Notice) -> Void
  private var turns: [ChannelName: Timestamp] = [:]

  init(
    channels: [Channel], inspectors: [ChannelName: any AccountInspector], store: any ItemArchive & DeliveryLedger,
    clock: any WallClock, tell: @escaping @Sendable (Notice) -> Void
  ) {
    self.channels = Dictionary(channels.map { ($0.name, $0) }) { first, _ in first }
    self.inspectors = inspectors
    self.store = store
    self.clock = clock
    self.tell = tell
  }

  /// Looks until the task is cancelled.
  func run() async {
    let start = clock.now + AccountRounds.first
    for (index, name) in inspectors.keys.sorted().enumerated() {
      // What came due while nothing ran waits for its place.
      let place = start + Self.apart * index
      turns[name] = max(place, turn(of: name) ?? place)
    }
    while !Task.isCancelled, let next = turns.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      guard next.value <= clock.now else {
        await clock.wait(until: next.value)
        continue
      }
      turns[next.key] = await look(at: next.key) ?? clock.now + AccountRounds.again
    }
  }

  /// Looks, and says when the next turn is; nil when nothing was learnt, or nothing could be written down.
  private func look(at name: ChannelName) async -> Timestamp? {
    guard let channel = channels[name], let inspector = inspectors[name] else { return nil }
    let outcome = await Self.outcome(of: inspector)
    guard !Task.isCancelled else { return nil }
    do throws(StoreFailure) {
      let known = try AccountMemory.of(name, in: store)
      guard let (memory, news) = AccountMemory.after(outcome, of: channel, knowing: known, at: clock.now) else {
        if case .failure(let failure) = outcome { tell(Notice(kind: .failure, channel: name, reason: failure.reason)) }
        return nil
      }
      try memory.remember(for: name, in: store, telling: news)
      for reason in news { tell(Notice(kind: .news, channel: name, reason: reason)) }
      return try turn(of: channel, after: memory.lookedAt)
    } catch {
      tell(Notice(kind: .failure, channel: name, reason: error.reason))
      return nil
    }
  }

  private static func outcome(of inspector: any AccountInspector) async -> Result<AccountReport, PublishFailure> {
    do throws(PublishFailure) {
      return .success(try await inspector.inspect())
    } catch {
      return .failure(error)
    }
  }

  /// When a channel's turn is; nil when nobody ever looked, or the store cannot say.
  private func turn(of name: ChannelName) -> Timestamp? {
    guard let channel = channels[name] else { return nil }
    do throws(StoreFailure) {
      return try AccountMemory.of(name, in: store).map { memory throws(StoreFailure) in
        try turn(of: channel, after: memory.lookedAt)
      }
    } catch {
      tell(Notice(kind: .failure, channel: name, reason: error.reason))
      return nil
    }
  }

  private func turn(of channel: Channel, after last: Timestamp) throws(StoreFailure) -> Timestamp {
    let rounds = AccountRounds(channel: channel)
    let dues = rounds.dues(after: last)
    let filter = DeliveryFilter(
      states: ["scheduled"], channels: [channel.name], dueFrom: dues.lowerBound, dueBefore: dues.upperBound, limit: 1)
    return rounds.next(after: last, due: try store.deliveries(filter).first?.due)
  }
}
