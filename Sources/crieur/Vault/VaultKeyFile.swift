import Digests
import Domain
import Glibc

/// The file that keeps the vault's keys: 64 hexadecimal digits a line, the current key first. For its owner alone, or
/// for owner and group.
struct VaultKeyFile: Sendable {
  private static let remark =
    "# Crieur: opens the sealed secrets of its store. Keep a copy elsewhere than the store's copies.\n"

  let path: String

  init(_ path: String) { self.path = path }

  /// The keys; nil when there is no file.
  func keys() throws(Reason) -> [SealingKey]? {
    let file: SmallFile
    do throws(SmallFile.Failure) {
      file = try SmallFile(path)
    } catch {
      switch error {
      case .missing: return nil
      case .refused(let detail): throw Reason(VaultCode.keyUnreadable, ["file": path, "detail": detail])
      }
    }
    guard file.mode & 0o007 == 0 else { throw Reason(VaultCode.keyReadable, ["file": path]) }
    let lines = (file.text ?? "").split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
    let keys = lines.compactMap { Self.key(String($0)) }
    guard !keys.isEmpty, keys.count == lines.count else { throw Reason(VaultCode.notAKey, ["file": path]) }
    return keys
  }

  /// The current key; where there is no file, one is made. Of several processes that make one, all get the same.
  func first() throws(Reason) -> SealingKey {
    if let key = try keys()?.first { return key }
    try checkOwner()
    let temporary = "\(path).\(getpid()).\(UInt32.random(in: .min ... .max)).tmp"
    try put([.random()], at: temporary)
    defer { unlink(temporary) }
    // A link never takes the place of a file that is there.
    guard link(temporary, path) == 0 || errno == EEXIST else { throw unwritable() }
    try syncFolder()
    guard let key = try keys()?.first else { throw Reason(VaultCode.noKey, ["file": path]) }
    return key
  }

  /// Puts these keys into the place of those that are there, in one step. Where a link leads to them, that is where it
  /// leads: whoever keeps the key on another disk keeps the new one there, and the old one nowhere.
  func write(_ keys: [SealingKey]) throws(Reason) {
    if let target = realpath(path, nil) {
      defer { free(target) }
      let real = String(cString: target)
      if real != path { return try VaultKeyFile(real).replace(with: keys) }
    }
    try replace(with: keys)
  }

  private func replace(with keys: [SealingKey]) throws(Reason) {
    try checkOwner()
    let temporary = "\(path).\(getpid()).tmp"
    unlink(temporary)
    try put(keys, at: temporary)
    guard rename(temporary, path) == 0 else {
      let failure = unwritable()
      unlink(temporary)
      throw failure
    }
    try syncFolder()
  }

  /// A key of somebody else's than the service's could not be read by it.
  private func checkOwner() throws(Reason) {
    var status = stat()
    let folder = FolderPath.folder(of: path)
    guard stat(path, &status) == 0 || stat(folder, &status) == 0, status.st_uid != geteuid() else { return }
    let owner = getpwuid(status.st_uid).map { String(cString: $0.pointee.pw_name) } ?? "\(status.st_uid)"
    throw Reason(VaultCode.notOwner, ["file": path, "owner": owner])
  }

  private func put(_ keys: [SealingKey], at temporary: String) throws(Reason) {
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw unwritable() }
    defer { close(descriptor) }
    let text = Self.remark + keys.map { Self.text($0.secretBytes) + "\n" }.joined()
    if let code = Terminal.write(text, to: descriptor) { throw unwritable(code) }
    // The rights of the file that is replaced: its group may be meant to read it.
    var status = stat()
    if stat(path, &status) == 0 {
      _ = fchown(descriptor, uid_t.max, status.st_gid)
      fchmod(descriptor, status.st_mode & 0o770)
    }
    guard fsync(descriptor) == 0 else { throw unwritable() }
  }

  private func syncFolder() throws(Reason) {
    let descriptor = open(FolderPath.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unwritable() }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw unwritable() }
  }

  private func unwritable(_ code: Int32 = errno) -> Reason {
    Reason(VaultCode.keyUnwritable, ["file": path, "detail": String(cString: strerror(code))])
  }

  private static func text(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 0x0F, radix: 16) }.joined()
  }

  private static func key(_ line: String) -> SealingKey? {
    let digits = Array(line.utf8)
    guard digits.count == 2 * SealingKey.size else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let byte = UInt8(String(decoding: digits[index...(index + 1)], as: UTF8.self), radix: 16),
        digits[index] != UInt8(ascii: "+")
      else { return nil }
      bytes.append(byte)
    }
    return SealingKey(bytes)
  }
}
