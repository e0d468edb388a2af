import Adapters
import Domain
import Transport

/// One delivery against a fresh stand-in, with a small engine that keeps the rules of the real one: waits are waited, what
/// is unknown is looked up, what nobody can look up a person answers, who knows what stands.
final class Trial: Sendable {
  /// What an attempt came to.
  typealias Attempt = Result<Outcome, PublishFailure>

  /// How a delivery ended.
  enum Ending: Sendable {
    /// The network, a look or a person says that it stands.
    case published([Receipt])
    /// A person has to publish it.
    case handedOff
    /// It never will.
    case failed(Reason)
    /// It did not end.
    case endless
  }

  let subject: AdapterSubject
  let stage: any AdapterStage
  let transport: TroubledTransport
  let clock: TrialClock
  let progress = TrialProgress()
  let key: DeliveryKey

  /// More attempts than any single trouble may cost.
  private static let patience = 8

  init(_ subject: AdapterSubject, item: ItemID = "forum-export", on other: Trial? = nil) async throws {
    self.subject = subject
    if let other {
      (clock, stage, transport) = (other.clock, other.stage, other.transport)
    } else {
      clock = TrialClock()
      stage = try await subject.open(clock)
      transport = TroubledTransport(stage.environment.transport, secrets: subject.secrets)
    }
    key = DeliveryKey(item: item, channel: stage.configuration.channel.name)
  }

  /// The adapter anew, as a process that was just started makes it.
  func kit() throws(Reason) -> ChannelKit {
    var environment = stage.environment
    environment.transport = transport
    return try subject.network.make(stage.configuration, environment).get()
  }

  /// One attempt, in a task of its own, so that it can be given up.
  func attempt(_ variant: Variant) async throws -> Attempt {
    let publisher = try kit().publisher
    return await Task { [key, progress] () async -> Attempt in
      do throws(PublishFailure) {
        return .success(try await publisher.publish(variant, key: key, progress: progress))
      } catch {
        return .failure(error)
      }
    }.value
  }

  /// Goes on after an attempt until the delivery ends.
  func recover(_ variant: Variant, from first: Attempt) async throws -> Ending {
    var last = first
    for _ in 0..<Self.patience {
      switch last {
      case .success(.published(let receipts)): return .published(receipts)
      case .success(.handedOff): return .handedOff
      case .failure(.rejected(let reason)): return .failed(reason)
      case .failure(.deferred(_, let wait, _)): clock.advance(by: wait ?? .seconds(30))
      case .failure(.blocked): clock.advance(by: .seconds(30))
      case .failure(.unknown):
        if let receipts = try await found(variant) { return .published(receipts) }
      }
      last = try await attempt(variant)
    }
    return .endless
  }

  /// What a process does that finds an attempt of one that died: what may be seen is looked up first.
  func recoverFromDeath(_ variant: Variant, wasVisible: Bool) async throws -> Ending {
    let reason = Reason(code: "trial.ownerDied", arguments: [:])
    return try await recover(
      variant, from: .failure(wasVisible ? .unknown(reason) : .deferred(reason, retryAfter: nil, scope: .delivery)))
  }

  /// The receipts of what stands, by the adapter's own look or by a person; nil when nothing stands.
  private func found(_ variant: Variant) async throws -> [Receipt]? {
    let delivery = subject.network.profiles.first?.delivery
    clock.advance(by: max(delivery?.settling ?? .zero, delivery?.readAfterWrite ?? .zero) + .seconds(1))
    let since = TrialClock().now
    for _ in 0..<Self.patience {
      switch await sightings(of: variant, since: since) {
      case .success(.found(let receipts)): return receipts.isEmpty ? nil : receipts
      case .success(.thread(let receipts, let isWhole)): return isWhole ? receipts : nil
      case .success(.cannotTell): return try await isWhole(variant) ? [] : nil
      case .failure(.deferred(_, let wait, _)): clock.advance(by: wait ?? .seconds(30))
      case .failure: clock.advance(by: .seconds(30))
      }
    }
    return try await isWhole(variant) ? [] : nil
  }

  /// A look, as another process would take it.
  func sightings(of variant: Variant, since: Timestamp) async -> Result<Sighting, PublishFailure> {
    do throws(PublishFailure) {
      let publisher: any OutboundAdapter
      do throws(Reason) { publisher = try kit().publisher } catch { throw .blocked(error) }
      return .success(try await publisher.sightings(of: variant, key: key, since: since))
    } catch {
      return .failure(error)
    }
  }

  // MARK: What the public sees

  /// How often each post of the variant stands.
  func counts(of variant: Variant) async throws -> [Int] {
    let standing = try await stage.standing().map(\.text)
    return subject.shownTexts(variant).map { text in standing.count { $0 == text } }
  }

  /// Whether every post of the variant stands.
  func isWhole(_ variant: Variant) async throws -> Bool {
    try await counts(of: variant).allSatisfy { $0 > 0 }
  }

  func close() async {
    await stage.close()
  }
}
