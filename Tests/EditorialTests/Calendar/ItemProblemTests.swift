import Domain
import Editorial
import Testing

/// Everything that can be wrong with an item, with the place that is told.
struct ItemProblemTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let lines: String
    let expected: [String]
    var testDescription: String { lines }

    init(_ lines: String, _ expected: String...) {
      self.lines = lines
      self.expected = expected
    }
  }

  /// Each replaces or follows the lines of a good item, which are `title`, `publish`, `channels` on lines 2 to 4.
  static let additions = [
    Case("link: www.exemple.fr", "5:7 yaml.notAURL"),
    Case("type: relay\nlink: https://exemple.fr/", "5:7 calendar.relayWithoutSource"),
    Case("type: relay\nsource: \" \"\nlink: https://exemple.fr/", "5:7 calendar.relayWithoutSource"),
    Case("type: relay\nsource: Les Échos", "5:7 calendar.relayWithoutLink"),
    Case("type: relai\nsource: Les Échos", "5:7 yaml.misspelledChoice", "6:1 calendar.sourceOfOwn"),
    Case("source: Les Échos", "5:1 calendar.sourceOfOwn"),
    Case("links: [{label: Programme}]", "5:9 yaml.missingKey"),
    Case("links: [{label: \"{{lieu}}\", link: https://exemple.fr/}]", "5:9 calendar.unknownPlaceholder"),
    Case("status: finished", "5:9 yaml.notAChoice"),
    Case("audience: members", "4:12 calendar.audienceMismatch", "4:17 calendar.audienceMismatch"),
    Case("language: de", "5:11 yaml.notAChoice"),
    Case("id: \"a b\"", "5:5 calendar.badID"),
    Case("id: a//b", "5:5 calendar.badID"),
    Case("category: internationl", "5:11 calendar.misspelledCategory"),
    Case("category: sport", "5:11 calendar.unknownCategory"),
    Case("hashtags: [export, \"2011\", \"#\"]", "5:20 calendar.badHashtag", "5:28 calendar.badHashtag"),
    Case("chanel: x", "5:1 yaml.unknownKey"),
    Case("imges: []", "5:1 yaml.misspelledKey"),
    Case("body: text", "5:1 yaml.unknownKey"),
    Case("summary: \"le {{jour}}\"", "5:10 calendar.unknownPlaceholder"),
    Case("not_after: 2011-06-28 10:00", "5:12 calendar.deadlineBeforePublish"),
    Case("not_after: 2011-06-31 10:00", "5:12 yaml.noSuchDay"),
    Case("not_after: {after: 0h}", "5:20 calendar.emptyDuration"),
    Case("not_after: {before: 3h}", "5:12 yaml.missingKey", "5:13 yaml.unknownKey"),
    Case("late: {within: 1h}", "5:7 yaml.missingKey"),
    Case("late: {within: 1h, then: send}", "5:26 yaml.notAChoice"),
    Case("every: {rrule: FREQ=DAILY, at: 8:15, from: 2011-01-01}", "5:1 calendar.publishAndEvery"),
    Case("event: {end: 2011-07-01 10:00}", "5:8 yaml.missingKey"),
    Case("event: {start: 2011-07-02 10:00, end: 2011-07-01 10:00}", "5:39 calendar.eventEndsBeforeStart"),
    Case("event: {start: 2011-07-02 10:00, registration: here}", "5:48 yaml.notAURL"),
    Case("images: [{file: absent.jpg, alt: x}]", "5:17 calendar.mediaMissing"),
    Case("images: [{file: ../../etc/passwd, alt: x}]", "5:17 calendar.mediaOutside"),
    Case("images: [{file: /etc/passwd, alt: x}]", "5:17 calendar.mediaOutside"),
    Case("accept: [{code: alt-mising, reason: x}]", "5:17 yaml.misspelledChoice"),
    Case("accept: [{code: alt-missing}]", "5:10 calendar.acceptWithoutReason"),
    Case("accept: [{code: alt-missing, reason: ''}]", "5:38 calendar.acceptWithoutReason"),
    Case("accept: [{code: alt-missing, raison: x}]", "5:30 yaml.misspelledKey"),
    Case("alternates: [Un autre texte]", "5:1 calendar.alternatesWithoutSeries"),
    Case("images: [p.png]", "5:10 yaml.notAMapping"),
    Case("variants: {viadeo: {text: x}}", "5:12 calendar.unusedVariant (warning)"),
    Case("variants: {facebok: {text: x}}", "5:12 calendar.misspelledChannel"),
    Case("variants: {facebook: {txt: x}}", "5:23 yaml.misspelledKey"),
    Case("variants: {facebook: {text: \"{{lieu}}\"}}", "5:29 calendar.unknownPlaceholder"),
    Case("variants: {facebook: {exact: perhaps}}", "5:30 yaml.notAFlag"),
    Case(
      "variants: {facebook: {hashtags: [\"12\"], link: x, cal: x}}", "5:34 calendar.badHashtag", "5:47 yaml.notAURL",
      "5:50 yaml.misspelledKey"),
    Case(
      "variants: {facebook: {call: \"{{lieu}}\", mentions: [\"@x\", Marie]}}", "5:29 calendar.unknownPlaceholder",
      "5:58 calendar.unknownMention"),
    Case("variants: {facebook: {images: [b.png]}}", "5:32 calendar.unknownPicture"),
    Case(
      "mentions: [CCI Franc, \"@x\", Zoe]", "5:12 calendar.misspelledMention", "5:23 calendar.unknownMention",
      "5:29 calendar.unknownMention"),
    Case("call: \"le {{jour}}\"", "5:7 calendar.unknownPlaceholder"),
    Case("texts: {cold: x}", "5:9 yaml.unknownKey"),
    Case("texts: {warm: {sumary: x}, brief: [x]}", "5:16 yaml.misspelledKey", "5:35 yaml.notAText"),
    Case(
      "texts: {warm: \"{{jour}}\", brief: {call: \"{{lieu}}\"}}", "5:15 calendar.unknownPlaceholder",
      "5:41 calendar.unknownPlaceholder"),
    Case("title: twice", "2:1 yaml.duplicateKey"),
    Case("summary: a : b", "5:12 yaml.bareColon"),
    Case("a: b\n---\nVenez le {{date}}, au {{ lieu }}.", "5:1 yaml.unknownKey", "7:23 calendar.unknownPlaceholder"),
  ]

  @Test(arguments: additions)
  func aFaultInOneLineIsToldWithItsPlace(_ fault: Case) throws {
    let calendar = try TestCalendar()
    try calendar.folder.write("", to: "p.png")
    let close = fault.lines.contains("---") ? "" : "\n---\nTexte."
    let text = """
      ---
      title: Le guide est paru
      publish: 2011-06-28 10:00
      channels: [rss, facebook]
      \(fault.lines)\(close)
      """
    #expect(try calendar.problems(in: text) == fault.expected)
  }

  static let wholes = [
    Case("publish: 2011-06-28 10:00\nchannels: [rss]", "2:1 yaml.missingKey"),
    Case("title:\npublish: 2011-06-28 10:00\nchannels: [rss]", "2:1 yaml.missingKey"),
    Case("title: a\nchannels: [rss]", "2:1 calendar.noTime"),
    Case("title: a\npublish: 2011-02-30 10:00\nchannels: [rss]", "3:10 yaml.noSuchDay"),
    Case("title: a\npublish: 28/06/2011\nchannels: [rss]", "3:10 yaml.notADateTime"),
    Case("title: a\npublish: 2011-06-28 10:00", "2:1 calendar.noChannel"),
    Case("title: a\npublish: 2011-06-28 10:00\nchannels: []", "4:11 calendar.noChannel"),
    Case("title: a\npublish: 2011-06-28 10:00\nchannels: rss", "4:11 yaml.notAList"),
    Case("title: a\npublish: 2011-06-28 10:00\nchannels: [rss, facebok]", "4:17 calendar.misspelledChannel"),
    Case("title: a\npublish: 2011-06-28 10:00\nchannels: [minitel]", "4:12 calendar.unknownChannel"),
    Case("title: a\npublish: {rss: 2011-06-28 10:00, minitel: 2011-06-28 10:00}", "3:34 calendar.unknownChannel"),
    Case("title: a\npublish: {rss: demain}", "3:16 yaml.notADateTime"),
    Case(
      "title: a\npublish: {rss: 2011-06-28 10:00}\nchannels: [facebook]", "3:11 calendar.publishOnOtherChannel",
      "4:12 calendar.publishLacksChannel"),
    Case("title: a\npublish: {rss: 2011-03-27 02:30}", "3:16 calendar.gapMoved (warning)"),
    Case("title: a\npublish: 2011-10-30 02:30\nchannels: [rss]", "3:10 calendar.repeatedHour (warning)"),
    Case("title: a\npublish: 2011-06-28 10:00\nchannels: [rss, agenda]", "4:17 calendar.eventMissing"),
    Case("title: a\npublish: {agenda: 2011-06-28 10:00}", "3:11 calendar.eventMissing"),
    Case("title: a\npublish: 2011-06-28 10:00\ncategory: formation", "4:11 calendar.eventMissing"),
    Case("title: a\npublish: 2011-06-28 10:00\ncategory: tourisme"),
    Case("title: a\npublish: 2011-06-28 10:00\nchannels: [agenda]\nevent: {start: 2011-07-01 09:00}"),
    Case(
      "title: a\npublish: 2011-06-28 10:00\ncategory: international\naudience: internal",
      "4:11 calendar.audienceMismatch", "4:11 calendar.audienceMismatch"),
    Case(
      "title: a\nchannels: [rss]\nevery: {rrule: FREQ=WEEKLY;BYDAY=LU, at: \"8:15\", from: 2011-01-01}",
      "4:16 calendar.badRule"),
    Case(
      "title: a\nchannels: [rss]\nevery: {rrule: FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30, at: \"8:15\", from: 2011-01-01}",
      "4:16 calendar.neverOccurs"),
    Case(
      "title: a\nchannels: [rss]\nevery: {rrule: FREQ=DAILY, at: \"8:15\", from: 2011-01-01, until: 2010-12-31}",
      "4:65 calendar.untilBeforeFrom"),
    Case(
      "title: a\nchannels: [rss]\nevery: {rrule: FREQ=WEEKLY;BYDAY=MO, at: \"8:15\", from: 2011-01-01, except: [2011-01-04]}",
      "4:77 calendar.idleException (warning)"),
    Case(
      "title: a\nchannels: [rss]\nevery: {at: \"25:15\", from: 2011-01-01}\nnot_after: 2010-12-31 10:00",
      "4:8 yaml.missingKey", "4:13 yaml.notATime"),
    Case(
      "title: a\nchannels: [rss]\nevery: {rrule: FREQ=DAILY, at: \"8:15\", from: 2011-01-01}\nnot_after: 2010-12-31 10:00",
      "5:12 calendar.deadlineBeforePublish"),
    Case("- title: a", "2:1 calendar.notAnItem"),
    Case("", "2:1 calendar.notAnItem"),
  ]

  @Test(arguments: wholes)
  func aFaultOfTheWholeIsToldWithItsPlace(_ fault: Case) throws {
    #expect(try TestCalendar().problems(in: "---\n\(fault.lines)\n---\nTexte.") == fault.expected)
  }

  @Test(arguments: [
    Case("status: draft\ntitle: a"),
    Case("status: draft\ntitle: a\npublish: 2011-06-28 10:00"),
    Case("title: a\npublish: 2011-06-28 10:00\ncategory: international"),
    Case("title: a\npublish: {rss: 2011-06-28 10:00}"),
    Case("title: a {{date}}\npublish: 2011-06-28T10:00:30\nchannels: [rss, rss]\nid: a/b.c_d-é"),
    Case("title: a\npublish: 2011-06-28 10:00\nchannels: [adherents, interne]\naudience: members"),
    Case(
      "title: a\npublish: 2011-06-28 10:00\nchannels: [rss]\nnot_after: {after: 3h}\nlate: {within: 1h, then: drop}"),
  ])
  func goodItemsHaveNoProblem(_ item: Case) throws {
    #expect(try TestCalendar().problems(in: "---\n\(item.lines)\n---\n") == [])
  }

  @Test func everyCodeOfTheCalendarHasItsOwnName() {
    let codes = CalendarCode.allCases.map(\.rawValue) + YAMLCode.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    #expect(CalendarCode.allCases.allSatisfy { $0.rawValue == "calendar.\($0)" })
    #expect(YAMLCode.allCases.allSatisfy { $0.rawValue == "yaml.\($0)" })
    #expect(ZoneCode.allCases.allSatisfy { $0.rawValue == "zone.\($0)" })
  }

  @Test func aMisspelledNameIsToldWithTheOneThatWasMeant() throws {
    let calendar = try TestCalendar()
    try calendar.folder.write(
      "---\ntitle: a\npublish: 2011-06-28 10:00\nchanels: [rss]\ncategory: numérique\n---\n", to: "a.md")
    let arguments = calendar.look().problems.map(\.reason.arguments)
    #expect(arguments.contains(["key": "chanels", "suggestion": "channels"]))
    #expect(arguments.contains(["name": "numérique", "suggestion": "numerique"]))
  }
}
