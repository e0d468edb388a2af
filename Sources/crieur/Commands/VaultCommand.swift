import ArgumentParser
import Domain
import Glibc
import StoreSQLite

/// `crieur vault`: the sealed secrets, by everything but what they are.
struct VaultCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .said("vault", .vault, subcommands: [List.self, Rotate.self, Remove.self], defaultSubcommand: List.self)
  }

  /// `crieur vault list`
  struct List: ProgramCommand {
    static var configuration: CommandConfiguration { .said("list", .vaultList) }

    @OptionGroup var global: GlobalOptions
    @Flag(name: .long, help: .said(.json)) var json = false

    var needsCredentials: Bool { false }

    func run(in program: Program) async throws(ProgramEnd) {
      let entries = try program.reading { store throws(StoreFailure) in
        try VaultLine.all(in: store, channels: program.settings.channels)
      }
      let page = VaultPage(lines: entries ?? [], zone: program.zone, now: program.clock.now)
      program.terminal.show(page, asJSON: json)
    }
  }

  /// `crieur vault rotate`
  struct Rotate: ProgramCommand {
    static var configuration: CommandConfiguration { .said("rotate", .vaultRotate) }

    @OptionGroup var global: GlobalOptions
    @Option(name: .long, help: .said(.by, value: .person)) var by: String?

    var needsCredentials: Bool { false }

    func run(in program: Program) async throws(ProgramEnd) {
      let store = try program.openStore()
      defer { store.close() }
      // Two that drew a new key each would lose one of them.
      let lock = PIDFile(path: "\(program.settings.store).rotating")
      guard let held = try lock.acquire() else {
        throw ProgramEnd(.workRemains, Reason(VaultCode.contended, ["name": program.settings.store]))
      }
      defer { lock.release(held) }
      let keys = program.vaultKeys
      let outcome: VaultRotation.Outcome
      do throws(Reason) {
        outcome = try VaultRotation(
          archive: store, keys: keys, clock: program.clock, person: by ?? Environment.person
        ).run()
      } catch {
        throw ProgramEnd(.notAllowed, error)
      }
      let catalogue = program.terminal.catalogue
      program.terminal.tell(catalogue.phrase(VaultCode.rotated, ["count": "\(outcome.count)"]))
      if outcome.leavesFormer {
        program.terminal.tell(catalogue.phrase(VaultCode.forgetOthers, ["file": keys.place]))
      }
    }
  }

  /// `crieur vault remove NAME…`
  struct Remove: ProgramCommand {
    static var configuration: CommandConfiguration { .said("remove", .vaultRemove) }

    @OptionGroup var global: GlobalOptions
    @Argument(help: .said(.vaultName, value: .name)) var names: [String]
    @Option(name: .long, help: .said(.by, value: .person)) var by: String?
    @Flag(name: .long, help: .said(.addYes)) var yes = false

    var needsCredentials: Bool { false }

    func run(in program: Program) async throws(ProgramEnd) {
      let store = try program.openStore()
      defer { store.close() }
      let vault = program.sealedVault(in: store, person: by ?? Environment.person)
      do throws(Reason) {
        for name in names {
          guard try vault.version(of: name) != nil else {
            throw Reason(VaultCode.unknownName, ["name": name])
          }
        }
      } catch {
        throw ProgramEnd(.noInput, error)
      }
      for name in names { try confirm(name, program) }
      do throws(Reason) {
        for name in names {
          try vault.remove(name)
          program.terminal.tell(program.terminal.catalogue.phrase(VaultCode.removed, ["name": name]))
          warn(of: name, program)
        }
      } catch {
        throw ProgramEnd(.noInput, error)
      }
    }

    /// Asks whoever sits at a terminal before channels lose their secret; a script goes on.
    private func confirm(_ name: String, _ program: Program) throws(ProgramEnd) {
      guard !yes, isatty(STDIN_FILENO) == 1, let arguments = users(of: name, program) else { return }
      Terminal.write(program.terminal.catalogue.phrase(VaultCode.askRemove, arguments) + " ", to: STDERR_FILENO)
      guard ["o", "oui", "y", "yes"].contains(TextInput.line().lowercased()) else {
        throw ProgramEnd(.notAllowed, Reason(VaultCode.notRemoved))
      }
    }

    private func warn(of name: String, _ program: Program) {
      guard let arguments = users(of: name, program) else { return }
      program.terminal.complain(Reason(VaultCode.stillUsed, arguments))
    }

    /// What a sentence needs that names the channels whose secret it is; nil when it is nobody's.
    private func users(of name: String, _ program: Program) -> [String: String]? {
      let users = program.settings.channels.filter { $0.sealedName == name }.map(\.channel.name.rawValue)
      guard let first = users.first else { return nil }
      return ["name": name, "count": "\(users.count)", "channels": users.joined(separator: ", "), "channel": first]
    }
  }
}
