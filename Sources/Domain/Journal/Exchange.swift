/// What left for a network (or was written for readers) in one visible step, and what came back: the journal keeps their
/// digests, never the bytes.
public struct Exchange: Hashable, Sendable, Codable {
  /// The digest of the bytes that left: a request's body, or the content of a file.
  public var sent: Digest
  /// The digest of the answer's body; nil when none came, or none was to come.
  public var answer: Digest?

  /// Joins the two digests.
  public init(sent: Digest, answer: Digest? = nil) {
    self.sent = sent
    self.answer = answer
  }
}

/// Sees what an attempt sends and what comes back, so that the journal can tell it.
///
/// The engine gives one to every attempt through `Witness.present`, which goes wherever the attempt's task goes: adapters
/// that speak through the transport need not know of it.
public protocol ExchangeWitness: Sendable {
  /// Whether what leaves now is evidence: its effect may be seen by the public.
  var isWatching: Bool { get }

  /// Takes down one exchange. A request that was lost is told without an answer.
  func saw(_ exchange: Exchange)
}

/// Where the witness of the present attempt is found.
public enum Witness {
  /// The witness of the attempt that this task belongs to; nil outside of attempts.
  @TaskLocal public static var present: (any ExchangeWitness)?
}
