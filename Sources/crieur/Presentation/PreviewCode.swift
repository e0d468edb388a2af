import Domain

/// Messages of `crieur preview`.
enum PreviewCode: String, MessageCode {
  case undated = "preview.undated"
  case failed = "preview.failed"
  case counter = "preview.counter"
  case counterOpen = "preview.counterOpen"
  case unitCodePoints = "preview.unit.codePoints"
  case unitGraphemes = "preview.unit.graphemes"
  case unitUTF16 = "preview.unit.utf16"
  case unitUTF8 = "preview.unit.utf8"
  case unitWeighted = "preview.unit.weighted"
  case unitEmojiBytes = "preview.unit.emojiBytes"
  case title = "preview.title"
  case article = "preview.article"
  case linkCard = "preview.linkCard"
  case link = "preview.link"
  case picture = "preview.picture"
  case pictureWithoutAlt = "preview.pictureWithoutAlt"
  case credit = "preview.credit"
  case contentWarning = "preview.contentWarning"
  case hashtags = "preview.hashtags"
  case thread = "preview.thread"
  case warning = "preview.warning"
  case accepted = "preview.accepted"
  case pageTitle = "preview.pageTitle"
  case pageLead = "preview.pageLead"
  case pageContents = "preview.pageContents"
  case watching = "preview.watching"
  case watchingStale = "preview.watchingStale"
  case left = "preview.left"
  case full = "preview.full"
  case over = "preview.over"
  case omitted = "preview.omitted"
  case omittedRest = "preview.omitted.rest"
  case omittedArticle = "preview.omitted.article"
  case omittedEvent = "preview.omitted.event"
  case omittedHashtag = "preview.omitted.hashtag"
  case omittedPicture = "preview.omitted.picture"
  case nothingBefore = "preview.nothingBefore"
  case unchanged = "preview.unchanged"
  case changedSince = "preview.changedSince"
  case sinceSent = "preview.since.sent"
  case sinceMaybeSent = "preview.since.maybeSent"
  case sinceApproved = "preview.since.approved"
  case markRemoved = "preview.mark.removed"
  case markAdded = "preview.mark.added"
  case changedContentWarning = "preview.changed.contentWarning"
  case changedTitle = "preview.changed.title"
  case changedText = "preview.changed.text"
  case changedPost = "preview.changed.post"
  case changedSummary = "preview.changed.summary"
  case changedArticle = "preview.changed.article"
  case changedLink = "preview.changed.link"
  case changedPictures = "preview.changed.pictures"
  case changedCredit = "preview.changed.credit"
  case changedCategory = "preview.changed.category"
  case changedAuthor = "preview.changed.author"
}

extension TextProfile.Unit {
  /// The message that names the unit.
  var code: PreviewCode {
    switch self {
    case .codePoints: .unitCodePoints
    case .graphemes: .unitGraphemes
    case .utf16: .unitUTF16
    case .utf8: .unitUTF8
    case .weighted: .unitWeighted
    case .emojiBytes: .unitEmojiBytes
    }
  }
}
