import Domain

/// A network as the public sees it: it counts. How it misbehaves is drawn for every request.
final class SimulatedNetwork {
  struct Post {
    var id: String
    var at: Timestamp
    /// Since when the network's own lists show it.
    var listedAt: Timestamp
    var text: String
    var link: String?
    var fingerprint: Digest
    /// Whose it is; nil for what a person published by hand.
    var key: DeliveryKey?
    /// Whether it was taken down since.
    var isGone = false
  }

  /// How its posts can be found again.
  enum Memory: String, CaseIterable {
    case byKey
    case byText
    case none
  }

  /// What becomes of one request.
  enum Fate {
    case accepted
    /// Nothing was reached.
    case refused
    /// 429, before or after a visible request left; it proves that nothing happened.
    case throttled(Duration?, PublishFailure.Scope)
    case rejected
    case blocked
    case handedOff
    /// The connection broke; the effect took place before, comes later, or never.
    case broken(Effect)
    /// Answers after so long.
    case slow(Duration, Effect)
  }

  enum Effect: CaseIterable {
    case never
    case before
    case afterwards
  }

  /// What a look comes to.
  enum LookFate {
    case truth
    case failed(PublishFailure)
    case cannotTell
    case slow
  }

  /// A request that was cut off has its effect within this time, or never; every margin of a network includes it.
  static let afterthought: Duration = .seconds(3)

  let channel: Channel
  let memory: Memory
  let handsOff: Bool
  private(set) var posts: [Post] = []
  /// Faults of a thousand requests.
  var storm = 0
  var isBlocked = false

  init(channel: Channel, memory: Memory, handsOff: Bool) {
    self.channel = channel
    self.memory = memory
    self.handsOff = handsOff
  }

  func add(
    _ key: DeliveryKey?, _ variant: Variant, fingerprint: Digest, at now: Timestamp, lag: Duration
  ) -> Receipt {
    let id = "\(channel.name)-\(posts.count + 1)"
    posts.append(
      Post(
        id: id, at: now, listedAt: now + lag, text: variant.text, link: variant.link, fingerprint: fingerprint,
        key: key))
    return Receipt(id: id, url: "https://\(channel.name).example/\(id)")
  }

  /// What stands of a delivery.
  func posts(of key: DeliveryKey) -> [Post] { posts.filter { $0.key == key && !$0.isGone } }

  func takeDown(_ ids: Set<String>) {
    for index in posts.indices where ids.contains(posts[index].id) { posts[index].isGone = true }
  }

  /// What its lists show now.
  func sightings(of text: String, key: DeliveryKey, since: Timestamp, at now: Timestamp) -> Sighting {
    let listed = posts.filter { $0.listedAt <= now && $0.at >= since && !$0.isGone }
    switch memory {
    case .byKey: return .found(listed.filter { $0.key == key }.map { Receipt(id: $0.id) })
    case .byText: return .found(listed.filter { $0.text == text }.map { Receipt(id: $0.id) })
    case .none: return .cannotTell
    }
  }
}

extension World {
  func drawFate(of network: SimulatedNetwork) -> SimulatedNetwork.Fate {
    if network.isBlocked { return .blocked }
    if network.handsOff { return chance(900) ? .handedOff : .refused }
    guard chance(network.storm) else { return .accepted }
    switch number(0..<12) {
    case 0, 1: return .refused
    case 2: return .throttled(chance(700) ? .seconds(number(1..<1800)) : nil, chance(700) ? .channel : .application)
    case 3: return .throttled(chance(700) ? .seconds(number(1..<1800)) : nil, .delivery)
    case 4: return chance(300) ? .rejected : .refused
    case 5:
      guard chance(300) else { return .broken(.before) }
      network.isBlocked = true
      return .blocked
    case 6, 7: return .broken(.before)
    case 8: return .broken(.never)
    case 9: return .broken(.afterwards)
    default: return .slow(.seconds(number(5..<180)), pick(SimulatedNetwork.Effect.allCases))
    }
  }

  func drawLookFate(of network: SimulatedNetwork) -> SimulatedNetwork.LookFate {
    let reason = Reason(code: "simulation.look", arguments: [:])
    if network.isBlocked { return .failed(.blocked(reason)) }
    guard chance(network.storm) else { return .truth }
    switch number(0..<6) {
    case 0: return .failed(.deferred(reason, retryAfter: .seconds(number(1..<900)), scope: .delivery))
    case 1: return .failed(.deferred(reason, retryAfter: .seconds(number(1..<900)), scope: .channel))
    case 2: return .failed(.unknown(reason))
    case 3: return .slow
    case 4: return chance(200) ? .cannotTell : .failed(.deferred(reason, retryAfter: nil, scope: .delivery))
    default: return .failed(.deferred(reason, retryAfter: nil, scope: .endpoint))
    }
  }
}
