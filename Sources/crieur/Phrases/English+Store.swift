extension English {
  /// English sentences of the subject `store`.
  static let store: [String: Phrase] = [
    "store.busy": Phrase(
      "The database {path} has been kept busy by another program for too long.",
      hint: "Try again; if it lasts, find out which program holds it open (\"lsof {path}\")."),
    "store.full": Phrase(
      "The disk is full: nothing could be written to {path}, and nothing in it was lost.",
      hint: "Free some space; Crieur will go on by itself."),
    "store.noFolder": Phrase(
      "The folder {folder}, where the database should be, does not exist.",
      hint: "Create that folder, or correct \"store\" or \"data_dir\" in the configuration."),
    "store.missing": Phrase(
      "There is no database at {path} yet.",
      hint: "Start \"crieur run\" first, or correct \"store\" in the configuration."),
    "store.cannotOpen": Phrase(
      "Cannot open {path}: {detail}.",
      hint: "Check that the file and its folder belong to Crieur’s user or group and can be written to."),
    "store.closed": Phrase("The database {path} has just been closed: the program is stopping."),
    "store.readOnly": Phrase("The database {path} is open for reading only: nothing was written."),
    "store.failed": Phrase(
      "The system could not read or write the database {path}: {detail}.",
      hint: "Check the health of the disk; nothing was half written."),
    "store.notDurable": Phrase(
      "The database {path} is on a disk that cannot guarantee what is saved.",
      hint: "Put it on a local disk, not on a network share."),
    "store.newerVersion": Phrase(
      "The database {path} was written by a later version of Crieur.",
      hint: "Update Crieur, or go back to the copy made before the update."),
    "store.olderVersion": Phrase(
      "The database {path} was written by an earlier version of Crieur and is not up to date yet.",
      hint: "Start \"crieur run\" once: it is brought up to date by itself."),
    "store.notADatabase": Phrase(
      "The file {path} is not a Crieur database; it was left as it is.",
      hint: "Correct \"store\" in the configuration, or move that file away."),
    "store.replaced": Phrase(
      "Another file was put in the place of {path} while Crieur was working with it; nothing more is written there.",
      hint: "Start Crieur again. To put a copy back: stop it, then crieur restore FILE"),
    "store.inUse": Phrase(
      "A program still works with the database {path}; nothing was changed.",
      hint: "Stop the service (systemctl stop crieur) and wait for other commands to end."),
    "store.backupOntoItself": Phrase(
      "The copy would overwrite the database {path} itself; nothing was written.",
      hint: "Give another file name, if possible on another disk."),
    "store.damaged": Phrase(
      "The database {path} is damaged: {detail}.",
      hint: "Stop Crieur, then put the latest copy back: crieur restore FILE. The old file is kept."),
  ]
}
