import ArgumentParser
import Domain

/// Options of every command; they may stand before the subcommand too.
struct GlobalOptions: ParsableArguments {
  @Option(name: .long, help: .said(.optionConfig, value: .file))
  var config: String?

  @Option(name: .long, help: .said(.optionLang, value: .language))
  var lang: LanguageArgument?

  @Flag(name: .customLong("no-color"), help: .said(.optionNoColor))
  var noColor = false

  @Flag(name: .long, help: .said(.optionQuiet))
  var quiet = false

  @Flag(name: .long, help: .said(.optionVerbose))
  var verbose = false
}

extension ArgumentHelp {
  /// Help in the language that the command line asks for.
  static func said(_ code: HelpCode, value: ValueCode? = nil) -> ArgumentHelp {
    ArgumentHelp(HelpCode.catalogue.phrase(code), valueName: value.map { HelpCode.catalogue.phrase($0) })
  }
}

extension CommandConfiguration {
  /// A command's name and what it does, in the language that the command line asks for.
  static func said(
    _ name: String, _ code: HelpCode, subcommands: [any ParsableCommand.Type] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: HelpCode.catalogue.phrase(code), subcommands: subcommands,
      defaultSubcommand: defaultSubcommand)
  }
}

/// What `--help` says.
enum HelpCode: String, MessageCode {
  case crieur = "help.crieur"
  case journal = "help.journal"
  case proof = "help.proof"
  case proofItem = "help.proof.item"
  case proofFile = "help.proof.file"
  case journalShow = "help.journal.show"
  case journalVerify = "help.journal.verify"
  case journalExport = "help.journal.export"
  case journalItem = "help.journal.item"
  case journalChannel = "help.journal.channel"
  case journalSince = "help.journal.since"
  case journalLimit = "help.journal.limit"
  case journalKnown = "help.journal.known"
  case journalForm = "help.journal.form"
  case journalFile = "help.journal.file"
  case optionConfig = "help.option.config"
  case optionLang = "help.option.lang"
  case optionNoColor = "help.option.noColor"
  case optionQuiet = "help.option.quiet"
  case optionVerbose = "help.option.verbose"
  case json = "help.json"
  case start = "help.init"
  case startFolder = "help.init.folder"
  case check = "help.check"
  case preview = "help.preview"
  case previewItems = "help.preview.items"
  case channel = "help.channel"
  case previewAt = "help.preview.at"
  case previewDiff = "help.preview.diff"
  case previewWatch = "help.preview.watch"
  case previewOutput = "help.preview.output"
  case format = "help.format"
  case measure = "help.measure"
  case profile = "help.profile"
  case measureFile = "help.measure.file"
  case measureWhole = "help.measure.whole"
  case measureContentWarning = "help.measure.contentWarning"
  case plan = "help.plan"
  case from = "help.from"
  case to = "help.to"
  case rehearse = "help.rehearse"
  case report = "help.report"
  case fault = "help.fault"
  case seed = "help.seed"
  case noIdempotency = "help.noIdempotency"
  case run = "help.run"
  case once = "help.once"
  case add = "help.add"
  case addText = "help.add.text"
  case addTitle = "help.add.title"
  case addLink = "help.add.link"
  case addChannel = "help.add.channel"
  case addAt = "help.add.at"
  case addYes = "help.add.yes"
  case recall = "help.recall"
  case correct = "help.correct"
  case correctionItem = "help.correction.item"
  case correctionOccurrence = "help.correction.occurrence"
  case correctionLeave = "help.correction.leave"
  case queue = "help.queue"
  case queueList = "help.queue.list"
  case queueShow = "help.queue.show"
  case queueRelease = "help.queue.release"
  case queueRetry = "help.queue.retry"
  case queueCancel = "help.queue.cancel"
  case queueResolve = "help.queue.resolve"
  case deliveryID = "help.deliveryID"
  case resolveURL = "help.resolve.url"
  case by = "help.by"
  case state = "help.state"
  case since = "help.since"
  case limit = "help.limit"
  case channels = "help.channels"
  case channelsList = "help.channels.list"
  case channelsCheck = "help.channels.check"
  case channelsPause = "help.channels.pause"
  case channelsResume = "help.channels.resume"
  case channelsRetire = "help.channels.retire"
  case retireTo = "help.channels.retire.to"
  case late = "help.late"
  case silence = "help.silence"
  case silenceDeclare = "help.silence.declare"
  case silenceList = "help.silence.list"
  case silenceLift = "help.silence.lift"
  case silenceFrom = "help.silence.from"
  case silenceUntil = "help.silence.until"
  case silenceReason = "help.silence.reason"
  case silenceExcept = "help.silence.except"
  case silenceID = "help.silence.id"
  case channelName = "help.channelName"
  case status = "help.status"
  case doctor = "help.doctor"
  case doctorNetwork = "help.doctor.network"
  case backup = "help.backup"
  case backupFile = "help.backup.file"
  case backupForce = "help.backup.force"
  case restore = "help.restore"
  case restoreFile = "help.restore.file"
  case sandbox = "help.sandbox"
  case port = "help.port"
  case auth = "help.auth"
  case authPort = "help.auth.port"
  case authPaste = "help.auth.paste"
  case authOpen = "help.auth.open"
  case vault = "help.vault"
  case vaultList = "help.vault.list"
  case vaultRotate = "help.vault.rotate"
  case vaultRemove = "help.vault.remove"
  case vaultName = "help.vault.name"

  /// The catalogue of the language that the command line asks for, fixed for the life of the process.
  static let catalogue = Catalogue(Crieur.words.language)
}
