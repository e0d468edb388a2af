import Domain
import Glibc
import Testing

@testable import crieur

/// A folder of its own for one test, with the files that the test writes; removed at the end.
final class Workshop {
  let folder: String

  init() throws {
    var template = Array("/tmp/crieur-test-XXXXXX".utf8CString)
    let made = mkdtemp(&template).map { String(cString: $0) }
    folder = try #require(made)
  }

  deinit {
    for name in files { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  private var files: Set<String> = []

  func write(_ name: String, _ bytes: [UInt8], mode: mode_t = 0o600) throws {
    let descriptor = open("\(folder)/\(name)", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    try #require(fchmod(descriptor, mode) == 0)
    files.insert(name)
  }

  func write(_ name: String, _ text: String, mode: mode_t = 0o600) throws {
    try write(name, Array(text.utf8), mode: mode)
  }

  func surroundings(_ environment: [String: String] = [:]) -> Settings.Surroundings {
    Settings.Surroundings(environment: environment, workingFolder: folder)
  }

  func load(
    _ text: String, _ environment: [String: String] = [:], _ overrides: Settings.Overrides = Settings.Overrides()
  ) throws -> Settings {
    try write("crieur.yaml", text)
    return try Settings.load("crieur.yaml", in: surroundings(environment), overrides: overrides)
  }

  /// The problems of a text, as `line:column code`.
  func problems(of text: String) throws -> [String] {
    try write("crieur.yaml", text)
    do throws(SettingsFailure) {
      _ = try Settings.load("crieur.yaml", in: surroundings())
      return []
    } catch {
      return error.problems.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.reason.code)" }
    }
  }
}
