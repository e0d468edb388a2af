extension English {
  /// English sentences of the proof of publication.
  static let proof: [String: Phrase] = [
    "proof.title": Phrase("Proof of publication"),
    "proof.lead": Phrase(
      "This page shows what was published under this title, word for word, where and when, who decided it and what each network "
        + "answered. It needs nothing else: nothing is loaded from elsewhere. Its last part explains how to check it."),
    "proof.item": Phrase("Identifier"),
    "proof.author": Phrase("Author"),
    "proof.noAuthor": Phrase("not named in the calendar"),
    "proof.source": Phrase("Written in"),
    "proof.made": Phrase("Page made"),
    "proof.madeBy": Phrase("{time}, by Crieur {version}"),
    "proof.whole": Phrase(
      "When this page was made, the whole journal was checked ({count} {count|entry|entries}): it is intact, and the texts and pictures "
        + "that are kept are those that went out."),
    "proof.broken": Phrase("Beware, this journal is not intact: {problem}"),
    "proof.notWhole": Phrase(
      "Beware: a text or a picture of this page is not kept any more as it went out.",
      hint: "Look for the original in a backup; crieur journal verify says what is missing."),
    "proof.end": Phrase("Place in the journal"),
    "proof.publication": Phrase("Publication on {channel} ({network})"),
    "proof.correction": Phrase("Correction on {channel} ({network})"),
    "proof.recall": Phrase("Withdrawal on {channel} ({network})"),
    "proof.notPublished": Phrase("not published"),
    "proof.due": Phrase("Planned"),
    "proof.published": Phrase("Published"),
    "proof.late": Phrase("Remark"),
    "proof.address": Phrase("Public address"),
    "proof.noAddress": Phrase("no address was given"),
    "proof.receipt": Phrase("Proof given by the network"),
    "proof.decided": Phrase("Decisions of people"),
    "proof.decision": Phrase("{person}: {act}, {time}"),
    "proof.nobody": Phrase("none: it went out by itself, as the calendar said"),
    "proof.text": Phrase("Exact text"),
    "proof.shownTitle": Phrase("Title:"),
    "proof.link": Phrase("Link:"),
    "proof.article": Phrase("Article:"),
    "proof.pictures": Phrase("Pictures"),
    "proof.caption": Phrase("{file}. Description: {alt}. Credit: {credit}"),
    "proof.noAlt": Phrase("none"),
    "proof.pictureLost": Phrase("This picture is not kept any more as it went out."),
    "proof.textLost": Phrase("The text is not kept any more."),
    "proof.textChanged": Phrase("The text that is kept is not the one that went out: it was changed afterwards."),
    "proof.textDigest": Phrase("Fingerprint (SHA-256) of the text and of all that goes out with it:"),
    "proof.answers": Phrase("What the network answered"),
    "proof.answersCaption": Phrase(
      "Every attempt, with the fingerprints (SHA-256) of what was transmitted and of the answer received"),
    "proof.noAttempts": Phrase("Nothing was transmitted."),
    "proof.number": Phrase("Attempt"),
    "proof.began": Phrase("Began"),
    "proof.ended": Phrase("Ended"),
    "proof.outcome": Phrase("Result"),
    "proof.sent": Phrase("Transmitted"),
    "proof.answer": Phrase("Answer"),
    "proof.noAnswer": Phrase("none"),
    "proof.history": Phrase("What the journal says"),
    "proof.entry": Phrase("Entry {number}, {time}: {what}"),
    "proof.verify": Phrase("Check it yourself"),
    "proof.verifyWhy": Phrase(
      "A SHA-256 fingerprint is a number worked out from a file: two different files do not have the same. The files below are in "
        + "this page; their fingerprints must be those of the table."),
    "proof.verifyPage": Phrase(
      "On Linux, in the folder where {file} lies, these commands take the files out of the page and check them (each line "
        + "must end with OK):"),
    "proof.verifyWindows": Phrase(
      "On Windows: save each file by its link (a picture by “Save image as”), then certutil -hashfile FILE SHA256."),
    "proof.verifyEntries": Phrase(
      "The entries of the journal that this page is about are checked in the same way, once this file is saved:"),
    "proof.verifyChain": Phrase(
      "Each entry holds the fingerprint of the one before: changing one of them would change all that follow. The place above is "
        + "the last entry when this page was made. On Crieur's machine, “crieur journal verify --known {place}” says whether "
        + "the journal still holds it."),
    "proof.files": Phrase("Files inside this page, and their SHA-256 fingerprints"),
    "proof.upcoming": Phrase("{count} {count|publication is|publications are} still to come."),
    "proof.nothing": Phrase("Nothing was published under this title yet."),
    "proof.written": Phrase("Proof made: {file}"),
    "help.proof": Phrase("Make a page that proves what was published (65: something is not intact any more)."),
    "help.proof.item": Phrase("An item, by its identifier."),
    "help.proof.file": Phrase("The page to write (standard output by default)."),
  ]
}
