import Domain

/// What `crieur doctor` finds.
enum DoctorCode: String, MessageCode {
  /// A version of SQLite without known faults: `version`.
  case sqlite = "doctor.sqlite"
  /// A version with the fault that our lock guards against: `version`.
  case sqliteGuarded = "doctor.sqliteGuarded"
  /// There is no store yet: `path`.
  case noStore = "doctor.noStore"
  /// Every page and every index is as it should be: `path`, `size`, `generation`.
  case storeSound = "doctor.storeSound"
  /// Every page is as it should be; too large to compare every index: `path`, `size`, `generation`.
  case storeReadable = "doctor.storeReadable"
  /// The next start will take the store for a copy that was put back.
  case storePutBack = "doctor.storePutBack"
  /// There is room: `free`, `folder`.
  case space = "doctor.space"
  /// There is little room: `free`, `folder`.
  case spaceLow = "doctor.spaceLow"
  /// There is no room: `free`, `folder`.
  case spaceOut = "doctor.spaceOut"
  /// The folder cannot be looked at: `folder`, `detail`.
  case spaceUnknown = "doctor.spaceUnknown"
  /// The zone's rules, of this release: `zone`, `version`.
  case zones = "doctor.zones"
  /// The zone's rules, of an unknown release: `zone`.
  case zonesUndated = "doctor.zonesUndated"
  /// The clock agrees with a network's: `host`.
  case clock = "doctor.clock"
  /// The clock is some seconds off: `host`, `seconds`.
  case clockOff = "doctor.clockOff"
  /// The network does not tell its time: `host`.
  case clockUntold = "doctor.clockUntold"
  /// A folder of the calendar can be read: `folder`.
  case calendar = "doctor.calendar"
  /// A folder of the calendar cannot be read: `folder`, `detail`.
  case calendarUnreadable = "doctor.calendarUnreadable"
  /// The program that prepares pictures is there: `program`.
  case pictures = "doctor.pictures"
  /// The program of a channel can be started: `channel`, `program`.
  case program = "doctor.program"
  /// The program of a channel cannot be started: `channel`, `program`, `detail`.
  case programUnusable = "doctor.programUnusable"
  /// A folder can be written: `folder`.
  case output = "doctor.output"
  /// A folder cannot be written: `folder`, `detail`.
  case outputUnwritable = "doctor.outputUnwritable"
  /// The secret's file is there, and shut to others: `channel`.
  case credential = "doctor.credential"
  /// Whoever asks may not look at the secret's file: `channel`, `file`.
  case credentialHidden = "doctor.credentialHidden"
  /// The variable is not set here: `channel`, `name`.
  case credentialUnset = "doctor.credentialUnset"
  /// No channel is shut.
  case gatesOpen = "doctor.gatesOpen"
  /// A channel is shut: `channel`.
  case gateShut = "doctor.gateShut"
  /// The daemon runs: `process`.
  case daemon = "doctor.daemon"
  /// No daemon runs.
  case noDaemon = "doctor.noDaemon"
  /// All is well.
  case well = "doctor.well"
  /// How many things somebody should look at: `count`.
  case warnings = "doctor.warnings"
  /// How many things keep the work from being done: `count`.
  case errors = "doctor.errors"
}
