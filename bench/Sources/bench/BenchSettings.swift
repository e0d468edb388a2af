/// What `bench delivery` or `bench render` was asked for.
struct BenchSettings {
  static let usage =
    """
    usage: scripts/bench delivery [--quick | --full] [--json] [burst] [peers] [enqueue] [lateness] [startup]
           scripts/bench render [--quick] [--json] [items] [counting] [long]
    """

  /// A tenth of everything, to see that it works.
  var isQuick = false
  /// Ten million future deliveries too.
  var isFull = false
  var asJSON = false
  private var parts: Set<String> = []

  init(_ arguments: some Sequence<String>) throws {
    for argument in arguments {
      switch argument {
      case "--quick": isQuick = true
      case "--full": isFull = true
      case "--json": asJSON = true
      case "burst", "peers", "enqueue", "lateness", "startup", "items", "counting", "long": parts.insert(argument)
      default: throw BenchFailure(Self.usage)
      }
    }
  }

  /// Whether this part was asked for; all are when none is named.
  func runs(_ part: String) -> Bool { parts.isEmpty || parts.contains(part) }
}
