import ArgumentParser
import Domain
import Engine
import Glibc

/// `--late publish|hold|drop` on the command line.
enum LateArgument: String, ExpressibleByArgument, CaseIterable {
  case publish
  case hold
  case drop

  var decision: LateDecision {
    switch self {
    case .publish: .publish
    case .hold: .hold
    case .drop: .drop
    }
  }
}

/// Asks what becomes of what is late by now, before gates are opened that kept it back.
struct LateQuestion {
  let program: Program
  /// What the command line says; nil to ask a person at a terminal, or else to leave it to each delivery's own rule.
  let answer: LateArgument?
  let person: String

  /// Decides about everything on these channels that would be late if it went out now.
  func settle(_ names: Set<ChannelName>, with desk: DeliveryDesk) throws(ProgramEnd) {
    do throws(StoreFailure) {
      let late = try desk.late(on: program.channels.filter { names.contains($0.key) })
      guard !late.isEmpty, let decision = answer?.decision ?? ask(about: late) else { return }
      let count = try desk.decide(decision, on: late, by: person)
      program.terminal.tell(phrase(Self.done(decision), ["count": "\(count)"]))
    } catch {
      throw ProgramEnd(error)
    }
  }

  private func ask(about late: [Delivery]) -> LateDecision? {
    program.terminal.tell(phrase(GateCommandCode.lateNow, ["count": "\(late.count)"]))
    for delivery in late.prefix(10) {
      program.terminal.tell(
        "  \(program.terminal.catalogue.moment(delivery.due, in: program.directory.zone(of: delivery.key.channel)))  "
          + "\(delivery.id)")
    }
    guard isatty(STDIN_FILENO) == 1 else {
      program.terminal.tell(phrase(GateCommandCode.lateByRule))
      return nil
    }
    Terminal.write(phrase(GateCommandCode.askLate) + " ", to: STDERR_FILENO)
    switch TextInput.line().lowercased().first {
    case "p": return .publish
    case "h", "a": return .hold
    case "d", "l": return .drop
    case nil, .some: return nil
    }
  }

  private func phrase(_ code: GateCommandCode, _ arguments: [String: String] = [:]) -> String {
    program.terminal.catalogue.phrase(code, arguments)
  }

  private static func done(_ decision: LateDecision) -> GateCommandCode {
    switch decision {
    case .publish: .latePublished
    case .hold: .lateHeld
    case .drop: .lateDropped
    }
  }
}
