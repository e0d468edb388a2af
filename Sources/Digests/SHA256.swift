internal import CLibcrypto
public import Domain
internal import Glibc

/// SHA-256 (FIPS 180-4).
public enum SHA256 {
  /// The digest of `bytes`.
  public static func digest(of bytes: some Sequence<UInt8>) -> Digest {
    Digest(rawValue: Hexadecimal.text(hash(of: bytes)))
  }

  /// The 32 bytes of the hash of `bytes`, for protocols that write them in their own way.
  public static func hash(of bytes: some Sequence<UInt8>) -> [UInt8] {
    var hash = RunningHash()
    if bytes.withContiguousStorageIfAvailable({ hash.update(UnsafeRawBufferPointer($0)) }) == nil {
      Array(bytes).withUnsafeBytes { hash.update($0) }
    }
    return hash.finish()
  }

  /// The digest of `text`, as UTF-8.
  public static func digest(of text: String) -> Digest { digest(of: text.utf8) }

  /// The digest of what the file at `path` contains, read in pieces, so that its size does not matter.
  public static func digest(ofFile path: String) throws(DigestFailure) -> Digest {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .unreadable(path: path, errno: errno) }
    defer { close(file) }
    var hash = RunningHash()
    var piece = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = piece.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      if count == 0 { break }
      if count > 0 {
        piece.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      } else if errno != EINTR {
        throw .unreadable(path: path, errno: errno)
      }
    }
    return Digest(rawValue: Hexadecimal.text(hash.finish()))
  }
}

/// A SHA-256 under way. libcrypto refuses only when memory runs out, which nothing here could survive.
private struct RunningHash: ~Copyable {
  private let context: OpaquePointer

  init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      fatalError("libcrypto offers no SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard !bytes.isEmpty else { return }
    let code = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    precondition(code == 1, "libcrypto refused to go on with a SHA-256")
  }

  mutating func finish() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    let code = EVP_DigestFinal_ex(context, &digest, nil)
    precondition(code == 1, "libcrypto refused to end a SHA-256")
    return digest
  }
}
