public import Domain

/// Values for tests that do not care what they hold.
public enum Sample {
  /// 2011-01-10T08:00:00Z, a Monday.
  public static let start = Timestamp(seconds: 1_294_646_400)

  /// A digest that looks like one, different for every text.
  public static func digest(_ text: String) -> Digest {
    // FNV-1a (RFC 9923 section 2): no cryptography is needed for a name.
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return Digest(String(repeating: "0", count: 64 - digits.count) + digits)
  }

  /// A delivery that waits for its time, `seconds` after `start`.
  public static func delivery(
    _ item: ItemID = "guide", on channel: ChannelName = "microblog", occurrence: CivilDateTime? = nil,
    dueIn seconds: Int64 = 0, text: String = "Bonjour"
  ) -> Delivery {
    Delivery(
      key: DeliveryKey(item: item, channel: channel, occurrence: occurrence), network: "mastodon",
      due: start + .seconds(seconds), notAfter: nil, late: LatePolicy(within: .seconds(3600), then: .hold),
      variant: digest(text), basis: digest("\(item)/\(text)"), fingerprint: digest(text), title: "Le guide",
      changedAt: start)
  }

  /// A variant with this text.
  public static func variant(_ text: String = "Bonjour") -> Variant {
    Variant(
      posts: [Post(text: text)], title: "Le guide", language: .fr, due: start,
      measure: Measure(used: text.unicodeScalars.count, limit: 140, unit: .codePoints))
  }

  /// An item of a calendar source.
  public static func item(
    _ id: ItemID, in source: SourcePath = "janvier.md", isPresent: Bool = true, plannedUntil: CivilDate? = nil
  ) -> ArchivedItem {
    let item = NewsItem(id: id, title: "Le guide", channels: ["microblog"])
    return ArchivedItem(
      entry: ScheduledItem(item: item, schedule: Schedule(timing: .none)), sourceID: id, source: source,
      digest: digest(id.rawValue), isPresent: isPresent, plannedUntil: plannedUntil)
  }
}

extension Delivery {
  /// The row after a change: the version is raised.
  public func changed(_ change: (inout Delivery) -> Void) -> Delivery {
    var delivery = self
    change(&delivery)
    delivery.version = version + 1
    return delivery
  }

  /// The row as `owner`'s claim writes it.
  public func claimed(by owner: OwnerID, until end: Timestamp = Sample.start + .seconds(120)) -> Delivery {
    changed { delivery in
      delivery.state = .sending(from: .scheduled)
      delivery.wakeAt = nil
      delivery.lease = Lease(owner: owner, until: end)
      delivery.attempts += 1
    }
  }
}

extension DeliveryKey {
  /// The key of `Sample.delivery` for this item.
  public static func sample(_ item: ItemID = "guide", on channel: ChannelName = "microblog") -> DeliveryKey {
    DeliveryKey(item: item, channel: channel)
  }
}
