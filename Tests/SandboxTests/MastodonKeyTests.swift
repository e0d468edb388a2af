import Domain
import Testing

@testable import Sandbox

@Suite struct MastodonKeyTests {
  @Test func aKeyGivesTheSameStatusForAnHour() async throws {
    let clock = ManualClock()
    try await withSandbox(clock: clock) { sandbox, client in
      let first = await client.toot("Bonjour", key: "k")
      clock.advance(by: .seconds(3599))
      let second = await client.toot("Un autre texte", key: "k")
      #expect(second.status == 200)
      #expect(second.json["id"].string == first.json["id"].string)
      #expect(sandbox.posts().map(\.repeats) == [1])
      clock.advance(by: .seconds(1))
      let third = await client.toot("Bonjour", key: "k")
      #expect(third.json["id"].string == "110000000000000002")
    }
  }

  @Test func aKeyBelongsToOneAccount() async throws {
    try await withSandbox { sandbox, client in
      _ = await client.toot("Bonjour", key: "k")
      _ = await client.speaking(for: "beta").toot("Bonjour", key: "k")
      #expect(sandbox.posts().map(\.account) == ["alpha", "beta"])
    }
  }

  @Test func compatibleServersIgnoreKeys() async throws {
    try await withSandbox({ $0.honoursIdempotencyKeys = false }) { sandbox, client in
      _ = await client.toot("Bonjour", key: "k")
      _ = await client.toot("Bonjour", key: "k")
      #expect(sandbox.posts().map(\.key) == ["k", "k"])
    }
  }

  @Test func aRefusedTextLeavesItsKeyFree() async throws {
    try await withSandbox { sandbox, client in
      #expect(await client.toot("", key: "k").status == 422)
      #expect(await client.toot("Bonjour", key: "k").status == 200)
      #expect(sandbox.posts().count == 1)
    }
  }
}
