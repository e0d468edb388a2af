import Domain
import Synchronization

/// What a preview made of pictures, as long as it is shown: nothing of it is written.
public final class PictureShelf: Sendable {
  private struct State {
    var verdicts: [Digest: PreparedPictures.Entry] = [:]
    var bytes: [Digest: [UInt8]] = [:]
    var breakdowns: [Digest: WorkshopPatience.Breakdown] = [:]
  }

  private let keepsBytes: Bool
  private let state = Mutex(State())

  /// Makes a shelf; `keepsBytes`: the pictures themselves will be asked for.
  public init(keepsBytes: Bool) {
    self.keepsBytes = keepsBytes
  }

  func bytes(of digest: Digest) -> [UInt8]? { state.withLock { $0.bytes[digest] } }

  func entry(_ key: Digest) -> PreparedPictures.Entry? { state.withLock { $0.verdicts[key] } }

  func breakdown(_ key: Digest) -> WorkshopPatience.Breakdown? { state.withLock { $0.breakdowns[key] } }

  func put(_ breakdown: WorkshopPatience.Breakdown, under key: Digest) {
    state.withLock { $0.breakdowns[key] = breakdown }
  }

  func put(_ entry: PreparedPictures.Entry, under key: Digest) {
    state.withLock { $0.verdicts[key] = entry }
  }

  func put(_ bytes: [UInt8], as digest: Digest) {
    guard keepsBytes else { return }
    state.withLock { $0.bytes[digest] = bytes }
  }
}
