import Foundation
import Testing

/// `openssl s_server` on a port that the system gave, with a certificate of its own making for `localhost`.
final class TLSServer {
  /// The file of its certificate, which vouches for itself.
  let certificate: String
  let port: Int
  private let folder: String
  private let process = Process()

  /// Starts it; `clock` is the hour at which its certificate of two days is made, as `faketime` reads it.
  init(certifiedAt clock: String? = nil) throws {
    folder = NSTemporaryDirectory() + "tls-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    certificate = folder + "/certificate.pem"
    let key = folder + "/key.pem"
    try Self.makeCertificate(certificate, key: key, at: clock)
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["openssl", "s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", key, "-www"]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    do {
      port = try Self.port(announcedOn: output.fileHandleForReading)
    } catch {
      kill(process.processIdentifier, SIGKILL)
      throw error
    }
  }

  func stop() {
    // Its signals are blocked, as on the thread that started it; this one cannot be.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    // A folder that stays is left to the system's cleaning.
    try? FileManager.default.removeItem(atPath: folder)
  }

  private static func makeCertificate(_ certificate: String, key: String, at clock: String?) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      (clock.map { ["faketime", $0] } ?? []) + [
        "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
        "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate,
      ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  /// s_server says `ACCEPT 127.0.0.1:PORT` once it listens.
  private static func port(announcedOn output: FileHandle) throws -> Int {
    var said = ""
    while true {
      let piece = output.availableData
      try #require(!piece.isEmpty, "openssl s_server ended")
      said += String(decoding: piece, as: UTF8.self)
      let line = said.split(separator: "\n").first { $0.hasPrefix("ACCEPT ") }
      if let line, said.hasSuffix("\n") {
        return try #require(line.split(separator: ":").last.flatMap { Int($0) })
      }
    }
  }
}
