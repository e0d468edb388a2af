import ArgumentParser
import Domain
import Editorial
import Glibc

/// The program: reads the command line, runs one command, and turns its end into words and a status.
@main
enum Crieur {
  /// The program's version, as `--version`, the user agent and reports name it.
  static let version = "0.1.0"

  /// The words that the program was called with.
  static let words = CommandLineWords(Array(CommandLine.arguments.dropFirst()), environment: Environment.process)

  // Begins on the main thread and goes on in the pool: nothing may start the runtime's own.
  @MainActor static func main() async {
    await withTaskExecutorPreference(WorkerPool.shared) { await work() }
  }

  private static func work() async {
    signal(SIGPIPE, SIG_IGN)
    if let reason = unknownCommand {
      Terminal.complain(reason, in: Catalogue(words.language))
      exit(ExitStatus.usage.rawValue)
    }
    let command: any ParsableCommand
    do {
      command = try RootCommand.parseAsRoot(words.words)
    } catch {
      endParsing(error)
    }
    do throws(ProgramEnd) {
      // The parser only says that it is some command of ours: these are the two kinds there are.
      switch command {
      case let work as any ProgramCommand: try await run(work)
      case let work as any BareCommand: try await run(work)
      default: showHelp(command)
      }
    } catch {
      if let reason = error.reason { Terminal.complain(reason, in: Catalogue(words.language)) }
      exit(error.status.rawValue)
    }
  }

  /// The parser would only say that it did not expect the word.
  private static var unknownCommand: Reason? {
    guard let word = words.words.first, !word.hasPrefix("-") else { return nil }
    let known = RootCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !(known + ["help"]).contains(word) else { return nil }
    return Reason(
      ProgramCode.unknownCommand,
      ["name": word, "known": known.joined(separator: ", "), "nearest": nearest(to: word, in: known) ?? "plan"])
  }

  private static func run(_ work: any ProgramCommand) async throws(ProgramEnd) {
    let program = try Program(
      work.global, terminal: Terminal(work.global, language: words.language),
      tellsProblemsAsJSON: work.tellsProblemsAsJSON, needsCredentials: work.needsCredentials)
    do throws(ProgramEnd) {
      try await work.run(in: program)
    } catch {
      // The configuration may have another language than the terminal.
      if let reason = error.reason { program.terminal.complain(reason) }
      throw ProgramEnd(error.status)
    }
  }

  private static func run(_ work: any BareCommand) async throws(ProgramEnd) {
    try await work.run(on: Terminal(work.global, language: words.language))
  }

  /// A command that only holds others, and the parser's own `help`, end by throwing the page that was asked for.
  private static func showHelp(_ command: any ParsableCommand) -> Never {
    var command = command
    do {
      try command.run()
      endParsing(CleanExit.helpRequest(command))
    } catch {
      endParsing(error)
    }
  }

  /// Help goes to standard output, complaints to standard error.
  private static func endParsing(_ error: any Error) -> Never {
    let status = RootCommand.exitCode(for: error)
    let text = ParserWords.translated(RootCommand.fullMessage(for: error), to: words.language)
    Terminal.write(text + "\n", to: status.isSuccess ? STDOUT_FILENO : STDERR_FILENO)
    exit(status.rawValue)
  }
}

/// `crieur` itself; without a subcommand it shows its help.
struct RootCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "crieur", abstract: HelpCode.catalogue.phrase(HelpCode.crieur), version: Crieur.version,
      subcommands: [
        StartCommand.self, CheckCommand.self, PreviewCommand.self, MeasureCommand.self, PlanCommand.self,
        RehearseCommand.self, RunCommand.self, AddCommand.self, CorrectCommand.self, RecallCommand.self,
        QueueCommand.self, ChannelsCommand.self, AuthCommand.self, VaultCommand.self, StatusCommand.self,
        SilenceCommand.self, JournalCommand.self,
        ProofCommand.self, DoctorCommand.self, BackupCommand.self, RestoreCommand.self, SandboxCommand.self,
      ])
  }

  @OptionGroup var global: GlobalOptions
}

/// The environment of the process.
enum Environment {
  /// Its variables, as they were at the start.
  static let process: [String: String] = {
    var variables: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let parts = String(cString: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
      next = next.successor()
    }
    return variables
  }()

  /// Who gave the command: `$SUDO_USER`, then `$USER`, then the name of the process's user.
  static var person: String {
    if let name = process["SUDO_USER"] ?? process["USER"] { return name }
    guard let entry = getpwuid(getuid()) else { return "\(getuid())" }
    return String(cString: entry.pointee.pw_name)
  }
}

extension Terminal {
  /// A terminal as the global options want it.
  init(_ global: GlobalOptions, language: Language) {
    let environment = Environment.process
    let noColor = global.noColor || !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    self.init(
      catalogue: Catalogue(global.lang?.language ?? language), isQuiet: global.quiet, isVerbose: global.verbose,
      noColor: noColor)
  }
}
