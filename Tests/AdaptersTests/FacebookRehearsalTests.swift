import Domain
import Sandbox
import Testing
import Transport

@testable import Adapters

@Suite("A Facebook Page over the wire")
struct FacebookRehearsalTests {
  private static let drafts = ["page": "42", "draft_first": "true"]

  @Test("Pictures stand with their descriptions; the message is changed, and the post taken down")
  func wholeLife() async throws {
    try await rehearse("facebook-page", settings: ["page": "42"]) { stage in
      let variant = Sample.variant("Le guide est paru.", pictures: 2)
      guard
        case .published(let receipts) = try await stage.kit.publisher.publish(
          variant, key: Sample.key, progress: RememberedProgress())
      else { return }
      let post = try #require(stage.sandbox.posts().first)
      #expect(post.media.map(\.alt) == ["Affiche du guide", "Affiche du guide"] && receipts.map(\.id) == [post.id])
      #expect(receipts.map(\.url) == [post.url])
      let sighting = try await stage.kit.publisher.sightings(of: variant, key: Sample.key, since: Sample.now)
      #expect(sighting == .found(receipts))
      let corrected = Sample.variant("Le guide est épuisé.", pictures: 2)
      _ = try await stage.kit.amender?.amend(
        receipts, from: variant, to: corrected, key: Sample.key, progress: RememberedProgress())
      #expect(stage.sandbox.posts().map(\.text) == ["Le guide est épuisé."])
      _ = try await stage.kit.remover?.remove(
        receipts, of: corrected, key: Sample.key, progress: RememberedProgress())
      #expect(stage.sandbox.posts().isEmpty)
    }
  }

  @Test("With a draft first, a lost answer and a blind second attempt make one post")
  func draftsMakeOnePost() async throws {
    let plan = try FaultPlan(parsing: "lost-answer=100%")
    try await rehearse("facebook-page", settings: Self.drafts, options: { ($0.faults, $0.cutsAtOnce) = (plan, true) }) {
      stage in
      let progress = RememberedProgress()
      let lost = try await failure { () async throws(PublishFailure) in
        try await stage.kit.publisher.publish(Sample.variant(pictures: 1), key: Sample.key, progress: progress)
      }
      guard case .unknown = lost else {
        Issue.record("\(lost)")
        return
      }
      let outcome = try await stage.kit.publisher.publish(
        Sample.variant(pictures: 1), key: Sample.key, progress: progress)
      let posts = stage.sandbox.posts()
      #expect(posts.map(\.visibility) == ["public"] && posts.map(\.repeats) == [0])
      #expect(outcome == .published(posts.map { Receipt(id: $0.id, url: $0.url) }))
      #expect(progress.visibleSteps == 1, "what is public already is only looked at")
    }
  }

  @Test("A draft that was made and not published is published, not made again")
  func draftsAreUsedAgain() async throws {
    let plan = try FaultPlan(parsing: "500=100%")
    try await rehearse("facebook-page", settings: Self.drafts, options: { $0.faults = plan }) { stage in
      let progress = RememberedProgress()
      for _ in 1...2 {
        let failed = try await failure { () async throws(PublishFailure) in
          try await stage.kit.publisher.publish(Sample.variant(), key: Sample.key, progress: progress)
        }
        #expect(failed.summary == "unknown facebook.failed")
      }
      #expect(stage.sandbox.posts().map(\.visibility) == ["unpublished"])
      #expect(
        try await stage.kit.publisher.sightings(of: Sample.variant(), key: Sample.key, since: Sample.now) == .found([]))
    }
  }

  @Test("A draft that Facebook has not kept, or whose text was edited, is made anew")
  func draftsAreMadeAnew() async throws {
    let gone = ScriptedTransport.Step.json(400, FacebookAnswersTests.error(100, 33))
    let done = ScriptedTransport.Step.json(200, #"{"success":true}"#)
    let transport = ScriptedTransport([
      .json(200, #"{"id":"1_1"}"#), .json(400, FacebookAnswersTests.error(17)), gone, .json(200, #"{"id":"1"}"#),
      .json(200, #"{"id":"1_2"}"#), done, FacebookPageTests.page, .json(200, #"{"id":"1_3"}"#), done,
      FacebookPageTests.page,
    ])
    let kit = try FacebookPageTests.kit(transport, settings: ["draft_first": "true"])
    let progress = RememberedProgress()
    _ = try? await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: progress)
    _ = try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: progress)
    _ = try await kit.publisher.publish(Sample.variant("Corrigé"), key: Sample.key, progress: progress)
    let published = transport.requests.filter { $0.form == ["is_published=true"] }.map { $0.url.suffix(3) }
    #expect(published == ["1_1", "1_2", "1_3"])
    #expect(transport.requests[0].form.last == "published=false")
  }
}

