/// The posts of all repositories, by address.
struct BlueskyRecords {
  /// The most records; the oldest keys of the fullest repository go first.
  static let capacity = 100_000

  /// A record that stands.
  struct Record {
    var address: BlueskyAddress
    var cid: String
    var value: JSON

    /// As `getRecord` and `listRecords` give it.
    var json: JSON { ["uri": .text(address.text), "cid": .text(cid), "value": value] }
  }

  /// By DID, then by record key.
  private var repositories: [String: [String: Record]] = [:]
  private var count = 0

  /// A record; assigning nil takes it out.
  subscript(address: BlueskyAddress) -> Record? {
    get { repositories[address.did]?[address.key] }
    set {
      let stood = repositories[address.did]?[address.key] != nil
      repositories[address.did, default: [:]][address.key] = newValue
      count += (newValue == nil ? 0 : 1) - (stood ? 1 : 0)
      if count > Self.capacity + Self.capacity / 10 { dropOldest() }
    }
  }

  /// The newest records of a repository.
  func newest(of did: String, below key: String?, limit: Int) -> [Record] {
    let keys = (repositories[did] ?? [:]).keys.filter { key == nil || $0 < key ?? "" }.sorted(by: >).prefix(limit)
    return keys.compactMap { repositories[did]?[$0] }
  }

  private mutating func dropOldest() {
    guard let fullest = repositories.max(by: { $0.value.count < $1.value.count })?.key else { return }
    for key in (repositories[fullest] ?? [:]).keys.sorted().prefix(Self.capacity / 10) {
      repositories[fullest]?[key] = nil
      count -= 1
    }
  }
}
