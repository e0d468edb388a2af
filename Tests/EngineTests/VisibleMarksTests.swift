import Domain
import Synchronization
import TestSupport
import Testing

@testable import Engine

struct VisibleMarksTests {
  private let keys = (0..<50).map { DeliveryKey.sample(ItemID("n\($0)")) }
  private let full = StoreFailure(.full, Reason(code: "test.full", arguments: [:]))

  @Test func whoAsksTogetherSharesOneCommit() async {
    let disk = Disk()
    let marks = VisibleMarks { (keys) throws(StoreFailure) in disk.write(keys) }
    #expect(await marks.markTogether(keys) == keys.map { _ in .success(true) })
    #expect(disk.commits.count < keys.count)
    #expect(disk.commits.reduce(0) { $0 + $1.count } == keys.count)
  }

  @Test func aMarkIsWrittenBeforeItsRequestMayLeave() async {
    let disk = Disk()
    let marks = VisibleMarks { (keys) throws(StoreFailure) in disk.write(keys) }
    await withTaskGroup { group in
      for key in keys {
        group.addTask {
          let isMarked = try? await marks.mark(key)
          #expect(isMarked == true)
          #expect(disk.commits.contains { $0.contains(key) })
        }
      }
    }
  }

  @Test func whoLostTheClaimIsRefusedAmongOthersThatGoOn() async {
    let lost = Set(keys.prefix(3))
    let marks = VisibleMarks { (keys) throws(StoreFailure) in keys.subtracting(lost) }
    #expect(await marks.markTogether(keys) == keys.map { .success(!lost.contains($0)) })
  }

  @Test func aFailureReachesEveryoneWhoWaited() async {
    let disk = Disk()
    let full = full
    let marks = VisibleMarks { (keys) throws(StoreFailure) in
      _ = disk.write(keys)
      throw full
    }
    #expect(await marks.markTogether(keys) == keys.map { _ in .failure(full) })
    #expect(disk.commits.count < keys.count)
  }

  @Test func afterAFailureTheNextMarkIsWrittenAnew() async throws {
    let disk = Disk()
    let full = full
    let marks = VisibleMarks { (keys) throws(StoreFailure) in
      guard !disk.write(keys).isEmpty, disk.commits.count > 1 else { throw full }
      return keys
    }
    #expect(await marks.markTogether([keys[0]]) == [.failure(full)])
    #expect(await marks.markTogether([keys[0]]) == [.success(true)])
  }
}

/// Remembers what was written together.
private final class Disk: Sendable {
  private let written = Mutex<[Set<DeliveryKey>]>([])

  var commits: [Set<DeliveryKey>] { written.withLock { $0 } }

  @discardableResult
  func write(_ keys: Set<DeliveryKey>) -> Set<DeliveryKey> {
    written.withLock { $0.append(keys) }
    return keys
  }
}

extension VisibleMarks {
  /// Marks all of them; none is asked for before all wait for their turn.
  fileprivate func markTogether(_ keys: [DeliveryKey]) async -> [Result<Bool, StoreFailure>] {
    let tasks = keys.map { key in
      Task {
        do throws(StoreFailure) {
          return Result<Bool, StoreFailure>.success(try await self.mark(key))
        } catch {
          return Result<Bool, StoreFailure>.failure(error)
        }
      }
    }
    var results: [Result<Bool, StoreFailure>] = []
    for task in tasks { results.append(await task.value) }
    return results
  }
}
