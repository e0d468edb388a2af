import Digests
import Domain
import Engine

/// Renders items as they would go out, without a store and without sending anything.
struct Previewing {
  let program: Program
  let now: Timestamp
  /// The pictures as the channels show them.
  let spool: FolderSpool
  private let context: PlanningContext
  private let others: LikenessIndex

  /// Renders beside the items of a reading: what they say already is a repetition. `showsPictures`: their bytes will be
  /// asked for.
  init(program: Program, now: Timestamp, beside reading: CalendarReading, showsPictures: Bool = false) {
    self.program = program
    self.now = now
    spool = program.shownSpool(keepingBytes: showsPictures)
    context = program.context(spool: spool)
    others = program.settings.house.seeksRepetitions ? LikenessIndex(reading.entries) : LikenessIndex()
  }

  /// How an item looks on each of its channels (or those named): at its own time, at the occurrence named, or at the
  /// next one; an item without a date as if it went out today. Of a recurrence that does not fall on the day named,
  /// nothing.
  func entries(of entry: ScheduledItem, at moment: CivilDateTime?, on names: Set<ChannelName>) -> [PreviewEntry] {
    let drafting = Drafting(context, earlier: others.repeated(by: entry, rules: context.house))
    return entry.item.channels.filter { names.isEmpty || names.contains($0) }.compactMap { name in
      guard let channel = program.channels[name] else { return nil }
      let slot = slot(of: entry, on: name, at: moment)
      if slot == nil, moment != nil, case .recurring = entry.schedule.timing { return nil }
      let media = Result { () throws(MediaFailure) in try drafting.media(of: entry.item, on: channel) }
        .mapError { RenderFailure([$0.reason]) }
      return preview(entry, on: channel, slot: slot, media: media, drafting: drafting)
    }
  }

  private func preview(
    _ entry: ScheduledItem, on channel: Channel, slot: PlannedSlot?, media: Result<[SpooledMedia], RenderFailure>,
    drafting: Drafting
  ) -> PreviewEntry {
    let shown = slot ?? undated(on: channel.name)
    let day = shown.civil.date.words(in: entry.item.language ?? channel.language)
    var preview = PreviewEntry(
      item: entry.item.id, title: entry.item.title.replacing("{{date}}", with: day), channel: channel,
      occurrence: shown.occurrence, due: slot?.due,
      rendering: .failure(RenderFailure([])))
    switch media {
    case .failure(let failure): preview.rendering = .failure(failure)
    case .success(let media):
      do throws(DraftFailure) {
        let draft = try drafting.draft(
          entry, digest: Drafting.digest(of: entry), media: media, slot: shown, now: now)
        var variant = draft.variant
        variant.warnings += spool.fetched?.missing(of: entry.item, on: channel) ?? []
        preview.rendering = .success(variant)
        preview.digest = draft.delivery.variant
        preview.omissions = OmissionSearch(entry.item, as: draft.variant, on: channel).omissions
      } catch {
        preview.rendering = .failure(RenderFailure(error.reasons, warnings: error.warnings))
        preview.findings = error.warnings
      }
    }
    return preview
  }

  private func slot(of entry: ScheduledItem, on channel: ChannelName, at moment: CivilDateTime?) -> PlannedSlot? {
    var ready = entry
    ready.item.status = .ready
    let expansion = ScheduleExpansion(zone: program.zone, recurrences: program.recurrences)
    let today = program.zone.civil(at: now).date
    if let moment {
      let slots = expansion.slots(of: ready, in: moment.date...moment.date).filter { $0.channel == channel }
      return slots.first { $0.civil == moment } ?? slots.first
    }
    guard case .recurring(let recurrence) = entry.schedule.timing else {
      return expansion.slots(of: ready, in: today...today).first { $0.channel == channel }
    }
    let next = max(today, recurrence.from)
    for first in [next, recurrence.from] {
      let slots = expansion.slots(of: ready, in: first...first.adding(days: 400)).filter { $0.channel == channel }
      if let slot = slots.first { return slot }
    }
    return nil
  }

  private func undated(on channel: ChannelName) -> PlannedSlot {
    let civil = program.zone.civil(at: now)
    return PlannedSlot(channel: channel, civil: civil, due: program.zone.resolve(civil).instant)
  }
}
