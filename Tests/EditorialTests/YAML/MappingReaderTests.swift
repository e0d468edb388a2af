import Domain
import Editorial
import Testing

struct MappingReaderTests {
  private func reader(_ text: String) throws -> (MappingReader, ProblemLog) {
    let log = ProblemLog(file: "f.yaml")
    let value = try YAMLValue.parse(text, file: "f.yaml").get()
    return (try #require(MappingReader(value, problems: log)), log)
  }

  private func codes(_ log: ProblemLog) -> [String] {
    log.problems.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.reason.code)" }
  }

  @Test func everyFormIsRead() throws {
    var (reader, log) = try reader(
      """
      text: " Bonjour "
      list: [a, b]
      flag: oui
      status: draft
      day: 2011-02-28
      moment: 2011-02-28 9:05
      hour: "08:15:30"
      wait: 1h30m
      link: https://www.exemple.fr:8080/été?a=1#b
      count: 12
      nested: {inner: x}
      """)
    #expect(reader.required("text", .text) == "Bonjour")
    #expect(reader.list("list", .text)?.map(\.value) == ["a", "b"])
    #expect(reader.optional("flag", .flag) == true)
    #expect(reader.optional("status", .choice(of: NewsItem.Status.self)) == .draft)
    #expect(reader.optional("day", .date) == CivilDate("2011-02-28"))
    #expect(reader.optional("moment", .dateTime) == CivilDateTime("2011-02-28 09:05"))
    #expect(reader.optional("hour", .time) == CivilTime("08:15:30"))
    #expect(reader.optional("wait", .duration) == .seconds(5400))
    #expect(reader.optional("link", .url) == "https://www.exemple.fr:8080/été?a=1#b")
    #expect(reader.optional("count", .integer(in: 1...20)) == 12)
    let inner = reader.mapping("nested")
    var nested = try #require(inner)
    #expect(nested.required("inner", .text) == "x")
    nested.finish()
    reader.finish()
    #expect(log.problems.isEmpty)
  }

  @Test func everythingWrongIsToldAtOnce() throws {
    var (reader, log) = try reader(
      """
      flag: peut-être
      status: drft
      day: 2011-02-30
      other: 30/02/2011
      moment: 2011-02-30 10:00
      moment2: demain
      hour: 25:00
      wait: 3 siècles
      link: www.exemple.fr
      count: 21
      list: a
      nested: b
      text: [c]
      empty:
      chanels: [d]
      sans rapport: e
      """)
    _ = reader.optional("flag", .flag)
    _ = reader.optional("status", .choice(of: NewsItem.Status.self))
    _ = reader.optional("day", .date)
    _ = reader.optional("other", .date)
    _ = reader.optional("moment", .dateTime)
    _ = reader.optional("moment2", .dateTime)
    _ = reader.optional("hour", .time)
    _ = reader.optional("wait", .duration)
    _ = reader.optional("link", .url)
    _ = reader.optional("count", .integer(in: 1...20))
    _ = reader.list("list", .text)
    _ = reader.mapping("nested")
    _ = reader.optional("text", .text)
    _ = reader.required("empty", .text)
    _ = reader.required("absent", .text)
    _ = reader.value("channels")
    reader.finish()
    #expect(
      codes(log) == [
        "1:7 yaml.notAFlag", "2:9 yaml.misspelledChoice", "3:6 yaml.noSuchDay", "4:8 yaml.notADate",
        "5:9 yaml.noSuchDay",
        "6:10 yaml.notADateTime", "7:7 yaml.notATime", "8:7 yaml.notADuration", "9:7 yaml.notAURL",
        "10:8 yaml.notANumber", "11:7 yaml.notAList", "12:9 yaml.notAMapping", "13:7 yaml.notAText",
        "14:1 yaml.missingKey", "1:1 yaml.missingKey", "15:1 yaml.misspelledKey", "16:1 yaml.unknownKey",
      ])
    #expect(log.problems.first { $0.line == 15 }?.reason.arguments == ["key": "chanels", "suggestion": "channels"])
    #expect(log.problems.first { $0.line == 2 }?.reason.arguments["suggestion"] == "draft")
  }

  @Test func aMisspelledKeyIsNotAlsoMissing() throws {
    var (reader, log) = try reader("titel: Forum\nsummary: Une journée")
    _ = reader.required("title", .text)
    _ = reader.required("link", .url)
    _ = reader.optional("summary", .text)
    reader.finish()
    #expect(codes(log) == ["1:1 yaml.missingKey", "1:1 yaml.misspelledKey"])
    #expect(log.problems.first?.reason.arguments == ["key": "link"])
    #expect(log.errorCount == 2)
  }

  @Test func theNearestWordIsTheOneThatWasMeant() {
    let keys = ["title", "summary", "link", "status", "channels", "category", "hashtags"]
    #expect(nearest(to: "chanels", in: keys) == "channels")
    #expect(nearest(to: "Catégorie", in: keys) == "category")
    #expect(nearest(to: "titre", in: keys) == "title")
    #expect(nearest(to: "hastags", in: keys) == "hashtags")
    #expect(nearest(to: "lnik", in: keys) == "link")
    #expect(nearest(to: "zzz", in: keys) == nil)
    #expect(nearest(to: "", in: keys) == nil)
  }

  @Test(arguments: [
    "http://a.fr", "https://a.fr/x?y#z", "http://127.0.0.1:8080", "https://[::1]:8443/", "https://chambre-été.fr/",
    "HTTPS://A.FR", "https://a.fr.",
  ])
  func absoluteAddressesAreTaken(_ text: String) throws(Reason) {
    #expect(try ScalarForm.url(text) == text)
  }

  @Test(arguments: [
    "a.fr", "//a.fr", "ftp://a.fr", "http://", "http:///x", "http://a b.fr", "https://u:p@a.fr", "http://a..fr",
    "http://a.fr:0", "http://a.fr:99999", "http://a.fr:x", "https://a.fr/{{date}}", "javascript:alert(1)",
    "http://a.fr/\u{A0}x", "http://-a.fr", "https://[x]/",
  ])
  func otherAddressesAreRefused(_ text: String) {
    #expect(throws: Reason.self) { try ScalarForm.url(text) }
  }

  @Test(arguments: ["", "h", "1", "1x", "1h x", "-1h", "1.5h", "99999999999d"])
  func otherDurationsAreRefused(_ text: String) {
    #expect(throws: Reason.self) { try ScalarForm.duration(text) }
  }

  @Test func problemsAreSortedByPlace() {
    let log = ProblemLog(file: "b")
    log.error(Reason(YAMLCode.tab), at: Place(line: 2, column: 1))
    log.warning(Reason(YAMLCode.oddKey), at: Place(line: 1, column: 9))
    log.error(Reason(YAMLCode.syntax), at: Place(line: 1, column: 9))
    log.add(Problem(file: "a", reason: Reason(YAMLCode.bareColon)))
    let sorted = log.problems.inReadingOrder().map(\.reason.code)
    #expect(sorted == ["yaml.bareColon", "yaml.oddKey", "yaml.syntax", "yaml.tab"])
    #expect(log.errorCount == 3)
  }
}
