import Domain

extension AdapterConformance {
  static let secrecy: [AdapterCheck] = [
    AdapterCheck(name: "No secret is in an address, a reason, a receipt or a record") { subject, breaches in
      for kind in TrialVariant.carried(by: subject) {
        let variant = kind.made(for: subject)
        for trouble in Trouble.allCases {
          for request in 0..<(try await requests(of: variant, subject)) {
            try await trial(subject) { trial in
              trial.transport.plan(trouble, after: request)
              var seen = texts(of: try await trial.attempt(variant))
              seen += texts(of: await trial.sightings(of: variant, since: TrialClock().now))
              seen += trial.transport.sent.map(\.url) + Array(trial.progress.values.values)
              for secret in subject.secrets where !secret.isEmpty {
                let leak = seen.first { $0.contains(secret) }
                breaches.expect(leak == nil, "\(kind), \(trouble.rawValue) at request \(request + 1): \(leak ?? "")")
              }
            }
          }
        }
      }
    }
  ]

  private static func texts(of attempt: Trial.Attempt) -> [String] {
    switch attempt {
    case .success(.published(let receipts)): receipts.flatMap { [$0.id, $0.url ?? ""] }
    case .success(.handedOff(let reason)): texts(of: reason)
    case .failure(let failure): texts(of: failure.reason)
    }
  }

  private static func texts(of look: Result<Sighting, PublishFailure>) -> [String] {
    switch look {
    case .success(.found(let receipts)), .success(.thread(let receipts, _)):
      receipts.flatMap { [$0.id, $0.url ?? ""] }
    case .success(.cannotTell): []
    case .failure(let failure): texts(of: failure.reason)
    }
  }

  private static func texts(of reason: Reason) -> [String] { [reason.code] + Array(reason.arguments.values) }
}
