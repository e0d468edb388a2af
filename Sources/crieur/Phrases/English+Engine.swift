extension English {
  /// English sentences of the subject `engine`.
  static let engine: [String: Phrase] = [
    "engine.late": Phrase(
      "It is too long past its time to be sent without asking.",
      hint: "Send it all the same: crieur queue release ID; give it up: crieur queue cancel ID"),
    "engine.dropped": Phrase(
      "It is too long past its time; the channel's rule is to drop it.",
      hint: "Send it all the same: crieur queue retry ID"),
    "engine.outOfDate": Phrase(
      "Its deadline (not_after) has passed.",
      hint: "Send it all the same: crieur queue retry ID"),
    "engine.triesOver": Phrase(
      "Every try was used up, or the time for tries is over.", hint: "To begin anew: crieur queue retry ID"),
    "engine.ownerLost": Phrase("The program died before anything had left."),
    "engine.ownerLostVisible": Phrase("The program died while it was sending: the network will be asked."),
    "engine.claimLost": Phrase("Another process has taken this delivery over; nothing left from here."),
    "engine.looking": Phrase("The network is being asked whether it is out."),
    "engine.stopped": Phrase("The program was stopping; nothing had left."),
    "engine.variantMissing": Phrase(
      "What was to be sent is not in the store any more.",
      hint: "The store may be damaged: crieur doctor"),
    "engine.severalFound": Phrase(
      "{count} posts on the network could be this one.",
      hint: "Look, then: crieur queue resolve ID --url …, or crieur queue retry ID if none is."),
    "engine.threadBroken": Phrase(
      "{count} {count|post|posts} of the thread {count|stands|stand} ({address}), and it is too late for the rest.",
      hint: "Publish the rest (crieur queue retry ID), or take down what stands, then: crieur queue resolve ID --url …"),
    "engine.cannotLook": Phrase(
      "The network's answer was lost and it cannot be asked.",
      hint: "Look on the network, then: crieur queue resolve ID --url …, or crieur queue retry ID if nothing is "
        + "there."),
    "engine.lookGivenUp": Phrase(
      "The network's answer was lost and it does not answer questions.",
      hint: "Look on the network, then: crieur queue resolve ID --url …, or crieur queue retry ID if nothing is "
        + "there."),
    "engine.looksAlreadySent": Phrase(
      "The same text with the same link has already gone out on this channel: {other}.",
      hint: "If it is no repetition: crieur queue release ID; else crieur queue cancel ID"),
    "engine.sourceBroken": Phrase(
      "The file {file} cannot be read any more: its deliveries wait until it is mended.",
      hint: "See what is wrong: crieur check"),
    "engine.unrenderable": Phrase(
      "The item cannot be rendered for this channel any more.",
      hint: "See what is wrong: crieur check"),
    "engine.removed": Phrase("The item is not in the calendar any more."),
    "engine.duplicateID": Phrase(
      "The id {id} already belongs to an item of {file}.", hint: "Give one of the two another id."),
    "engine.findingAccepted": Phrase("Finding accepted ({code}): {reason}"),
    "engine.noAdapter": Phrase(
      "The channel {channel} is not configured.",
      hint: "Add it to crieur.yaml, or take it out of the item."),
    "engine.cancelledByPerson": Phrase("Cancelled by {person}."),
    "engine.doubted": Phrase(
      "An earlier copy of the store was put back: this may be out already. The network is being asked."),
    "engine.editedInLostTime": Phrase(
      "An earlier copy of the store was put back, and the item was edited since: nobody knows whether it is out.",
      hint: "Look at the network, then: crieur queue resolve ID --url … if it is there, or crieur queue retry ID"),
    "engine.silence": Phrase("Silence, declared by {person}: {reason}"),
    "engine.quietHours": Phrase("These are the channel's quiet hours: {hours}."),
    "engine.paced": Phrase("The channel has published enough for now; the next ones follow at its pace."),
    "engine.mediaUnreadable": Phrase(
      "The picture {file} cannot be read.",
      hint: "Check that the file exists and that you may read it."),
    "engine.mediaNotFetched": Phrase(
      "The picture at {host} is not here yet.", hint: "Crieur fetches it as soon as it runs."),
    "engine.mediaAwaited": Phrase(
      "What shows the picture at {host} has been waiting since {since}.",
      hint: "Correct the address or the configuration; Crieur keeps trying, less and less often."),
    "engine.mediaTooLarge": Phrase("The picture {file} is larger than {limit} MiB.", hint: "Make it smaller."),
    "engine.mediaUnknownType": Phrase("{file} is not a PNG, JPEG, GIF or WebP picture.", hint: "Convert it."),
    "engine.spoolUnwritable": Phrase(
      "The picture cannot be kept in the spool: {detail}.",
      hint: "Check the free space and the permissions of the spool folder."),
  ]
}
