import Adapters
import Domain
import Testing

@testable import crieur

struct StatusPageTests {
  private let gate = ChannelGate(
    channel: "facebook", kind: .blocked, since: Samples.due, reason: Reason(code: "moon.full", arguments: [:]))

  @Test func theStandingIsToldInWordsAndJSON() {
    let page = StatusPage(
      daemon: .init(process: 42, resident: 25_165_824), counts: [.scheduled: 40, .held(.handOff): 3, .held(.late): 1],
      gates: [gate], next: Samples.due, directory: Samples.directory, keptBack: ["facebook": 7])
    let text = page.text(in: Samples.french, layout: TextLayout())
    #expect(text.contains("facebook · 7 envois dont l’heure est venue attendent derrière."))
    #expect(text.hasPrefix("Crieur tourne (processus 42, 24,0 Mio de mémoire).\nProchaine action\u{A0}: mardi 28 juin"))
    #expect(text.contains("40  ○ programmé\n"))
    #expect(text.contains("facebook · compte fermé"))
    #expect(
      page.json(in: Samples.english).line == """
        {"running": true, "process": 42, "memory": 25165824, "next": "2011-06-28T10:00:00+02:00", \
        "states": {"scheduled": 40, "sending": 0, "retrying": 0, "unconfirmed": 0, "held": 4, "delivered": 0, \
        "failed": 0, "expired": 0, "cancelled": 0}, "held": {"approval": 0, "handOff": 3, "doubt": 0, "late": 1, \
        "calendarProblem": 0, "looksAlreadySent": 0}, "gates": [{"channel": "facebook", "kind": "blocked", \
        "since": "2011-06-28T10:00:00+02:00", "until": null, "reason": {"code": "moon.full", "message": "moon.full", \
        "hint": null}, "keptBack": 7}], "silences": [], "lateLast30Days": 0, "edits": [], \
        "kinds": {"publish": {"scheduled": 40, "sending": 0, "retrying": 0, "unconfirmed": 0, "held": 4, "delivered": 0, \
        "failed": 0, "expired": 0, "cancelled": 0}, "correct": {"scheduled": 0, "sending": 0, "retrying": 0, \
        "unconfirmed": 0, "held": 0, "delivered": 0, "failed": 0, "expired": 0, "cancelled": 0}, "recall": \
        {"scheduled": 0, "sending": 0, "retrying": 0, "unconfirmed": 0, "held": 0, "delivered": 0, "failed": 0, \
        "expired": 0, "cancelled": 0}}}
        """)
  }

  @Test func aShutAccountNeedsItsCureAndTheCommandThatOpensIt() {
    let reason = Reason(CredentialCode.missingFile, ["file": "secrets/facebook"])
    let gate = ChannelGate(channel: "facebook", kind: .blocked, since: Samples.due, reason: reason)
    let lines = GateLines(gate, zone: Samples.zone).lines(Samples.english, TextLayout(width: 120))
    #expect(lines.contains { $0.contains("chmod 640 secrets/facebook") })
    #expect(lines.contains { $0.contains("crieur channels resume facebook") })
    let paused = ChannelGate(
      channel: "rss", kind: .paused, since: Samples.due,
      reason: Reason(ProgramCode.pausedBy, ["person": "claire", "channel": "rss"]))
    #expect(GateLines(paused, zone: Samples.zone).lines(Samples.english, TextLayout(width: 120)).count == 3)
  }

  @Test func aStoppedDaemonAndAnEmptyQueueAreToldToo() {
    let page = StatusPage(daemon: nil, counts: [:], gates: [], next: nil, directory: Samples.directory)
    #expect(
      page.text(in: Samples.english, layout: TextLayout()) == """
        Crieur is not running.
        Nothing is waiting for its hour.

        The queue is empty.
        """)
    #expect(page.json(in: Samples.english).line.hasPrefix(#"{"running": false, "process": null, "memory": null,"#))
  }

  @Test func whatCorrectsAndTakesBackIsCountedApart() {
    let page = StatusPage(
      daemon: nil, counts: [.delivered: 6, .held(.handOff): 3, .scheduled: 2],
      changes: [.correct: [.delivered: 1, .scheduled: 1], .recall: [.delivered: 2, .held(.handOff): 1]], gates: [],
      next: nil, directory: Samples.directory)
    #expect(
      page.text(in: Samples.english, layout: TextLayout()).hasSuffix(
        """
        2  ○ \(Samples.english.phrase(StateCode.scheduled))
        2  ! \(Samples.english.phrase(StateCode.heldHandOff))
        1  ! \(Samples.english.phrase(StateCode.heldHandOffRecall))
        3  ✓ \(Samples.english.phrase(StateCode.delivered))
        1  ✓ \(Samples.english.phrase(StateCode.corrected))
        2  ✓ \(Samples.english.phrase(StateCode.recalled))
        """))
    let json = page.json(in: Samples.english).line
    #expect(json.contains(#""delivered": 6"#) && json.contains(#""recall": {"scheduled": 0"#))
  }

  @Test func whatWentOutLateIsTold() {
    var page = StatusPage(daemon: nil, counts: [:], gates: [], next: nil, directory: Samples.directory)
    page.late = 2
    #expect(
      page.text(in: Samples.english, layout: TextLayout()).hasSuffix("2 deliveries went out late in the last 30 days."))
    #expect(page.json(in: Samples.english).line.contains(#""lateLast30Days": 2,"#))
  }

  @Test func channelsThatCostMoneySayHowMuch() throws {
    let x = try #require(AdapterCatalog.description(of: "x"))
    let channel = Channel(
      name: "x", network: "x", profile: x.profiles[0], audience: .public, language: .fr, zone: Samples.zone)
    let page = ChannelPage(directory: ChannelDirectory([channel], zone: Samples.zone), gates: [])
    let french = page.text(in: Samples.french, layout: TextLayout())
    #expect(french.hasSuffix("x\u{A0}: une publication coûte 0,015\u{A0}$, 0,20\u{A0}$ avec un lien."))
    #expect(
      page.text(in: Samples.english, layout: TextLayout()).hasSuffix("x: a post costs $0.015, $0.20 with a link."))
    guard case .list(let channels) = page.json(in: Samples.french) else { return #expect(Bool(false)) }
    #expect(
      channels[0].line.contains(
        #""price": {"currency": "USD", "plain": "0.015", "withLink": "0.2", "source": "docs.x.com/changelog, 2026-04-16"}"#
      ))
  }

  @Test(
    arguments: [
      (15_000, "0.015", "$0.015"), (200_000, "0.2", "$0.20"), (0, "0", "$0.00"), (2_500_000, "2.5", "$2.50"),
      (1, "0.000001", "$0.000001"), (3_000_000, "3", "$3.00"),
    ])
  func pricesAreWrittenInFull(_ millionths: Int, _ decimal: String, _ dollars: String) {
    #expect(millionths.decimal == decimal && millionths.dollars(in: .en) == dollars)
  }

  @Test func channelsAreListedWithTheirGates() {
    let page = ChannelPage(directory: Samples.directory, gates: [gate])
    let text = page.text(in: Samples.french, layout: TextLayout())
    #expect(text.contains("microblog  mastodon       tous    140 caractères  ouvert"))
    #expect(text.contains("Pour reprendre") == false)
    #expect(text.contains("channels resume facebook"))
    guard case .list(let channels) = page.json(in: Samples.french) else {
      Issue.record("not a list")
      return
    }
    #expect(
      channels.first?.line == """
        {"channel": "microblog", "network": "mastodon", "application": null, "profile": "microblog-140", \
        "audience": "public", "public": null, "language": "fr", "timezone": "Europe/Paris", "themes": [], "tone": null, \
        "limit": 140, "unit": "code points", "price": null, \
        "pace": {"spacing": null, "perHour": null, "perDay": null, "quiet": null}, "late": {"within": 3600, "then": "hold"}, "gate": null}
        """)
  }

  @Test func whatAChannelIsForAndHowOftenItSpeaksIsThereForScripts() {
    var channel = Samples.facebook
    channel.renderingSettings.readers = "Les créateurs"
    channel.renderingSettings.themes = ["export"]
    channel.renderingSettings.voice.tone = .warm
    channel.application = Application(network: channel.network, name: "communication")
    channel.pace = Pace(
      spacing: .seconds(1800), perHour: 1, perDay: 3,
      quiet: QuietHours(from: CivilTime(secondOfDay: 20 * 3600), until: CivilTime(secondOfDay: 7 * 3600)))
    let line = ChannelPage(directory: ChannelDirectory([channel], zone: Samples.zone), gates: []).json(
      in: Samples.french
    )
    .line
    #expect(line.contains(#""application": "communication", "profile""#))
    #expect(line.contains(#""public": "Les créateurs", "language""#))
    #expect(line.contains(#""themes": ["export"], "tone": "warm""#))
    #expect(
      line.contains(
        #""pace": {"spacing": 1800, "perHour": 1, "perDay": 3, "quiet": {"from": "20:00", "until": "07:00"}}"#))
  }
}
