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

/// How many deliveries ended in which way; every delivery is counted once.
struct RehearsalTally: Hashable, Sendable {
  /// Published.
  private(set) var delivered = 0
  /// Prepared for a person to publish.
  private(set) var handedOff = 0
  /// Wait for a person for any other reason.
  private(set) var held = 0
  /// Out of date.
  private(set) var expired = 0
  /// Failed for good.
  private(set) var failed = 0
  /// Cancelled, or not ended when the rehearsal did.
  private(set) var others = 0
  /// Attempts beyond the first, over all deliveries.
  private(set) var retries = 0

  /// Counts deliveries.
  init(_ entries: [RehearsalReport.Entry]) {
    for entry in entries {
      retries += entry.retries
      switch entry.delivery.state {
      case .delivered: delivered += 1
      case .held(.handOff): handedOff += 1
      case .held: held += 1
      case .expired: expired += 1
      case .failed: failed += 1
      case .scheduled, .sending, .retrying, .unconfirmed, .cancelled: others += 1
      }
    }
  }

  /// The counts in the order of the columns, without the retries.
  var counts: [(code: ReportCode, count: Int)] {
    [
      (.delivered, delivered), (.handedOff, handedOff), (.held, held), (.expired, expired), (.failed, failed),
      (.others, others),
    ]
  }

  /// All deliveries.
  var all: Int { delivered + handedOff + held + expired + failed + others }
}

/// Messages of the rehearsal's report.
enum ReportCode: String, MessageCode {
  case title = "report.title"
  case range = "report.range"
  case nothing = "report.nothing"
  case verdictGood = "report.verdictGood"
  case verdictAll = "report.verdictAll"
  case verdictLook = "report.verdictLook"
  case faults = "report.faults"
  case contents = "report.contents"
  case summary = "report.summary"
  case summaryCaption = "report.summaryCaption"
  case channel = "report.channel"
  case total = "report.total"
  case all = "report.all"
  case delivered = "report.delivered"
  case handedOff = "report.handedOff"
  case held = "report.held"
  case expired = "report.expired"
  case failed = "report.failed"
  case others = "report.others"
  case retries = "report.retries"
  case timeline = "report.timeline"
  case timelineCaption = "report.timelineCaption"
  case day = "report.day"
  case posts = "report.posts"
  case attention = "report.attention"
  case nothingToLookAt = "report.nothingToLookAt"
  case handOffs = "report.handOffs"
  case problems = "report.problems"
  case feeds = "report.feeds"
  case feedsCaption = "report.feedsCaption"
  case feedFile = "report.feedFile"
  case feedItems = "report.feedItems"
  case attempts = "report.attempts"
  case attempt = "report.attempt"
  case proof = "report.proof"
  case stamp = "report.stamp"
}
