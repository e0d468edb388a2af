import Domain
import FoundationEssentials

/// How the stand-in of a program ended.
public enum StandInEnd: Hashable, Sendable {
  /// With this status, after it had written this.
  case exited(Int, output: [UInt8])
  /// By a signal.
  case killed
  /// Not in time.
  case overtime
}

/// Plays the programs that publish: does what they are asked to on the sandbox's page, keeps what docs/writing-an-adapter.md
/// asks of them, and fails as programs fail.
struct ProgramStandIn {
  let options: SandboxOptions
  private var desk = MessageDesk(.command)

  init(_ options: SandboxOptions) {
    self.options = options
  }

  /// Runs once.
  mutating func run(
    _ mode: String, _ input: [UInt8], _ files: [[UInt8]], _ now: Timestamp, _ shelves: inout Shelves
  ) -> StandInEnd {
    if mode == "check" { return Self.exit(0, ["account": "sandbox"]) }
    guard let message = PostMessage(input), let key = message.key else { return Self.exit(65, ["error": "no message"]) }
    switch mode {
    case "publish": return publish(message, key, files, now, &shelves)
    case "sighting": return Self.receipts(desk.standing(key, shelves))
    case "amend":
      guard desk.correct(message, now, &shelves) else { return Self.exit(69, ["error": "no such post"]) }
      return Self.exit(0, [:])
    case "recall":
      desk.recall(message, &shelves)
      return Self.exit(0, [:])
    case _: return Self.exit(64, ["error": "no such mode"])
    }
  }

  private mutating func publish(
    _ message: PostMessage, _ key: String, _ files: [[UInt8]], _ now: Timestamp, _ shelves: inout Shelves
  ) -> StandInEnd {
    let draw = desk.draw(message, &shelves)
    switch draw.kind {
    case .timeout: return .overtime
    case .error: return Self.exit(70, ["error": "fault without effect"])
    case .limit: return Self.exit(75, ["error": "too fast", "retry_after": .number(Int(1 + draw.spare % 2))])
    case .errorAfter, .lostAnswer, .reset, .none: break
    }
    let standing = options.honoursIdempotencyKeys ? desk.standing(key, shelves) : []
    if !standing.isEmpty { desk.repeated(key, &shelves) }
    let posts =
      standing.isEmpty ? desk.publish(message, key: key, files: files, draw, now, &shelves) : standing
    switch draw.kind {
    case .errorAfter: return Self.exit(70, ["error": "fault after the effect"])
    case .lostAnswer: return .overtime
    case .reset: return .killed
    case .timeout, .error, .limit, .none: return Self.receipts(posts)
    }
  }

  private static func receipts(_ posts: [SandboxPost]) -> StandInEnd {
    exit(0, ["receipts": .list(posts.map { ["id": .text($0.id), "url": .text($0.url)] })])
  }

  private static func exit(_ status: Int, _ output: JSON) -> StandInEnd {
    .exited(status, output: output.encoded())
  }
}
