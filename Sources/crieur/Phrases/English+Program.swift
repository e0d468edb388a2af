extension English {
  /// English sentences of the subject `program`.
  static let program: [String: Phrase] = [
    "program.unknownProfile": Phrase("There is no profile called “{name}”.", hint: "Known profiles: {known}"),
    "program.unknownState": Phrase("There is no state called “{name}”.", hint: "Known states: {known}"),
    "program.unknownChannel": Phrase("There is no channel called “{name}”.", hint: "Configured channels: {known}"),
    "program.unknownItem": Phrase(
      "“{name}” is neither a file nor an item of the calendar.",
      hint: "Give the path of a file, or an id that crieur plan --json shows."),
    "program.twoForms": Phrase("--json and --format {form} contradict each other.", hint: "Keep one of them."),
    "program.watchNeedsOutput": Phrase(
      "A page that is written again and again needs a file.", hint: "Add --output preview.html and open that file."),
    "program.noOccurrence": Phrase(
      "“{name}” does not go out on that day.", hint: "See its days: crieur plan --from … --to …"),
    "program.notOnChannel": Phrase(
      "“{name}” does not go to that channel.", hint: "Leave --channel out, or add the channel to the item."),
    "program.unknownDelivery": Phrase(
      "There is no delivery called “{id}”.",
      hint: "See the queue: crieur queue list"),
    "program.badDeliveryID": Phrase(
      "“{id}” is not the id of a delivery.",
      hint: "It is written item/channel, for example guide/facebook. See the queue: crieur queue list"),
    "program.badURL": Phrase("“{url}” is not a whole web address.", hint: "Give the whole address, with https://"),
    "program.refused": Phrase(
      "{id} is “{state}”: this command cannot change that.",
      hint: "See how it stands: crieur queue show {id}"),
    "program.unreadable": Phrase("{file} cannot be read: {detail}.", hint: "Check the path and your permissions."),
    "program.notUTF8": Phrase("{file} is not text in UTF-8.", hint: "Save it as UTF-8."),
    "program.unwritable": Phrase(
      "{file} cannot be written: {detail}.",
      hint: "Check the folder, the free space and your permissions."),
    "program.notEmpty": Phrase("The folder {folder} already holds something else.", hint: "Choose another folder."),
    "program.planWithProblems": Phrase(
      "The calendar holds {count} {count|error|errors}: this plan may be incomplete. See crieur check."),
    "program.pausedBy": Phrase("Paused by {person}.", hint: "To go on: crieur channels resume {channel}"),
    "program.paused": Phrase("{channel} is paused: nothing leaves it before crieur channels resume {channel}."),
    "program.resumed": Phrase("{channel} is open again."),
    "program.wasOpen": Phrase("{channel} was open already."),
    "program.channelNeedsNothing": Phrase("ready; this channel asks nothing of a network"),
    "program.channelUnnamed": Phrase("in place; nobody was asked"),
    "program.channelAccount": Phrase("account {account}"),
    "program.alreadyRunning": Phrase(
      "Another crieur run is already at work on this store ({file}).",
      hint: "One is enough. For a single pass: crieur run --once"),
    "program.synced": Phrase(
      "Calendar read: {added} {added|delivery|deliveries} added, {updated} changed, {cancelled} cancelled."),
    "program.heldBySync": Phrase("{id} waits for somebody. See crieur queue show {id}"),
    "program.nothingToRehearse": Phrase(
      "The calendar holds nothing to rehearse on these days.",
      hint: "Check the calendar (crieur check) or the days --from and --to."),
    "program.rehearsing": Phrase("Rehearsing: {count} {count|delivery|deliveries} ended"),
    "program.emptyRange": Phrase("The last day comes before the first.", hint: "Swap --from and --to."),
    "program.reportAt": Phrase("Report: {file}"),
    "program.feedsAt": Phrase("Feeds and hand-offs: {folder}"),
    "program.logged.alert": Phrase("The alert program failed: {detail}"),
    "program.cannotBecomeOwner": Phrase(
      "The program cannot become the owner of the store: {detail}.",
      hint: "Run the command as that user: sudo -u crieur crieur …"),
    "program.started": Phrase("All is ready. See what will go out: cd {folder} && crieur plan --to {end}"),
    "program.askQueue": Phrase("Queue it? [y/N]"),
    "program.needsYes": Phrase("Nobody is there to confirm.", hint: "Add --yes to queue it without asking."),
    "program.notQueued": Phrase("Nothing was queued."),
    "program.queued": Phrase("Queued: {id}, {time}"),
    "program.alreadyQueued": Phrase("Already queued as {id}"),
    "program.heldOnQueue": Phrase("Queued but held: {id} ({state})"),
    "program.addedTextMissing": Phrase(
      "There is no text to publish.",
      hint: "Give a text, a file, or - for standard input."),
    "program.addedChannelMissing": Phrase(
      "No channel is named.",
      hint: "Add --channel, once for each channel. See crieur channels list"),
    "program.addedFileIsMany": Phrase(
      "This text must describe exactly one item.",
      hint: "For a list, put the file into the calendar's folder."),
    "program.addedFileSaysAll": Phrase(
      "This text gives its own title, link, channels and time.",
      hint: "Correct it, or leave --title, --link, --channel and --at out."),
    "program.outputLost": Phrase(
      "The output could not be written: {detail}.", hint: "Check the free space where it goes."),
    "program.unknownCommand": Phrase(
      "crieur has no command “{name}”.", hint: "Commands: {known}. For one of them: crieur help {nearest}"),
  ]
}
