import NIOCore
import Synchronization

/// The connections whose requests are being looked after, so that a stop can cut them.
final class OpenChannels: Sendable {
  private struct State {
    var isStopping = false
    var channels: [ObjectIdentifier: any Channel] = [:]
  }

  private let state = Mutex(State())

  /// Takes a connection up; false once a stop was asked for.
  func enter(_ channel: any Channel) -> Bool {
    state.withLock { state in
      guard !state.isStopping else { return false }
      state.channels[ObjectIdentifier(channel)] = channel
      return true
    }
  }

  /// Its request is done with.
  func leave(_ channel: any Channel) {
    state.withLock { $0.channels[ObjectIdentifier(channel)] = nil }
  }

  /// Cuts every connection, and those that come later.
  func stop() {
    let open = state.withLock { state in
      state.isStopping = true
      return Array(state.channels.values)
    }
    for channel in open { channel.close(promise: nil) }
  }
}
