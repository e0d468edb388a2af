import Domain

extension AdapterConformance {
  static let looks: [AdapterCheck] = [
    AdapterCheck(name: "A look finds what stands, and nothing else") { subject, breaches in
      for kind in TrialVariant.carried(by: subject) {
        try await trial(subject) { trial in
          let variant = kind.made(for: subject)
          expect(await look(variant, trial), finds: 0, "\(kind), nothing stands", &breaches)
          let other = try await Trial(subject, item: "autre", on: trial)
          let another = kind.made(for: subject, edition: 2)
          _ = try await other.recover(another, from: try await other.attempt(another))
          expect(await look(variant, trial), finds: 0, "\(kind), another stands", &breaches)
          let ending = try await trial.recover(variant, from: try await trial.attempt(variant))
          guard case .published(let receipts) = ending else { return }
          let found = await look(variant, trial)
          expect(found, finds: 1, "\(kind), it stands", &breaches)
          let ids = found.receipts?.map(\.id)
          breaches.expect(
            ids == nil || ids == receipts.map(\.id), "\(kind): finds \(ids ?? []) instead of \(receipts.map(\.id))")
        }
      }
    },
    AdapterCheck(name: "A look at two that are alike does not choose between them") { subject, breaches in
      let variant = TrialVariant.plain.made(for: subject)
      try await trial(subject) { trial in
        let ending = try await trial.recover(variant, from: try await trial.attempt(variant))
        let twin = try await Trial(subject, item: "double", on: trial)
        _ = try await twin.attempt(variant)
        guard case .published(let own) = ending, let found = await look(variant, trial).receipts else { return }
        let (known, ids) = (own.map(\.id), found.map(\.id))
        breaches.expect(known.allSatisfy(ids.contains), "finds \(ids), but not its own \(known)")
        let standing = try await trial.stage.standing().count
        // Where the network is asked by the delivery's own key, there is nothing to choose.
        breaches.expect(ids.count == standing || ids == known, "finds \(ids), and \(standing) posts stand")
      }
    },
    AdapterCheck(name: "A look that meets trouble never says that nothing stands") { subject, breaches in
      for kind in TrialVariant.carried(by: subject) {
        let variant = kind.made(for: subject)
        for trouble in Trouble.allCases {
          try await trial(subject) { trial in
            _ = try await trial.recover(variant, from: try await trial.attempt(variant))
            trial.clock.advance(by: .seconds(120))
            let before = trial.transport.sent.count
            _ = await look(variant, trial)
            for request in 0..<(trial.transport.sent.count - before) {
              trial.transport.plan(trouble, after: request)
              let isThere = try await trial.isWhole(variant)
              let answer = await Task { await look(variant, trial) }.value
              breaches.expect(
                !isThere || !answer.saysNothingStands,
                "\(kind), \(trouble.rawValue) at request \(request + 1): says that nothing stands")
            }
          }
        }
      }
    },
  ]

  private static func look(_ variant: Variant, _ trial: Trial) async -> Result<Sighting, PublishFailure> {
    await trial.sightings(of: variant, since: TrialClock().now)
  }

  /// Whether a look found so many posts (a thread is one), or honestly cannot tell.
  private static func expect(
    _ answer: Result<Sighting, PublishFailure>, finds count: Int, _ place: String, _ breaches: inout Breaches
  ) {
    switch answer {
    case .success(.cannotTell): return
    case .success(.found(let receipts)):
      breaches.expect(receipts.count == count, "\(place): finds \(receipts.map(\.id))")
    case .success(.thread(let receipts, let isWhole)):
      breaches.expect(isWhole == (count > 0), "\(place): finds \(receipts.map(\.id)), whole: \(isWhole)")
    case .failure(let failure): breaches.expect(false, "\(place): \(failure)")
    }
  }
}

extension Result where Success == Sighting, Failure == PublishFailure {
  /// What was found; nil when that could not be told.
  fileprivate var receipts: [Receipt]? {
    switch self {
    case .success(.found(let receipts)), .success(.thread(let receipts, _)): receipts
    case .success(.cannotTell), .failure: nil
    }
  }

  /// Whether the engine would now send it again.
  fileprivate var saysNothingStands: Bool {
    switch self {
    case .success(.found(let receipts)): receipts.isEmpty
    case .success(.thread(_, let isWhole)): !isWhole
    case .success(.cannotTell), .failure: false
    }
  }
}
