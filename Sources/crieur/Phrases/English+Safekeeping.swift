extension English {
  /// English sentences of `backup`, `restore` and what they lead to, and of what the machine grants no more.
  static let safekeeping: [String: Phrase] = [
    "program.fileExists": Phrase(
      "{file} exists already; nothing was written.", hint: "Choose another name, or add --force."),
    "program.backedUp": Phrase("Copied and checked: {file} ({size}, generation {generation})."),
    "program.stopFirst": Phrase(
      "The service runs on this store ({file}); nothing was changed.", hint: "Stop it first: systemctl stop crieur"),
    "program.putBack": Phrase(
      "{file} is back in place, as the store was: {time}. At the next crieur run, everything that was due since is looked "
        + "up on the networks first; what cannot be looked up waits for somebody."),
    "program.setAside": Phrase("The old store is kept: {file}"),
    "program.logged.wasPutBack": Phrase(
      "An earlier copy of the store was put back: what may have gone out since is looked up first."),
    "program.logged.doubted": Phrase(
      "{count} {count|delivery|deliveries} may be out already: the networks are asked before anything is sent."),
    "program.logged.calendarUnwatched": Phrase(
      "The system watches no more files for us: the calendar is read once a minute. Raise "
        + "fs.inotify.max_user_instances and fs.inotify.max_user_watches (sysctl)."),
    "program.logged.cutShort": Phrase(
      "Stopped in the middle of the work: nothing is lost, and the next start goes on from there."),
    "program.logged.storeUnwatched": Phrase(
      "The system watches no more files for us: what commands change is seen within a minute. Raise "
        + "fs.inotify.max_user_instances and fs.inotify.max_user_watches (sysctl)."),
  ]
}
