import Domain
import Foundation
import Testing

/// `docs/delivery-states.md` is written from the state machine, so that the page cannot drift from the code.
struct DeliveryStatesPageTests {
  @Test func thePageShowsTheTableThatTheCodeFollows() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/delivery-states.md").standardizedFileURL
    let table = Self.table()
    if ProcessInfo.processInfo.environment["CRIEUR_WRITE_GOLDEN"] != nil {
      let text = try String(contentsOf: page, encoding: .utf8)
      let head = text.components(separatedBy: Self.mark)[0]
      try (head + Self.mark + "\n\n" + table).write(to: page, atomically: true, encoding: .utf8)
    }
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.components(separatedBy: Self.mark).last == "\n\n" + table)
  }

  private static let mark =
    "<!-- Written by DeliveryStatesPageTests; run it with CRIEUR_WRITE_GOLDEN=1 after a change. -->"

  private static func table() -> String {
    DeliveryState.all.map { state in
      let rows = DeliveryEvent.all.compactMap { row(state, $0) }
      let body =
        rows.isEmpty
        ? "Nothing changes it any more.\n"
        : "| event | may be tried again | tries used up | past `not_after` |\n|---|---|---|---|\n"
          + rows.joined(separator: "\n") + "\n"
      return "### \(name(state))\n\n\(body)"
    }.joined(separator: "\n")
  }

  private static func row(_ state: DeliveryState, _ event: DeliveryEvent) -> String? {
    let next = RetryStanding.allCases.map { state.after(event, standing: $0) }
    guard next.contains(where: { $0 != nil }) else { return nil }
    return "| \(name(event)) | " + next.map { $0.map(name) ?? "refused" }.joined(separator: " | ") + " |"
  }

  private static func name(_ state: DeliveryState) -> String {
    state.detail.map { "\(state.name)(\($0))" } ?? state.name
  }

  private static func name(_ event: DeliveryEvent) -> String {
    switch event {
    case .late(let then): "late, rule says \(then.rawValue)"
    case .held(let reason): "held(\(reason.rawValue))"
    case .cancelled(let canceller): "cancelled by \(canceller.rawValue)"
    case .ownerLost(let visible): visible ? "owner lost after a visible step" : "owner lost before a visible step"
    case .claimed, .edited, .deadlinePassed, .restored, .doubted, .published, .handedOff, .deferred, .blocked,
      .rejected, .unknown, .released, .found, .foundNone, .cannotTell, .retried, .resolved:
      "\(event)"
    }
  }
}
