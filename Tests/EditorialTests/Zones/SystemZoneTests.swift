import Domain
import Editorial
import Glibc
import Testing

struct SystemZoneTests {
  private func civil(_ text: String) throws -> CivilDateTime {
    try #require(CivilDateTime(text))
  }

  @Test(arguments: [
    ("Europe/Paris", "2011-03-27 02:30", "2011-03-27T03:30:00+02:00", "2011-03-27T03:30"),
    ("Europe/Paris", "2026-03-29 02:00", "2026-03-29T03:00:00+02:00", "2026-03-29T03:00"),
    ("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-04T02:45:00+11:00", "2026-10-04T02:45"),
    ("Pacific/Apia", "2011-12-30 10:00", "2011-12-31T10:00:00+14:00", "2011-12-31T10:00"),
    ("America/Sao_Paulo", "2018-11-04 00:00", "2018-11-04T01:00:00-02:00", "2018-11-04T01:00"),
    ("Europe/Paris", "2411-03-27 02:30", "2411-03-27T03:30:00+02:00", "2411-03-27T03:30"),
    ("Europe/Paris", "9999-03-28 02:59:59", "9999-03-28T03:59:59+02:00", "9999-03-28T03:59:59"),
  ])
  func aReadingInsideAGapMovesForwardByIt(_ name: String, _ text: String, _ instant: String, _ moved: String) throws {
    let zone = try SystemZone(name)
    let resolved = zone.resolve(try civil(text))
    #expect(zone.rfc3339(resolved.instant) == instant)
    #expect(resolved.kind == .gap(movedTo: try civil(moved)))
  }

  @Test(arguments: [
    ("Europe/Paris", "2011-10-30 02:30", "2011-10-30T02:30:00+02:00"),
    ("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-05T01:45:00+11:00"),
    ("America/Sao_Paulo", "2018-02-17 23:30", "2018-02-17T23:30:00-02:00"),
    ("Europe/Dublin", "2026-10-25 01:30", "2026-10-25T01:30:00+01:00"),
    ("Europe/Paris", "2811-10-30 02:30", "2811-10-30T02:30:00+02:00"),
  ])
  func aRepeatedReadingTakesTheFirst(_ name: String, _ text: String, _ instant: String) throws {
    let zone = try SystemZone(name)
    let resolved = zone.resolve(try civil(text))
    #expect(zone.rfc3339(resolved.instant) == instant)
    #expect(resolved.kind == .repeated)
  }

  @Test(arguments: [
    ("Indian/Reunion", "2011-03-27 02:30", "2011-03-27T02:30:00+04:00"),
    ("UTC", "2011-03-27 02:30", "2011-03-27T02:30:00Z"),
    ("Europe/Paris", "2011-03-27 03:00", "2011-03-27T03:00:00+02:00"),
    ("Europe/Paris", "2011-10-30 03:00", "2011-10-30T03:00:00+01:00"),
    ("Pacific/Apia", "2011-12-29 23:59:59", "2011-12-29T23:59:59-10:00"),
  ])
  func otherReadingsNameOneInstant(_ name: String, _ text: String, _ instant: String) throws {
    let zone = try SystemZone(name)
    let resolved = zone.resolve(try civil(text))
    #expect(zone.rfc3339(resolved.instant) == instant)
    #expect(resolved.kind == .exact)
  }

  /// glibc reads the zone of the process, so the oracle is asked in a process of its own: `date`.
  @Test(arguments: [
    "Europe/Paris", "Australia/Lord_Howe", "Pacific/Apia", "America/Sao_Paulo", "Indian/Reunion", "Africa/Casablanca",
    "Europe/Dublin", "America/Nuuk", "Asia/Gaza", "Antarctica/Troll", "Asia/Kathmandu", "America/Caracas",
  ])
  func theSystemAgreesAboutEveryOffset(_ name: String) throws {
    let zone = try SystemZone(name)
    // 1900 to 2500 in steps of about nine days, which fall on ever other hours.
    let instants = stride(from: Int64(-2_208_988_800), to: 16_725_225_600, by: 777_777).map { $0 }
    let expected = try Oracle.localTimes(of: instants, zone: name)
    #expect(expected.count == instants.count)
    let differing = zip(instants, expected).filter { zone.civil(at: Timestamp(seconds: $0)).description != $1 }
    #expect(differing.isEmpty, "\(differing.prefix(3))")
  }

  @Test(arguments: ["Europe/Paris", "Australia/Lord_Howe", "Pacific/Apia", "America/Sao_Paulo", "Asia/Gaza"])
  func readingTheClockAndResolvingItLeadBack(_ name: String) throws {
    let zone = try SystemZone(name)
    for seconds in stride(from: Int64(-2_208_988_800), to: 20_000_000_000, by: 1_234_567) {
      let instant = Timestamp(seconds: seconds)
      let resolved = zone.resolve(zone.civil(at: instant))
      switch resolved.kind {
      case .exact: #expect(resolved.instant == instant)
      case .repeated: #expect(resolved.instant <= instant && instant - resolved.instant <= .seconds(86_400))
      case .gap: Issue.record("a clock showed \(zone.civil(at: instant)) in a gap")
      }
    }
  }

  @Test(arguments: [
    ("Europe/Pari", "zone.misspelled", "Europe/Paris"), ("paris", "zone.misspelled", "Europe/Paris"),
    ("Réunion", "zone.misspelled", "Indian/Reunion"), ("../../etc/passwd", "zone.unknown", nil),
    ("/etc/passwd", "zone.unknown", nil), ("Europe", "zone.unknown", nil), ("", "zone.unknown", nil),
    ("zone.tab", "zone.unreadable", nil), ("right/Europe/Paris", "zone.unreadable", nil),
  ])
  func aNameThatIsNoZoneIsRefused(_ name: String, _ code: String, _ suggestion: String?) {
    do throws(ZoneFailure) {
      _ = try SystemZone(name)
      Issue.record("\(name) was read")
    } catch {
      #expect(error.reason.code == code)
      #expect(error.reason.arguments["suggestion"] == suggestion)
    }
  }

  @Test func aSystemWithoutDatabaseIsTold() {
    #expect(throws: ZoneFailure(Reason(ZoneCode.noDatabase, ["path": "/nowhere"]))) {
      try SystemZone("Europe/Paris", database: "/nowhere")
    }
  }

  @Test func aFileCutShortIsRefusedWhereverItIsCut() throws {
    let folder = try TemporaryFolder()
    let whole = try #require(Oracle.bytes(of: "\(SystemZone.database)/Europe/Paris"))
    for length in stride(from: 0, to: whole.count, by: 7) {
      try folder.write(Array(whole[..<length]), to: "Cut")
      #expect(throws: ZoneFailure.self) { try SystemZone("Cut", database: folder.path) }
    }
    try folder.write(whole, to: "Cut")
    #expect(throws: Never.self) { try SystemZone("Cut", database: folder.path) }
  }
}
