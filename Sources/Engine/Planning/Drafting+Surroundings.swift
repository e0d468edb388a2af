import Domain

/// What a rendering depends on besides its item and its channel.
extension Drafting {
  /// The item as it is shown at `slot`: a series may have several texts in turn.
  func shown(_ entry: ScheduledItem, at slot: PlannedSlot) -> NewsItem {
    guard entry.item.alternates != nil, let occurrence = slot.occurrence,
      case .recurring(var recurrence) = entry.schedule.timing
    else { return entry.item }
    // Days that are left out count: leaving one more out changes no other text.
    recurrence.except = []
    guard recurrence.from < occurrence.date else { return entry.item }
    let before = recurrence.from...occurrence.date.adding(days: -1)
    let number = context.recurrences.occurrences(of: recurrence, in: before, limit: ScheduleExpansion.occurrenceLimit)
    return entry.item.rotated(to: number.count)
  }

  /// Where the same occurrence goes before it comes to the channel of `slot`.
  func siblings(of slot: PlannedSlot, in entry: ScheduledItem) -> [RenderRequest.Sibling] {
    guard context.house.levels[.sameText] != .off, entry.item.channels.contains(slot.channel) else { return [] }
    return entry.item.channels.prefix { $0 != slot.channel }.compactMap { name in
      guard let channel = context.channels[name] else { return nil }
      switch entry.schedule.timing {
      case .none, .recurring: return RenderRequest.Sibling(channel: channel, occurrence: slot.civil)
      case .once(let times): return times[name].map { RenderRequest.Sibling(channel: channel, occurrence: $0) }
      }
    }
  }
}