@Suite("Signing in to Facebook")
struct FacebookSignInTests {
  @Test("A person agrees, pastes the address, and the channel has the token of its Page")
  func browser() async throws {
    try await rehearse("facebook-page", secret: nil, settings: ["page": "42"]) { stage in
      let signIn = try #require(stage.kit.signIn)
      let answers = ["token": "", "app_id": "7", "app_secret": "tres-secret"]
      let consent = try #require(try await signIn.consent(answers, callback: "http://127.0.0.1:9/c"))
      #expect(
        consent.page.hasPrefix(
          stage.base + "/v26.0/dialog/oauth?client_id=7&redirect_uri=https%3A%2F%2Fwww.facebook.com%2F"))
      #expect(!consent.page.contains("tres-secret") && consent.isPasted)
      let location = try #require(try await stage.browse(consent.page).location)
      let signedIn = try await signIn.finish(answers, consent: consent, returned: ["code": location])
      let credential = FacebookCredential(signedIn.secret)
      #expect(
        credential.token.hasPrefix("page-42-") && credential.appID == "7" && credential.appSecret == "tres-secret")
      #expect(signedIn.account.account == "Page 42" && signedIn.account.warnings.isEmpty)
      let again = try await failure { () async throws(PublishFailure) in
        try await signIn.finish(answers, consent: consent, returned: ["code": location])
      }
      #expect(again.summary == "blocked oauth.codeRefused", "a code is good once")
      #expect(stage.sandbox.requestLog().allSatisfy { !$0.path.contains("secret") })
    }
  }

  @Test("A pasted token of a person becomes that of the Page; a Page's stays")
  func pasted() async throws {
    try await rehearse("facebook-page", secret: nil, settings: ["page": "42"]) { stage in
      let signIn = try #require(stage.kit.signIn)
      #expect(try await signIn.consent(["token": "user-long-3"], callback: nil) == nil)
      let person = try await signIn.finish(["token": "user-long-3"], consent: nil, returned: [:])
      #expect(person.secret.hasPrefix("page-42-"))
      let page = try await signIn.finish(["token": " page-42-1 "], consent: nil, returned: [:])
      #expect(page.secret == "page-42-1")
      let other = try await failure { () async throws(PublishFailure) in
        try await signIn.finish(["token": "page-43-1"], consent: nil, returned: [:])
      }
      #expect(other.summary == "blocked facebook.tokenOfOtherPage")
    }
  }

  @Test("What does not belong to this sign-in is refused, and so is a person's no")
  func strangers() async throws {
    let kit = try FacebookPageTests.kit(ScriptedTransport([]))
    let signIn = try #require(kit.signIn)
    let answers = ["app_id": "7", "app_secret": "s"]
    let consent = try #require(try await signIn.consent(answers, callback: nil))
    for (returned, expected) in [
      (
        ["code": "https://www.facebook.com/connect/login_success.html?code=x&state=y#_=_"],
        "blocked oauth.otherSignIn"
      ),
      (["error_reason": "user_denied"], "blocked oauth.notAgreed"), ([:], "blocked oauth.noCode"),
      (["v": "abc"], "blocked oauth.noCode"),
    ] {
      let failure = try await failure { () async throws(PublishFailure) in
        try await signIn.finish(answers, consent: consent, returned: returned)
      }
      #expect(failure.summary == expected)
    }
    let nothing = try await failure { () async throws(PublishFailure) in try await signIn.consent([:], callback: nil) }
    #expect(nothing.summary == "blocked facebook.nothingGiven")
  }
}
