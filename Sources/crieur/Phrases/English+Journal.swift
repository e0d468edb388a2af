extension English {
  /// English sentences of the journal.
  static let journal: [String: Phrase] = [
    "act.attempted": Phrase("attempt"),
    "act.interrupted": Phrase("interrupted: the program ended"),
    "act.held": Phrase("put aside"),
    "act.resumed": Phrase("resumed"),
    "act.expired": Phrase("expired"),
    "act.failed": Phrase("failed"),
    "act.cancelled": Phrase("cancelled"),
    "act.silenced": Phrase("silence declared"),
    "act.lifted": Phrase("silence lifted"),
    "act.doubted": Phrase("put in doubt"),
    "act.looked": Phrase("looked up on the network"),
    "act.released": Phrase("released"),
    "act.retried": Phrase("tried again"),
    "act.resolved": Phrase("noted as published"),
    "act.shut": Phrase("channel shut"),
    "act.opened": Phrase("channel opened again"),
    "act.accepted": Phrase("finding accepted"),
    "act.putBack": Phrase("copy of the store put back"),
    "act.pruned": Phrase("old entries taken away, as the retention rule says"),
    "alert.several": Phrase("{count} deliveries on {channel}: {state}, “{first}” among them."),
    "alert.list": Phrase("See them all: crieur queue list --state {state} --channel {channel}"),
    "journalPage.empty": Phrase("The journal holds nothing of the kind."),
    "journalPage.count": Phrase("{count} {count|entry|entries}"),
    "journalPage.by": Phrase("by {person}"),
    "journalPage.late": Phrase("late"),
    "journalPage.lostSince": Phrase("What happened after this is not known any more: {time}"),
    "journalPage.prunedRange": Phrase("{count} {count|entry|entries}, {from} – {until}"),
    "journalPage.whole": Phrase(
      "The journal is whole: {count} {count|entry|entries} since {time}, and what went out is kept as it was."),
    "journalPage.noteDown": Phrase(
      "Note this place down elsewhere: nothing before it can be changed without crieur journal verify --known PLACE "
        + "seeing it."),
    "journalPage.nothingYet": Phrase("The journal is still empty."),
    "journalPage.exported": Phrase("{count} {count|entry|entries} copied to {file}"),
    "journalPage.badPlace": Phrase(
      "“{place}” is no place of the journal.",
      hint: "Give it as crieur journal verify showed it: number, colon, 64 digits."),
    "journal.changed": Phrase(
      "Entry {entry} of the journal was changed afterwards.",
      hint: "Compare with a backup or an export: the journal cannot be trusted from there on."),
    "journal.unchained": Phrase(
      "Entry {entry} of the journal does not follow on {before}: one of the two was replaced.",
      hint: "Compare with a backup or an export: the journal cannot be trusted from there on."),
    "journal.missing": Phrase(
      "Entries are missing in the journal between {before} and {entry}.",
      hint: "Look for them in a backup or an export."),
    "journal.beginningMissing": Phrase(
      "The journal begins with entry {entry}, and nothing says who took the earlier ones away.",
      hint: "Look for them in a backup or an export."),
    "journal.unknownPlace": Phrase(
      "The place {entry} is not in this journal: it was rewritten, or it is another one.",
      hint: "Compare with a backup or an export of the time when the place was noted down."),
    "journal.variantChanged": Phrase(
      "What is kept of {delivery} is not what went out (entry {entry}).", hint: "Look for the original in a backup."),
    "journal.variantMissing": Phrase(
      "The text of {delivery}, which went out, is not kept any more (entry {entry}).", hint: "Look for it in a backup."),
    "program.logged.pruned": Phrase("Journal: {count} {count|entry|entries} older than {keep} taken away."),
    "settings.shortKeep": Phrase(
      "“{value}” is no time to keep things of at least 30 days.", hint: "For example 5y, or 400d."),
    "help.journal": Phrase("What was done, when, by whom; nothing in it is ever erased."),
    "help.journal.show": Phrase("The latest entries."),
    "help.journal.verify": Phrase("Check that nothing was changed afterwards (65: something was)."),
    "help.journal.export": Phrase("Copy the whole journal."),
    "help.journal.item": Phrase("This item only."),
    "help.journal.channel": Phrase("This channel only."),
    "help.journal.since": Phrase("From this day on."),
    "help.journal.limit": Phrase("No more than this, the latest (100 by default)."),
    "help.journal.known": Phrase("A place noted down before, which must be in the journal."),
    "help.journal.form": Phrase("jsonl (to check and to archive) or csv (for a spreadsheet)."),
    "help.journal.file": Phrase("The file (standard output by default)."),
    "value.place": Phrase("place"),
  ]
}
