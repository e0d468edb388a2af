import Domain
import Engine
import Testing

@testable import crieur

struct QueuePageTests {
  private let contract = [
    "id", "item", "channel", "network", "kind", "occurrence", "state", "waitingFor", "due", "nextTry", "attempts",
    "late",
    "url", "reason",
  ]

  private func list(_ entries: [QueueEntry]) -> QueuePage { QueuePage(entries: entries, directory: Samples.directory) }

  @Test func theContractHoldsEveryKey() {
    var delivery = Samples.delivery(state: .delivered)
    delivery.attempts = 2
    delivery.isLate = true
    delivery.receipts = [Receipt(id: "1_2", url: "https://www.facebook.com/1_2")]
    #expect(
      list([QueueEntry(delivery)]).json(in: Samples.english).line == """
        [{"id": "guide-medias-sociaux/facebook", "item": "guide-medias-sociaux", "channel": "facebook", \
        "network": "facebook-page", "kind": "publish", "occurrence": null, "state": "delivered", \
        "waitingFor": null, "due": "2011-06-28T10:00:00+02:00", "nextTry": null, "attempts": 2, "late": true, \
        "url": "https://www.facebook.com/1_2", "reason": null}]
        """)
  }

  @Test(arguments: DeliveryState.all) func everyStateHasEveryKeyAndItsWords(state: DeliveryState) {
    let entry = QueueEntry(Samples.delivery(state: state, reason: Reason(code: "moon.full", arguments: [:])))
    let json = QueuePage.json(entry, Samples.directory, Samples.french)
    #expect(json.members.map(\.name) == contract)
    #expect(json.members.first { $0.name == "state" }?.value == .text(state.name))
    let text = list([entry]).text(in: Samples.french, layout: TextLayout())
    #expect(text.contains("guide-medias-sociaux/facebook · "))
    #expect(text.contains("À faire\u{A0}:") == state.needsPerson)
  }

  @Test func whatIsHeldNamesTheCommandWithItsID() {
    let reason = Reason(EngineCode.late)
    let entry = QueueEntry(Samples.delivery(state: .held(.late), reason: reason))
    let text = list([entry]).text(in: Samples.french, layout: TextLayout(width: 120))
    #expect(text.contains("crieur queue release guide-medias-sociaux/facebook"))
    #expect(!text.contains("release ID"))
  }

  @Test func whatItWaitsForIsTheHoldOrTheShutGate() {
    let reason = Reason(code: "moon.full", arguments: [:])
    let gate = ChannelGate(channel: "facebook", kind: .throttled, since: Samples.due, reason: reason)
    #expect(QueueEntry(Samples.delivery(state: .held(.doubt)), gate: gate).waitingFor == "doubt")
    #expect(QueueEntry(Samples.delivery(state: .retrying), gate: gate).waitingFor == "throttled")
    #expect(QueueEntry(Samples.delivery(state: .delivered), gate: gate).waitingFor == nil)
    #expect(QueueEntry(Samples.delivery()).waitingFor == nil)
    #expect(QueueEntry(Samples.delivery(), gate: gate).reason == reason)
    #expect(QueueEntry(Samples.delivery(state: .delivered), gate: gate).reason == nil)
  }

  @Test func aChannelThatIsNoLongerConfiguredIsShownInTheCalendarsZone() {
    let gone = QueueEntry(Samples.delivery(on: Samples.channel("gone", "rss", .feedItem)))
    #expect(list([gone]).json(in: Samples.english).line.contains("2011-06-28T10:00:00+02:00"))
  }

  @Test func anEmptyQueueSaysSo() {
    #expect(list([]).text(in: Samples.french, layout: TextLayout()) == "La file est vide.")
  }

  @Test func whatWasTakenBackSaysSo() {
    var recall = Samples.delivery(state: .delivered)
    recall.key.kind = .recall
    let page = DeliveryPage(
      entry: QueueEntry(Samples.delivery(state: .delivered)), variant: nil, attempts: [], changes: [recall],
      directory: Samples.directory)
    let text = page.text(in: Samples.english, layout: TextLayout())
    #expect(text.contains("Since then: taken back (guide-medias-sociaux/facebook~recall)"))
    #expect(
      page.json(in: Samples.english).members.first { $0.name == "changes" }?.value.line
        == #"[{"id": "guide-medias-sociaux/facebook~recall", "kind": "recall", "state": "delivered"}]"#)
  }

  @Test func oneDeliveryIsShownWithVariantKeyAndAttempts() {
    let retry = Reason(code: "network.busy", arguments: ["status": "503"])
    let page = DeliveryPage(
      entry: QueueEntry(Samples.delivery(state: .retrying)), variant: Samples.shortVariant,
      attempts: [Samples.attempt(1, .deferred, after: 0, retry), Attempt(number: 2, startedAt: Samples.due)],
      directory: Samples.directory)
    let json = page.json(in: Samples.english)
    #expect(json.members.map(\.name) == contract + ["variant", "key", "changes", "attemptLog"])
    #expect(
      json.members.last?.value.line == """
        [{"number": 1, "startedAt": "2011-06-28T10:00:00+02:00", "endedAt": "2011-06-28T10:00:01+02:00", \
        "outcome": "deferred", "status": 503, "message": "network.busy (status: 503)"}, {"number": 2, \
        "startedAt": "2011-06-28T10:00:00+02:00", "endedAt": null, "outcome": null, "status": null, \
        "message": null}]
        """)
    #expect(
      json.members.first { $0.name == "key" }?.value.line == """
        {"item": "guide-medias-sociaux", "channel": "facebook", "occurrence": null, "kind": "publish", "ordinal": 1}
        """)
    let text = page.text(in: Samples.french, layout: TextLayout())
    #expect(text.contains("1. mardi 28 juin 2011, 10\u{A0}h\u{A0}: sans effet, à refaire"))
    #expect(text.contains("2. mardi 28 juin 2011, 10\u{A0}h\u{A0}: en cours"))
    #expect(text.contains("137/140 caractères"))
  }
}
