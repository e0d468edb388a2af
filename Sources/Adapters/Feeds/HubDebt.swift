import Domain
import FoundationEssentials

/// What the hub of a feed has not been told yet: written down before a file takes its place, so that a crash in between
/// loses nothing, and taken away when the hub has heard of it. To tell a hub too much does no harm.
struct HubDebt: Sendable {
  /// What is owed.
  struct Entry: Hashable, Codable {
    /// The addresses of the files that have changed.
    var topics: [String]
    /// How often the hub was told in vain.
    var tries = 0
    /// Not before then; nil when the hub is left alone until the next change.
    var next: Timestamp?
    /// Why it was in vain.
    var trouble: Reason?
    /// Tells this state from every other one.
    var number: Int
  }

  /// The file that remembers it; nil for a feed without a hub.
  let file: String?

  /// Takes down that the hub is to be told of changes. It is told at once, also where it was left alone.
  func owe(_ topics: [String], at now: Timestamp) throws(FileFailure) {
    guard let file, !topics.isEmpty else { return }
    let owed = try entry()
    let all = Set(topics).union(owed?.topics ?? []).sorted()
    try write(Entry(topics: all, next: now, number: (owed?.number ?? 0) + 1), to: file)
  }

  /// What is owed; nil for nothing. What cannot be read is owed no more: readers come by themselves.
  func entry() throws(FileFailure) -> Entry? {
    guard let file, let bytes = try DurableFile.read(file) else { return nil }
    return try? JSONDecoder().decode(Entry.self, from: Data(bytes))
  }

  /// Takes down what became of `told`; nothing when the feed has changed since.
  func settle(_ told: Entry, as left: Entry?) throws(FileFailure) {
    guard let file, try entry()?.number == told.number else { return }
    guard let left else { return DurableFile.remove(file) }
    try write(left, to: file)
  }

  private func write(_ entry: Entry, to file: String) throws(FileFailure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts and numbers can always be written.
    guard let json = try? encoder.encode(entry) else { return }
    try DurableFile.write(Array(json), to: file)
  }
}
