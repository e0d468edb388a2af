import Foundation

/// A folder of a test's own, gone with the value that made it.
public final class TemporaryFolder: Sendable {
  /// Where it is, without a slash at its end.
  public let path: String

  /// Makes an empty folder.
  public init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("crieur-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit {
    // A folder that stays is the system's to clean.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of something in it.
  public func file(_ name: String) -> String { "\(path)/\(name)" }
}
