import Domain
import Testing

struct LostTimeTests {
  @Test(arguments: [
    LostTime(since: nil, until: Timestamp(seconds: 2)),
    LostTime(since: Timestamp(seconds: -1), until: Timestamp(seconds: 2), isDoubted: true),
  ])
  func itIsReadAsItIsWritten(lost: LostTime) {
    #expect(LostTime(lost.description) == lost)
  }

  @Test(arguments: ["", "1 2", "1 2 perhaps", "x 2 open", "1 x open", "1 2 open 3"])
  func anythingElseIsNone(text: String) {
    #expect(LostTime(text) == nil)
  }

  @Test func whatWasDueBeforeTheCopyMayHaveGoneOutToo() {
    let lost = LostTime(since: Timestamp(seconds: 10), until: Timestamp(seconds: 20))
    #expect(lost.mayCover(Timestamp(seconds: 5)) && !lost.covers(Timestamp(seconds: 5)))
    #expect(lost.mayCover(Timestamp(seconds: 20)) && lost.covers(Timestamp(seconds: 20)))
    #expect(!lost.mayCover(Timestamp(seconds: 21)) && !lost.covers(Timestamp(seconds: 21)))
  }
}
