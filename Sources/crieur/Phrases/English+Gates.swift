extension English {
  /// English sentences of the commands that shut and open channels.
  static let gates: [String: Phrase] = [
    "gates.lateNow": Phrase(
      "{count} {count|delivery has passed its hour|deliveries have passed their hour} meanwhile, by {count|its own rule|their own rules}:"
    ),
    "gates.lateByRule": Phrase(
      "Each is treated by its channel's rule for what is late.",
      hint: "To decide for all of them: --late publish, hold or drop"),
    "gates.askLate": Phrase(
      "What becomes of them? (p)ublish all, (h)old each for a person, (d)rop all, or Enter: as each channel's rule says."
    ),
    "gates.latePublished": Phrase("{count} {count|goes|go} out all the same."),
    "gates.lateHeld": Phrase("{count} {count|waits|wait} for a person: crieur queue list --state held"),
    "gates.lateDropped": Phrase("{count} {count|is|are} given up."),
    "gates.silenceDeclared": Phrase("Silence {silence}"),
    "gates.silenceWithoutEnd": Phrase("It has no end. Lift it: crieur silence lift {id}"),
    "gates.silenceHolds": Phrase(
      "{count} {count|delivery|deliveries} due in that time {count|is|are} kept back. To speak again sooner: crieur silence lift {id}"
    ),
    "gates.silenceLine": Phrase("{id}: from {from} to {until}, “{reason}”, declared by {person}"),
    "gates.silenceLineOpen": Phrase("{id}: from {from} on, “{reason}”, declared by {person}"),
    "gates.silenceExcept": Phrase(", but for {names}"),
    "gates.noSilence": Phrase("No silence holds or lies ahead."),
    "gates.silenceLifted": Phrase("Silence {id} is lifted."),
    "gates.unknownSilence": Phrase("There is no silence {id}.", hint: "See which there are: crieur silence list"),
    "gates.unknownException": Phrase("“{name}” is neither a channel nor a category.", hint: "Known: {known}"),
    "gates.silenceBackwards": Phrase(
      "The silence would end before it begins.", hint: "Give --until a later time than --from."),
    "gates.needsReason": Phrase("A silence needs its reason, for those who will ask.", hint: "Add --reason \"…\""),
    "gates.retireItself": Phrase("A channel cannot take over from itself."),
    "gates.retireAudience": Phrase(
      "{channel} and {to} have different readers.", hint: "Only a channel with the same audience can take over."),
    "gates.retireMoves": Phrase(
      "{channel} is to be retired: {count} {count|delivery|deliveries} to come {count|goes|go} to {to} instead, where not planned already."
    ),
    "gates.retireEnds": Phrase(
      "{channel} is to be retired: {count} {count|delivery|deliveries} to come {count|is|are} cancelled there."),
    "gates.retireWaits": Phrase(
      "{count} whose hour has passed {count|waits|wait} on it, and {count|is|are} cancelled:"),
    "gates.askRetire": Phrase("Retire {channel}? (yes/no)"),
    "gates.retired": Phrase(
      "{channel} is retired; what went out there stays in the books. To take it back: crieur channels resume {channel}"),
    "gates.notRetired": Phrase("Nothing was changed."),
    "gates.keptBack": Phrase("{count} {count|delivery|deliveries} whose hour has come {count|waits|wait} behind it."),
  ]
}
