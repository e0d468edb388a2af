import Domain
import Rendering

/// What holds where `crieur.yaml` is silent.
enum SettingsDefaults {
  /// The language of the calendar. Not the terminal's: a daemon has none, and must write what was previewed.
  static let language = Language.fr
  /// The folder of everything that is written, for a configuration in `folder`: beside it, but for one below /etc, where
  /// commands typed by hand must find the service's store (Filesystem Hierarchy Standard 3.0, 5.8).
  static func dataFolder(of folder: String) -> String {
    folder == "/etc" || folder.hasPrefix("/etc/") ? "/var/lib/crieur" : folder
  }

  /// The store, below the data folder.
  static let store = "crieur.db"
  /// The only folder of the calendar.
  static let calendar = "calendar/"
  /// Attempts at one time, over all channels.
  static let concurrency = 64
  /// How long an alert may run.
  static let alertTimeout = Duration.seconds(30)
  /// Where a person's browser comes back to after a sign-in, on this machine: always the same, because networks want it
  /// registered.
  static let callbackPort = 8726
  /// Who reads a channel.
  static let audience = Audience.public

  /// Whether an article may become several posts.
  static let thread = false
  /// Whether French texts have narrow spaces.
  static let narrowSpaces = false

  /// Every setting that has a default of its own, with the default as people write it.
  static let documented: [(key: String, value: String)] =
    [
      ("language", language.rawValue), ("store", store), ("path", calendar), ("concurrency", String(concurrency)),
      ("timeout", alertTimeout.written), ("audience", audience.rawValue),
      ("thread", String(thread)), ("narrow", String(narrowSpaces)),
      ("max_attempts", String(Timing().maxAttempts)), ("likeness", String(HouseRules().repetitionLikeness)),
      ("within", Duration.seconds(86_400 * HouseRules().repetitionDays).written),
    ] + EditorialChecks.all.map { ($0.code.rawValue, $0.usualLevel.rawValue) }
    + Timing.durations.map { ($0.key, Timing()[keyPath: $0.path].written) }

  /// Every setting whose default is something that cannot be written down: nothing, or what stands elsewhere.
  static let open = [
    "data_dir", "categories", "label", "channels", "alert", "command", "journal", "keep", "transport", "proxy",
    "ca_bundle", "settling", "vault", "key", "passphrase",
    "network", "profile", "timezone", "endpoint", "credentials", "file", "env", "late", "within", "then", "pace",
    "spacing", "per_hour",
    "per_day", "quiet", "applications", "application", "domains", "link_tags", "typography", "checks", "house", "names",
    "contacts", "mentions", "confidential", "tone", "first_person", "repetition", "public", "themes", "tones", "call",
    "organisations", "people", "template", "order", "separator", "separators", "parts", "before", "after",
  ]
}
