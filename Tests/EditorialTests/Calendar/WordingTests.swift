import Domain
import Editorial
import Testing

struct WordingTests {
  private func item(_ lines: String) throws -> NewsItem {
    let calendar = try TestCalendar()
    try calendar.folder.write("png", to: "a.png")
    try calendar.folder.write("png", to: "b.png")
    try calendar.folder.write(
      "---\ntitle: T\npublish: 2011-06-28 10:00\nchannels: [microblog, facebook]\n\(lines)\n---\n", to: "a.md")
    let reading = calendar.look()
    #expect(reading.problems.map(\.brief) == [])
    return try #require(reading.items["a"]?.item)
  }

  @Test func whatIsNotWrittenIsNotThere() throws {
    let item = try item("summary: S")
    #expect(item.call == nil && item.texts == nil && item.mentions == nil)
  }

  @Test func callTextsAndMentionsAreRead() throws {
    let item = try item(
      """
      call: "Et vous ?"
      mentions: [CCI France]
      texts: {warm: {title: "Coucou", summary: "Le {{date}}", body: "B", call: "Alors ?"}, brief: "Paru."}
      """)
    #expect(item.call == "Et vous ?")
    #expect(item.mentions == ["CCI France"])
    #expect(
      item.texts == [
        .warm: Wording(title: "Coucou", summary: "Le {{date}}", body: "B", call: "Alors ?"),
        .brief: Wording(summary: "Paru."),
      ])
    #expect(try self.item("mentions: []").mentions == [])
  }

  @Test func everyPartOfAChannelIsRead() throws {
    let item = try item(
      """
      images: [{file: a.png, alt: A}, {file: b.png, alt: B}]
      variants:
        facebook: {title: T2, text: X, exact: oui, summary: S, body: B, event: E, call: C, link: "https://a.fr",
          hashtags: ["#export"], mentions: [Marie Durand, "@md"], credit: "", images: [b.png, a.png]}
      """)
    #expect(
      item.variants["facebook"]
        == VariantOverride(
          title: "T2", text: "X", exact: true, summary: "S", body: "B", event: "E", call: "C", link: "https://a.fr",
          hashtags: ["export"], mentions: ["Marie Durand", "@md"], credit: "", images: [1, 0]))
  }
}
