import ArgumentParser
import Domain
import Editorial
import Engine

/// `crieur preview ITEM|FILE…`
struct PreviewCommand: ProgramCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case html
  }

  static var configuration: CommandConfiguration { .said("preview", .preview) }

  @OptionGroup var global: GlobalOptions
  @Argument(help: .said(.previewItems, value: .item)) var items: [String]
  @Option(name: .long, help: .said(.channel, value: .channel)) var channel: [String] = []
  @Option(name: .long, help: .said(.previewAt, value: .time)) var at: MomentArgument?
  @Option(name: .long, help: .said(.format, value: .format)) var format: Format = .text

  func run(in program: Program) async throws(ProgramEnd) {
    let names = try program.knownChannels(channel)
    let previewing = Previewing(program: program, now: program.clock.now)
    var entries: [PreviewEntry] = []
    var problems: [Problem] = []
    var pictures: [Picture] = []
    var worst: ProgramEnd?
    for name in items {
      let found: (entries: [ScheduledItem], problems: [Problem])
      do throws(ProgramEnd) {
        found = try program.find(name)
      } catch {
        if let reason = error.reason { program.terminal.complain(reason) }
        worst = ProgramEnd(error.status)
        continue
      }
      problems += found.problems
      let shown = found.entries.flatMap { previewing.entries(of: $0, at: at?.civil, on: names) }
      if shown.isEmpty, !found.entries.isEmpty {
        program.terminal.complain(Reason(nothingToShow(names, found.entries), ["name": name]))
        worst = ProgramEnd(.noInput)
      }
      entries += shown
      pictures += found.entries.flatMap { Self.pictures(of: $0.item) }
    }
    if !entries.isEmpty || format == .json { show(entries, pictures: pictures, in: program) }
    let isWhole = entries.allSatisfy { if case .success = $0.rendering { true } else { false } }
    if !problems.isEmpty {
      let page = ProblemPage(problems: problems)
      program.terminal.tell(page.text(in: program.terminal.catalogue, layout: program.terminal.messageLayout))
    }
    if !isWhole || problems.contains(where: { $0.severity == .error }) { throw ProgramEnd(.badData) }
    if let worst { throw worst }
  }

  /// Why an item has nothing to show: it goes nowhere, or not to these channels, or not on that day.
  private func nothingToShow(_ names: Set<ChannelName>, _ entries: [ScheduledItem]) -> ProgramCode {
    let isOnThem = entries.contains { entry in entry.item.channels.contains { names.isEmpty || names.contains($0) } }
    return isOnThem ? .noOccurrence : .notOnChannel
  }

  private func show(_ entries: [PreviewEntry], pictures: [Picture], in program: Program) {
    let page = PreviewPage(entries: entries)
    let catalogue = program.terminal.catalogue
    switch format {
    case .text: program.terminal.print(page.text(in: catalogue, layout: program.terminal.layout))
    case .json: program.terminal.print(page.json(in: catalogue).page)
    case .html:
      program.terminal.print(PreviewSheet(entries, pictures: pictures, in: catalogue).markup)
    }
  }

  private typealias Picture = (media: SpooledMedia, bytes: [UInt8])

  /// The item's pictures; one that cannot be used is told by its rendering and described on the page.
  private static func pictures(of item: NewsItem) -> [Picture] {
    item.images.compactMap { try? FolderSpool.look(at: $0) }
  }
}
