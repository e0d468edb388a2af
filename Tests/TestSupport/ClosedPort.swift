internal import Glibc

/// A port of 127.0.0.1 that refuses connections, and that nobody else gets until `close()`.
public struct ClosedPort: Sendable {
  /// The port.
  public let port: Int
  private let socket: Int32

  /// Takes a free port without listening on it.
  public init() throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0, let port = LoopbackSocket.bindToFreePort(socket) else {
      throw LoopbackServer.NoSocket(errno: errno)
    }
    self.port = port
  }

  /// The address that refuses, without a slash at the end.
  public var url: String { "http://127.0.0.1:\(port)" }

  /// Gives the port back.
  public func close() { Glibc.close(socket) }
}
