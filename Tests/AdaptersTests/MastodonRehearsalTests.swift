import Domain
import Sandbox
import Testing
import Transport

@testable import Adapters

@Suite("Mastodon over the wire")
struct MastodonRehearsalTests {
  @Test("A folded post with a picture stands as it was sent, and is changed and taken down")
  func wholeLife() async throws {
    try await rehearse("mastodon", settings: ["visibility": "unlisted"]) { stage in
      var variant = Sample.variant(pictures: 1)
      variant.contentWarning = "Chiffres"
      guard
        case .published(let receipts) = try await stage.kit.publisher.publish(
          variant, key: Sample.key, progress: RememberedProgress())
      else { return }
      let post = try #require(stage.sandbox.posts().first)
      #expect(receipts == [Receipt(id: post.id, url: post.url)])
      #expect(post.text == variant.text && post.spoiler == "Chiffres" && post.isSensitive)
      #expect(post.visibility == "unlisted" && post.language == "fr" && post.media.map(\.alt) == ["Affiche du guide"])
      let sighting = try await stage.kit.publisher.sightings(of: variant, key: Sample.key, since: Sample.now)
      #expect(sighting == .found(receipts))
      var corrected = variant
      corrected.posts[0].text = "Le guide, corrigé"
      corrected.contentWarning = "Chiffres de 2011"
      let amender = try #require(stage.kit.amender)
      _ = try await amender.amend(
        receipts, from: variant, to: corrected, key: Sample.key, progress: RememberedProgress())
      let standing = try #require(stage.sandbox.posts().first)
      #expect(standing.text == "Le guide, corrigé" && standing.spoiler == "Chiffres de 2011")
      #expect(standing.media == post.media, "an edit keeps pictures and their descriptions")
      let remover = try #require(stage.kit.remover)
      _ = try await remover.remove(receipts, of: corrected, key: Sample.key, progress: RememberedProgress())
      #expect(stage.sandbox.posts().isEmpty)
    }
  }

  @Test("A picture that takes time is waited for, and shown once it is ready")
  func processing() async throws {
    try await rehearse("mastodon", options: { $0.mastodonProcessing = 2 }) { stage in
      let progress = RememberedProgress()
      for _ in 1...2 {
        let failure = try await failure { () async throws(PublishFailure) in
          try await stage.kit.publisher.publish(Sample.variant(pictures: 1), key: Sample.key, progress: progress)
        }
        #expect(failure.summary == "deferred 5 delivery mastodon.pictureNotReady")
      }
      _ = try await stage.kit.publisher.publish(Sample.variant(pictures: 1), key: Sample.key, progress: progress)
      #expect(stage.sandbox.posts().map(\.media.count) == [1])
      #expect(stage.sandbox.requestLog().count { $0.path == "/api/v2/media" } == 1)
    }
  }

  @Test("A token that may only read is told so before it is needed, and shuts the channel when it is")
  func narrowToken() async throws {
    try await rehearse("mastodon", secret: "read-only") { stage in
      let report = try await stage.kit.inspector?.inspect()
      #expect(report?.warnings.map { $0.arguments["scopes"] } == ["write:media write:statuses"])
      #expect(report?.textLimit == 500 && report?.remaining != nil)
      let failure = try await failure { () async throws(PublishFailure) in
        try await stage.kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
      }
      #expect(failure.summary == "blocked mastodon.forbidden")
    }
  }
}

@Suite("Signing in to Mastodon")
struct MastodonSignInTests {
  @Test(
    "A person agrees in the browser, and the token that comes back is good", arguments: [nil, "http://127.0.0.1:9/c"])
  func browser(callback: String?) async throws {
    try await rehearse("mastodon", secret: nil) { stage in
      let signIn = try #require(stage.kit.signIn)
      let consent = try #require(try await signIn.consent([:], callback: callback))
      #expect(
        !consent.isPasted && consent.page.contains("code_challenge_method=S256")
          && consent.memo["code_verifier"]?.count == 43)
      let (location, page) = try await stage.browse(consent.page)
      var returned = ["code": page.split(separator: "value=\"").last?.prefix { $0 != "\"" }.description ?? ""]
      if callback != nil {
        let query = try #require(location?.split(separator: "?").last).split(separator: "&")
        returned = Dictionary(
          uniqueKeysWithValues: query.map { ("\($0.prefix { $0 != "=" })", "\($0.drop { $0 != "=" }.dropFirst())") })
        #expect(returned["state"] == consent.state)
      }
      let signedIn = try await signIn.finish([:], consent: consent, returned: returned)
      #expect(signedIn.account.warnings.isEmpty && signedIn.account.account?.hasPrefix("@") == true)
      let again = try await failure { () async throws(PublishFailure) in
        try await signIn.finish([:], consent: consent, returned: returned)
      }
      #expect(again.summary == "blocked mastodon.codeRefused", "a code is good once")
    }
  }

  @Test("A pasted token needs no consent, and is asked who it is")
  func pasted() async throws {
    try await rehearse("mastodon", secret: nil) { stage in
      let signIn = try #require(stage.kit.signIn)
      #expect(try await signIn.consent(["token": "beta"], callback: nil) == nil)
      let signedIn = try await signIn.finish(["token": " beta\n"], consent: nil, returned: [:])
      #expect(signedIn.secret == "beta" && signedIn.account.account == "@beta")
      let refused = try await failure { () async throws(PublishFailure) in
        try await signIn.finish(["token": "revoked"], consent: nil, returned: [:])
      }
      #expect(refused.summary == "blocked mastodon.tokenRefused")
    }
  }

  @Test("What does not belong to this sign-in is refused, and so is a person's no")
  func strangers() async throws {
    try await rehearse("mastodon", secret: nil) { stage in
      let signIn = try #require(stage.kit.signIn)
      let consent = try #require(try await signIn.consent([:], callback: nil))
      for (returned, expected) in [
        (["code": "x", "state": "another"], "blocked oauth.otherSignIn"),
        (["error": "access_denied"], "blocked oauth.notAgreed"), (["code": "x"], "blocked mastodon.codeRefused"),
      ] {
        let failure = try await failure { () async throws(PublishFailure) in
          try await signIn.finish([:], consent: consent, returned: returned)
        }
        #expect(failure.summary == expected)
      }
    }
  }

  @Test("A server that knows no proof is given none")
  func withoutProof() async throws {
    let transport = ScriptedTransport([
      .json(200, #"{"client_id":"i","client_secret":"s"}"#), .json(404, AnswerCase.page),
    ])
    let kit = try Sample.kit("mastodon", secret: nil, in: Sample.environment(transport))
    let consent = try #require(try await kit.signIn?.consent([:], callback: nil))
    #expect(!consent.page.contains("code_challenge") && consent.memo["code_verifier"] == nil)
    #expect(
      transport.requests[0].form == [
        "client_name=Crieur", "redirect_uris=urn:ietf:wg:oauth:2.0:oob",
        "scopes=read:accounts read:statuses write:media write:statuses",
      ])
    #expect(transport.requests.allSatisfy { $0.header("Authorization") == nil })
  }
}
