public import Domain

/// What can be wrong with the calendar.
public enum CalendarCode: String, MessageCode {
  /// The calendar's folder does not exist or cannot be listed.
  case folderMissing = "calendar.folderMissing"
  /// The calendar's folder holds no source any more.
  case folderEmpty = "calendar.folderEmpty"
  /// A folder inside the calendar cannot be listed.
  case folderUnreadable = "calendar.folderUnreadable"
  /// A file cannot be read.
  case fileUnreadable = "calendar.fileUnreadable"
  /// A file is larger than any source should be.
  case fileTooLarge = "calendar.fileTooLarge"
  /// A file's name is not UTF-8.
  case badFileName = "calendar.badFileName"
  /// A file's content is not UTF-8.
  case notUTF8 = "calendar.notUTF8"
  /// A `.md` file does not begin with `---`.
  case noFrontMatter = "calendar.noFrontMatter"
  /// A `.md` file lacks the second `---`.
  case openFrontMatter = "calendar.openFrontMatter"
  /// A `.yaml` file that is neither a list of items nor one item.
  case notAnItem = "calendar.notAnItem"
  /// An id with signs that ids cannot have.
  case badID = "calendar.badID"
  /// An id that another item has.
  case duplicateID = "calendar.duplicateID"
  /// Neither `publish` nor `every`, and not a draft.
  case noTime = "calendar.noTime"
  /// Both `publish` and `every`.
  case publishAndEvery = "calendar.publishAndEvery"
  /// No channel, and not a draft.
  case noChannel = "calendar.noChannel"
  /// A channel that the configuration does not have.
  case unknownChannel = "calendar.unknownChannel"
  /// A channel that the configuration does not have, close to one that it has.
  case misspelledChannel = "calendar.misspelledChannel"
  /// A category that the configuration does not have.
  case unknownCategory = "calendar.unknownCategory"
  /// A category that the configuration does not have, close to one that it has.
  case misspelledCategory = "calendar.misspelledCategory"
  /// An hour for a channel that `channels` leaves out.
  case publishOnOtherChannel = "calendar.publishOnOtherChannel"
  /// A channel of `channels` without an hour of its own.
  case publishLacksChannel = "calendar.publishLacksChannel"
  /// An item for few on a channel that more people read.
  case audienceMismatch = "calendar.audienceMismatch"
  /// News without an event on a channel that shows nothing but events.
  case eventMissing = "calendar.eventMissing"
  /// A text written for a channel on which the item does not go out.
  case unusedVariant = "calendar.unusedVariant"
  /// A text in double braces that stands for nothing.
  case unknownPlaceholder = "calendar.unknownPlaceholder"
  /// A mention of a name that the configuration does not have.
  case unknownMention = "calendar.unknownMention"
  /// A mention of a name that the configuration does not have, close to one that it has.
  case misspelledMention = "calendar.misspelledMention"
  /// A picture for one channel that is none of the item's.
  case unknownPicture = "calendar.unknownPicture"
  /// A hashtag without a letter.
  case badHashtag = "calendar.badHashtag"
  /// A relayed article without the name of its source.
  case relayWithoutSource = "calendar.relayWithoutSource"
  /// A relayed article without a link that leads to it.
  case relayWithoutLink = "calendar.relayWithoutLink"
  /// A source on the institution's own news.
  case sourceOfOwn = "calendar.sourceOfOwn"
  /// An event that ends before it starts.
  case eventEndsBeforeStart = "calendar.eventEndsBeforeStart"
  /// A deadline at or before the hour of publication.
  case deadlineBeforePublish = "calendar.deadlineBeforePublish"
  /// A duration that must not be nothing.
  case emptyDuration = "calendar.emptyDuration"
  /// An hour that the zone's clocks jump over.
  case gapMoved = "calendar.gapMoved"
  /// An hour that the zone's clocks show twice.
  case repeatedHour = "calendar.repeatedHour"
  /// A picture that does not exist.
  case mediaMissing = "calendar.mediaMissing"
  /// A picture outside the calendar's folder.
  case mediaOutside = "calendar.mediaOutside"
  /// A picture with a file and an address.
  case pictureTwice = "calendar.pictureTwice"
  /// A finding that is accepted without saying why.
  case acceptWithoutReason = "calendar.acceptWithoutReason"
  /// Texts in turn, for an item that goes out once.
  case alternatesWithoutSeries = "calendar.alternatesWithoutSeries"
  /// A text in turn that says nothing.
  case emptyAlternate = "calendar.emptyAlternate"
  /// A recurrence rule, or the part of it that is named.
  case badRule = "calendar.badRule"
  /// A rule that combines parts in a way that we would expand wrongly.
  case unsupportedRule = "calendar.unsupportedRule"
  /// A rule that speaks of hours, which `at` gives.
  case hoursInRule = "calendar.hoursInRule"
  /// A rule with an UNTIL that is more than a day.
  case untilInRule = "calendar.untilInRule"
  /// A recurrence that ends before it begins.
  case untilBeforeFrom = "calendar.untilBeforeFrom"
  /// A recurrence without any occurrence.
  case neverOccurs = "calendar.neverOccurs"
  /// An exception on a day that is no occurrence.
  case idleException = "calendar.idleException"
}
