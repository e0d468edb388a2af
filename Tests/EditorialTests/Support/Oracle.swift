import Foundation

/// What other programs say.
enum Oracle {
  /// What the clocks of a zone show at these instants, by the C library's own rules.
  static func localTimes(of instants: [Int64], zone: String) throws -> [String] {
    let date = Process()
    date.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    date.arguments = ["TZ=\(zone)", "LC_ALL=C", "date", "-f", "-", "+%Y-%m-%dT%H:%M:%S"]
    let folder = try TemporaryFolder()
    let input = try folder.write(instants.map { "@\($0)\n" }.joined(), to: "instants")
    let output = Pipe()
    date.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: input))
    date.standardOutput = output
    try date.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    date.waitUntilExit()
    return text.split(separator: "\n").map { $0.hasSuffix(":00") ? String($0.dropLast(3)) : String($0) }
  }

  static func bytes(of file: String) -> [UInt8]? {
    FileManager.default.contents(atPath: file).map(Array.init)
  }
}
