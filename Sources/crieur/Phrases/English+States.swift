extension English {
  /// English sentences of the subject `states`.
  static let states: [String: Phrase] = [
    "state.scheduled": Phrase("scheduled"),
    "state.sending": Phrase("sending"),
    "state.retrying": Phrase("to be tried again"),
    "state.unconfirmed": Phrase("to be confirmed: Crieur is looking whether the network has it"),
    "state.held.approval": Phrase(
      "waits for someone: to be approved",
      hint: "Read it over, then: crieur queue release {id}"),
    "state.held.handOff": Phrase(
      "waits for someone: to be published by hand",
      hint: "Publish it from the page prepared for you, then: crieur queue resolve {id} --url ADDRESS"),
    "state.held.doubt": Phrase(
      "waits for someone: nobody knows whether it is out",
      hint: "Look at the network. If it is there: crieur queue resolve {id} --url ADDRESS; if not: crieur queue "
        + "retry {id}"),
    "state.held.late": Phrase(
      "waits for someone: its hour has passed",
      hint: "If it should still go out: crieur queue release {id}; if not: crieur queue cancel {id}"),
    "state.held.calendarProblem": Phrase(
      "waits for someone: its file needs mending",
      hint: "Run crieur check and mend the file: it will go on by itself"),
    "state.held.looksAlreadySent": Phrase(
      "waits for someone: it looks already published",
      hint: "If it is no repetition: crieur queue release {id}; if it is: crieur queue cancel {id}"),
    "state.delivered": Phrase("published"),
    "state.failed": Phrase("failed", hint: "See why with crieur queue show {id}, then: crieur queue retry {id}"),
    "state.expired": Phrase("expired"),
    "state.cancelled.person": Phrase("cancelled"),
    "state.cancelled.sync": Phrase("cancelled: it is no longer in the calendar"),
    "gate.paused": Phrase("paused", hint: "To go on: crieur channels resume {channel}"),
    "gate.blocked": Phrase(
      "account shut",
      hint: "Mend the account, verify with crieur channels check, then: crieur channels resume {channel}"),
    "gate.throttled": Phrase("the network asks for a wait"),
    "gate.unreachable": Phrase("unreachable; tried again from time to time"),
    "gate.silenced": Phrase("silent"),
    "gate.quiet": Phrase("quiet hours"),
    "gate.paced": Phrase("pace used up for now"),
    "gate.reached": Phrase("can be reached again"),
    "gate.since": Phrase("since {time}"),
    "gate.until": Phrase("until {time}"),
    "attempt.published": Phrase("published"),
    "attempt.handedOff": Phrase("handed to a person"),
    "attempt.deferred": Phrase("without effect, to be tried again"),
    "attempt.rejected": Phrase("refused"),
    "attempt.blocked": Phrase("account shut"),
    "attempt.unknown": Phrase("answer lost, to be confirmed"),
    "attempt.ownerLost": Phrase("interrupted"),
    "attempt.released": Phrase("stopped before sending"),
  ]
}
