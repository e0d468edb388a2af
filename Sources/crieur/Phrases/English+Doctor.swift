extension English {
  /// English sentences of the subject `doctor`.
  static let doctor: [String: Phrase] = [
    "doctor.sqlite": Phrase("SQLite {version}: no known fault that damages a database."),
    "doctor.sqliteGuarded": Phrase(
      "SQLite {version} can damage a database when two programs write to it (the \"WAL-reset\" fault, corrected in "
        + "3.51.3); Crieur guards against it with a lock. Do not open the store with another program, unless read-only."
    ),
    "doctor.noStore": Phrase("There is no store yet ({path}): the first crieur run will make it."),
    "doctor.storeSound": Phrase("The store {path} is sound ({size}, generation {generation})."),
    "doctor.storeReadable": Phrase(
      "The store {path} can be read from end to end ({size}, generation {generation}); it is too large to compare every "
        + "index."),
    "doctor.storePutBack": Phrase(
      "This store is a copy that was put back.",
      hint: "Nothing to do: at the next crieur run, what may have gone out since is looked up on the networks first."),
    "doctor.space": Phrase("Free space: {free} in {folder}."),
    "doctor.spaceLow": Phrase("Only {free} are left in {folder}.", hint: "Make room before the disk is full."),
    "doctor.spaceOut": Phrase(
      "The disk is full: {free} are left in {folder}.",
      hint: "Make room: until then nothing can be written down, so nothing is sent. Nothing is lost."),
    "doctor.spaceUnknown": Phrase(
      "The folder {folder} cannot be examined: {detail}.", hint: "Create it, or correct data_dir."),
    "doctor.zones": Phrase("Zone {zone}: rules of release {version} of the zone database."),
    "doctor.zonesUndated": Phrase("Zone {zone}: rules found, of unknown release."),
    "doctor.clock": Phrase("The clock agrees with that of {host}."),
    "doctor.clockOff": Phrase(
      "The clock is {seconds} {seconds|second|seconds} off that of {host}.",
      hint: "Set it, and keep it set: systemd-timesyncd or chrony."),
    "doctor.clockUntold": Phrase(
      "{host} does not tell what time it has.", hint: "Compare with another server, or see timedatectl."),
    "doctor.calendar": Phrase("The calendar's folder {folder} can be read."),
    "doctor.calendarUnreadable": Phrase(
      "The calendar's folder {folder} cannot be read: {detail}.",
      hint: "Nothing is cancelled; make it readable for the user crieur."),
    "doctor.output": Phrase("The folder {folder} can be written."),
    "doctor.outputUnwritable": Phrase(
      "The folder {folder} cannot be written: {detail}.",
      hint: "Give it to the user or the group crieur; a disk that is read-only has to be repaired first."),
    "doctor.pictures": Phrase("Pictures can be prepared ({program})."),
    "doctor.program": Phrase("The program of {channel} can be started ({program})."),
    "doctor.programUnusable": Phrase(
      "The program of {channel} cannot be started ({program}): {detail}.",
      hint: "Install it, correct command: in crieur.yaml, or make it executable for the user crieur."),
    "doctor.credential": Phrase("The secret of {channel} is in place, and shut to others."),
    "doctor.credentialHidden": Phrase(
      "You may not look at the secret of {channel} ({file}).", hint: "Ask in the service's name: sudo crieur doctor"),
    "doctor.credentialUnset": Phrase(
      "The variable {name}, secret of {channel}, is not set here.",
      hint: "The service may have it in an environment of its own: see systemctl cat crieur"),
    "doctor.gatesOpen": Phrase("All channels are open."),
    "doctor.gateShut": Phrase(
      "The channel {channel} is shut.",
      hint: "See why: crieur channels list; then, once that is mended: crieur channels resume {channel}"),
    "doctor.daemon": Phrase("The service runs (process {process})."),
    "doctor.noDaemon": Phrase(
      "No service runs: nothing goes out by itself.",
      hint: "Start it: systemctl start crieur; with a timer (crieur run --once) this is as it should be."),
    "doctor.well": Phrase("All is well."),
    "doctor.warnings": Phrase("{count} {count|thing|things} to look at"),
    "doctor.errors": Phrase("{count} {count|error|errors}"),
  ]
}
