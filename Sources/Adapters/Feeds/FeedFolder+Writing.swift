import Domain

/// Making the files that readers fetch.
extension FeedFolder {
  /// Categories first: when the feed itself shows the item, everything does. All of them, and their pictures, are on the
  /// disk before the first takes its place, so that the permit is asked at the last moment. That the hub is to be told is
  /// written down before that, because nobody may come to it afterwards.
  func writeFeeds(_ permit: LeavePermit? = nil) throws(Failure) {
    let all = try all()
    var drafted: [FeedSettings] = []
    defer { for settings in drafted { DurableFile.dropDraft(of: settings.file) } }
    let feeds = feeds(of: all)
    for (settings, items) in feeds where try draft(settings, items) { drafted.append(settings) }
    if let refusal = permit?.refusal() { throw .refused(refusal) }
    try Self.files { () throws(FileFailure) in
      try debt.owe(drafted.compactMap(\.selfLink), at: clock.now)
      for settings in drafted { try DurableFile.placeDraft(of: settings.file) }
    }
    sweep(feeds)
  }

  /// The feeds with the items that were ever in them, the feed of everything last.
  private func feeds(of all: [FeedItem]) -> [(settings: FeedSettings, items: [FeedItem])] {
    guard settings.perCategory else { return [(settings, all)] }
    // What an item has left must be written without it.
    let categories = Set(all.flatMap { [$0.category].compactMap(\.self) + ($0.formerCategories ?? []) }).sorted()
    return categories.map { category in
      (settings.narrowed(to: category), all.filter { $0.belonged(to: category) })
    } + [(settings, all)]
  }

  /// Leaves a file alone that is as it should be, its date is what readers ask for; true when it has to change.
  private func draft(_ settings: FeedSettings, _ items: [FeedItem]) throws(Failure) -> Bool {
    let shown = settings.window(items.filter(settings.shows))
    var content = FeedContent(id: try identity(of: settings), entries: [], changed: items.map(\.changed).max())
    for item in shown { content.entries.append(FeedEntry(item: item, enclosures: try enclosures(of: item))) }
    let bytes = format.bytes(settings, content)
    return try Self.files { () throws(FileFailure) in
      guard try DurableFile.read(settings.file) != bytes else { return false }
      try DurableFile.makeFolder(DurableFile.folder(of: settings.file))
      try DurableFile.draft(bytes, of: settings.file)
      return true
    }
  }

  /// What the feed itself is known by: named on the day on which it was made first, and kept, whatever becomes of its
  /// address.
  private func identity(of settings: FeedSettings) throws(Failure) -> String {
    guard format.namesFeed else { return "" }
    let file = "\(path)/.id"
    return try Self.files { () throws(FileFailure) in
      let category = settings.category.map { "/" + Percent.encoding($0.rawValue) } ?? ""
      if let bytes = try DurableFile.read(file) { return String(decoding: bytes, as: UTF8.self) + category }
      let day = UTCRules().civil(at: clock.now).date
      let id = "tag:\(site),\(day):\(Percent.encoding(pictures.channel.rawValue))"
      try DurableFile.write(Array(id.utf8), to: file)
      return id + category
    }
  }
}

/// The pictures beside the feed.
extension FeedFolder {
  /// An item goes out with all of its pictures or waits: a disk may not be mounted yet.
  func requirePictures(of item: FeedItem) throws(Failure) {
    guard settings.pictures != nil else { return }
    for picture in item.pictures ?? [] {
      do {
        _ = try pictures.spool.bytes(of: picture)
      } catch {
        throw .picture(error.reason)
      }
    }
  }

  private func enclosures(of item: FeedItem) throws(Failure) -> [FeedEntry.Enclosure] {
    guard let address = settings.pictures else { return [] }
    var enclosures: [FeedEntry.Enclosure] = []
    for picture in item.pictures ?? [] {
      let length = try Self.files { () throws(FileFailure) in
        try pictures.place(picture, in: settings.picturesFolder)
      }
      guard let length else { continue }
      enclosures.append(
        FeedEntry.Enclosure(
          url: address + pictures.name(of: picture), type: picture.type, length: length, picture: picture))
    }
    return enclosures
  }

  /// Takes away the pictures that nothing shows any more.
  func sweep() {
    // What cannot be read now is swept with the next item.
    guard let all = try? all() else { return }
    sweep(feeds(of: all))
  }

  private func sweep(_ feeds: [(settings: FeedSettings, items: [FeedItem])]) {
    let shown = feeds.flatMap { $0.settings.window($0.items.filter($0.settings.shows)) }.flatMap { $0.pictures ?? [] }
    let names = settings.pictures == nil ? [] : shown.map(pictures.name)
    pictures.sweep(settings.picturesFolder, keeping: Set(names))
  }
}

/// The files as they stand.
extension FeedFolder {
  /// Every file that readers can fetch, the feed of everything first, with the number of items that it shows.
  func files() throws(Failure) -> [FeedFile] {
    try feeds(of: all()).reversed()
      .compactMap { feed in
        guard let bytes = try? DurableFile.read(feed.settings.file) else { return nil }
        return FeedFile(
          name: DurableFile.name(of: feed.settings.file),
          items: format.count(in: String(decoding: bytes, as: UTF8.self)))
      }
  }
}
