import Digests
public import Domain

/// Pictures that items name by their address: which are wanted, what came of them, and when they are asked for again.
///
/// Planning only reads here and says what it wants. Fetching is somebody else's: until a picture is here, what shows it
/// waits.
public struct FetchedPictures: Sendable {
  /// What is known of one address.
  public struct Entry: Hashable, Sendable, Codable {
    /// The address.
    public var url: String
    /// The content, by its name in the spool; nil before the first time.
    public var digest: Digest?
    /// `ETag` of the content.
    public var entityTag: String?
    /// `Last-Modified` of the content.
    public var lastModified: String?
    /// When the content was fetched, or found to be still the same.
    public var checkedAt: Timestamp?
    /// Whether somebody wants it since it was last looked after.
    public var isWanted = true
    /// When somebody wanted it the last time; nil when that was not noted.
    public var wantedAt: Timestamp?
    /// How often in a row it could not be fetched.
    public var failures = 0
    /// Before this, it is not tried again.
    public var nextTry: Timestamp?
    /// Why it could not be fetched the last time.
    public var reason: Reason?
    /// Since when it cannot be fetched.
    public var failingSince: Timestamp?
    /// Under which rules it was refused, where other rules may permit it.
    public var rules: Digest?

    /// Whether it may be asked for: its time has come, or the rules that refused it are others now.
    public func isDue(under rules: Digest, at now: Timestamp) -> Bool {
      guard let nextTry, nextTry > now else { return true }
      return self.rules.map { $0 != rules } ?? false
    }
  }

  /// How long content is taken for what still stands at its address.
  private static let fresh: Duration = .seconds(86_400)
  private static let firstWait: Duration = .seconds(60)
  private static let longestWait: Duration = .seconds(6 * 3600)

  /// How long nobody has to want something before it is forgotten: longer than a month's horizon.
  private static let memory: Duration = .seconds(60 * 86_400)
  /// For how long content that is here is asked for again: the calendar is looked at every day.
  private static let interest: Duration = .seconds(36 * 3600)
  /// A wish is not noted more often than this.
  private static let renewal: Duration = .seconds(5)

  private let folder: String
  private let spool: String
  private let clock: (any WallClock)?

  init(folder: String, spool: String, clock: (any WallClock)? = nil) {
    self.folder = folder
    self.spool = spool
    self.clock = clock
  }

  // MARK: Planning

  /// Whether the content of an address is here.
  public func holds(_ url: String) -> Bool {
    entry(url)?.digest.map { SpoolFiles.holds("\(spool)/\($0)") } ?? false
  }

  /// The content; nil when it is not here.
  func content(of url: String, named name: String) -> [UInt8]? {
    // What cannot be read any more is fetched again.
    entry(url)?.digest.flatMap { try? SpoolFiles.read("\(spool)/\($0)", as: name) }
  }

  /// Why it is not here, as far as that is known.
  public func reason(of url: String) -> Reason? { entry(url)?.reason }

  /// What the daemon has still to fetch before a channel can show an item: why it is not here, and since when that is so.
  public func missing(of item: NewsItem, on channel: Channel) -> [Reason] {
    guard channel.profile.media.maxCount > 0 else { return [] }
    return item.images.compactMap(\.url).filter { !holds($0) }.flatMap { url -> [Reason] in
      guard let entry = entry(url), let reason = entry.reason else { return [Self.notYet(url)] }
      guard let since = entry.failingSince else { return [reason] }
      let civil = channel.zone.civil(at: since)
      let arguments = ["host": Media.host(of: url), "since": "\(civil.date) \(civil.time)"]
      return [reason, Reason(EngineCode.mediaAwaited, arguments)]
    }
  }

  /// What is said before the first try.
  public static func notYet(_ url: String) -> Reason {
    Reason(EngineCode.mediaNotFetched, ["host": Media.host(of: url)])
  }

  /// Notes that somebody wants what stands at an address.
  func want(_ url: String) throws(MediaFailure) {
    let before = entry(url)
    var known = before ?? Entry(url: url)
    let now = clock?.now
    // A time that lies ahead comes from a clock that was wrong.
    let isNoted = now.map { now in known.wantedAt.map { (.zero..<Self.renewal).contains(now - $0) } ?? false } ?? true
    guard before == nil || !known.isWanted || !isNoted else { return }
    known.isWanted = true
    known.wantedAt = now ?? known.wantedAt
    try write(known)
  }

  /// Notes that a person wants what stands at these addresses now, whatever happened before.
  public func want(_ urls: [String], in dataFolder: String) throws(MediaFailure) {
    try SpoolFiles.makeFolder(dataFolder)
    for url in urls {
      var known = entry(url) ?? Entry(url: url)
      (known.isWanted, known.nextTry) = (true, nil)
      known.wantedAt = clock?.now ?? known.wantedAt
      try write(known)
    }
  }

