import Domain
import Engine

extension World {
  private static let titles = [
    "Forum export inscrivez vos équipes", "Le guide pratique est paru", "Permanence création ce lundi",
    "Club numérique rencontre de printemps", "Atelier reprise douze places restantes",
  ]

  var planning: PlanningContext {
    PlanningContext(
      channels: channels, zone: UTCRules(), language: .fr, horizonDays: 3, recurrences: RepeatingRules(),
      renderer: PlainRenderer(), spool: FolderSpool(folder: nil))
  }

  // MARK: Planning

  /// Plans what the calendar says now, as the daemon's keeper does; later again when the store is busy.
  func plan(by process: SimulatedProcess) {
    guard process.isAlive else { return }
    let meant = calendar.beginLook()
    var unavailable = false
    do throws(StoreFailure) {
      let store = process.store
      let report = try store.planAlone { () throws(StoreFailure) in
        let reading = calendar.reading(known: try store.sources())
        return try Planner(planning, store: store, batch: batch).sync(reading, now: now)
      }
      if !report.isQuiet {
        note(
          "\(process.name) plans: \(report.added) added, \(report.updated) updated, \(report.cancelled) cancelled, "
            + "\(report.held.count) held, \(report.editedAfterSending.count) too late, \(report.problems.count) problems"
        )
        correctSometimes(report.editedAfterSending)
      }
    } catch {
      calendar.failLook(meant)
      note("\(process.name) cannot plan: \(error.kind.rawValue)")
      unavailable = true
    }
    inspect(process.store, by: process)
    if unavailable { planSoon(process, in: .seconds(60)) }
  }

  func planSoon(_ process: SimulatedProcess, in wait: Duration? = nil) {
    guard process.isAlive else { return }
    after(wait ?? span(.seconds(1)...(.seconds(5))), by: process) { self.plan(by: process) }
  }

  // MARK: Writing

  func writeCalendar() {
    for number in 1...self.number(3..<8) {
      let path: SourcePath = SourcePath(chance(300) ? "liste.yaml" : "n\(number).md")
      add(makeEntry(), to: path)
    }
  }

  private func add(_ entry: ScheduledItem, to path: SourcePath) {
    calendar.files[path, default: SimulatedCalendar.File(entries: [], version: 0)].entries.append(entry)
    calendar.rename(in: path)
  }

  private func makeEntry() -> ScheduledItem {
    let number = calendar.nextNumber()
    let names = networks.map(\.channel.name).filter { _ in chance(700) }
    let channels = names.isEmpty ? [networks[0].channel.name] : names
    let hasOwnID = chance(200)
    let item = NewsItem(
      id: hasOwnID ? ItemID("own-\(number)") : "", hasOwnID: hasOwnID, title: pick(Self.titles),
      link: "https://exemple.fr/\(number)", channels: channels)
    let civil = someTime()
    let timing: Schedule.Timing =
      chance(300)
      ? .recurring(
        Recurrence(
          rule: chance(300) ? "FREQ=DAILY" : "FREQ=HOURLY", at: civil.time, from: civil.date,
          until: civil.date.adding(days: 2)))
      : .once(Dictionary(uniqueKeysWithValues: channels.map { ($0, civil) }))
    let deadline: Schedule.Deadline? = chance(250) ? .after(seconds: Int64(self.number(60..<86_400))) : nil
    let late: LatePolicy? =
      chance(200)
      ? LatePolicy(within: .seconds(self.number(60..<7200)), then: pick(LatePolicy.Then.allCases)) : nil
    return ScheduledItem(item: item, schedule: Schedule(timing: timing, notAfter: deadline, late: late))
  }

  /// Often the same few hours, as people plan.
  private func someTime() -> CivilDateTime {
    let seconds = chance(500) ? [0, 600, 3600, 86_400][number(0..<4)] : number(-7200..<130_000)
    return UTCRules().civil(at: Self.start + .seconds(seconds / 60 * 60))
  }

  // MARK: Editing

  func editCalendar() {
    let paths = calendar.files.keys.sorted()
    guard !paths.isEmpty else { return addFile() }
    let path = pick(paths)
    guard let file = calendar.files[path] else { return }
    switch number(0..<10) {
    case 0: addFile()
    case 1: moveFile(path, file)
    case 2: removeFile(path, file)
    case 3: restoreFile()
    case 4: breakOrMend(path, file)
    case 5: duplicate(path, file)
    case 6:
      calendar.isUnreachable.toggle()
      note("the calendar is \(calendar.isUnreachable ? "out of reach" : "back")")
    case 7, 8: edit(path, file, "corrects a title of") { $0.item.title += " (rectifié)" }
    default:
      let civil = someTime()
      edit(path, file, "moves a date of") { entry in
        if case .once(let times) = entry.schedule.timing {
          entry.schedule.timing = .once(times.mapValues { _ in civil })
        }
      }
    }
    for process in processes where process.isAlive { planSoon(process) }
  }

