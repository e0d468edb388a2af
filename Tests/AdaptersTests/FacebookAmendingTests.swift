import Domain
import Testing
import Transport

@testable import Adapters

@Suite("Changing posts on a Facebook Page and taking them down")
struct FacebookAmendingTests {
  private static let post = Receipt(id: "1234567890_9", url: "https://www.facebook.com/cci/posts/9")
  private static let done = ScriptedTransport.Step.json(200, #"{"success":true}"#)
  private static let noObject = ScriptedTransport.Step.json(
    400, #"{"error":{"message":"Unsupported delete request","code":100,"error_subcode":33}}"#)
  private static let page = ScriptedTransport.Step.json(200, #"{"id":"1234567890"}"#)

  private static func amend(
    _ steps: [ScriptedTransport.Step]
  ) async throws -> (Result<Outcome, PublishFailure>, ScriptedTransport) {
    let transport = ScriptedTransport(steps)
    let amender = try #require(try FacebookPageTests.kit(transport).amender)
    do throws(PublishFailure) {
      let outcome = try await amender.amend(
        [post], from: Sample.variant(), to: Sample.variant("Corrigé"), key: Sample.key, progress: RememberedProgress())
      return (.success(outcome), transport)
    } catch {
      return (.failure(error), transport)
    }
  }

  private static func remove(
    _ steps: [ScriptedTransport.Step]
  ) async throws -> (Result<Outcome, PublishFailure>, ScriptedTransport) {
    let transport = ScriptedTransport(steps)
    let remover = try #require(try FacebookPageTests.kit(transport).remover)
    do throws(PublishFailure) {
      let outcome = try await remover.remove(
        [post], of: Sample.variant(), key: Sample.key, progress: RememberedProgress())
      return (.success(outcome), transport)
    } catch {
      return (.failure(error), transport)
    }
  }

  @Test("The message is changed, and nothing else")
  func amends() async throws {
    let (result, transport) = try await Self.amend([Self.done])
    #expect(try result.get() == .published([Self.post]))
    #expect(transport.calls == ["POST /v25.0/1234567890_9"])
    #expect(transport.requests.last?.form == ["message=Corrigé"])
  }

  @Test("A post whose pictures or card would change cannot be amended")
  func whatCanBeAmended() throws {
    let amender = try #require(try FacebookPageTests.kit(ScriptedTransport([])).amender)
    let old = Sample.variant(pictures: 1)
    #expect(amender.canAmend(old, to: Sample.variant("Corrigé", pictures: 1)))
    #expect(!amender.canAmend(old, to: Sample.variant("Corrigé", pictures: 2)))
    var card = Sample.variant(linkIsCard: true)
    card.link = "https://ailleurs.fr/"
    #expect(!amender.canAmend(Sample.variant(linkIsCard: true), to: card))
  }

  @Test("A post that a token of this Page cannot find is gone")
  func removes() async throws {
    let (done, _) = try await Self.remove([Self.done])
    #expect(try done.get() == .published([]))
    let (gone, transport) = try await Self.remove([Self.noObject, Self.page])
    #expect(try gone.get() == .published([]))
    #expect(transport.calls == ["DELETE /v25.0/1234567890_9", "GET /v25.0/1234567890?fields=id"])
    let (missing, _) = try await Self.amend([Self.noObject, Self.page])
    #expect(summary(missing) == "rejected adapter.postGone")
  }

  @Test("A token that does not see the Page proves nothing about its posts")
  func wrongToken() async throws {
    let (result, _) = try await Self.remove([Self.noObject, Self.noObject])
    #expect(summary(result) == "blocked facebook.pageNotFound")
  }

  @Test("What proves nothing is tried again, because once more does no harm")
  func unclear() async throws {
    for step in [
      ScriptedTransport.Step.json(500, #"{"error":{"code":2,"message":"x"}}"#), .json(200, #"{"success":false}"#),
      .fails(.lost(Reason(code: "test.lost", arguments: [:]))),
    ] {
      #expect(summary(try await Self.remove([step]).0).hasPrefix("deferred"))
      #expect(summary(try await Self.amend([step]).0).hasPrefix("deferred"))
    }
  }
}
