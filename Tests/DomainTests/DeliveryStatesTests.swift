import Domain
import Testing

struct DeliveryStatesTests {
  @Test func everyStateComesBackFromItsName() {
    for state in DeliveryState.all {
      #expect(DeliveryState(name: state.name, detail: state.detail) == state)
    }
  }

  @Test func deliveredIsTheEnd() {
    for event in DeliveryEvent.all {
      for standing in RetryStanding.allCases {
        #expect(DeliveryState.delivered.after(event, standing: standing) == nil)
      }
    }
  }

  @Test func nothingIsSentAgainWithoutALook() {
    // From a state in which the public may have it, the only ways to another try are a look that found nothing,
    // an attempt proven without effect, or a person.
    let inDoubt: [DeliveryState] = [.unconfirmed, .held(.doubt), .held(.handOff)]
    for state in inDoubt {
      for event in DeliveryEvent.all where event != .foundNone && event != .retried {
        for standing in RetryStanding.allCases {
          let next = state.after(event, standing: standing)
          #expect(next != .retrying && next != .scheduled, "\(state) after \(event)")
        }
      }
    }
  }

  @Test func onlyAWaitingDeliveryCanBeClaimed() {
    for state in DeliveryState.all {
      let claimed = state.after(.claimed, standing: .open)
      let canSend = state == .scheduled || state == .retrying
      #expect((claimed != nil) == canSend, "\(state)")
    }
  }

  @Test func aSyncNeverTouchesWhatMayBeOut() {
    let untouchable: [DeliveryState] =
      [.unconfirmed, .held(.doubt), .held(.handOff), .delivered]
      + DeliveryState.Origin.allCases.map { .sending(from: $0) }
    for state in untouchable {
      for event: DeliveryEvent in [.edited, .cancelled(by: .sync), .restored, .held(.calendarProblem)] {
        #expect(state.after(event, standing: .open) == nil, "\(state) after \(event)")
      }
    }
  }

  @Test func everyStateButTheDeliveredOneCanBeLeft() {
    for state in DeliveryState.all where state != .delivered && state != .cancelled(by: .person) {
      let leaves = DeliveryEvent.all.contains { state.after($0, standing: .open).map { $0 != state } ?? false }
      #expect(leaves, "\(state)")
    }
  }
}
