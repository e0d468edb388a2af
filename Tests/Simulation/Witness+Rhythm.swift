import Domain

@testable import Engine

/// A publication that was begun, for those who count how often a channel speaks.
struct Beginning {
  var key: DeliveryKey
  var number: Int
  var owner: OwnerID
  var startedAt: Timestamp
  var writtenAt: Timestamp
}

extension Witness {
  /// A publication is begun: not in quiet hours, not in a silence, and no sooner than the channel's pace allows, as far as
  /// its process could know.
  func checkRhythm(_ claim: Claim, _ owner: OwnerID, _ world: World) {
    let key = claim.after.key
    guard key.kind == .publish, let channel = world.network(key.channel)?.channel else { return }
    let at = claim.after.changedAt
    if channel.pace.quiet?.end(around: at, in: channel.zone) != nil {
      world.violate("\(key) is begun in the quiet hours of \(key.channel)")
    }
    if let silence = world.silencesSeen(by: owner).first(where: {
      $0.isShut(at: at) && !$0.exceptChannels.contains(key.channel)
    }) {
      world.violate("\(key) is begun in silence \(silence.id)")
    }
    checkPace(channel.pace, [channel], claim, owner, world)
    checkPace(
      channel.application.pace, world.channels.values.filter { $0.application == channel.application }, claim, owner,
      world)
  }

  private func checkPace(
    _ pace: Pace, _ channels: [Channel], _ claim: Claim, _ owner: OwnerID, _ world: World
  ) {
    guard pace.countsPublications else { return }
    let names = Set(channels.map(\.name))
    let at = claim.after.changedAt
    let known = beginnings.filter { other in
      names.contains(other.key.channel) && other.key.kind == .publish && other.startedAt <= at
        && other.startedAt > at - Pace.memory
        && (other.owner == owner || other.writtenAt <= claim.lookedAt) && counts(other, world)
    }.map(\.startedAt).sorted()
    if case .none(let until) = pace.room(after: known, at: at), until > at {
      world.violate("\(claim.after.id) is begun though \(claim.after.key.channel) has published enough for now")
    }
  }

  /// Whether an attempt went out or may have; one that proved to be without effect takes no place.
  private func counts(_ other: Beginning, _ world: World) -> Bool {
    let attempts = world.unfailing { () throws(StoreFailure) in try world.plain.attempts(of: other.key) } ?? []
    guard let attempt = attempts.first(where: { $0.number == other.number }) else { return false }
    return attempt.isVisible || attempt.ending == nil || attempt.ending == .published
  }
}

extension World {
  /// The silences that stood when a process last looked at the store.
  func silencesSeen(by owner: OwnerID) -> [Silence] {
    processes.first { $0.store.owner == owner }?.silencesSeen ?? []
  }

  /// Somebody declares a silence, or lifts one.
  func silenceOrSpeak(with store: WatchedStore) {
    do throws(StoreFailure) {
      if chance(600) {
        let from = now + span(.zero...(.seconds(7200)))
        let silence = Silence(
          from: from, until: chance(700) ? from + span(.seconds(60)...(.seconds(20_000))) : nil, reason: "simulation",
          by: "alice", declaredAt: now, exceptChannels: chance(300) ? [pick(networks).channel.name] : [])
        let id = try store.declare(silence)
        note("a person declares silence \(id)")
      } else {
        try speak(with: store)
      }
      wakeAll()
    } catch {
      note("a person is told that the store is \(error.kind.rawValue)")
    }
  }

  func speak(with store: WatchedStore) throws(StoreFailure) {
    for silence in try plain.silences() {
      _ = try store.lift(silence: silence.id, by: "alice", at: now)
      note("a person lifts silence \(silence.id)")
    }
  }

  /// How often a channel speaks, in some runs.
  func drawPace() -> Pace {
    guard chance(400) else { return Pace() }
    let from = number(0..<24)
    return Pace(
      spacing: chance(500) ? .seconds(number(1..<2400)) : nil, perHour: chance(300) ? number(1..<5) : nil,
      perDay: chance(200) ? number(3..<9) : nil,
      quiet: chance(300)
        ? CivilTime(hour: from, minute: 0).flatMap { start in
          QuietHours(from: start, until: CivilTime(secondOfDay: (from + self.number(1..<9)) * 3600))
        } : nil)
  }
}