  /// Changes when content that was here is another now.
  var edition: String? {
    guard SpoolFiles.holds("\(folder)/edition") else { return nil }
    return (try? SpoolFiles.read("\(folder)/edition", as: "")).map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: Fetching

  /// What is wanted, and when each may be asked for.
  public func wanted() -> [Entry] {
    SpoolFiles.names(in: folder).filter { $0.hasSuffix(".json") }
      .compactMap { read("\(folder)/\($0)") }.filter(\.isWanted)
  }

  /// What is still wanted after the calendar was looked at; `round`: since when it was, the last time, nil when it was not.
  ///
  /// What waits for its picture is planned anew whenever the calendar is looked at, and so wants it again; what shows
  /// content that is here wants it only when it changes, and has it either way.
  public func wanted(since round: Timestamp?, at now: Timestamp) -> [Entry] {
    wanted().filter { entry in
      guard let round else { return true }
      guard let wantedAt = entry.wantedAt else { return false }
      return holds(entry.url) ? now - wantedAt < Self.interest : wantedAt > round - Self.renewal
    }
  }

  /// Forgets what nobody has wanted for long; its content stays in the spool.
  public func forget(at now: Timestamp) throws(MediaFailure) {
    for name in SpoolFiles.names(in: folder) where name.hasSuffix(".json") {
      guard var entry = read("\(folder)/\(name)") else { continue }
      if let last = entry.wantedAt {
        if now - last > Self.memory { SpoolFiles.remove("\(folder)/\(name)") }
      } else {
        // Of before this was noted.
        entry.wantedAt = now
        try write(entry)
      }
    }
  }

  /// Notes that content is still what it was, or young enough to be taken for it.
  public func keep(_ entry: Entry, at now: Timestamp) throws(MediaFailure) {
    var kept = entry
    kept.isWanted = false
    if !isFresh(entry, at: now) { kept.checkedAt = now }
    (kept.failures, kept.nextTry, kept.reason) = (0, nil, nil)
    (kept.failingSince, kept.rules) = (nil, nil)
    kept.wantedAt = lastWish(entry)
    try write(kept)
  }

  /// Whether nothing has to be asked.
  public func isFresh(_ entry: Entry, at now: Timestamp) -> Bool {
    guard holds(entry.url), let checked = entry.checkedAt else { return false }
    return now - checked < Self.fresh
  }

  /// Takes in what was fetched; whether it is something new. A file that is no picture is a failure.
  public func take(
    _ bytes: [UInt8], entityTag: String?, lastModified: String?, for entry: Entry, at now: Timestamp
  ) throws(MediaFailure) -> Bool {
    guard FolderSpool.type(of: bytes) != nil else {
      try fail(entry, Reason(EngineCode.mediaUnknownType, ["file": Media.name(of: entry.url)]), at: now)
      return false
    }
    let digest = SHA256.digest(of: bytes)
    try SpoolFiles.makeFolder(spool)
    if !SpoolFiles.holds("\(spool)/\(digest)") {
      try SpoolFiles.write(bytes, to: "\(spool)/\(digest)", in: spool)
    }
    var taken = Entry(url: entry.url, digest: digest, entityTag: entityTag, lastModified: lastModified)
    (taken.checkedAt, taken.isWanted) = (now, false)
    taken.wantedAt = lastWish(entry)
    try write(taken)
    if let before = entry.digest, before != digest {
      try SpoolFiles.write(Array("\(now.microseconds) \(digest)".utf8), to: "\(folder)/edition", in: folder)
    }
    return entry.digest != digest
  }

  /// Notes why it could not be fetched, and waits longer every time. What is here stays. `rules`: those that refused it.
  public func fail(
    _ entry: Entry, _ reason: Reason, under rules: Digest? = nil, at now: Timestamp
  ) throws(MediaFailure) {
    var failed = entry
    failed.failures += 1
    failed.wantedAt = lastWish(entry)
    failed.reason = reason
    failed.rules = rules
    failed.failingSince = entry.failingSince ?? now
    let wait = Self.firstWait * (1 << min(failed.failures - 1, 16))
    failed.nextTry = now + min(wait, Self.longestWait)
    try write(failed)
  }

  // MARK: Files

  /// When it was wanted the last time, perhaps while it was being fetched.
  private func lastWish(_ entry: Entry) -> Timestamp? { self.entry(entry.url)?.wantedAt ?? entry.wantedAt }

  private func entry(_ url: String) -> Entry? { read(path(url)) }

  private func path(_ url: String) -> String { "\(folder)/\(SHA256.digest(of: Array(url.utf8))).json" }

  private func read(_ path: String) -> Entry? {
    guard SpoolFiles.holds(path), let bytes = try? SpoolFiles.read(path, as: "") else { return nil }
    return CanonicalJSON.value(from: String(decoding: bytes, as: UTF8.self))
  }

  private func write(_ entry: Entry) throws(MediaFailure) {
    try SpoolFiles.makeFolder(spool)
    try SpoolFiles.write(CanonicalJSON.bytes(of: entry), to: path(entry.url), in: folder)
  }
}
