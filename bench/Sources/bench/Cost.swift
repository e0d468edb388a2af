import CReference
import Foundation

/// Wall time and processor time of some work, in seconds.
struct Cost: Codable {
  var wall: Double
  var cpu: Double

  init(wall: Double, cpu: Double) {
    self.wall = wall
    self.cpu = cpu
  }

  init(_ cost: bench_cost) { self.init(wall: cost.wall, cpu: cost.cpu) }

  /// Since some moment.
  static var now: Cost { Cost(bench_now()) }

  static func - (end: Cost, start: Cost) -> Cost { Cost(wall: end.wall - start.wall, cpu: end.cpu - start.cpu) }
}

/// The memory of this process, in MiB.
struct Memory: Codable {
  /// All of it, shared libraries and mapped files included.
  var resident = 0.0
  /// What it allocated.
  var anonymous = 0.0

  static var now: Memory {
    var memory = Memory()
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    for line in status.split(separator: "\n") {
      let mebibytes = (Double(line.filter(\.isNumber)) ?? 0) / 1024
      if line.hasPrefix("VmRSS:") { memory.resident = mebibytes }
      if line.hasPrefix("RssAnon:") { memory.anonymous = mebibytes }
    }
    return memory
  }
}

extension [Double] {
  /// The value below which so many of them lie.
  func quantile(_ share: Double) -> Double {
    let ordered = sorted()
    guard !ordered.isEmpty else { return .nan }
    return ordered[Swift.min(ordered.count - 1, Int((Double(ordered.count) * share).rounded(.down)))]
  }
}
