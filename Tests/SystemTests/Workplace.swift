import Domain
import Engine
import Foundation
import GRDB
import Sandbox

/// A chamber in a folder of its own: configuration, calendar, and a sandbox that plays the networks.
final class Workplace: Sendable {
  let folder: String
  let sandbox: Sandbox
  private let channels: [String]

  /// Where an answer that does not come is part of the test.
  static let haste =
    "connect: 1s, attempt: 1s, lease: 5s, settling: 200ms, retry_first: 100ms, retry_cap: 400ms, stop: 5s"

  /// Where every answer comes, on a busy machine too.
  static let patience =
    "connect: 30s, attempt: 30s, lease: 60s, settling: 200ms, retry_first: 100ms, retry_cap: 400ms, stop: 5s"

  /// Channels of one Mastodon account each, or of the Facebook pages of these names.
  /// `settings` are further settings of Mastodon channels.
  init(
    mastodon: [String] = [], settings: String = "", pages: [String] = [],
    sandbox options: SandboxOptions = SandboxOptions(), timing: String = Workplace.patience
  ) async throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "crieur-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: "\(folder)/calendar", withIntermediateDirectories: true)
    sandbox = Sandbox(options, clock: SystemClock())
    channels = mastodon + pages
    let port = try await sandbox.start()
    let lines =
      mastodon.map {
        "  \($0): {network: mastodon, endpoint: \"http://127.0.0.1:\(port)\", credentials: {env: TOKEN_\($0)}\(settings.isEmpty ? "" : ", " + settings)}"
      }
      + pages.map {
        "  \($0): {network: facebook-page, page: \"\($0)\", endpoint: \"http://127.0.0.1:\(port)\", credentials: {env: TOKEN_\($0)}}"
      }
    try write(
      """
      timezone: Europe/Paris
      language: fr
      calendar: [{path: calendar/}]
      timing: {\(timing)}
      channels:
      \(lines.joined(separator: "\n"))

      """, to: "crieur.yaml")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
  }

  /// Items that are due now, or in a while, on every channel, numbered from `first` on.
  func fill(
    _ count: Int, from first: Int = 1, in delay: TimeInterval = 0, as name: String = "nouvelles"
  ) throws {
    let paris = Self.paris(in: delay)
    let list = (first..<(first + count)).map { number in
      """
      - title: "Nouvelle numéro \(number) de la chambre"
        summary: "Ce que dit la nouvelle \(number), en une phrase."
        link: https://www.cci-exemple.fr/nouvelles/\(number)
        publish: \(paris)
        channels: [\(channels.joined(separator: ", "))]
      """
    }
    try write(list.joined(separator: "\n") + "\n", to: "calendar/\(name).yaml")
  }

  /// The civil time in a while, as the calendar has it.
  static func paris(in delay: TimeInterval = 0) -> String {
    (Date.now + delay).formatted(
      Date.ISO8601FormatStyle(timeZone: TimeZone(identifier: "Europe/Paris") ?? .gmt).year().month().day()
        .time(includingFractionalSeconds: false).dateTimeSeparator(.space))
  }

  var environment: [String: String] {
    Dictionary(uniqueKeysWithValues: channels.map { ("TOKEN_\($0)", "jeton-\($0)") }).merging(["LANG": "en_GB.UTF-8"]) {
      $1
    }
  }

  func start(
    _ arguments: String..., by clock: SteppedClock? = nil, under tool: [String] = []
  ) throws -> ProgramRun {
    // A tool keeps its own time.
    try ProgramRun(arguments, in: folder, environment: environment, under: tool + (clock?.runner ?? []))
  }

  func run(_ arguments: String...) async throws -> ProgramRun.End {
    try await ProgramRun(arguments, in: folder, environment: environment).end()
  }

  /// Runs once after once until nothing is left to do; false when that does not come about in time.
  func finish(within limit: Duration = .seconds(120), by clock: SteppedClock? = nil) async throws -> Bool {
    let deadline = ContinuousClock.now + limit
    while ContinuousClock.now < deadline {
      let end = try await start("run", "--once", "--quiet", by: clock).end()
      if end.status == 0 { return true }
      guard end.status == 75 else {
        print("run --once ended with \(end.status): \(end.errors)")
        return false
      }
    }
    return false
  }

  /// What SQLite says of the store's file, or of another.
  func integrity(of name: String = "crieur.db") throws -> String? {
    try DatabaseQueue(path: "\(folder)/\(name)").read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
  }

  /// How often each text stands on each account.
  var counts: [String: Int] {
    sandbox.posts().reduce(into: [:]) {
      $0["\($1.account) \($1.text.prefix { $0 != "\n" }) \($1.link ?? "")", default: 0] += 1
    }
  }
}
