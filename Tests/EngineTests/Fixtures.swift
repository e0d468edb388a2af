import Domain
import Engine
import Synchronization
import TestSupport

/// Monday 2011-01-10, 09:00 UTC.
let monday = Timestamp(seconds: 1_294_650_000)

/// Renders an item as its title and link, so that tests of the engine depend on nothing else.
struct PlainRenderer: Renderer {
  func render(_ request: RenderRequest) throws(RenderFailure) -> Variant {
    guard !request.item.title.contains("IMPOSSIBLE") else {
      throw RenderFailure([Reason(code: "test.impossible", arguments: [:])])
    }
    let mark = request.role == .erratum ? "Rectificatif : " : ""
    let text = "\(mark)\(request.item.title) \(request.item.link ?? "")"
    return Variant(
      posts: [Post(text: text)], title: request.item.title, link: request.item.link, language: .fr, due: request.due,
      measure: Measure(used: text.count, limit: nil, unit: .graphemes), role: request.role)
  }
}

/// Every day at the rule's hour.
struct DailyRules: RecurrenceRules {
  func occurrences(of recurrence: Recurrence, in days: ClosedRange<CivilDate>, limit: Int) -> [CivilDateTime] {
    let first = max(recurrence.from, days.lowerBound).daysSinceEpoch
    let last = min(recurrence.until ?? days.upperBound, days.upperBound).daysSinceEpoch
    guard first <= last else { return [] }
    return (first...last).map { CivilDateTime(CivilDate(daysSinceEpoch: $0), recurrence.at) }
      .filter { !recurrence.except.contains($0.date) }
  }
}

/// Says what a script tells it, and counts what the public would have seen.
final class ScriptedAdapter: OutboundAdapter {
  static let network: Network = "scripted"

  enum Answer: Sendable {
    case publishes
    case fails(PublishFailure, afterVisible: Bool)
    case publishesButAnswerIsLost
    /// Something happens between the announcement of the visible request and the moment it leaves.
    case publishesAfter(@Sendable () -> Void)
    /// Never answers; ends when it is cancelled.
    case hangs
  }

  struct Public: Sendable {
    var posts: [DeliveryKey] = []
    var attempts: [DeliveryKey] = []
    var looks = 0
    var script: [Answer] = []
    /// Everything has the same text, and a look goes by texts, as on real networks.
    var looksAtTexts = false
  }

  let profile: ChannelProfile
  let world = Mutex(Public())

  init(_ script: [Answer] = [], profile: ChannelProfile = .test) {
    self.profile = profile
    world.withLock { $0.script = script }
  }

  func publish(_ variant: Variant, key: DeliveryKey, progress: any Progress) async throws(PublishFailure) -> Outcome {
    let answer = world.withLock { world in
      world.attempts.append(key)
      return world.script.isEmpty ? .publishes : world.script.removeFirst()
    }
    switch answer {
    case .publishes:
      try await progress.willBeVisible()
      return .published([post(key)])
    case .fails(let failure, let afterVisible):
      if afterVisible { try await progress.willBeVisible() }
      throw failure
    case .publishesAfter(let happening):
      try await progress.willBeVisible()
      happening()
      if let refusal = progress.permit.refusal() {
        throw .deferred(refusal, retryAfter: nil, scope: .delivery)
      }
      return .published([post(key)])
    case .publishesButAnswerIsLost:
      try await progress.willBeVisible()
      _ = post(key)
      throw .unknown(Reason(code: "test.lost", arguments: [:]))
    case .hangs:
      await ManualClock().wait(until: nil)
      throw .deferred(Reason(code: "test.cancelled", arguments: [:]), retryAfter: nil, scope: .delivery)
    }
  }

  private func post(_ key: DeliveryKey) -> Receipt {
    world.withLock { world in
      world.posts.append(key)
      return Receipt(id: "\(key)#\(world.posts.count)")
    }
  }

  func sightings(of variant: Variant, key: DeliveryKey, since: Timestamp) async throws(PublishFailure) -> Sighting {
    world.withLock { world in
      world.looks += 1
      let meant = world.posts.enumerated().filter { world.looksAtTexts || $0.element == key }
      return .found(meant.map { Receipt(id: "\($0.element)#\($0.offset + 1)") })
    }
  }

  var posts: [DeliveryKey] { world.withLock { $0.posts } }
  var attempts: Int { world.withLock { $0.attempts.count } }
  var looks: Int { world.withLock { $0.looks } }
}

