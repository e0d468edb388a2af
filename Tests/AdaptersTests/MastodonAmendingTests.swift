import Domain
import Testing
import Transport

@testable import Adapters

@Suite("Changing posts on Mastodon and taking them down")
struct MastodonAmendingTests {
  private static let key = DeliveryKey(item: "guide-medias-sociaux", channel: "canal", kind: .correct)
  private static let post = Receipt(id: "103", url: "https://reseau.exemple.fr/@cci/103")
  private static let gone = ScriptedTransport.Step.json(404, #"{"error":"Record not found"}"#)
  private static let lost = ScriptedTransport.Step.fails(.lost(Reason(code: "test.lost", arguments: [:])))

  private static func status(pictures: [String] = [], text: String = "x") -> ScriptedTransport.Step {
    let media = pictures.map { #"{"id":"\#($0)"}"# }.joined(separator: ",")
    return .json(200, #"{"id":"103","url":"https://reseau.exemple.fr/@cci/103","media_attachments":[\#(media)]}"#)
  }

  private static func amend(
    _ steps: [ScriptedTransport.Step], from old: Variant = Sample.variant(), to new: Variant,
    _ progress: RememberedProgress = RememberedProgress(), receipts: [Receipt] = [post]
  ) async throws -> (Result<Outcome, PublishFailure>, ScriptedTransport) {
    let transport = ScriptedTransport([MastodonPublishingTests.instance] + steps)
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    let amender = try #require(kit.amender)
    do throws(PublishFailure) {
      return (
        .success(try await amender.amend(receipts, from: old, to: new, key: key, progress: progress)), transport
      )
    } catch {
      return (.failure(error), transport)
    }
  }

  private static func remove(
    _ steps: [ScriptedTransport.Step], receipts: [Receipt] = [post]
  ) async throws -> (Result<Outcome, PublishFailure>, ScriptedTransport) {
    let transport = ScriptedTransport(steps)
    let kit = try Sample.kit("mastodon", in: Sample.environment(transport))
    let remover = try #require(kit.remover)
    do throws(PublishFailure) {
      let outcome = try await remover.remove(
        receipts, of: Sample.variant(), key: key, progress: RememberedProgress())
      return (.success(outcome), transport)
    } catch {
      return (.failure(error), transport)
    }
  }

  @Test("A corrected text keeps the pictures, and their new descriptions go with it")
  func keepsPictures() async throws {
    var new = Sample.variant("Le guide corrigé", pictures: 1)
    new.media[0].alt = "Une autre description"
    let progress = RememberedProgress()
    let (result, transport) = try await Self.amend(
      [Self.status(pictures: ["7"]), Self.status(pictures: ["7"])], from: Sample.variant(pictures: 1), to: new, progress
    )
    #expect(try result.get() == .published([Self.post]))
    #expect(
      transport.calls == ["GET /api/v2/instance", "GET /api/v1/statuses/103", "PUT /api/v1/statuses/103"])
    #expect(
      transport.requests.last?.form == [
        "status=Le guide corrigé", "media_ids[]=7", "media_attributes[][id]=7",
        "media_attributes[][description]=Une autre description", "language=fr",
      ])
    #expect(progress.visibleSteps == 0, "it may be repeated")
  }

  @Test("A repetition after a lost answer names the pictures that stood there at first")
  func repeats() async throws {
    let progress = RememberedProgress()
    let old = Sample.variant(pictures: 1)
    let (first, _) = try await Self.amend(
      [Self.status(pictures: ["7"]), Self.lost], from: old, to: Sample.variant("Corrigé", pictures: 1), progress)
    guard case .failure(.deferred) = first else {
      Issue.record("\(first)")
      return
    }
    let (second, transport) = try await Self.amend(
      [Self.status(pictures: ["8"]), Self.status(pictures: ["7"])], from: old,
      to: Sample.variant("Corrigé", pictures: 1), progress)
    #expect(try second.get() == .published([Self.post]))
    #expect(transport.requests.last?.form.contains("media_ids[]=7") == true)
  }

  @Test("A new picture is uploaded, and one that is left out comes off the post")
  func changesPictures() async throws {
    var new = Sample.variant("Corrigé", pictures: 1)
    new.media[0].digest = "d1"
    let (result, transport) = try await Self.amend(
      [Self.status(pictures: ["7"]), .json(200, #"{"id":"9"}"#), Self.status(pictures: ["9"])],
      from: Sample.variant(pictures: 1), to: new)
    _ = try result.get()
    #expect(transport.calls.contains("POST /api/v2/media"))
    #expect(transport.requests.last?.form.filter { $0.hasPrefix("media_ids") } == ["media_ids[]=9"])
  }

  @Test("What is not there any more, or not ours, is not corrected, and a person is told which")
  func cannotAmend() async throws {
    let (gone, _) = try await Self.amend([Self.gone], to: Sample.variant("Corrigé"))
    #expect(summary(gone) == "rejected adapter.postGone")
    let (foreign, _) = try await Self.amend([Self.status(), Self.gone], to: Sample.variant("Corrigé"))
    #expect(summary(foreign) == "rejected adapter.postOfOthers")
  }

  @Test("A post of which only the address is known is handed to a person, without a request")
  func notedByHand() async throws {
    let noted = Receipt(id: "https://x.fr/1", url: "https://x.fr/1")
    let (removed, transport) = try await Self.remove([], receipts: [noted])
    guard case .handedOff(let reason) = try removed.get() else {
      Issue.record("\(removed)")
      return
    }
    #expect(reason.code == "adapter.removeByHand")
    #expect(reason.arguments["address"] == "https://x.fr/1")
    #expect(transport.calls.isEmpty)
    let (unknown, _) = try await Self.remove([], receipts: [])
    guard case .handedOff = try unknown.get() else {
      Issue.record("\(unknown)")
      return
    }
  }

  @Test("A post is taken down by one request")
  func removes() async throws {
    let (result, transport) = try await Self.remove([Self.status()])
    #expect(try result.get() == .published([]))
    #expect(transport.calls == ["DELETE /api/v1/statuses/103"])
  }

  @Test("A post that nobody can see any more is gone, which is what was asked")
  func alreadyGone() async throws {
    let (result, transport) = try await Self.remove([Self.gone, Self.gone])
    #expect(try result.get() == .published([]))
    #expect(transport.calls == ["DELETE /api/v1/statuses/103", "GET /api/v1/statuses/103"])
  }

  @Test("A post that stands although the server denies it is another account's: nobody may call it gone")
  func foreign() async throws {
    let (result, _) = try await Self.remove([Self.gone, Self.status()])
    #expect(summary(result) == "rejected adapter.postOfOthers")
  }

  @Test(
    "What proves nothing is tried again, because once more does no harm",
    arguments: [ScriptedTransport.Step.json(502, ""), .json(500, "{}"), .json(404, "<html>")])
  func unclear(_ step: ScriptedTransport.Step) async throws {
    let (result, _) = try await Self.remove([step])
    #expect(summary(result).hasPrefix("deferred"))
  }

  @Test("Where nobody takes such a request, a person is asked", arguments: [404, 405, 501])
  func missingMethods(status: Int) async throws {
    let page = ScriptedTransport.Step.json(status, "<h1>No</h1>")
    let (amended, _) = try await Self.amend([Self.status(), page], to: Sample.variant("Corrigé"))
    guard case .handedOff(let amending) = try amended.get(),
      case .handedOff(let removing) = try await Self.remove([page, Self.status()]).0.get()
    else {
      Issue.record("\(amended)")
      return
    }
    #expect(amending.code == "mastodon.amendByHand" && removing.code == "mastodon.removeByHand")
    #expect(amending.arguments["address"] == Self.post.url)
  }

  @Test("A lost answer is tried again")
  func lostAnswer() async throws {
    #expect(summary(try await Self.remove([Self.lost]).0).hasPrefix("deferred"))
  }
}

/// The failure of a result in words; its outcome otherwise.
func summary(_ result: Result<Outcome, PublishFailure>) -> String {
  switch result {
  case .success(let outcome): "\(outcome)"
  case .failure(let failure): failure.summary
  }
}
