import Foundation

/// What others do with the same work: their own queue, their own workers, the same bodies, the same sink.
struct Peers {
  /// What one of them took, from its first request to its last.
  struct Answer: Decodable {
    var deliveries: Int
    var wall: Double
    /// Of all its processes, Redis included.
    var cpu: Double
    /// Of all its processes, in MiB.
    var resident: Double

    var rate: Double { Double(deliveries) / wall }
    var cpuPerThousand: Double { cpu / Double(deliveries) * 1000 }
  }

  /// One peer and how much it is given: enough for some seconds of work.
  struct Peer {
    var name: String
    /// Programs that it needs beside Python.
    var needs: [String] = []
    /// How many deliveries, by the sink's delay.
    var count: [Int: Int]
  }

  static let all = [
    Peer(name: "huey", count: [0: 5_000, 50: 1_000]),
    Peer(name: "apprise", count: [0: 5_000, 50: 200]),
    Peer(name: "celery", needs: ["redis-server"], count: [0: 5_000, 50: 1_000]),
  ]

  private let folder: String
  private let python: String

  /// Makes the peers ready; throws what is missing.
  init() throws {
    guard let folder = ProcessInfo.processInfo.environment["BENCH_PEERS"] else {
      throw BenchFailure("only scripts/bench knows where bench/peers is")
    }
    self.folder = folder
    python = try Self.output(of: "\(folder)/prepare", [])
  }

  /// Lets one peer post so many of our bodies to the sink.
  func run(_ peer: Peer, count: Int, to sink: Sink) throws -> Answer {
    for program in peer.needs {
      guard (try? Self.output(of: "/bin/sh", ["-c", "command -v \(program)"])) != nil else {
        throw BenchFailure("\(program) is not installed")
      }
    }
    let work = try Folder()
    defer { work.remove() }
    let bodies = Burst.bodies(count).joined(separator: "\n")
    try bodies.write(toFile: work.file("bodies.txt"), atomically: false, encoding: .utf8)
    let arguments = ["\(folder)/measure.py", peer.name, sink.base, work.path, work.file("bodies.txt")]
    return try JSONDecoder().decode(Answer.self, from: Data(try Self.output(of: python, arguments).utf8))
  }

  /// What a script of the peers' folder prints.
  func output(of script: String, _ arguments: [String]) throws -> String {
    try Self.output(of: python, ["\(folder)/\(script)"] + arguments)
  }

  /// What a program prints; its last complaint when it fails.
  private static func output(of program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    // A file: a pipe that nobody empties meanwhile would stop a program that complains a lot.
    let folder = try Folder()
    defer { folder.remove() }
    let complaints = folder.file("complaints.txt")
    try Data().write(to: URL(fileURLWithPath: complaints))
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = FileHandle(forWritingAtPath: complaints)
    try process.run()
    let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let complaint = try String(contentsOfFile: complaints, encoding: .utf8)
      throw BenchFailure(complaint.split(separator: "\n").last.map(String.init) ?? "\(program) failed")
    }
    return printed.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