extension ChannelProfile {
  static let test = ChannelProfile(
    name: "test", text: TextProfile(form: .microblog, unit: .graphemes, limit: nil, hashtagBudget: 2),
    media: MediaProfile(maxCount: 0),
    delivery: DeliveryProfile(
      retryWindow: .endOfDay, late: LatePolicy(within: .seconds(3600), then: .hold), settling: .seconds(10)))
}

extension Channel {
  static func test(_ name: ChannelName, profile: ChannelProfile = .test) -> Channel {
    Channel(
      name: name, network: "scripted", profile: profile, audience: .public, language: .fr, zone: UTCRules())
  }
}

/// Collects what the dispatcher tells.
final class Listener: DispatchObserver {
  private let heard = Mutex<[Notice]>([])

  func notice(_ notice: Notice) { heard.withLock { $0.append(notice) } }
  func storeFailed(_ failure: StoreFailure) {}
  func answered() {}

  var notices: [Notice] { heard.withLock { $0 } }
}

/// A small chamber: a calendar in memory, a store, channels that obey a script.
struct Chamber {
  let memory: ModelMemory
  let store: ModelStore
  let clock: ManualClock
  let channels: [ChannelName: Channel]
  var files: [SourcePath: [ScheduledItem]] = [:]
  var broken: Set<SourcePath> = []
  var unreachable: [SourcePath] = []
  var renderer: any Renderer = PlainRenderer()
  var house = HouseRules()

  init(_ names: [ChannelName] = ["microblog"], now: Timestamp = monday, profile: ChannelProfile = .test) {
    memory = ModelMemory()
    store = ModelStore(memory: memory, owner: "first")
    clock = ManualClock(now: now)
    channels = Dictionary(uniqueKeysWithValues: names.map { ($0, Channel.test($0, profile: profile)) })
  }

  var context: PlanningContext {
    PlanningContext(
      channels: channels, zone: UTCRules(), language: .fr, recurrences: DailyRules(), renderer: renderer,
      spool: FolderSpool(folder: nil), house: house)
  }

  /// Reads the calendar as it is now and plans it.
  @discardableResult
  func sync() throws -> SyncReport {
    let known = try store.sources()
    let sources = unreachable.isEmpty ? Set(files.keys).union(broken) : []
    let reading = CalendarReading(
      sources: sources.sorted().map { path in
        let entries = files[path] ?? []
        let stamp = "\(entries.hashValue) \(broken.contains(path))"
        guard known[path]?.stamp != stamp else { return SourceReading(path: path, stamp: stamp, content: .unchanged) }
        return SourceReading(path: path, stamp: stamp, content: .items(entries, broken: broken.contains(path)))
      }, unreachable: unreachable)
    return try Planner(context, store: store).sync(reading, now: clock.now)
  }

  func settings() -> DispatchSettings {
    var settings = DispatchSettings()
    settings.runsOnce = true
    return settings
  }

  /// One try of everything that is due.
  func runOnce(_ adapter: ScriptedAdapter, as store: ModelStore? = nil, listener: Listener = Listener()) async throws {
    let dispatcher = Dispatcher(
      store: store ?? self.store, channels: channels, adapters: channels.mapValues { _ in adapter }, clock: clock,
      settings: settings(), observer: listener)
    try await dispatcher.run()
  }

  var deliveries: [String: Delivery] {
    get throws {
      Dictionary(uniqueKeysWithValues: try store.deliveries(DeliveryFilter()).map { ($0.id, $0) })
    }
  }

  func state(_ id: String) throws -> DeliveryState? { try deliveries[id]?.state }
}

extension ScheduledItem {
  /// An item that goes out once at `time` (2011-01-10 unless a date is given).
  static func once(
    _ id: ItemID, _ title: String, at time: String = "2011-01-10 09:00", on channels: [ChannelName] = ["microblog"],
    link: String? = nil, notAfter: String? = nil, ownID: Bool = false
  ) -> ScheduledItem {
    let civil = CivilDateTime(time)
    return ScheduledItem(
      item: NewsItem(
        id: id, hasOwnID: ownID, title: title, link: link ?? "https://exemple.fr/\(id)", channels: channels),
      schedule: Schedule(
        timing: civil.map { civil in .once(Dictionary(uniqueKeysWithValues: channels.map { ($0, civil) })) } ?? .none,
        notAfter: notAfter.flatMap { CivilDateTime($0) }.map { .at($0) }))
  }
}
