import Domain
import Synchronization
import TestSupport
import Testing

@testable import Adapters

/// A token that ends is renewed ahead, once for all processes, and is on disk before it is used.
struct TokenKeeperTests {
  private let clock = ManualClock(now: Sample.now)

  private func keeper(_ vault: any SecretVault) -> TokenKeeper {
    TokenKeeper(vault: vault, name: "x", channel: "canal", clock: clock)
  }

  private func token(_ access: String, for duration: Duration, refresh: String = "r1") -> GrantedToken {
    GrantedToken(access: access, refresh: refresh, expires: clock.now + duration, others: ["client_id": "app"])
  }

  private func vault(_ token: GrantedToken) -> MemoryVault { MemoryVault(["x": token.text]) }

  /// Counts how often the network was asked, and by which refresh token.
  private final class Asked: Sendable {
    let by = Mutex<[String?]>([])
    func note(_ known: GrantedToken?) { by.withLock { $0.append(known?.refresh) } }
    var times: [String?] { by.withLock { $0 } }
  }

  private func refuse(_ known: GrantedToken?) async throws(PublishFailure) -> GrantedToken {
    throw .blocked(Reason(code: "test.notAsked", arguments: [:]))
  }

  @Test func aTokenIsReadAsItWasWritten() {
    let token = token("a1", for: .seconds(7200))
    #expect(GrantedToken(token.text) == token)
    #expect(GrantedToken("access_token: a\nrefresh_token: b") == GrantedToken(access: "a", refresh: "b"))
    #expect(GrantedToken("") == nil && GrantedToken("{\"access_token\":\"\"}") == nil)
    #expect(GrantedToken(access: "a").lasts(until: Timestamp(microseconds: .max)))
  }

  @Test func aTokenThatLastsIsUsedWithoutAskingTheNetworkOrWriting() async throws {
    let vault = vault(token("a1", for: .seconds(301)))
    #expect(try await keeper(vault).token(renew: refuse).access == "a1")
    #expect(try vault.entry("x")?.version == 1)
  }

  @Test func aTokenIsRenewedAheadOfItsEndAndStandsInTheVaultBeforeItIsUsed() async throws {
    let vault = vault(token("a1", for: .seconds(300)))
    let fresh = token("a2", for: .seconds(7200), refresh: "r2")
    let asked = Asked()
    let used = try await keeper(vault).token { known throws(PublishFailure) in
      asked.note(known)
      return fresh
    }
    #expect(used == fresh && asked.times == ["r1"])
    let entry = try #require(try vault.entry("x"))
    #expect(GrantedToken(entry.text) == fresh && entry.claimedUntil == nil && entry.version == 3)
  }

  @Test func ofTwoKeepersAtOnceOneAsksAndTheOtherGoesOnWithTheOldToken() async throws {
    let vault = vault(token("a1", for: .seconds(200)))
    let fresh = token("a2", for: .seconds(7200), refresh: "r2")
    let (asked, other) = (Asked(), keeper(vault))
    let used = try await keeper(vault).token { known throws(PublishFailure) in
      asked.note(known)
      // While the network is being asked, another process wants the token.
      let meanwhile = try await other.token { known throws(PublishFailure) in
        asked.note(known)
        return fresh
      }
      #expect(meanwhile.access == "a1")
      return fresh
    }
    #expect(used == fresh && asked.times.count == 1)
    #expect(try await other.token(renew: refuse) == fresh)
  }

  /// A token that renews only once is lost if what it was renewed to is.
  @Test func aRefusalWhileAnotherRenewsTakesNothingFromIt() async throws {
    let old = token("a1", for: .seconds(200))
    let vault = vault(old)
    let (other, fresh) = (keeper(vault), token("a2", for: .seconds(7200), refresh: "r2"))
    let used = try await keeper(vault).token { known throws(PublishFailure) in
      do throws(PublishFailure) {
        try other.refuse(old)
        Issue.record("an entry that is being renewed was touched")
      } catch {
        #expect(error.summary == "deferred 5 channel adapter.tokenBeingRenewed")
      }
      return fresh
    }
    #expect(used == fresh)
    #expect(try await other.token(renew: refuse) == fresh)
  }

  @Test func whatWasGrantedAfterItsClaimHadEndedIsKeptAllTheSame() async throws {
    let old = token("a1", for: .seconds(-1))
    let vault = vault(old)
    let (clock, other, fresh) = (clock, keeper(vault), token("a2", for: .seconds(7200), refresh: "r2"))
    let used = try await keeper(vault).token { known throws(PublishFailure) in
      clock.advance(by: .seconds(120))
      try other.refuse(old)
      return fresh
    }
    #expect(used == fresh)
    #expect(try await other.token(renew: refuse) == fresh)
    // What somebody else has renewed meanwhile is newer.
    clock.advance(by: .seconds(7200))
    let newest = token("a3", for: .seconds(7200), refresh: "r3")
    let late = try await failure { () async throws(PublishFailure) in
      try await keeper(vault).token { known throws(PublishFailure) in
        clock.advance(by: .seconds(120))
        _ = try await other.token { _ throws(PublishFailure) in newest }
        return token("a4", for: .seconds(7200), refresh: "r4")
      }
    }
    #expect(late.summary == "deferred 5 channel adapter.tokenBeingRenewed")
    #expect(try await other.token(renew: refuse) == newest)
  }

