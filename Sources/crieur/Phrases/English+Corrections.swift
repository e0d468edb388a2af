extension English {
  /// English sentences of the subject `corrections`.
  static let corrections: [String: Phrase] = [
    "correction.edited": Phrase(
      "“{title}” was edited when it was already out on {count} {count|channel|channels} ({channels}): correct, recall "
        + "or leave?",
      hint: "crieur correct {item}; crieur recall {item}; crieur correct {item} --leave"),
    "correction.editedUnderWay": Phrase(
      "“{title}” was edited; on {count} {count|channel|channels} ({channels}) the old text stays until somebody "
        + "decides: correct, recall or leave?",
      hint: "crieur correct {item}; crieur recall {item}; crieur correct {item} --leave"),
    "correction.editedHeading": Phrase("Edited, and waiting for a decision"),
    "correction.takesBack": Phrase("{channel}: the post will be taken down ({address})"),
    "correction.takesBackByHand": Phrase(
      "{channel}: to be taken down by hand ({address}); this channel cannot do it itself"),
    "correction.cancels": Phrase("{id}: will not go out"),
    "correction.cancelsHandOff": Phrase(
      "{id}: will not be published by hand; whoever has done so already should take it down"),
    "correction.stands": Phrase("{id}: already asked for ({state})"),
    "correction.nothingOut": Phrase("Nothing of “{item}” is out."),
    "correction.unchanged": Phrase("{channel}: shows what the calendar says already"),
    "correction.edits": Phrase("{channel}: the post will be changed"),
    "correction.redoesPage": Phrase(
      "{channel}: not yet published by hand; the page will be made anew and replace the one that lies ready. Whoever "
        + "has published the old text already should correct it"),
    "correction.sendsNewText": Phrase("{channel}: not out yet; the new text will go out"),
    "correction.carriesAlready": Phrase("{channel}: not out yet; will go out with the text of the calendar"),
    "correction.cannotRenew": Phrase(
      "{channel}: not out, but the old text is under way already and will go out as it is; to prevent that: "
        + "crieur queue cancel {id}, then a new item"),
    "correction.overtaken": Phrase(
      "{channel}: something changed meanwhile, the old text stays there; try again: crieur correct {item}"),
    "correction.publishesErratum": Phrase(
      "{channel}: this post cannot be changed; a correction will be published beside it"),
    "correction.waits": Phrase(
      "{id}: nobody knows yet whether it is out; what follows waits until that is known",
      hint: "See how it stands: crieur queue show {id}"),
    "correction.askRecall": Phrase("Take it back? [y/N]"),
    "correction.askCorrect": Phrase("Change it? [y/N]"),
    "correction.askErratum": Phrase("Publish this correction on {channel}? [y/N]"),
    "correction.needsYes": Phrase("Nobody is there to confirm.", hint: "Add --yes to do it without asking."),
    "correction.notDone": Phrase("Nothing was changed."),
    "correction.whichOccurrence": Phrase(
      "“{item}” went out several times: say which.",
      hint: "Add --occurrence, for the last one for example: --occurrence {last}"),
    "correction.whichItem": Phrase(
      "{file} holds several items: say which.", hint: "Give its name instead of the file: {items}"),
    "correction.fileUnknown": Phrase(
      "Crieur knows no item of {file}: nothing of it is out.",
      hint: "Give a file of the calendar, or the name of an item: crieur queue list"),
    "correction.sourceBroken": Phrase(
      "The file {file} holds errors: “{item}” is not corrected.",
      hint: "See crieur check, mend the file, then try again."),
    "correction.itemGone": Phrase(
      "“{item}” is no longer in the calendar: there is no text to correct it by.",
      hint: "To take it back: crieur recall {item}"),
    "correction.left": Phrase("“{item}” stays as it is; nobody will be asked again."),
    "help.recall": Phrase("Take an item back from every channel on which it is out."),
    "help.correct": Phrase("Correct what is out by what the calendar says now: difference, then yes."),
    "help.correction.item": Phrase("An item, for example guide-medias-sociaux."),
    "help.correction.occurrence": Phrase("The occurrence of a recurrence, for example 2011-01-10T08:15."),
    "help.correction.leave": Phrase("Leave what is out as it is, and ask no more."),
    "state.delivered.correct": Phrase("corrected"),
    "state.delivered.recall": Phrase("taken back"),
    "state.held.handOff.correct": Phrase(
      "waits for someone: to be corrected by hand", hint: "Correct the post, then: crieur queue resolve {id}"),
    "state.held.handOff.recall": Phrase(
      "waits for someone: to be taken down by hand", hint: "Take the post down, then: crieur queue resolve {id}"),
    "engine.waitsForOutcome": Phrase(
      "Waits until it is known what becomes of {other}.", hint: "See how it stands: crieur queue show {other}"),
    "engine.nothingOut": Phrase("Nothing of it is out: there is nothing to correct or to take back."),
    "engine.takenBack": Phrase("Somebody took it back before it went out."),
    "engine.superseded": Phrase("A later request takes its place."),
    "engine.amendByHand": Phrase(
      "Channel {channel} cannot change this post: {address}",
      hint: "Correct it by hand, then: crieur queue resolve ID"),
    "engine.removeByHand": Phrase(
      "Channel {channel} cannot take posts down: {address}",
      hint: "Take it down by hand, then: crieur queue resolve ID"),
    "adapter.amendByHand": Phrase(
      "Of this post on channel {channel}, Crieur knows nothing but the address: {address}",
      hint: "Correct it by hand, then: crieur queue resolve ID"),
    "adapter.removeByHand": Phrase(
      "Of this post on channel {channel}, Crieur knows nothing but the address: {address}",
      hint: "Take it down by hand, then: crieur queue resolve ID"),
    "adapter.postGone": Phrase(
      "The post to be corrected is not on channel {channel} any more: {address}",
      hint: "Somebody took it down; give the correction up, or publish a new item."),
    "adapter.postOfOthers": Phrase(
      "The account of channel {channel} may not touch this post: {address}",
      hint: "Check that the token is that of the account which published it, then: crieur queue retry ID"),
    "handoff.readyCorrect": Phrase(
      "To be corrected by hand on {place}: {address}. Everything lies ready in {folder}.",
      hint: "Open index.html in that folder, correct the post, then record it with “crieur queue resolve”."),
    "handoff.readyRecall": Phrase(
      "To be taken down by hand from {place}: {address}. Everything is said in {folder}.",
      hint: "Take the post down, then record it with “crieur queue resolve”."),
    "handoff.pageHeadingCorrect": Phrase("To be corrected on {place}"),
    "handoff.pageHeadingRecall": Phrase("To be taken down from {place}"),
    "handoff.pageFind": Phrase("Open {place} and find the post: {address}"),
    "handoff.pageReplace": Phrase("Replace its text with what follows, without any change."),
    "handoff.pageDelete": Phrase("Delete it. It shows what follows."),
    "handoff.pageDone": Phrase("Record it for the whole team:"),
  ]
}
