import Domain
import Transport

/// `crieur.yaml`, read and checked, with flags and environment applied.
struct Settings: Sendable {
  /// A folder of the calendar.
  struct CalendarFolder: Hashable, Sendable {
    /// As people wrote it.
    var name: String
    /// The absolute path.
    var path: String
  }

  /// What items of one category have in common.
  struct Category: Hashable, Sendable {
    /// As readers see it.
    var label: String
    /// Where its items go that name no channels.
    var channels: [ChannelName]
  }

  /// What is told about deliveries that failed or need a person.
  struct Alert: Hashable, Sendable {
    /// The program and its arguments.
    var command: [String]
    /// How long it may run.
    var timeout: Duration
  }

  /// What is kept of what was done.
  struct Journal: Hashable, Sendable {
    /// How long entries are kept; nil for ever.
    var keep: Duration?
  }

  /// Where the key of the vault lies.
  enum Vault: Hashable, Sendable {
    /// Where systemd gives it to the service, else in the data folder.
    case usual
    /// In this file.
    case key(String)
    /// In people's heads, and in this file or variable.
    case passphrase(Credential)
  }

  /// How the outside is reached.
  struct Outside: Hashable, Sendable {
    /// The proxy's address; nil for none but the environment's, empty for none at all.
    var proxy: String?
    /// Where the name and the password for the proxy lie.
    var proxyCredential: Credential?
    /// The file of certificate authorities; nil for the system's.
    var authorities: String?
  }

  /// The file, as people named it.
  var file: String
  /// The language of messages.
  var messageLanguage: Language
  /// The language of the calendar and of the channels that name none.
  var language: Language
  /// The calendar's zone.
  var zone: any ZoneRules
  /// The folder of everything that is written.
  var dataFolder: String
  /// The store's file.
  var store: String
  /// The folders of the calendar.
  var calendars: [CalendarFolder]
  /// The categories.
  var categories: [CategoryName: Category]
  /// What the house wants of its texts.
  var house = HouseRules()
  /// The people and organisations whose names are known.
  var names: Set<String> = []
  /// What is told about deliveries that failed or need a person.
  var alert: Alert?
  /// What is kept of what was done.
  var journal = Journal()
  /// Where the key of the vault lies.
  var vault = Vault.usual
  /// How the outside is reached.
  var outside: Outside
  /// What may be fetched that items name.
  var fetching = FetchRules()
  /// How long things may take.
  var timing: Timing
  /// The most attempts at one time, over all channels.
  var concurrency: Int
  /// The channels, in the order of the file.
  var channels: [ConfiguredChannel]
  /// What should be looked at, though it keeps nothing back.
  var warnings: [Problem]

  /// The channels without what only their adapters know.
  var directory: ChannelDirectory { ChannelDirectory(channels.map(\.channel), zone: zone) }

  /// Labels of categories.
  var categoryLabels: [CategoryName: String] { categories.mapValues(\.label) }
}
