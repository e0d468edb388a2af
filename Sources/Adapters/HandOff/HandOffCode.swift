public import Domain

/// Messages of hand-offs, and the sentences of the page that a person works from.
public enum HandOffCode: String, MessageCode {
  /// Everything lies ready for a person. Arguments: `channel`, `folder`, `place`.
  case ready = "handoff.ready"
  /// The same for a correction. Arguments: `channel`, `folder`, `place`, `address`.
  case readyCorrect = "handoff.readyCorrect"
  /// The same for a recall. Arguments: `channel`, `folder`, `place`, `address`.
  case readyRecall = "handoff.readyRecall"
  /// The heading of a correction's page. Arguments: `place`.
  case pageHeadingCorrect = "handoff.pageHeadingCorrect"
  /// The heading of a recall's page. Arguments: `place`.
  case pageHeadingRecall = "handoff.pageHeadingRecall"
  /// What to do first when a post is to be found again. Arguments: `place`, `address`.
  case pageFind = "handoff.pageFind"
  /// What to do with a post that is to be corrected. No arguments.
  case pageReplace = "handoff.pageReplace"
  /// What to do with a post that is to be taken down. No arguments.
  case pageDelete = "handoff.pageDelete"
  /// What to do last when no address is asked for. No arguments.
  case pageDone = "handoff.pageDone"
  /// The page's heading. Arguments: `place`.
  case pageHeading = "handoff.pageHeading"
  /// What to do, first. Arguments: `place`.
  case pageOpen = "handoff.pageOpen"
  /// What to do, first, where the address is known. Arguments: `place`, `site`.
  case pageOpenAt = "handoff.pageOpenAt"
  /// What to do, second. No arguments.
  case pageCopy = "handoff.pageCopy"
  /// What to do, third. No arguments.
  case pageResolve = "handoff.pageResolve"
  /// Another page lay ready before. No arguments.
  case pageReplaces = "handoff.pageReplaces"
  /// The heading above the steps. No arguments.
  case pageSteps = "handoff.pageSteps"
  /// The label of the title. No arguments.
  case pageTitle = "handoff.pageTitle"
  /// The label of the text. No arguments.
  case pageText = "handoff.pageText"
  /// The label of the link. No arguments.
  case pageLink = "handoff.pageLink"
  /// The heading of the pictures. No arguments.
  case pagePictures = "handoff.pagePictures"
  /// The label of a picture's alternative text. Arguments: `file`.
  case pageAlt = "handoff.pageAlt"
  /// Whom to credit. Arguments: `credit`.
  case pageCredit = "handoff.pageCredit"
  /// When it is due. Arguments: `date`, `time`.
  case pageDue = "handoff.pageDue"
  /// The label of a button that copies. Arguments: `what`.
  case pageCopyButton = "handoff.pageCopyButton"
  /// Said once something has been copied. Arguments: `what`.
  case pageCopied = "handoff.pageCopied"
  /// Said when the browser does not let the page copy. No arguments.
  case pageSelected = "handoff.pageSelected"
  /// Stands for the address of the post in the command. No arguments.
  case pageAddress = "handoff.pageAddress"
}
