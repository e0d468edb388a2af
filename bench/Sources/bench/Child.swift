import Foundation

/// Runs one measurement in a process of its own: its memory and its processor time are then its own too.
enum Child {
  static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()

  /// Runs this program with `arguments` and reads what it prints.
  static func run<Answer: Decodable>(_ arguments: [String], as type: Answer.Type = Answer.self) throws -> Answer {
    let process = Process()
    let output = Pipe()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = output
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw BenchFailure("\(arguments.joined(separator: " ")) failed") }
    return try JSONDecoder().decode(Answer.self, from: printed)
  }

  /// Prints an answer for the parent.
  static func answer(_ value: some Encodable) throws {
    print(String(decoding: try JSONEncoder().encode(value), as: UTF8.self))
  }
}

struct BenchFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
