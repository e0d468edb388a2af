import Domain
import Glibc

/// The store's generation outside of the store: a database with a lower one is an earlier copy that was put back.
struct GenerationFile: Sendable {
  let path: String

  init(besides database: String) { path = "\(database).generation" }

  /// The generation; nil when there is no file, or none of ours.
  func read() throws(StoreFailure) -> Int? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      guard errno == ENOENT else { throw StoreFailure(errno: errno, at: path) }
      return nil
    }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 32)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    guard count >= 0 else { throw StoreFailure(errno: errno, at: path) }
    return Int(String(decoding: buffer.prefix(count).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
  }

  /// Writes the generation, durably.
  func write(_ generation: Int) throws(StoreFailure) { try DurableFile.write("\(generation)\n", to: path) }
}
