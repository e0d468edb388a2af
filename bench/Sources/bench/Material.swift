import Domain

/// What is queued and sent: 500 channels of one network, and as many posts as asked for, every one different.
enum Material {
  /// How many channels there are.
  static let channelCount = 500

  /// What a network for short posts allows, as Crieur's own microblog profile has it.
  static let profile = ChannelProfile(
    name: "bench", text: TextProfile(form: .microblog, unit: .codePoints, limit: 500, hashtagBudget: 2),
    media: MediaProfile(maxCount: 0),
    delivery: DeliveryProfile(retryWindow: .endOfDay, late: late, readAfterWrite: .seconds(10), canLookUp: true))

  private static let late = LatePolicy(within: .seconds(3600), then: .publish)

  /// The channels by name.
  static let channels: [ChannelName: Channel] = Dictionary(
    uniqueKeysWithValues: (0..<channelCount).map { index in
      let name = channelName(index)
      let channel = Channel(
        name: name, network: "bench", profile: profile, audience: .public, language: .fr, zone: UTCRules())
      return (name, channel)
    })

  static func channelName(_ index: Int) -> ChannelName { ChannelName("canal-\(padded(index, to: 3))") }

  /// A post of ordinary length, as a chamber of commerce writes them.
  static func text(_ index: Int) -> String {
    "Permanence juridique n° \(index) : création, reprise, transmission d’entreprise, nos juristes vous reçoivent "
      + "gratuitement sur rendez-vous, jeudi de 9 h à 12 h, à la chambre. #entreprendre #conseil "
      + "https://chambre.example/agenda/permanence-juridique-\(index)"
  }

  static func variant(_ index: Int, due: Timestamp) -> Variant {
    let text = text(index)
    return Variant(
      posts: [Post(text: text)], title: "Permanence juridique n° \(index)", hashtags: ["#entreprendre", "#conseil"],
      language: .fr, due: due, measure: Measure(used: text.unicodeScalars.count, limit: 500, unit: .codePoints))
  }

  /// The `index`th delivery, channels in turn.
  static func delivery(_ index: Int, due: Timestamp) -> Delivery {
    let digest = digest(of: index)
    return Delivery(
      key: DeliveryKey(item: ItemID("permanence-\(padded(index, to: 8))"), channel: channelName(index % channelCount)),
      network: "bench", due: due, notAfter: nil, late: late, variant: digest, basis: digest, fingerprint: digest,
      title: "Permanence juridique n° \(index)", changedAt: due)
  }

  /// One transaction's worth of deliveries with their variants.
  static func change(_ indices: some Sequence<Int>, due: (Int) -> Timestamp) -> CalendarChange {
    var change = CalendarChange()
    for index in indices {
      let due = due(index)
      change.variants[digest(of: index)] = variant(index, due: due)
      change.deliveries.append(DeliveryChange(delivery(index, due: due), expecting: nil))
    }
    return change
  }

  /// As long as a digest, and as scattered: made by SplitMix64, because nobody here needs cryptography.
  private static func digest(of index: Int) -> Digest {
    var state = UInt64(index) &* 0x9e37_79b9_7f4a_7c15
    return Digest(
      (0..<4).map { _ in
        state &+= 0x9e37_79b9_7f4a_7c15
        var word = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
        return padded(word ^ (word >> 31), radix: 16, to: 16)
      }.joined())
  }

  private static func padded(_ number: some BinaryInteger, radix: Int = 10, to width: Int) -> String {
    let digits = String(number, radix: radix)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
