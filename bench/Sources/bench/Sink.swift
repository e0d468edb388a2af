import Foundation
import Transport

/// A sink in a process of its own, so that its processor time is nobody else's.
final class Sink {
  /// What came since the last report.
  struct Report: Decodable {
    var requests: Int
    /// From due time to first byte, in microseconds.
    var lateness: [Int]
  }

  private let process = Process()
  private let input = Pipe()
  /// Where it listens.
  let base: String

  /// Starts a sink that answers after `delay` milliseconds.
  init(delay: Int) throws {
    let output = Pipe()
    process.executableURL = Child.program
    process.arguments = ["sink", "\(delay)"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    base = "http://127.0.0.1:\(line.filter(\.isNumber))"
  }

  func report() async throws -> Report {
    let transport = CurlTransport(TransportSettings(proxy: ""))
    let response = try await transport.perform(HTTPRequest("GET", base + "/report"))
    await transport.shutdown()
    return try JSONDecoder().decode(Report.self, from: Data(response.body))
  }

  func stop() {
    // It ends with its standard input.
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
