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
        for name in names {
          try vault.remove(name)
          program.terminal.tell(program.terminal.catalogue.phrase(VaultCode.removed, ["name": name]))
          warn(of: name, program)
        }
      } catch {
        throw ProgramEnd(.noInput, error)
      }
    }

    private func warn(of name: String, _ program: Program) {
      let users = program.settings.channels.filter { $0.sealedName == name }.map(\.channel.name.rawValue)
      guard !users.isEmpty else { return }
      program.terminal.complain(
        Reason(
          VaultCode.stillUsed,
          ["name": name, "count": "\(users.count)", "channels": users.joined(separator: ", ")]))
    }
  }
}
