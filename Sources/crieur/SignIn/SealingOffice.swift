import Adapters
import Domain
import Engine
import StoreSQLite

/// Seals what a person gave, and opens again what was shut for want of it.
struct SealingOffice {
  let program: Program
  let configured: ConfiguredChannel
  let store: SQLiteStore
  let person: String

  /// The entry's name: what the configuration says, else the channel's.
  var name: String { configured.sealedName ?? configured.channel.name.rawValue }

  private var vault: SealedVault { program.sealedVault(in: store, person: person) }

  /// Makes sure that something can be sealed: finds the key, or makes it.
  func prepare() throws(ProgramEnd) {
    do throws(Reason) {
      try vault.prepare()
    } catch {
      throw ProgramEnd(.notAllowed, error)
    }
  }

  /// Seals a secret in the place of whatever stands there: what a person just did counts.
  func seal(_ secret: String, account: AccountReport?) throws(ProgramEnd) {
    do throws(Reason) {
      var isSealed = false
      for _ in 0..<8 where !isSealed {
        isSealed = try vault.write(secret, to: name, expecting: try vault.version(of: name), claimedUntil: nil)
      }
      guard isSealed else { throw Reason(VaultCode.contended, ["name": name]) }
    } catch {
      throw ProgramEnd(.ioError, error)
    }
    guard let account else { return }
    try Program.stored { () throws(StoreFailure) in
      for channel in channels {
        try AccountMemory(of: account, at: program.clock.now).remember(for: channel, in: store)
      }
    }
  }

  /// Opens the channels that were shut until a person acted, and returns them. Only those that use the entry: one whose
  /// configuration still names a file has got nothing new yet.
  func reopen(_ late: LateArgument?) throws(ProgramEnd) -> [ChannelName] {
    let now = program.clock.now
    let shut = try Program.stored { () throws(StoreFailure) in try store.gates() }
      .filter { $0.kind == .blocked && channels.contains($0.channel) }.map(\.channel)
    guard !shut.isEmpty else { return [] }
    try LateQuestion(program: program, answer: late, person: person)
      .settle(Set(shut), with: DeliveryDesk(store: store, clock: program.clock))
    var reopened: [ChannelName] = []
    for channel in shut {
      let wasShut = try Program.stored { () throws(StoreFailure) in
        try store.openGates([.blocked], on: channel, by: person, at: now)
      }
      if wasShut { reopened.append(channel) }
    }
    return reopened
  }

  /// The channels that use the entry.
  private var channels: [ChannelName] {
    program.settings.channels.filter { $0.sealedName == name }.map(\.channel.name)
  }
}
