import Domain

/// What a rehearsal of the calendar came to.
struct RehearsalReport: Sendable {
  /// A delivery and how it went.
  struct Entry: Sendable {
    /// The delivery, as it ended.
    var delivery: Delivery
    /// Its channel.
    var channel: Channel
    /// What it carried; nil when nothing could be rendered.
    var variant: Variant?
    /// What was tried, in order.
    var attempts: [Attempt]

    /// Joins a delivery and how it went.
    init(_ delivery: Delivery, on channel: Channel, variant: Variant?, attempts: [Attempt] = []) {
      self.delivery = delivery
      self.channel = channel
      self.variant = variant
      self.attempts = attempts
    }

    /// Attempts after the first that went to the network again.
    var retries: Int { max(0, attempts.count { $0.ending != .released } - 1) }
  }

  /// A feed that was written.
  struct Feed: Hashable, Sendable {
    /// Its channel.
    var channel: ChannelName
    /// Its file, without the folders before it.
    var file: String
    /// How many items stand in it.
    var items: Int

    /// Makes a feed.
    init(channel: ChannelName, file: String, items: Int) {
      self.channel = channel
      self.file = file
      self.items = items
    }
  }

  /// When and by what the rehearsal was run: the only part of the report that differs between two runs.
  struct Stamp: Hashable, Sendable {
    /// When it was run.
    var at: Timestamp
    /// The program's version.
    var version: String

    /// Makes a stamp.
    init(at: Timestamp, version: String) {
      self.at = at
      self.version = version
    }
  }

  /// The deliveries, in order of time, then of channels as configured, then of items.
  let entries: [Entry]
  /// The channels.
  let directory: ChannelDirectory
  /// What should be mended or looked at in the calendar.
  let problems: [Problem]
  /// The feeds that were written.
  let feeds: [Feed]
  /// The misbehaviour that the sandbox was told, as people write it (`timeout=5%,reset=5%`); nil for none.
  let faults: String?
  /// When and by what it was run.
  let stamp: Stamp

  /// Makes a report.
  init(
    _ entries: [Entry], directory: ChannelDirectory, problems: [Problem] = [], feeds: [Feed] = [],
    faults: String? = nil, stamp: Stamp
  ) {
    self.entries = entries.sorted {
      ($0.delivery.due, directory.rank(of: $0.channel.name), $0.delivery.id)
        < ($1.delivery.due, directory.rank(of: $1.channel.name), $1.delivery.id)
    }
    self.directory = directory
    self.problems = problems
    self.feeds = feeds
    self.faults = faults
    self.stamp = stamp
  }

  /// How the deliveries of each channel ended, in the order of the configuration.
  var tallies: [(channel: Channel, tally: RehearsalTally)] {
    directory.channels.map { channel in
      (channel, RehearsalTally(entries.filter { $0.channel.name == channel.name }))
    }
  }

  /// How all deliveries ended.
  var total: RehearsalTally { RehearsalTally(entries) }
}
