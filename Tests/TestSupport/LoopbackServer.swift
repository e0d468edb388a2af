internal import Foundation
internal import Glibc
internal import Synchronization

/// A server on 127.0.0.1 that reads HTTP requests off a raw socket and does to each what its script says.
///
/// One thread per connection; a connection stays open until the script, the client or `stop()` ends it.
public final class LoopbackServer: Sendable {
  /// What the script can do with a request, one after the other.
  public enum Step: Sendable {
    /// Sends these bytes, in one piece.
    case send([UInt8])
    /// Counts an effect: something happened that the client cannot take back.
    case effect
    /// Closes the connection in good order.
    case close
    /// Cuts the connection with a reset.
    case reset
    /// Says nothing until the other side or `stop()` ends the connection.
    case hang
    /// Connects the client with this port of 127.0.0.1, as a proxy does, until one of the two ends it.
    case tunnel(port: Int)
  }

  /// Decides what happens to a request.
  public typealias Script = @Sendable (LoopbackRequest) -> [Step]

  /// The port that the system gave.
  public let port: Int
  private let listener: Int32
  private let greeting: [UInt8]
  private let script: Script
  private let state = Mutex(State())

  private struct State {
    var isStopped = false
    var open: Set<Int32> = []
    var connections = 0
    var requests: [LoopbackRequest] = []
    var effects = 0
    var waiters: [(isMet: @Sendable (State) -> Bool, waiter: CheckedContinuation<Void, Never>)] = []
  }

  /// Why there is no server.
  public struct NoSocket: Error {
    /// The system's number for it.
    public var errno: Int32
  }

  /// Listens on a free port, and serves until `stop()`; each connection is greeted before anything is read from it.
  public init(greeting: String = "", _ script: @escaping Script) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard listener >= 0 else { throw NoSocket(errno: errno) }
    guard let port = LoopbackSocket.bindToFreePort(listener), listen(listener, 256) == 0 else {
      defer { close(listener) }
      throw NoSocket(errno: errno)
    }
    self.listener = listener
    self.port = port
    self.script = script
    self.greeting = Array(greeting.utf8)
    Thread.detachNewThread { self.acceptAll() }
  }

  /// The server's address, without a slash at the end.
  public var url: String { "http://127.0.0.1:\(port)" }

  /// Every request read so far, in the order in which they were whole.
  public var requests: [LoopbackRequest] { state.withLock { $0.requests } }

  /// How many effects the script counted.
  public var effects: Int { state.withLock { $0.effects } }

  /// How many connections were accepted.
  public var connections: Int { state.withLock { $0.connections } }

  /// Returns once `count` requests have been read.
  public func whenRequests(_ count: Int) async { await when { $0.requests.count >= count } }

  /// Returns once `count` effects have been counted.
  public func whenEffects(_ count: Int) async { await when { $0.effects >= count } }

  /// Returns once `count` connections have been accepted.
  public func whenConnections(_ count: Int) async { await when { $0.connections >= count } }

  /// Returns once every connection that was accepted has ended.
  public func whenIdle() async { await when { $0.open.isEmpty } }

  /// Ends all connections and listens no more: the port refuses from now on.
  public func stop() {
    state.withLock { state in
      guard !state.isStopped else { return }
      state.isStopped = true
      // Wakes the thread that accepts, which then closes the socket. Before the connections: whoever sees his end is
      // refused already.
      shutdown(listener, Int32(SHUT_RDWR))
      for connection in state.open { shutdown(connection, Int32(SHUT_RDWR)) }
    }
  }

  private func when(_ isMet: @escaping @Sendable (State) -> Bool) async {
    await withCheckedContinuation { waiter in
      change { $0.waiters.append((isMet, waiter)) }
    }
  }

  /// Changes the state, and wakes those whose condition it meets.
  private func change<Result: Sendable>(_ body: (inout State) -> Result) -> Result {
    let (result, met) = state.withLock { state in
      let result = body(&state)
      let waiters = state.waiters
      state.waiters = waiters.filter { !$0.isMet(state) }
      return (result, waiters.filter { $0.isMet(state) }.map(\.waiter))
    }
    for waiter in met { waiter.resume() }
    return result
  }

  private func acceptAll() {
    while true {
      let connection = accept(listener, nil, nil)
      if connection < 0, errno == EINTR || errno == ECONNABORTED { continue }
      guard connection >= 0 else { break }
      _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
      guard let number = begin(connection) else { break }
      Thread.detachNewThread { self.serve(connection, number: number) }
    }
    close(listener)
  }

  private func begin(_ connection: Int32) -> Int? {
    change { state in
      guard !state.isStopped else {
        close(connection)
        return nil
      }
      state.open.insert(connection)
      state.connections += 1
      return state.connections
    }
  }

  private func serve(_ connection: Int32, number: Int) {
    _ = LoopbackSocket.send(greeting, to: connection)
    var reader = LoopbackReader(connection)
    var order = 0
    while var request = reader.next() {
      order += 1
      request.connection = number
      request.orderOnConnection = order
      let request = change { [request] state in
        var request = request
        request.order = state.requests.count + 1
        state.requests.append(request)
        return request
      }
      guard script(request).allSatisfy({ carryOut($0, on: connection) }) else { break }
    }
    // Closed while it is still known as open, so that `stop()` never meets a number that serves something else by now.
    change { state in
      close(connection)
      state.open.remove(connection)
    }
  }

  /// False when the connection is over.
  private func carryOut(_ step: Step, on connection: Int32) -> Bool {
    switch step {
    case .send(let bytes): return LoopbackSocket.send(bytes, to: connection)
    case .effect:
      change { $0.effects += 1 }
      return true
    case .close: return false
    case .reset:
      LoopbackSocket.resetOnClose(connection)
      return false
    case .hang:
      var byte: UInt8 = 0
      while read(connection, &byte, 1) > 0 {}
      return false
    case .tunnel(let port):
      LoopbackSocket.join(connection, toPort: port)
      return false
    }
  }
}
