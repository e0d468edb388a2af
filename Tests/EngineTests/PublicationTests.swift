import Domain
import TestSupport
import Testing

@testable import Engine

struct PublicationTests {
  private func delivery(
    _ day: Int, _ kind: DeliveryKey.Kind = .publish, _ state: DeliveryState = .delivered,
    on channel: ChannelName = "microblog"
  ) -> Delivery {
    var delivery = Sample.delivery(
      on: channel, occurrence: CivilDateTime("2011-01-\(day) 08:45"))
    delivery.key.kind = kind
    delivery.state = state
    return delivery
  }

  @Test func ofARecurrenceTheOccurrenceThatIsOutIsMeantAndNoneToCome() throws {
    let all = Publication.all(of: [
      delivery(10), delivery(10, on: "rss"), delivery(17, .publish, .scheduled),
    ])
    let meant = try #require(Publication.meant(among: all))
    #expect(
      meant.compactMap { $0.publishing.first?.id } == [
        "guide/microblog@2011-01-10T08:45", "guide/rss@2011-01-10T08:45",
      ])
  }

  @Test func ofSeveralThatAreOutAPersonMustSayWhich() {
    let both = [delivery(10), delivery(17)]
    #expect(Publication.meant(among: Publication.all(of: both)) == nil)
    let one = Publication.all(of: both + [delivery(10, .recall, .scheduled)])
    #expect(Publication.meant(among: one)?.compactMap { $0.occurrence?.description } == ["2011-01-17T08:45"])
  }

  @Test func occurrencesHaveNothingToDoWithEachOther() {
    let publication = Publication(
      of: delivery(10).key, among: [delivery(10), delivery(17), delivery(17, .recall, .scheduled)])
    #expect(publication.publishing.count == 1)
    #expect(!publication.isRecalled)
  }
}
