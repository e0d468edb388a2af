import Domain
import Editorial
import Foundation
import Testing

struct CalendarReaderTests {
  private static let good = "---\ntitle: Bonne\npublish: 2011-06-28 10:00\nchannels: [rss]\n---\nTexte."

  @Test func oneGoodFileAmongSixBrokenOnesIsRead() throws {
    let calendar = try TestCalendar()
    try calendar.folder.write(Self.good, to: "bonne.md")
    let head = "---\ntitle: a\npublish: 2011-06-28 10:00\nchannels: [rss]\n"
    try calendar.folder.write("---\ntitle: a : b\n---\n", to: "1-yaml.md")
    try calendar.folder.write("\(head)chanels: [rss]\n---\n", to: "2-cle.md")
    try calendar.folder.write("---\ntitle: a\npublish: 2011-02-30 10:00\nchannels: [rss]\n---\n", to: "3-date.md")
    try calendar.folder.write("---\ntitle: a\npublish: 2011-06-28 10:00\nchannels: [minitel]\n---\n", to: "4-canal.md")
    try calendar.folder.write(Array("\(head)summary: \"caf".utf8) + [0xE9] + Array("\"\n---\n".utf8), to: "5-latin1.md")
    try calendar.folder.write("\(head)audience: internal\n---\n", to: "6-public.md")
    let reading = calendar.look()
    #expect(
      reading.problems.map { "\($0.file) \($0.brief)" } == [
        "calendar/1-yaml.md 2:10 yaml.bareColon", "calendar/2-cle.md 5:1 yaml.unknownKey",
        "calendar/3-date.md 3:10 yaml.noSuchDay", "calendar/4-canal.md 4:12 calendar.unknownChannel",
        "calendar/5-latin1.md 5:14 calendar.notUTF8", "calendar/6-public.md 4:12 calendar.audienceMismatch",
      ])
    #expect(reading.items.keys.sorted() == ["bonne"])
    #expect(reading.outcomes.values.filter { $0 == "0 broken" }.count == 6)
    #expect(reading.outcomes["bonne.md"] == "1")
  }

  @Test func aBadItemInAListStopsNoOther() throws {
    let calendar = try TestCalendar()
    try calendar.folder.write(
      """
      - {title: Un, publish: 2011-06-28 10:00, channels: [rss]}
      - {title: Deux, publish: 2011-06-31 10:00, channels: [rss]}
      - {title: Trois, publish: 2011-06-28 12:00, channels: [rss]}
      - quatre
      """, to: "liste.yaml")
    let reading = calendar.look()
    #expect(reading.problems.map(\.brief) == ["2:26 yaml.noSuchDay", "4:3 yaml.notAMapping"])
    #expect(reading.outcomes == ["liste.yaml": "2 broken"])
    #expect(reading.items.mapValues(\.line) == ["liste/un": 1, "liste/trois": 3])
  }

  @Test func unchangedFilesAreNotOpened() throws {
    let calendar = try TestCalendar()
    let file = try calendar.folder.write(Self.good, to: "a/b.md")
    try calendar.folder.write("---\ntitle: x\n---\n", to: "broken.md")
    let first = calendar.look()
    #expect(first.outcomes == ["a/b.md": "1", "broken.md": "0 broken"])
    #expect(calendar.look(known: first.records).outcomes == ["a/b.md": "unchanged", "broken.md": "unchanged"])
    let again = calendar.look(known: first.records, rereadBroken: true)
    #expect(again.outcomes == ["a/b.md": "unchanged", "broken.md": "0 broken"])
    #expect(again.problems.map(\.brief) == first.problems.map(\.brief))
    try calendar.folder.write(Self.good + " Et la suite.", to: "a/b.md")
    #expect(calendar.look(known: first.records).outcomes["a/b.md"] == "1")
    try FileManager.default.removeItem(atPath: file)
    #expect(calendar.look(known: first.records).outcomes == ["broken.md": "unchanged"])
  }

  @Test func aFileWrittenThisInstantWaitsUntilItIsQuiet() throws {
    let calendar = try TestCalendar()
    try calendar.folder.write(Self.good, to: "a.md")
    let known = calendar.look().records
    let file = try calendar.folder.write(Self.good + " Suite.", to: "a.md")
    try calendar.folder.write(Self.good, to: "new.md")
    var status = stat()
    #expect(stat(file, &status) == 0)
    let written = Timestamp(seconds: Int64(status.st_mtim.tv_sec))
    let early = calendar.reader.read(known: known, now: written + .milliseconds(500), quietFor: .seconds(3))
    #expect(early.reading.outcomes == ["a.md": "unchanged"])
    #expect(early.reading.sources.first?.stamp == known["a.md"]?.stamp)
    let nextLook = try #require(early.nextLook)
    #expect(nextLook >= written + .seconds(3) && nextLook <= written + .seconds(5))
    let late = calendar.reader.read(known: known, now: nextLook + .seconds(2), quietFor: .seconds(3))
    #expect(late.reading.outcomes == ["a.md": "1", "new.md": "1"])
    #expect(late.nextLook == nil)
    let past = calendar.reader.read(now: Timestamp(seconds: 1_300_000_000))
    #expect(past.reading.outcomes == ["a.md": "1", "new.md": "1"])
  }

  @Test func nothingIsGoneWhileAFileIsBeingWritten() throws {
    let calendar = try TestCalendar()
    let file = try calendar.folder.write(Self.good, to: "a.md")
    let known = calendar.look().records
    try FileManager.default.removeItem(atPath: file)
    let renamed = try calendar.folder.write(Self.good + " Suite.", to: "b.md")
    var status = stat()
    #expect(stat(renamed, &status) == 0)
    let written = Timestamp(seconds: Int64(status.st_mtim.tv_sec))
    let early = calendar.reader.read(known: known, now: written + .milliseconds(500), quietFor: .seconds(3))
    #expect(early.reading.outcomes == ["a.md": "unchanged"])
    #expect(calendar.look(known: known).outcomes == ["b.md": "1"])
  }

  @Test func aFolderThatIsGoneOrEmptiedRemovesNothing() throws {
    let calendar = try TestCalendar()
    let file = try calendar.folder.write(Self.good, to: "a.md")
    let known = calendar.look().records
    try FileManager.default.removeItem(atPath: file)
    let emptied = calendar.look(known: known)
    #expect(emptied.unreachable == [""])
    #expect(emptied.outcomes == ["a.md": "unchanged"])
    #expect(emptied.problems.map(\.brief) == ["calendar.folderEmpty"])
    try FileManager.default.removeItem(atPath: calendar.folder.path)
    let gone = calendar.look(known: known)
    #expect(gone.unreachable == [""])
    #expect(gone.outcomes == ["a.md": "unchanged"])
    #expect(gone.problems.map(\.brief) == ["calendar.folderMissing"])
    #expect(gone.problems.first?.file == "calendar")
  }

  @Test func aFolderThatWasAlwaysEmptyIsNoProblem() throws {
    let reading = try TestCalendar().look()
    #expect(reading.unreachable.isEmpty && reading.problems.isEmpty && reading.sources.isEmpty)
  }

  @Test func oneLostCalendarKeepsOnlyItsOwnSources() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.good, to: "nord/a.md")
    try folder.write(Self.good, to: "sud/a.md")
    let roots = ["nord", "sud"].map { CalendarRoot(path: "\(folder.path)/\($0)", prefix: "\($0)/", label: "\($0)/") }
    let reader = CalendarReader(roots: roots, rules: try TestCalendar.rules)
    let now = try TestCalendar().now
    let first = reader.read(now: now).reading
    #expect(first.items.keys.sorted() == ["nord/a", "sud/a"])
    try FileManager.default.removeItem(atPath: "\(folder.path)/sud")
    try FileManager.default.removeItem(atPath: "\(folder.path)/nord/a.md")
    try folder.write(Self.good, to: "nord/b.md")
    let second = reader.read(known: first.records, now: now).reading
    #expect(second.unreachable == ["sud"])
    #expect(second.outcomes == ["nord/b.md": "1", "sud/a.md": "unchanged"])
  }

  @Test func aFileThatCannotBeReadIsBrokenAndTriedAgain() throws {
    let calendar = try TestCalendar()
    let file = try calendar.folder.write(Self.good, to: "a.md")
    let known = calendar.look().records
    // Permissions would not stop a test that runs as root: a file too large and a pipe stop everyone.
    try calendar.folder.write([UInt8](repeating: 97, count: (1 << 20) + 1), to: "a.md")
    let large = calendar.look(known: known)
    #expect(large.outcomes == ["a.md": "0 broken"])
    #expect(large.problems.map(\.brief) == ["calendar.fileTooLarge"])
    try FileManager.default.removeItem(atPath: file)
    #expect(mkfifo(file, 0o600) == 0)
    let pipe = calendar.look(known: known)
    #expect(pipe.outcomes == ["a.md": "0 broken"])
    #expect(pipe.problems.map(\.brief) == ["calendar.fileUnreadable"])
    #expect(calendar.look(known: pipe.records).outcomes == ["a.md": "0 broken"])
  }

  @Test func hiddenFilesCopiesAndLoopsAreLeftAlone() throws {
    let calendar = try TestCalendar()
    for name in [".a.md", "a.md~", "#a.md#", ".git/a.md", "a.txt", "a.md.swp", "4913", "p.png", ".yaml"] {
      try calendar.folder.write(Self.good, to: name)
    }
    try calendar.folder.write(Self.good, to: "deep/one/a.MD")
    let path = calendar.folder.path
    try FileManager.default.createSymbolicLink(atPath: "\(path)/deep/loop", withDestinationPath: path)
    try FileManager.default.createSymbolicLink(atPath: "\(path)/nowhere.md", withDestinationPath: "\(path)/absent")
    let reading = calendar.look()
    #expect(reading.outcomes == ["deep/one/a.MD": "1"])
    #expect(reading.problems.isEmpty)
  }

  @Test func windowsFilesAreReadLikeAllOthers() throws {
    let calendar = try TestCalendar()
    let text =
      "\u{FEFF}---\r\ntitle: Été\r\npublish: 2011-06-28 10:00\r\nchannels: [rss]\r\n---  \r\nUn.\r\n\r\nDeux.\r\n"
    try calendar.folder.write(text, to: "a.md")
    let reading = calendar.look()
    #expect(reading.problems.isEmpty)
    #expect(reading.items["a"]?.item.body == "Un.\n\nDeux.")
    #expect(reading.items["a"]?.item.title == "Été")
    #expect(
      try calendar.problems(in: text.replacingOccurrences(of: "[rss]", with: "[x]")) == ["4:12 calendar.unknownChannel"]
    )
  }

  @Test func frontMatterMustBeOpenedAndClosed() throws {
    let calendar = try TestCalendar()
    #expect(try calendar.problems(in: "# Titre\n") == ["1:1 calendar.noFrontMatter"])
    #expect(try calendar.problems(in: "") == ["1:1 calendar.noFrontMatter"])
    #expect(try calendar.problems(in: "---\ntitle: a\n") == ["1:1 calendar.openFrontMatter"])
    #expect(try calendar.problems(in: "a\nb\n\u{0}\u{1}") == ["1:1 calendar.noFrontMatter"])
  }

  @Test func aRelayAndFurtherLinksAreRead() throws {
    let calendar = try TestCalendar()
    try calendar.folder.write(
      """
      ---
      title: T
      publish: 2011-06-28 10:00
      channels: [rss]
      type: relay
      source: "Les  Échos"
      link: https://www.exemple.fr/article
      links:
        - {label: Le programme, link: "https://www.exemple.fr/p"}
        - {label: L'accès, link: "https://www.exemple.fr/a"}
      ---
      """, to: "a.md")
    let reading = calendar.look()
    #expect(reading.problems.isEmpty)
    let item = try #require(reading.items.values.first?.item)
    #expect(item.source == "Les Échos")
    #expect(item.links?.map(\.label) == ["Le programme", "L'accès"])
  }
}
