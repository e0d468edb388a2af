extension English {
  /// English sentences of the subject `networks`.
  static let networks: [String: Phrase] = [
    "handoff.ready": Phrase(
      "Everything lies ready in {folder} to be published by hand on {place}.",
      hint: "Open index.html in that folder, publish, then record the address with “crieur queue resolve”."),
    "handoff.pageHeading": Phrase("To be published on {place}"),
    "handoff.pageDue": Phrase("Planned for {date} at {time}."),
    "handoff.pageReplaces": Phrase(
      "This text replaces the one that lay ready here before. If that one is published already, correct it."),
    "handoff.pageSteps": Phrase("What is left to do"),
    "handoff.pageOpen": Phrase("Open {place} and begin a post."),
    "handoff.pageOpenAt": Phrase("Open {place} ({site}) and start a post."),
    "handoff.pageCopy": Phrase("Copy what follows into it, without any change, and add the pictures if there are any."),
    "handoff.pageResolve": Phrase("Record it for the whole team, with the address of the post:"),
    "handoff.pageAddress": Phrase("ADDRESS"),
    "handoff.pageTitle": Phrase("Title"),
    "handoff.pageText": Phrase("Text"),
    "handoff.pageLink": Phrase("Link"),
    "handoff.pagePictures": Phrase("Pictures"),
    "handoff.pageAlt": Phrase("Alternative text of {file}"),
    "handoff.pageCredit": Phrase("Credit: {credit}"),
    "handoff.pageCopyButton": Phrase("Copy: {what}"),
    "handoff.pageCopied": Phrase("Copied: {what}"),
    "handoff.pageSelected": Phrase("The text is selected: copy it with Ctrl+C."),
  ]
}
