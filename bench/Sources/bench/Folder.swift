import Foundation

/// A folder for one measurement, on the disk that TMPDIR names: it must be a real one, for commits to cost what they cost.
struct Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/crieur-bench-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  init(existing path: String) { self.path = path }

  var database: String { path + "/crieur.db" }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func remove() {
    // What is left behind lies in the system's own folder for such things.
    try? FileManager.default.removeItem(atPath: path)
  }
}
