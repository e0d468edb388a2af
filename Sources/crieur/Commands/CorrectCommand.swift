import Adapters
import ArgumentParser
import Domain
import Engine
import StoreSQLite
import Transport

/// `crieur correct ITEM`: brings what is out in line with what the calendar says now.
struct CorrectCommand: ProgramCommand {
  static var configuration: CommandConfiguration { .said("correct", .correct) }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var options: CorrectionOptions
  @Flag(name: .long, help: .said(.correctionLeave)) var leave = false

  func run(in program: Program) async throws(ProgramEnd) {
    let store = try program.openStore()
    defer { store.close() }
    let transport = program.transport()
    let amenders = program.kits(transport: transport, spool: program.spool)
      .compactMapValues { kit in (try? kit.get())?.amender }  // What is wrong with settings is for `check` to say.
    await transport.shutdown()
    let work = CorrectionWork(program: program, store: store, options: options)
    _ = try work.asking { () throws(StoreFailure) in try program.sync(store) }
    let item = try work.item()
    let publications = try work.publications(of: item)
    if leave { return try leave(publications, work) }
    let out = publications.filter { $0.mayBeOut || $0.unpublished != nil }
    guard !out.isEmpty else {
      return work.showNothing(Reason(CorrectionCode.nothingOut, ["item": options.item]))
    }
    let entry = try entry(item, work)
    let (drafts, tellable) = try drafts(of: out, to: entry, amenders, work)
    let (wanted, refused) = try confirmed(drafts, work)
    let kept = tellable.filter { publication in !refused.contains { publication.publishing.map(\.key).contains($0.key) }
    }
    guard !wanted.isEmpty || refused.isEmpty else {
      throw ProgramEnd(.notAllowed, Reason(CorrectionCode.notDone))
    }
    let done = try work.asking { () throws(StoreFailure) in try work.desk.correct(wanted, of: kept, by: work.person) }
    for draft in wanted where draft.way == .renewal && !done.contains(where: { $0.key == draft.key }) {
      work.tell(.overtaken, ["channel": "\(draft.key.channel)", "item": options.item])
    }
    try work.show(done)
  }

  private func leave(_ publications: [Publication], _ work: CorrectionWork) throws(ProgramEnd) {
    try work.asking { () throws(StoreFailure) in try work.desk.leave(publications) }
    work.showNothing(Reason(CorrectionCode.left, ["item": options.item]))
  }

  /// The item as the calendar has it now; what cannot be read is not what anybody wants to say.
  private func entry(_ item: ItemID, _ work: CorrectionWork) throws(ProgramEnd) -> ScheduledItem {
    let (found, sources) = try work.asking { () throws(StoreFailure) in
      (try work.store.items([item]).first, try work.store.sources())
    }
    guard let found, found.isPresent else {
      throw ProgramEnd(.noInput, Reason(CorrectionCode.itemGone, ["item": options.item]))
    }
    guard sources[found.source]?.isBroken != true else {
      throw ProgramEnd(
        .badData,
        Reason(
          CorrectionCode.sourceBroken, ["item": options.item, "file": work.program.shown(found.source)]))
    }
    return found.entry
  }

  /// The drafts, and the publications about which something can be done.
  private func drafts(
    of publications: [Publication], to entry: ScheduledItem, _ amenders: [ChannelName: any PostAmender],
    _ work: CorrectionWork
  ) throws(ProgramEnd) -> (drafts: [CorrectionDraft], tellable: [Publication]) {
    let drafting = Drafting(work.program.context(spool: work.program.spool))
    var (drafts, tellable): ([CorrectionDraft], [Publication]) = ([], [])
    for publication in publications {
      let renewed = try renewable(publication, work)
      guard let shown = renewed ?? publication.shown else {
        if let stuck = publication.unpublished { work.tell(.cannotRenew, Self.arguments(stuck)) }
        continue
      }
      guard let old = try work.asking({ () throws(StoreFailure) in try work.store.variant(shown.variant) }) else {
        throw ProgramEnd(.badData, Reason(EngineCode.variantMissing))
      }
      tellable.append(publication)
      do throws(DraftFailure) {
        let draft = try drafting.correction(
          of: publication, to: entry, showing: old, amender: amenders[shown.key.channel], renewing: renewed,
          now: work.program.clock.now)
        guard let draft else {
          work.tell(renewed?.state == .retrying ? .carriesAlready : .unchanged, Self.arguments(shown))
          continue
        }
        drafts.append(draft)
        for delivery in publication.publishing where [.unconfirmed, .held(.doubt)].contains(delivery.state) {
          work.tell(.waits, ["id": delivery.id])
        }
      } catch {
        throw ProgramEnd(.badData, error.reasons.first)
      }
    }
    return (drafts, tellable)
  }

  /// The delivery that can take the new text itself. Of what waits for a person's hand, pages alone are written anew: a
  /// draft on a network may have been worked on there.
  private func renewable(_ publication: Publication, _ work: CorrectionWork) throws(ProgramEnd) -> Delivery? {
    let found = try work.asking { () throws(StoreFailure) in try work.desk.renewable(in: publication) }
    guard let found, found.state == .retrying || found.reason?.code == HandOffCode.ready.rawValue else { return nil }
    return found
  }

  private static func arguments(_ delivery: Delivery) -> [String: String] {
    ["channel": "\(delivery.key.channel)", "id": delivery.id]
  }

  /// Shows every draft and asks: once for posts that are changed, and for each new post.
  private func confirmed(
    _ drafts: [CorrectionDraft], _ work: CorrectionWork
  ) throws(ProgramEnd) -> (wanted: [CorrectionDraft], refused: [CorrectionDraft]) {
    var wanted: [CorrectionDraft] = []
    let edits = drafts.filter { $0.way != .erratum }
    for draft in edits { show(draft, Self.code(of: draft), work) }
    if !edits.isEmpty, try work.isWanted(.askCorrect) { wanted += edits }
    for draft in drafts where draft.way == .erratum {
      show(draft, .publishesErratum, work)
      if try work.isWanted(.askErratum, ["channel": "\(draft.key.channel)"]) { wanted.append(draft) }
    }
    let keys = Set(wanted.map(\.key))
    return (wanted, drafts.filter { !keys.contains($0.key) })
  }

  private static func code(of draft: CorrectionDraft) -> CorrectionCode {
    switch draft.way {
    case .edit: .edits
    case .erratum: .publishesErratum
    case .renewal: draft.isByHand ? .redoesPage : .sendsNewText
    }
  }

  private func show(_ draft: CorrectionDraft, _ code: CorrectionCode, _ work: CorrectionWork) {
    let (terminal, channel) = (work.program.terminal, draft.key.channel)
    let form = work.program.directory.channel(channel)?.profile.text.form ?? .titledPost
    let plain = TextLayout(width: terminal.messageLayout.width - 2)
    let texts = [draft.old, draft.new].map {
      VariantLines(variant: $0, form: form).content(terminal.catalogue, plain)
        + ["  \(terminal.catalogue.counter($0.measure))"]
    }
    work.tell(code, ["channel": "\(channel)"])
    for line in TextDifference(from: texts[0], to: texts[1]).painted(terminal.messageLayout) {
      terminal.tell("    " + line)
    }
  }
}
