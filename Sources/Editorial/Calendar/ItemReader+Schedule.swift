import Domain

/// When an item goes out.
extension ItemReader {
  /// Reads `publish`: one hour, or one per channel.
  mutating func readPublish() -> PublishTimes? {
    guard let value = mapping.value("publish") else { return nil }
    guard case .mapping = value.content else {
      guard let time = mapping.optional("publish", .dateTime) else { return .unreadable }
      checkClock(time, at: value.place)
      return .everywhere(time)
    }
    let pairs = mapping.pairs("publish") ?? []
    var times: [(channel: Placed<ChannelName>, time: Placed<CivilDateTime>)] = []
    for (name, value) in pairs {
      guard let channel = channel(name),
        let time = ScalarForm.dateTime.read(value, key: name.value, problems: problems)
      else { continue }
      checkClock(time, at: value.place)
      times.append((channel, Placed(time, at: value.place)))
    }
    return .perChannel(times, faulty: times.count < pairs.count || pairs.isEmpty)
  }

  /// Reads everything else that tells when, and compares it.
  mutating func readSchedule(of item: NewsItem, publish: PublishTimes?) -> Schedule {
    let hasRule = mapping.value("every") != nil
    let recurrence = readRecurrence()
    if publish != nil, hasRule {
      problems.error(Reason(CalendarCode.publishAndEvery), at: mapping.place(ofKey: "every"))
    } else if publish == nil, !hasRule, item.status == .ready {
      mapping.miss("publish", Reason(CalendarCode.noTime), at: mapping.place)
    }
    let timing: Schedule.Timing =
      switch publish {
      case .everywhere(let time): .once(Dictionary(uniqueKeysWithValues: item.channels.map { ($0, time) }))
      case .perChannel(let times, _):
        .once(Dictionary(times.map { ($0.channel.value, $0.time.value) }, uniquingKeysWith: { first, _ in first }))
      case .unreadable, nil: recurrence.map(Schedule.Timing.recurring) ?? .none
      }
    return Schedule(timing: timing, notAfter: readDeadline(timing, publish), late: readLate())
  }

  /// Warns when the zone's clocks never show an hour, or show it twice.
  private func checkClock(_ time: CivilDateTime, at place: Place) {
    switch rules.zone.resolve(time).kind {
    case .exact: break
    case .gap(let moved):
      let times = ["time": time.written, "moved": moved.written]
      problems.warning(Reason(CalendarCode.gapMoved, times), at: place)
    case .repeated:
      problems.warning(Reason(CalendarCode.repeatedHour, ["time": time.written]), at: place)
    }
  }

  /// Reads `not_after`: a time, or a delay after the due time.
  private mutating func readDeadline(_ timing: Schedule.Timing, _ publish: PublishTimes?) -> Schedule.Deadline? {
    guard let value = mapping.value("not_after") else { return nil }
    if case .mapping = value.content {
      guard var delay = mapping.mapping("not_after") else { return nil }
      let after = delay.required("after", .duration)
      delay.finish()
      return after.flatMap { positive($0, at: delay.place(of: "after")) }.map(Schedule.Deadline.after)
    }
    guard let deadline = mapping.optional("not_after", .dateTime) else { return nil }
    let tooEarly: CivilDateTime? =
      switch timing {
      case .none: nil
      case .once(let times): times.values.max()
      case .recurring(let recurrence): firstOccurrence(of: recurrence)
      }
    // Without channels, `once` is empty; the hour is compared all the same.
    let alone: CivilDateTime? = if case .everywhere(let time) = publish { time } else { nil }
    if let time = tooEarly ?? alone, deadline <= time {
      let times = ["time": time.written, "deadline": deadline.written]
      problems.error(Reason(CalendarCode.deadlineBeforePublish, times), at: value.place)
    }
    return .at(deadline)
  }

  private mutating func readLate() -> LatePolicy? {
    guard var late = mapping.mapping("late") else { return nil }
    let within = late.required("within", .duration)
    let then: LatePolicy.Then? = late.required("then", .choice())
    late.finish()
    guard let within, let then else { return nil }
    return LatePolicy(within: within, then: then)
  }

  private func positive(_ duration: Duration, at place: Place) -> Int64? {
    let seconds = duration.components.seconds
    if seconds < 1 { problems.error(Reason(CalendarCode.emptyDuration), at: place) }
    return seconds < 1 ? nil : seconds
  }
}
