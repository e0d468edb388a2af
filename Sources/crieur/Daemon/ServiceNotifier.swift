import Domain
import Glibc

/// Tells the service manager how the daemon is (sd_notify(3)): a datagram to the socket it named, or nothing.
struct ServiceNotifier: Sendable {
  private let socketPath: String?
  /// How often the service manager wants a sign of life; nil when it wants none.
  let watchdogInterval: Duration?

  init(environment: [String: String]) {
    socketPath = environment["NOTIFY_SOCKET"]
    let isForUs = environment["WATCHDOG_PID"].map { $0 == "\(getpid())" } ?? true
    watchdogInterval = isForUs ? environment["WATCHDOG_USEC"].flatMap { Int64($0) }.map { .microseconds($0) } : nil
  }

  /// Sends one or more `NAME=value` lines.
  func send(_ state: String) {
    guard let socketPath, var address = Self.address(of: socketPath) else { return }
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + socketPath.utf8.count)
    _ = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { socketAddress in
        state.withCString { sendto(descriptor, $0, strlen($0), Int32(MSG_NOSIGNAL), socketAddress, length) }
      }
    }
  }

  /// The address of a path; a leading `@` stands for the zero byte of an abstract socket.
  private static func address(of path: String) -> sockaddr_un? {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    var bytes = Array(path.utf8)
    guard let first = bytes.first, bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
    if first == UInt8(ascii: "@") { bytes[0] = 0 }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    return address
  }
}
