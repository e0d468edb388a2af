import Domain
import TestSupport
import Testing

/// What is worth an entry of the journal.
struct JournalNoteTests {
  private func act(
    from before: DeliveryState?, to after: DeliveryState, by person: String? = nil
  ) -> JournalAct? {
    var delivery = Sample.delivery()
    delivery.state = after
    delivery.resolution = person.map { Resolution(by: $0, at: Sample.start) }
    let change = DeliveryChange(delivery, expecting: before == nil ? nil : 1)
    let note = JournalNote(change, before: before.map { JournalNote.Before(state: $0, resolution: nil) })
    if let note { #expect(note.person == person) }
    return note?.act
  }

  @Test func planningAndWaitingAreNotWorthAnEntry() {
    #expect(act(from: nil, to: .scheduled) == nil)
    for state in DeliveryState.all { #expect(act(from: state, to: state) == nil, "\(state)") }
  }

  @Test func everyOtherChangeOfStateIsWorthOne() {
    for before in DeliveryState.all {
      for after in DeliveryState.all where after != before && after.name != "sending" {
        #expect(act(from: before, to: after) != nil, "\(before) → \(after)")
      }
    }
  }

  @Test(arguments: [
    (DeliveryState?.none, DeliveryState.held(.late), JournalAct.held), (nil, .expired, .expired),
    (nil, .unconfirmed, .doubted), (.scheduled, .held(.looksAlreadySent), .held), (.held(.late), .expired, .expired),
    (.held(.calendarProblem), .scheduled, .resumed), (.cancelled(by: .sync), .scheduled, .resumed),
    (.scheduled, .cancelled(by: .sync), .cancelled), (.retrying, .failed, .failed), (.unconfirmed, .delivered, .looked),
    (.unconfirmed, .held(.doubt), .looked), (.unconfirmed, .retrying, .looked),
    (.sending(from: .scheduled), .unconfirmed, .interrupted),
  ])
  func theProgramsActsHaveTheirNames(before: DeliveryState?, after: DeliveryState, expected: JournalAct) {
    #expect(act(from: before, to: after) == expected)
  }

  @Test(arguments: [
    (DeliveryState.held(.late), DeliveryState.scheduled, JournalAct.released), (.failed, .scheduled, .retried),
    (.retrying, .retrying, .retried), (.held(.handOff), .delivered, .resolved),
    (.scheduled, .cancelled(by: .person), .cancelled),
  ])
  func peoplesActsHaveTheirNames(before: DeliveryState, after: DeliveryState, expected: JournalAct) {
    #expect(act(from: before, to: after, by: "anne") == expected)
  }

  @Test func aClaimIsNotWorthAnEntryAndItsEndIs() {
    let delivery = Sample.delivery()
    var attempt = Attempt(number: 1, startedAt: Sample.start)
    #expect(JournalNote(DeliveryChange(delivery, expecting: 1, attempts: .open(attempt)), before: nil) == nil)
    attempt.endedAt = Sample.start + .seconds(4)
    attempt.reason = Reason(code: "network.refused", arguments: [:])
    let note = JournalNote(DeliveryChange(delivery, expecting: 1, attempts: .close(attempt)), before: nil)
    #expect(note?.act == .attempted)
    #expect(note?.at == attempt.endedAt)
    #expect(note?.reason == attempt.reason)
  }

  @Test func whatNeedsAPersonIsWhatNoPersonBroughtAbout() {
    var note = JournalNote(.held, at: Sample.start)
    (note.state, note.detail) = ("held", "late")
    #expect(note.needsPerson)
    note.person = "anne"
    #expect(!note.needsPerson)
    for (kind, needs) in [(ChannelGate.Kind.blocked, true), (.paused, false)] {
      let gate = ChannelGate(channel: "a", kind: kind, since: Sample.start, reason: Reason(code: "x", arguments: [:]))
      #expect(JournalNote(shutting: gate, standing: nil, person: nil)?.needsPerson == needs)
    }
  }
}
