import Domain

/// Messages of `crieur recall` and `crieur correct`, and of edits of what is out.
enum CorrectionCode: String, MessageCode {
  /// An item was edited when it was out. Arguments: `title`, `item`, `count`, `channels`.
  case edited = "correction.edited"
  /// An item was edited when it was not out everywhere, but could not take a new text by itself any more: it was tried,
  /// or is being sent. Arguments: `title`, `item`, `count`, `channels`.
  case editedUnderWay = "correction.editedUnderWay"
  /// The heading above such items. No arguments.
  case editedHeading = "correction.editedHeading"
  /// What a recall does on a channel. Arguments: `channel`, `address`.
  case takesBack = "correction.takesBack"
  /// What a recall asks of a person on a channel that cannot take down. Arguments: `channel`, `address`.
  case takesBackByHand = "correction.takesBackByHand"
  /// What a recall cancels. Arguments: `id`.
  case cancels = "correction.cancels"
  /// What was waiting for a person's hand is cancelled; perhaps it is out already. Arguments: `id`.
  case cancelsHandOff = "correction.cancelsHandOff"
  /// A delivery of the kind asked for is there already. Arguments: `id`, `state`.
  case stands = "correction.stands"
  /// Nothing of the item is out or waits. Arguments: `item`.
  case nothingOut = "correction.nothingOut"
  /// What is out is what the calendar says. Arguments: `channel`.
  case unchanged = "correction.unchanged"
  /// The post is changed. Arguments: `channel`.
  case edits = "correction.edits"
  /// What lies ready for a person's hand is laid ready anew. Arguments: `channel`.
  case redoesPage = "correction.redoesPage"
  /// It is not out: the new text is the one that goes out. Arguments: `channel`.
  case sendsNewText = "correction.sendsNewText"
  /// It is not out, and what would go out is what the calendar says. Arguments: `channel`.
  case carriesAlready = "correction.carriesAlready"
  /// It is not out, but cannot take the new text: part of the old one may stand. Arguments: `channel`, `id`.
  case cannotRenew = "correction.cannotRenew"
  /// It was to take the new text, but somebody was faster. Arguments: `channel`, `item`.
  case overtaken = "correction.overtaken"
  /// An erratum is published. Arguments: `channel`.
  case publishesErratum = "correction.publishesErratum"
  /// Nobody knows yet whether it is out: it waits. Arguments: `id`.
  case waits = "correction.waits"
  /// The question before a recall. No arguments.
  case askRecall = "correction.askRecall"
  /// The question before posts are changed. No arguments.
  case askCorrect = "correction.askCorrect"
  /// The question before an erratum. Arguments: `channel`.
  case askErratum = "correction.askErratum"
  /// Nobody is there to answer. No arguments.
  case needsYes = "correction.needsYes"
  /// The answer was no. No arguments.
  case notDone = "correction.notDone"
  /// It went out several times. Arguments: `item`, `last`.
  case whichOccurrence = "correction.whichOccurrence"
  /// A file was named that holds several items that may be meant. Arguments: `file`, `items`.
  case whichItem = "correction.whichItem"
  /// A file was named none of whose items is known yet. Arguments: `file`.
  case fileUnknown = "correction.fileUnknown"
  /// Its source holds errors. Arguments: `item`, `file`.
  case sourceBroken = "correction.sourceBroken"
  /// It is in the calendar no more. Arguments: `item`.
  case itemGone = "correction.itemGone"
  /// It stays as it is. Arguments: `item`.
  case left = "correction.left"
}
