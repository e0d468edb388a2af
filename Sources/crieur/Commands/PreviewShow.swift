import Domain

/// What a watch shows just now, and from which files.
struct PreviewShow {
  private let request: PreviewRequest
  private let outlet: PreviewOutlet
  private let overrides: Settings.Overrides
  private var program: Program
  private var stamps = FileStamps()
  private var last: PreviewLook?
  private var shown: String?
  private var configurationProblems: [Problem] = []

  /// Has shown nothing yet.
  init(_ watch: PreviewWatch, _ program: Program) {
    request = watch.request
    outlet = watch.outlet
    overrides = watch.overrides
    self.program = program
  }

  /// Hears of every change from now on; watching once more costs nothing, and files may have come and gone.
  func watch(by watch: FileWatch?) {
    guard let watch else { return }
    // What the system does not grant is looked at when something else changes.
    for file in files { _ = watch.watch(FolderPath.folder(of: file)) }
    for tree in trees { _ = watch.watch(tree: tree) }
  }

  /// Shows what is there now, when that is something else than before; false when nobody reads any more.
  mutating func look() throws(ProgramEnd) -> Bool {
    let before = stamps
    stamps = FileStamps(
      files: files, trees: trees, except: [program.settings.store, outlet.file].compactMap(\.self))
    if last == nil || stamps != before {
      configure()
      var look = try PreviewLook(request, in: program).keeping(last)
      look.configurationProblems = configurationProblems
      if !configurationProblems.isEmpty { look.isCurrent = false }
      last = look
    }
    return try last.map { look throws(ProgramEnd) in try show(look) } ?? true
  }

  private mutating func show(_ look: PreviewLook) throws(ProgramEnd) -> Bool {
    let terminal = program.terminal
    let failures = look.failures.compactMap(\.reason)
    let wrong = [look.complaints(on: terminal)].compactMap(\.self) + failures.map(terminal.catalogue.phrase)
    let text = outlet.text(of: look, on: terminal) + wrong.joined()
    guard text != shown else { return true }
    if outlet.clears { terminal.put("\u{1B}[2J\u{1B}[H") }
    if !outlet.clears, shown != nil, outlet.form == .text, outlet.file == nil { terminal.put("\n") }
    shown = text
    if !look.entries.isEmpty || outlet.form == .json {
      guard try outlet.show(look, on: terminal) else { return false }
    }
    wrong.forEach(terminal.tell)
    let time = terminal.catalogue.clock(program.zone.civil(at: program.clock.now).time)
    terminal.tell(terminal.catalogue.phrase(look.isCurrent ? PreviewCode.watching : .watchingStale, ["time": time]))
    return true
  }

  /// Takes the configuration as it is now; while it is wrong, the last good one stands.
  private mutating func configure() {
    do throws(SettingsFailure) {
      let settings = try Settings.load(program.settings.file, in: program.surroundings, overrides: overrides)
      program = Program(
        settings, terminal: program.terminal, clock: program.clock, environment: program.surroundings.environment)
      configurationProblems = []
    } catch {
      configurationProblems = error.problems
    }
  }

  /// The configuration, the files that were named, and the pictures.
  private var files: [String] {
    let folder = FolderPath(Program.workingFolder)
    let named = request.names.filter {
      $0.contains("/") || SmallFile.exists($0) || [".md", ".yaml", ".yml"].contains(where: $0.hasSuffix)
    }
    return ([program.settings.file] + named).map(folder.path(of:)) + (last?.parts.flatMap(\.files) ?? [])
  }

  /// The calendar, for items that were named by their ids.
  private var trees: [String] {
    let isCalendarMeant = request.names.contains { !SmallFile.exists($0) }
    return isCalendarMeant ? program.settings.calendars.map(\.path) : []
  }
}
