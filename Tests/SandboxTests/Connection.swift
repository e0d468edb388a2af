import Dispatch
import Glibc

/// A TCP connection to the loopback interface. Its calls block, so they run on threads of their own: never on those of the
/// server under test.
final class Connection: Sendable {
  /// How reading ended.
  enum End: Equatable {
    /// A whole answer came.
    case answered
    /// The server closed.
    case closed
    /// The server reset the connection.
    case reset
    /// Nothing came in time.
    case silent
  }

  private let descriptor: Int32
  /// A serial queue of its own has a thread whenever it needs one; the global queues have as many as there are cores.
  private let queue = DispatchQueue(label: "connection")

  init(port: Int, patience: Duration = .seconds(10)) {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port)).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    _ = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    let (seconds, attoseconds) = patience.components
    var limit = timeval(tv_sec: Int(seconds), tv_usec: Int(attoseconds / 1_000_000_000_000))
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(descriptor) }

  func write(_ bytes: [UInt8]) async {
    await blocking {
      var sent = 0
      while sent < bytes.count {
        let count = bytes[sent...].withUnsafeBytes {
          send(self.descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { return }
        sent += count
      }
    }
  }

  /// Says that no more will be written.
  func finishWriting() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Reads one answer, or whatever came before the end.
  func answer() async -> Answer {
    await blocking {
      var received: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        if let answer = Answer(whole: received) { return answer }
        let count = recv(self.descriptor, &buffer, buffer.count, 0)
        if count > 0 {
          received += buffer[..<count]
        } else {
          let end: End = count == 0 ? .closed : errno == ECONNRESET ? .reset : .silent
          return Answer(end: end, received: received)
        }
      }
    }
  }

  /// Reads to the end, whatever comes.
  func everything() async -> [UInt8] {
    await blocking {
      var received: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = recv(self.descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { return received }
        received += buffer[..<count]
      }
    }
  }

  private func blocking<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
      queue.async { @Sendable in continuation.resume(returning: work()) }
    }
  }
}
