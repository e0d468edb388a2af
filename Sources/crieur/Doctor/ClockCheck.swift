import Adapters
import Domain
import Transport

/// Compares the machine's clock with those of the networks, as their `Date` headers tell it. Shows no credential.
struct ClockCheck: Sendable {
  /// Beyond this, somebody should look: the header counts whole seconds, and answers take their time.
  private static let tolerance: Duration = .seconds(5)
  /// Beyond this, news goes out at a wrong hour.
  private static let limit: Duration = .seconds(60)

  private let program: Program

  init(_ program: Program) { self.program = program }

  /// One finding for every address that channels speak to.
  func findings() async -> [Finding] {
    let transport = program.transport()
    var ways: [String: any HTTPTransport] = [:]
    for configured in program.settings.channels {
      let address = configured.endpoint ?? AdapterCatalog.description(of: configured.channel.network)?.defaultEndpoint
      if let address { ways[address] = transport.way(of: configured) }
    }
    var findings: [Finding] = []
    for (address, way) in ways.sorted(by: { $0.key < $1.key }) { findings.append(await ask(address, way)) }
    await transport.shutdown()
    return findings
  }

  private func ask(_ address: String, _ transport: any HTTPTransport) async -> Finding {
    let limits = TransferLimits(connect: .seconds(5), total: .seconds(10))
    let asked = program.clock.now
    do throws(TransportFailure) {
      let answer = try await transport.perform(HTTPRequest("HEAD", address, limits: limits))
      let answered = program.clock.now
      guard let told = answer.header("Date").flatMap({ WireTime.httpDate($0) }) else {
        return Finding(.clock, .warning, .clockUntold, ["host": address])
      }
      return Self.judge(address, told: told, between: asked, and: answered)
    } catch {
      return Finding(.clock, .warning, error.reason)
    }
  }

  /// The header was written within a second after what it says, and between question and answer.
  static func judge(_ host: String, told: Timestamp, between asked: Timestamp, and answered: Timestamp) -> Finding {
    let ahead = max(asked - (told + .seconds(1)), .zero)
    let behind = max(told - answered, .zero)
    let off = max(ahead, behind)
    guard off > tolerance else { return Finding(.clock, .ok, .clock, ["host": host]) }
    let seconds = off.components.seconds
    return Finding(
      .clock, off > limit ? .error : .warning, .clockOff, ["host": host, "seconds": "\(seconds)"])
  }
}
