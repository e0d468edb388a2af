import Adapters
import Domain
import Foundation

/// What is remembered of a channel's account from one look to the next: durable, so that a restart neither asks the
/// network again nor tells anybody twice.
struct AccountMemory: Hashable, Sendable, Codable {
  /// When the network was last asked and answered.
  var lookedAt: Timestamp
  /// When a person has to sign in again.
  var expires: Timestamp?
  /// How many days before that people were told last: one of `AccountEnd.thresholds`, or 0.
  var told: Int?
  /// The codes of what people were told of and what still is so.
  var problems: [String] = []

  /// What is known from a report that nobody was told anything of.
  init(of account: AccountReport, at now: Timestamp) {
    lookedAt = now
    expires = account.expires
    problems = account.warnings.map(\.code)
  }

  /// What follows from a look: what to remember, and what people must be told now.
  ///
  /// A look that found nobody, or a network out of order, teaches nothing: nil.
  static func after(
    _ outcome: Result<AccountReport, PublishFailure>, of channel: Channel, knowing known: AccountMemory?,
    at now: Timestamp
  ) -> (memory: AccountMemory, news: [Reason])? {
    switch outcome {
    case .failure(.deferred), .failure(.unknown): return nil
    case .failure(.blocked(let reason)), .failure(.rejected(let reason)):
      var memory = known ?? AccountMemory(of: AccountReport(account: ""), at: now)
      memory.lookedAt = now
      let isNews = memory.problems != [reason.code] || known == nil
      memory.problems = [reason.code]
      return (memory, isNews ? [reason] : [])
    case .success(let report):
      var memory = AccountMemory(of: report, at: now)
      var news = report.warnings.filter { !(known?.problems.contains($0.code) ?? false) }
      guard let end = report.expires, let threshold = AccountEnd.threshold(before: end, at: now) else {
        return (memory, news)
      }
      // Networks that tell a time to live, not an end, move it by some seconds.
      let isSame = (known?.expires).map { end - $0 < .seconds(86_400) } ?? false
      memory.told = threshold
      if !isSame || (known?.told).map({ threshold < $0 }) ?? true { news.append(end.reason(of: channel, at: now)) }
      return (memory, news)
    }
  }

  // MARK: In the store

  /// The name of the fact that holds what is remembered of a channel.
  static func fact(_ channel: ChannelName) -> String { "account.\(channel)" }

  /// What is remembered of a channel; nil when nobody ever looked.
  static func of(_ channel: ChannelName, in store: any ItemArchive) throws(StoreFailure) -> AccountMemory? {
    try store.fact(fact(channel)).flatMap { text in
      // What a later version wrote is forgotten: then the network is asked once more.
      try? JSONDecoder().decode(AccountMemory.self, from: Data(text.utf8))
    }
  }

  /// Writes it down, with what people are to be told of it.
  func remember(
    for channel: ChannelName, in store: any ItemArchive, telling news: [Reason] = []
  ) throws(StoreFailure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    // Numbers and texts can always be encoded.
    guard let data = try? encoder.encode(self) else { return }
    var change = CalendarChange()
    change.facts[Self.fact(channel)] = String(decoding: data, as: UTF8.self)
    change.notes = news.map { reason in
      var note = JournalNote(.warned, at: lookedAt, channel: channel)
      note.reason = reason
      return note
    }
    _ = try store.apply(change)
  }

  /// Whether a warning that was written down still holds.
  func stillHolds(_ reason: Reason) -> Bool {
    let isEnd = [AccountCode.endsSoon.rawValue, AccountCode.ended.rawValue].contains(reason.code)
    return isEnd ? told != nil : problems.contains(reason.code)
  }
}

extension Timestamp {
  /// The warning that a channel's credential ends then.
  fileprivate func reason(of channel: Channel, at now: Timestamp) -> Reason {
    let arguments = [
      "channel": channel.name.rawValue, "date": channel.zone.civil(at: self).date.description,
      "days": "\(AccountEnd.days(until: self, from: now))",
    ]
    return now < self ? Reason(AccountCode.endsSoon, arguments) : Reason(AccountCode.ended, arguments)
  }
}
