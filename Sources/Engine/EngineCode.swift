public import Domain

/// The messages of the engine.
public enum EngineCode: String, MessageCode {
  /// Due longer ago than its rule forgives.
  case late = "engine.late"
  /// Due longer ago than its rule forgives, and dropped by that rule.
  case dropped = "engine.dropped"
  /// `not_after` has passed.
  case outOfDate = "engine.outOfDate"
  /// Every try was used up, or the time for tries is over.
  case triesOver = "engine.triesOver"
  /// The process was stopping before anything was sent.
  case stopped = "engine.stopped"
  /// The process died while it was sending, before anything was visible.
  case ownerLost = "engine.ownerLost"
  /// The process died while the request may have been on the wire.
  case ownerLostVisible = "engine.ownerLostVisible"
  /// The claim belongs to somebody else by now, or others may take it for lost.
  case claimLost = "engine.claimLost"
  /// What it should have carried is not in the store.
  case variantMissing = "engine.variantMissing"
  /// Several posts could be it.
  case severalFound = "engine.severalFound"
  /// Only the beginning of a thread stands, and there is no time left for the rest. Arguments: `count`, `address`.
  case threadBroken = "engine.threadBroken"
  /// The network cannot be asked.
  case cannotLook = "engine.cannotLook"
  /// The network is being asked.
  case looking = "engine.looking"
  /// The network was asked for so long without an answer that a person must look.
  case lookGivenUp = "engine.lookGivenUp"
  /// The same text and link went out on this channel under another id.
  case looksAlreadySent = "engine.looksAlreadySent"
  /// Its source does not parse any more.
  case sourceBroken = "engine.sourceBroken"
  /// It cannot be rendered any more.
  case unrenderable = "engine.unrenderable"
  /// Its item is gone from the calendar.
  case removed = "engine.removed"
  /// Two items have the same id, and the other one's source has not changed.
  case duplicateID = "engine.duplicateID"
  /// The author accepted a finding of the editorial checks. Arguments: `code`, `reason`.
  case findingAccepted = "engine.findingAccepted"
  /// Its channel's adapter is not available.
  case noAdapter = "engine.noAdapter"
  /// A person cancelled it.
  case cancelledByPerson = "engine.cancelledByPerson"
  /// An earlier copy of the store was put back: it may have gone out since the copy was made.
  case doubted = "engine.doubted"
  /// The same, and its item was edited meanwhile: nobody knows what to look for.
  case editedInLostTime = "engine.editedInLostTime"
  /// The institution is silent.
  case silence = "engine.silence"
  /// The channel's quiet hours.
  case quietHours = "engine.quietHours"
  /// The channel's pace is used up.
  case paced = "engine.paced"
  /// It waits until it is known what became of another delivery. Arguments: `other`.
  case waitsForOutcome = "engine.waitsForOutcome"
  /// Nothing of it is out, so that there is nothing to correct or to take back.
  case nothingOut = "engine.nothingOut"
  /// It was taken back before it was known to be out.
  case takenBack = "engine.takenBack"
  /// A later correction, or a recall, takes its place.
  case superseded = "engine.superseded"
  /// The network cannot change posts. Arguments: `channel`, `address`.
  case amendByHand = "engine.amendByHand"
  /// The network cannot take posts down. Arguments: `channel`, `address`.
  case removeByHand = "engine.removeByHand"
  /// The picture cannot be read.
  case mediaUnreadable = "engine.mediaUnreadable"
  /// The picture is larger than the spool takes.
  case mediaTooLarge = "engine.mediaTooLarge"
  /// The file is no picture of a known type.
  case mediaUnknownType = "engine.mediaUnknownType"
  /// The picture is not fetched yet. Arguments: `host`.
  case mediaNotFetched = "engine.mediaNotFetched"
  /// What shows a picture waits for it, because it could not be fetched: `host`, `since`.
  case mediaAwaited = "engine.mediaAwaited"
  /// The spool cannot be written.
  case spoolUnwritable = "engine.spoolUnwritable"
}