  @Test func whoFindsAnEndedTokenBeingRenewedWaitsAndIsNoAttempt() async throws {
    let vault = vault(token("a1", for: .seconds(-1)))
    let other = keeper(vault)
    let fresh = token("a2", for: .seconds(7200))
    _ = try await keeper(vault).token { known throws(PublishFailure) in
      do throws(PublishFailure) {
        _ = try await other.token(renew: refuse)
        Issue.record("an ended token was used")
      } catch {
        #expect(error.summary == "deferred 5 channel adapter.tokenBeingRenewed")
      }
      return fresh
    }
  }

  @Test func aCrashWhileRenewingLeavesAClaimThatEndsAndOneMoreTryWithTheOldToken() async throws {
    let vault = vault(token("a1", for: .seconds(-1)))
    // What a process leaves behind that died after its claim, before the answer.
    let text = try #require(try vault.entry("x")?.text)
    #expect(try vault.write(text, to: "x", expecting: 1, claimedUntil: clock.now + .seconds(120)))
    let keeper = keeper(vault)
    let early = try await failure { () async throws(PublishFailure) in try await keeper.token(renew: refuse) }
    #expect(early.summary == "deferred 5 channel adapter.tokenBeingRenewed")
    clock.advance(by: .seconds(120))
    let (fresh, asked) = (token("a2", for: .seconds(7200)), Asked())
    let used = try await keeper.token { known throws(PublishFailure) in
      asked.note(known)
      return fresh
    }
    #expect(used == fresh && asked.times == ["r1"])
  }

  @Test func aLostAnswerLeavesTheOldTokenInUseAndInTheVaultUntilItEnds() async throws {
    let old = token("a1", for: .seconds(200))
    let vault = vault(old)
    let keeper = keeper(vault)
    let lost = { @Sendable (_: GrantedToken?) async throws(PublishFailure) -> GrantedToken in
      throw .deferred(Reason(code: "network.timeout", arguments: [:]), retryAfter: nil, scope: .channel)
    }
    #expect(try await keeper.token(renew: lost) == old)
    #expect(try vault.entry("x")?.claimedUntil == nil)
    #expect(try vault.entry("x").flatMap { GrantedToken($0.text) } == old)
    clock.advance(by: .seconds(200))
    let ended = try await failure { () async throws(PublishFailure) in try await keeper.token(renew: lost) }
    #expect(ended.summary == "deferred channel network.timeout")
    // The next try asks with the token that may have been used up; the network's no is a person's matter.
    let invalid = try await failure { () async throws(PublishFailure) in
      try await keeper.token { known throws(PublishFailure) in
        #expect(known?.refresh == "r1")
        throw .blocked(Reason(code: "test.invalidGrant", arguments: [:]))
      }
    }
    #expect(invalid.summary == "blocked test.invalidGrant")
    #expect(try vault.entry("x")?.claimedUntil == nil)
  }

  @Test func aRefusedRenewalBlocksEvenWhileTheOldTokenLasts() async throws {
    let keeper = keeper(vault(token("a1", for: .seconds(200))))
    let blocked = try await failure { () async throws(PublishFailure) in try await keeper.token(renew: refuse) }
    #expect(blocked.summary == "blocked test.notAsked")
  }

  @Test func aTokenThatTheNetworkRefusedIsRenewedWhateverItsEnd() async throws {
    let vault = vault(token("a1", for: .seconds(7200)))
    let keeper = keeper(vault)
    let used = try await keeper.token(renew: refuse)
    try keeper.refuse(used)
    let fresh = token("a2", for: .seconds(7200))
    let asked = Asked()
    let next = try await keeper.token { known throws(PublishFailure) in
      asked.note(known)
      return fresh
    }
    #expect(next == fresh && asked.times == ["r1"])
    // Somebody who still holds the first one comes late: the new one is not touched.
    try keeper.refuse(used)
    #expect(try await keeper.token(renew: refuse) == fresh)
  }

  @Test func theFirstTokenIsMadeWhereNothingStands() async throws {
    let vault = MemoryVault()
    let fresh = token("a1", for: .seconds(7200))
    let used = try await keeper(vault).token { known throws(PublishFailure) in
      #expect(known == nil)
      return fresh
    }
    #expect(used == fresh)
    #expect(try vault.entry("x").flatMap { GrantedToken($0.text) } == fresh)
  }

  @Test func aRenewalThatSomebodyElseOvertookIsNotUsed() async throws {
    let vault = vault(token("a1", for: .seconds(-1)))
    let keeper = keeper(vault)
    let late = try await failure { () async throws(PublishFailure) in
      try await keeper.token { known throws(PublishFailure) in
        // A person signs in anew while the network takes its time.
        do throws(Reason) {
          #expect(try vault.write(GrantedToken(access: "p1").text, to: "x", expecting: 2, claimedUntil: nil))
        } catch {
          throw .blocked(error)
        }
        return GrantedToken(access: "a2")
      }
    }
    #expect(late.summary == "deferred 5 channel adapter.tokenBeingRenewed")
    #expect(try await keeper.token(renew: refuse).access == "p1")
  }

  @Test func aVaultThatCannotBeOpenedBlocksAndTellsWhy() async throws {
    struct Shut: SecretVault {
      func entry(_ name: String) throws(Reason) -> VaultEntry? { throw Reason(code: "test.noKey", arguments: [:]) }
      func write(
        _ text: String, to name: String, expecting version: Int?, claimedUntil: Timestamp?
      ) throws(Reason) -> Bool { throw Reason(code: "test.noKey", arguments: [:]) }
      func remove(_ name: String) throws(Reason) {}
    }
    let keeper = keeper(Shut())
    let blocked = try await failure { () async throws(PublishFailure) in try await keeper.token(renew: refuse) }
    #expect(blocked.summary == "blocked test.noKey")
  }
}
