import Adapters
import Domain

extension AdapterConformance {
  static let changes: [AdapterCheck] = [
    AdapterCheck(name: "What is amended shows the new text once, whatever was lost on the way") { subject, breaches in
      try await change(subject, "amended", &breaches) { kit, receipts, old, new, trial in
        guard let amender = kit.amender, amender.canAmend(old, to: new) else { return nil }
        return { () async throws(PublishFailure) in
          try await amender.amend(receipts, from: old, to: new, key: trial.key, progress: trial.progress)
        }
      } expecting: {
        subject.shownTexts($1)
      }
    },
    AdapterCheck(name: "What is taken down stays down, whatever was lost on the way") { subject, breaches in
      try await change(subject, "taken down", &breaches) { kit, receipts, old, _, trial in
        guard let remover = kit.remover else { return nil }
        return { () async throws(PublishFailure) in
          try await remover.remove(receipts, of: old, key: trial.key, progress: trial.progress)
        }
      } expecting: { _, _ in
        []
      }
    },
    AdapterCheck(name: "An inspector says who that is, and that a refused token shuts the channel") {
      subject, breaches in
      try await trial(subject) { trial in
        guard let inspector = try trial.kit().inspector else { return }
        let report = try await inspector.inspect()
        // Nil is for those who asked nobody.
        breaches.expect(
          report.account.map { !$0.isEmpty } ?? trial.transport.sent.isEmpty, "an account without a name")
        guard !trial.transport.sent.isEmpty else { return }
        trial.transport.plan(.unauthorised)
        do throws(PublishFailure) {
          _ = try await trial.kit(or: inspector).inspect()
          breaches.expect(false, "a refused token is nothing to the inspector")
        } catch {
          switch error {
          // A token that can be renewed is, before anybody is told.
          case .blocked, .deferred: return
          case .rejected, .unknown: breaches.expect(false, "a refused token: \(error)")
          }
        }
      }
    },
  ]

  private typealias Change = @Sendable () async throws(PublishFailure) -> Outcome

  /// Publishes, changes what stands while every request meets every trouble in turn, and does it again until it is done.
  private static func change(
    _ subject: AdapterSubject, _ word: String, _ breaches: inout Breaches,
    by make: (ChannelKit, [Receipt], Variant, Variant, Trial) -> Change?,
    expecting texts: (Variant, Variant) -> [String]
  ) async throws {
    for trouble in [nil] + Trouble.allCases.map(Optional.some) where trouble != .tellsSecret {
      for request in 0..<4 {
        try await trial(subject) { trial in
          let old = TrialVariant.plain.made(for: subject)
          let new = TrialVariant.plain.made(for: subject, edition: 2)
          let ending = try await trial.recover(old, from: try await trial.attempt(old))
          guard case .published(let receipts) = ending else { return }
          trial.transport.plan(trouble, after: request)
          let delivery = try await Trial(subject, item: "forum-export", on: trial)
          for _ in 0..<4 {
            guard let change = make(try delivery.kit(), receipts, old, new, delivery) else { return }
            if case .success = await Task(operation: { await outcome(change) }).value { break }
            delivery.clock.advance(by: .seconds(30))
          }
          let standing = try await trial.stage.standing().map(\.text)
          breaches.expect(
            standing == texts(old, new),
            "\(word), \(trouble?.rawValue ?? "no trouble") at request \(request + 1): \(standing) stands")
        }
      }
    }
  }

  private static func outcome(_ change: Change) async -> Trial.Attempt {
    do throws(PublishFailure) {
      return .success(try await change())
    } catch {
      return .failure(error)
    }
  }
}

extension Trial {
  /// The inspector made anew; the given one when there is none.
  fileprivate func kit(or inspector: any AccountInspector) throws(PublishFailure) -> any AccountInspector {
    do throws(Reason) {
      return try kit().inspector ?? inspector
    } catch {
      throw .blocked(error)
    }
  }
}
