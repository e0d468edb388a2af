extension English {
  /// English sentences of the subject `command`.
  static let command: [String: Phrase] = [
    "command.cannotStart": Phrase(
      "The program {program} of channel {channel} cannot be started: {detail}",
      hint:
        "Correct “command:” in crieur.yaml, or make the program executable for the user of the service, then open the channel again."
    ),
    "command.noRoom": Phrase(
      "The system has no room to start the program {program} of channel {channel}: {detail}",
      hint: "Nothing was done; Crieur tries again. If it lasts, look at memory and at the number of processes."),
    "command.notStarted": Phrase(
      "The program {program} of channel {channel} was not started: the work was ending."),
    "command.later": Phrase(
      "The program {program} of channel {channel} asks to be run later: {detail}"),
    "command.rejected": Phrase(
      "The program {program} of channel {channel} does not accept this item: {detail}",
      hint: "Correct the item for this channel or the program, then retry."),
    "command.blocked": Phrase(
      "The program {program} of channel {channel} waits for somebody: {detail}",
      hint: "Do what it asks for (account, permission, secret), then open the channel again."),
    "command.failed": Phrase(
      "The program {program} of channel {channel} ended with status {status}, which does not say whether the post went out: {detail}",
      hint: "Look there whether it stands. 75: nothing went out, later; 69: refused; 77: waits for somebody."),
    "command.killed": Phrase(
      "The program {program} of channel {channel} was killed by signal {status}; nobody knows whether the post went out: {detail}",
      hint: "Look there whether it stands. If it lacks memory, raise “memory:”."),
    "command.overtime": Phrase(
      "The program {program} of channel {channel} took more than {seconds} seconds and was ended; nobody knows whether the post went out: {detail}",
      hint: "Look there whether it stands. If it needs more time, raise “timeout:”."),
    "command.cancelled": Phrase(
      "The program {program} of channel {channel} was ended with Crieur; nobody knows whether the post went out: {detail}",
      hint: "Look there whether it stands."),
    "command.noReceipt": Phrase(
      "The program {program} of channel {channel} says that all went well, without a readable receipt on its output.",
      hint:
        "Look there whether the post stands. The program must write a JSON object with its “id”; see docs/writing-an-adapter.md."
    ),
    "command.tooMuchOutput": Phrase(
      "The program {program} of channel {channel} wrote far more than a receipt; nobody knows whether the post went out.",
      hint: "Look there whether it stands. The program must write nothing but its receipt to its standard output."),
    "command.checkFailed": Phrase(
      "The check of channel {channel} by the program {program} failed (status {status}): {detail}",
      hint: "Mend what it says, then: crieur channels check {channel}"),
    "command.checkKilled": Phrase(
      "The program {program} of channel {channel} was killed by the signal {status} during its check: {detail}",
      hint: "If it lacks memory, raise “memory:”."),
    "command.checkOvertime": Phrase(
      "The check of channel {channel} by the program {program} took more than {seconds} seconds and was ended: {detail}",
      hint: "If it needs more time, raise “timeout:”."),
    "command.checkCancelled": Phrase(
      "The check of channel {channel} by the program {program} was ended with Crieur: {detail}"),
    "command.checkUnreadable": Phrase(
      "The check of channel {channel} by the program {program} names no account on its output.",
      hint: "It must write a JSON object with “account” there, and nothing else; see docs/writing-an-adapter.md."),
    "command.warning": Phrase(
      "The program {program} of channel {channel} reports: {detail}"),
  ]
}
