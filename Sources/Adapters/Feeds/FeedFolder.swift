import Digests
import Domain

/// The frozen items of one feed and the files made from them. Every change happens under one file lock, so that tasks and
/// processes cannot undo each other's.
struct FeedFolder: Sendable {
  /// Why a feed could not be made.
  enum Failure: Error, Hashable, Sendable {
    /// The file system.
    case file(FileFailure)
    /// A frozen item that cannot be read.
    case damaged(String)
    /// Nothing may be published any more.
    case refused(Reason)
    /// A picture of a new item that is not there.
    case picture(Reason)
  }

  /// The folder of frozen items.
  let path: String
  let settings: FeedSettings
  let format: any FeedFormat
  let pictures: FeedPictures
  /// What the hub has not been told yet.
  let debt: HubDebt
  /// The site's host, for the feed's own id.
  let site: String
  let clock: any WallClock

  /// Freezes an item, unless it is frozen already, and makes the files anew. Returns the item as it stands in the feed.
  ///
  /// When that fails before the feed shows it, nothing stays behind: an item that may not go out again must not appear
  /// with the next one.
  func publish(_ item: FeedItem, permit: LeavePermit) throws(Failure) -> FeedItem {
    try locked { () throws(Failure) in
      let file = path(of: item.key)
      if let frozen = try frozen(file) {
        try writeFeeds(permit)
        return frozen
      }
      guard let json = item.json else { throw .damaged(file) }
      do throws(Failure) {
        try requirePictures(of: item)
        try Self.files { () throws(FileFailure) in try DurableFile.write(json, to: file) }
        try writeFeeds(permit)
        Witness.present?.saw(Exchange(sent: SHA256.digest(of: json)))
        return item
      } catch {
        if !isShown(item.guid) {
          DurableFile.remove(file)
          sweep()
        }
        throw error
      }
    }
  }

  /// Makes an item show a corrected variant; nil when the feed has no such item, or not any more.
  func amend(_ guid: String, to variant: Variant) throws(Failure) -> FeedItem? {
    try locked { () throws(Failure) in
      guard let item = try all().first(where: { $0.guid == guid }), item.recalledBy == nil else { return nil }
      let changed = item.showing(variant, at: clock.now)
      if changed != item {
        try requirePictures(of: changed)
        try keep(changed)
      }
      try writeFeeds()
      return changed
    }
  }

  /// Takes an item out of the feed, for good.
  func remove(_ guid: String, by recall: DeliveryKey) throws(Failure) {
    try locked { () throws(Failure) in
      if let item = try all().first(where: { $0.guid == guid }), item.recalledBy == nil {
        try keep(item.recalled(by: recall, at: clock.now))
      }
      try writeFeeds()
    }
  }

  /// Freezes an item anew.
  private func keep(_ item: FeedItem) throws(Failure) {
    let file = path(of: item.key)
    guard let json = item.json else { throw .damaged(file) }
    try Self.files { () throws(FileFailure) in try DurableFile.write(json, to: file) }
  }

  /// Makes the files anew where they are missing or are not what the items and the settings make.
  func rebuild() throws(Failure) {
    try locked { () throws(Failure) in try writeFeeds() }
  }

  /// The frozen item of a delivery, if the feed shows it, or would but for newer items.
  func shown(_ key: DeliveryKey) throws(Failure) -> FeedItem? {
    guard let item = try frozen(path(of: key)), item.recalledBy == nil else { return nil }
    let isCrowdedOut = try !settings.window(all().filter { $0.recalledBy == nil }).contains { $0.guid == item.guid }
    return isShown(item.guid) || isCrowdedOut ? item : nil
  }

  private func path(of key: DeliveryKey) -> String {
    "\(path)/\(FileName.unique(key.description)).json"
  }

  private func frozen(_ file: String) throws(Failure) -> FeedItem? {
    guard let bytes = try Self.files({ () throws(FileFailure) in try DurableFile.read(file) }) else { return nil }
    guard let item = FeedItem(json: bytes) else { throw .damaged(file) }
    return item
  }

  /// Whether the file that readers fetch holds `guid`. What cannot be read shows nothing.
  private func isShown(_ guid: String) -> Bool {
    guard let bytes = try? DurableFile.read(settings.file) else { return false }
    return format.shows(guid, in: String(decoding: bytes, as: UTF8.self))
  }

  /// Every item, those that were taken back too, in the order of the feed.
  func all() throws(Failure) -> [FeedItem] {
    let names = try Self.files { () throws(FileFailure) in try DurableFile.names(in: path) }
    var items: [FeedItem] = []
    for name in names where name.hasSuffix(".json") && !name.hasPrefix(".") {
      if let item = try frozen("\(path)/\(name)") { items.append(item) }
    }
    return items.sorted { (format.rank(of: $1), $1.guid) < (format.rank(of: $0), $0.guid) }
  }

  func locked<Value>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
    let result = try Self.files { () throws(FileFailure) in
      try DurableFile.makeFolder(path)
      return try DurableFile.locked("\(path)/.lock") { () throws(FileFailure) in
        Result { () throws(Failure) in try body() }
      }
    }
    return try result.get()
  }

  static func files<Value>(_ body: () throws(FileFailure) -> Value) throws(Failure) -> Value {
    do {
      return try body()
    } catch {
      throw .file(error)
    }
  }
}
