import Adapters
import ArgumentParser
import Domain
import Engine
import StoreSQLite
import Transport

/// `crieur recall ITEM`: takes it down wherever it is out, and keeps the rest from going out.
struct RecallCommand: ProgramCommand {
  static var configuration: CommandConfiguration { .said("recall", .recall) }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var options: CorrectionOptions

  func run(in program: Program) async throws(ProgramEnd) {
    let store = try program.openStore()
    defer { store.close() }
    let work = CorrectionWork(program: program, store: store, options: options)
    let publications = try work.publications(of: try work.item())
    let now = program.clock.now
    let steps = publications.flatMap { publication in
      CorrectionRules.recall(publication, by: work.person, at: now).map { (publication, $0) }
    }
    guard !steps.isEmpty else {
      return work.showNothing(Reason(CorrectionCode.nothingOut, ["item": options.item]))
    }
    let transport = program.transport()
    let kits = program.kits(transport: transport, spool: program.spool)
      .compactMapValues { try? $0.get() }  // What is wrong with settings is for `check` to say.
    await transport.shutdown()
    for (publication, step) in steps { tell(step, publication, kits, work) }
    guard try work.isWanted(.askRecall) else { throw ProgramEnd(.notAllowed, Reason(CorrectionCode.notDone)) }
    try work.show(
      try work.asking { () throws(StoreFailure) in try work.desk.recall(publications, by: work.person) })
  }

  private func tell(
    _ step: CorrectionStep, _ publication: Publication, _ kits: [ChannelName: ChannelKit], _ work: CorrectionWork
  ) {
    let id = step.delivery.id
    switch step {
    case .queue(let recall):
      let receipts = publication.receipts(for: .recall)
      let address = receipts.map { $0.url ?? $0.id }.joined(separator: " ")
      work.tell(
        kits[recall.key.channel]?.removesByHand(receipts) == true ? .takesBackByHand : .takesBack,
        ["channel": recall.key.channel.rawValue, "address": address.isEmpty ? "–" : address])
      for delivery in publication.publishing where [.unconfirmed, .held(.doubt)].contains(delivery.state) {
        work.tell(.waits, ["id": delivery.id])
      }
    case .cancel, .renew:
      let isByHand = publication.publishing.contains { $0.id == id && $0.state == .held(.handOff) }
      work.tell(isByHand ? .cancelsHandOff : .cancels, ["id": id])
    case .stands(let recall):
      work.tell(.stands, ["id": id, "state": work.program.terminal.catalogue.phrase(recall.stateCode)])
    }
  }
}