  private func addFile() {
    let path: SourcePath = chance(300) ? "liste.yaml" : SourcePath("n\(calendar.nextNumber()).md")
    guard calendar.files[path]?.isBroken != true else { return }
    note("somebody adds to \(path)")
    add(makeEntry(), to: path)
  }

  /// Somebody corrects the title of what is tried, or waits for a hand, and cannot take it any more by itself.
  func editSometimes(_ delivery: Delivery) {
    guard !isCalm, delivery.key.kind == .publish, [.retrying, .held(.handOff)].contains(delivery.state),
      chance(editsPerMille)
    else { return }
    after(span(.milliseconds(1)...(.seconds(pick([1, 10]))))) {
      guard let item = self.unfailing({ () throws(StoreFailure) in try self.plain.items([delivery.key.item]) })?.first,
        let file = self.calendar.files[item.source],
        let index = file.entries.firstIndex(where: { $0.item.id == item.sourceID }),
        // People tire of it: what is handed over, edited and handed over anew would never come to rest.
        !file.entries[index].item.title.hasSuffix("(rectifié) (rectifié)")
      else { return }
      self.edit(item.source, file, "corrects a title of", at: index) { $0.item.title += " (rectifié)" }
      for process in self.processes where process.isAlive { self.planSoon(process) }
    }
  }

  private func edit(
    _ path: SourcePath, _ file: SimulatedCalendar.File, _ what: String, at place: Int? = nil,
    _ change: (inout ScheduledItem) -> Void
  ) {
    guard !file.isBroken, !file.entries.isEmpty else { return }
    note("somebody \(what) \(path)")
    let index = place ?? number(0..<file.entries.count)
    calendar.touch([file.entries[index]])
    var file = file
    change(&file.entries[index])
    calendar.files[path] = file
    calendar.rename(in: path)
  }

  private func moveFile(_ path: SourcePath, _ file: SimulatedCalendar.File) {
    guard !file.isBroken else { return }
    let ending = path.rawValue.hasSuffix(".md") ? "md" : "yaml"
    let new = SourcePath("m\(calendar.nextNumber()).\(ending)")
    note("somebody renames \(path) to \(new)")
    calendar.touch(file.entries)
    calendar.files[path] = nil
    calendar.files[new] = file
    calendar.rename(in: new)
  }

  private func removeFile(_ path: SourcePath, _ file: SimulatedCalendar.File) {
    guard !file.isBroken else { return }
    note("somebody removes \(path)")
    calendar.touch(file.entries)
    calendar.files[path] = nil
    calendar.bin.append(file)
  }

  private func restoreFile() {
    guard let file = calendar.bin.popLast() else { return }
    let ending = file.entries.count == 1 ? "md" : "yaml"
    let path = SourcePath("r\(calendar.nextNumber()).\(ending)")
    note("somebody brings back \(path)")
    calendar.touch(file.entries)
    calendar.files[path] = file
    calendar.rename(in: path)
  }

  private func breakOrMend(_ path: SourcePath, _ file: SimulatedCalendar.File) {
    var file = file
    file.isBroken.toggle()
    file.unreadable = file.isBroken ? number(1..<file.entries.count + 1) : 0
    note("somebody \(file.isBroken ? "breaks" : "mends") \(path)")
    calendar.touch(file.entries)
    file.version = calendar.nextNumber()
    calendar.files[path] = file
  }

  private func duplicate(_ path: SourcePath, _ file: SimulatedCalendar.File) {
    guard !file.isBroken, let entry = file.entries.first else { return }
    let new = SourcePath("c\(calendar.nextNumber()).md")
    note("somebody copies \(path) to \(new)")
    calendar.loosen(entry)
    var copy = entry
    copy.item.hasOwnID = false
    if chance(500), case .once(let times) = copy.schedule.timing {
      let minutes = Int64(number(1..<90))
      copy.schedule.timing = .once(times.mapValues { $0.adding(seconds: minutes * 60) })
    }
    add(copy, to: new)
  }

  /// Everything is readable again.
  func mendCalendar() {
    calendar.isUnreachable = false
    for path in calendar.files.keys.sorted() {
      guard let file = calendar.files[path], file.isBroken else { continue }
      breakOrMend(path, file)
    }
  }
}
