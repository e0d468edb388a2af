import Domain

/// Marks attempts as visible before their requests leave: those that ask at the same time share one commit, because the
/// disk takes as long for one mark as for many.
actor VisibleMarks {
  /// Those who wait for the same commit.
  private final class Round {
    var keys: Set<DeliveryKey> = []
    /// What came of it; nil until it is on the disk, or refused.
    var result: Result<Set<DeliveryKey>, StoreFailure>?
  }

  private let write: @Sendable (Set<DeliveryKey>) throws(StoreFailure) -> Set<DeliveryKey>
  private var round = Round()

  /// Writes with `write`, which answers with the keys that it marked.
  init(_ write: @escaping @Sendable (Set<DeliveryKey>) throws(StoreFailure) -> Set<DeliveryKey>) {
    self.write = write
  }

  /// Marks the running attempt, durably on return; false when its claim is somebody else's.
  func mark(_ key: DeliveryKey) async throws(StoreFailure) -> Bool {
    let mine = round
    mine.keys.insert(key)
    // Whoever asks by now comes in; the first to go on writes for all of them.
    await Task.yield()
    return try written(mine).contains(key)
  }

  private func written(_ mine: Round) throws(StoreFailure) -> Set<DeliveryKey> {
    if let result = mine.result { return try result.get() }
    round = Round()
    do throws(StoreFailure) {
      let marked = try write(mine.keys)
      mine.result = .success(marked)
      return marked
    } catch {
      mine.result = .failure(error)
      throw error
    }
  }
}
