import Domain
import Glibc

/// Texts that commands read from files or standard input.
enum TextInput {
  /// The most bytes that are read from standard input.
  private static let limit = 1 << 20

  /// The text of a file; `-` is standard input.
  static func read(_ name: String) throws(ProgramEnd) -> String {
    let bytes: [UInt8]
    if name == "-" {
      bytes = standardInput()
    } else {
      do throws(SmallFile.Failure) {
        bytes = try SmallFile(name).bytes
      } catch {
        let detail = if case .refused(let detail) = error { detail } else { String(cString: strerror(ENOENT)) }
        throw ProgramEnd(.noInput, Reason(ProgramCode.unreadable, ["file": name, "detail": detail]))
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ProgramEnd(.badData, Reason(ProgramCode.notUTF8, ["file": name]))
    }
    return text
  }

  /// One line that somebody types.
  static func line() -> String {
    readLine() ?? ""
  }

  private static func standardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return bytes
  }
}
