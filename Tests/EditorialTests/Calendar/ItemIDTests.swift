import Domain
import Editorial
import Testing

struct ItemIDTests {
  private func item(_ title: String, _ more: String = "") -> String {
    "- {title: \"\(title)\", publish: 2011-06-28 10:00, channels: [rss]\(more)}\n"
  }

  @Test func aListNamesItsItemsByTheirTitles() throws {
    let calendar = try TestCalendar()
    let text =
      item("Permanence création d’entreprise ce {{date}}") + item("L'œuvre, à 100 % !") + item("Été") + item("ete")
      + item("ÉTÉ", ", id: x/ete") + item("!!!") + item("Ete", ", id: a/rdv/ete-3") + item("été")
    try calendar.folder.write(text, to: "a/rdv.yaml")
    let reading = calendar.look()
    #expect(reading.problems.isEmpty)
    #expect(
      reading.items.keys.sorted() == [
        "a/rdv/ete", "a/rdv/ete-2", "a/rdv/ete-3", "a/rdv/ete-4", "a/rdv/item", "a/rdv/l-oeuvre-a-100",
        "a/rdv/permanence-creation-d-entreprise-ce", "x/ete",
      ])
    #expect(reading.items["x/ete"]?.item.hasOwnID == true)
    #expect(reading.items["a/rdv/ete"]?.item.hasOwnID == false)
  }

  @Test func mendingAnItemChangesTheIDOfNoOther() throws {
    let calendar = try TestCalendar()
    try calendar.folder.write(item("Été", ", link: x") + item("Été"), to: "rdv.yaml")
    #expect(calendar.look().items.keys.sorted() == ["rdv/ete-2"])
    try calendar.folder.write(item("Été") + item("Été"), to: "rdv.yaml")
    #expect(calendar.look().items.keys.sorted() == ["rdv/ete", "rdv/ete-2"])
  }

  @Test func oneMappingInAYAMLFileIsNamedByItsFile() throws {
    let calendar = try TestCalendar()
    try calendar.folder.write(
      "title: a\nbody: Texte\npublish: 2011-06-28 10:00\nchannels: [rss]\n", to: "b/seule.yml")
    let reading = calendar.look()
    #expect(reading.items["b/seule"]?.item.body == "Texte")
    try calendar.folder.write("# rien encore\n", to: "vide.yaml")
    #expect(calendar.look().outcomes["vide.yaml"] == "0")
  }

  @Test func anIDIsGivenToOneItemOnly() throws {
    let calendar = try TestCalendar()
    let front = "publish: 2011-06-28 10:00\nchannels: [rss]"
    try calendar.folder.write("---\ntitle: a\n\(front)\nid: z\n---\n", to: "a.md")
    try calendar.folder.write("---\ntitle: b\n\(front)\n---\n", to: "z.md")
    try calendar.folder.write("---\nid: z\ntitle: c\n\(front)\n---\n", to: "b/c.md")
    let reading = calendar.look()
    #expect(
      reading.problems.map { "\($0.file) \($0.brief)" } == [
        "calendar/b/c.md 2:5 calendar.duplicateID", "calendar/z.md 2:1 calendar.duplicateID",
      ])
    #expect(reading.problems.first?.reason.arguments == ["id": "z", "file": "calendar/a.md", "line": "5"])
    #expect(reading.items["z"]?.item.title == "a")
    #expect(reading.outcomes == ["a.md": "1", "z.md": "0 broken", "b/c.md": "0 broken"])
  }

  @Test func aPreviewedFileHasTheIDThatTheCalendarGivesIt() throws {
    let calendar = try TestCalendar()
    let text = "---\ntitle: a\npublish: 2011-06-28 10:00\nchannels: [rss]\n---\n"
    let inside = try calendar.folder.write(text, to: "deep/a.md")
    let (source, problems) = calendar.reader.readFile(inside)
    #expect(problems.isEmpty)
    #expect(source.path == "deep/a.md")
    #expect(source.stamp == calendar.look().records["deep/a.md"]?.stamp)
    let elsewhere = try TemporaryFolder()
    let outside = try elsewhere.write("---\ntitle: a\n---\n", to: "b.md")
    let (other, others) = calendar.reader.readFile(outside)
    #expect(other.path == "b.md")
    #expect(
      others.map { "\($0.file) \($0.brief)" } == [
        "\(outside) 2:1 calendar.noChannel", "\(outside) 2:1 calendar.noTime",
      ])
    #expect(calendar.reader.readFile("/nowhere/c.md").problems.map(\.brief) == ["calendar.fileUnreadable"])
    let typed = calendar.reader.readText(Array(text.utf8), name: "entree.md", folder: calendar.folder.path)
    #expect(typed.problems.isEmpty)
    guard case .items(let items, broken: false) = typed.source.content else {
      Issue.record("not read")
      return
    }
    #expect(items.map(\.item.id) == ["entree"])
  }
}
