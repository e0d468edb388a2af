import Domain

/// The posts that stand, in the order of their arrival; only the newest are kept.
struct PostShelf {
  /// How many posts are kept at most.
  static let capacity = 100_000

  /// Deleted posts leave a hole, so that the numbers of the others stay true.
  private var places: [SandboxPost?] = []
  private var firstNumber = 0
  private var numbers: [String: Int] = [:]
  private var counts: [String: Int] = [:]
  private let capacity: Int

  init(capacity: Int = Self.capacity) {
    self.capacity = capacity
  }

  /// Every post, oldest first.
  var all: [SandboxPost] { places.compactMap { $0 } }

  /// How many posts stand.
  var count: Int { numbers.count }

  /// How many posts of an account stand.
  func count(_ network: Network, of account: String) -> Int { counts[Self.name(network, account), default: 0] }

  /// Puts up a post.
  mutating func add(_ post: SandboxPost) {
    counts[Self.name(post.network, post.account), default: 0] += 1
    numbers[Self.name(post.network, post.id)] = firstNumber + places.count
    places.append(post)
    if places.count > capacity + capacity / 10 { dropOldest(places.count - capacity) }
  }

  /// A post by its id; assigning nil takes it down.
  subscript(network: Network, id: String) -> SandboxPost? {
    get { numbers[Self.name(network, id)].flatMap { places[$0 - firstNumber] } }
    set {
      guard let number = numbers[Self.name(network, id)] else { return }
      if newValue == nil, let post = places[number - firstNumber] { forget(post) }
      places[number - firstNumber] = newValue
    }
  }

  /// The first `limit` posts of an account that `isWanted`, newest first.
  func newest(
    _ network: Network, of account: String, limit: Int, where isWanted: (SandboxPost) -> Bool = { _ in true }
  ) -> [SandboxPost] {
    var found: [SandboxPost] = []
    for place in places.reversed() where found.count < limit {
      guard let post = place, post.network == network, post.account == account, isWanted(post) else { continue }
      found.append(post)
    }
    return found
  }

  private mutating func dropOldest(_ excess: Int) {
    for post in places.prefix(excess).compactMap({ $0 }) { forget(post) }
    places.removeFirst(excess)
    firstNumber += excess
  }

  private mutating func forget(_ post: SandboxPost) {
    numbers[Self.name(post.network, post.id)] = nil
    counts[Self.name(post.network, post.account), default: 0] -= 1
  }

  private static func name(_ network: Network, _ id: String) -> String { "\(network)/\(id)" }
}
