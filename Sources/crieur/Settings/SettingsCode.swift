import Domain

/// What can be wrong with `crieur.yaml`, besides what is wrong with YAML.
enum SettingsCode: String, MessageCode {
  /// There is no such file.
  case missingFile = "settings.missingFile"
  /// No file was named and none lies where one is looked for.
  case noFile = "settings.noFile"
  /// The file cannot be read.
  case unreadableFile = "settings.unreadableFile"
  /// The file is not text in UTF-8.
  case notUTF8 = "settings.notUTF8"
  /// No channel at all.
  case noChannels = "settings.noChannels"
  /// A channel's name with characters that delivery ids use.
  case badName = "settings.badName"
  /// A channel that is not configured.
  case unknownChannel = "settings.unknownChannel"
  /// A channel that is not configured, close to one that is.
  case misspelledChannel = "settings.misspelledChannel"
  /// A network needs credentials and the channel has none: `channel`.
  case noCredentials = "settings.noCredentials"
  /// Credentials that are neither a file nor a variable, or both.
  case oddCredentials = "settings.oddCredentials"
  /// A name of a sealed secret with a space or a slash.
  case badSealedName = "settings.badSealedName"
  /// A vault whose key is said to lie in two places, or nowhere.
  case oddVault = "settings.oddVault"
  /// Neither a host nor an address nor a block of addresses. Arguments: `value`.
  case notAHost = "settings.notAHost"
  /// A name and a password for a proxy that is not named.
  case loginWithoutProxy = "settings.loginWithoutProxy"
  /// A proxy of a kind that Crieur does not use. Arguments: `scheme`.
  case oddProxy = "settings.oddProxy"
  /// A proxy's address with a name or a password in it.
  case passwordInProxy = "settings.passwordInProxy"
  /// Two channels that write the same file.
  case sameFile = "settings.sameFile"
  /// A store that only a later version can use.
  case storeLater = "settings.storeLater"
  /// An alert without a command.
  case emptyCommand = "settings.emptyCommand"
  case noProgram = "settings.noProgram"
  /// A name that stands twice among people and organisations.
  case nameTwice = "settings.nameTwice"
  /// A handle that its network would not take for one.
  case notAHandle = "settings.notAHandle"
  /// An id of a Facebook page that is none.
  case notAPageID = "settings.notAPageID"
  /// What stands between two parts of a post, without a space at its end.
  case badSeparator = "settings.badSeparator"
  /// A part that stands twice in the order of a template.
  case partTwice = "settings.partTwice"
  /// A part that no post may do without is missing in the order of a template.
  case templateLacksPart = "settings.templateLacksPart"
  /// Hours of the day that are none.
  case notHours = "settings.notHours"
  /// A journal that is kept for less than 30 days.
  case shortKeep = "settings.shortKeep"
  /// Items compared with those of less than a day or more than a year.
  case badRepetition = "settings.badRepetition"
  /// A duration of nothing where time must pass.
  case noTime = "settings.noTime"
  /// A lease that ends before the attempt that it covers.
  case shortLease = "settings.shortLease"
  /// A first wait longer than the longest.
  case retryOrder = "settings.retryOrder"
  /// A domain of the institution that is none.
  case notADomain = "settings.notADomain"
  /// Tags for links where nobody knows which links are the institution's own.
  case tagsWithoutDomains = "settings.tagsWithoutDomains"
  /// A tag's name that cannot stand in an address as it is.
  case badTag = "settings.badTag"
  /// A name in double braces that stands for nothing in the value of a tag.
  case unknownTagName = "settings.unknownTagName"
  /// Threads on a network that carries none.
  case noThreads = "settings.noThreads"
  /// A language other than those that Crieur speaks, from a flag or the environment.
  case unknownLanguage = "settings.unknownLanguage"
}
