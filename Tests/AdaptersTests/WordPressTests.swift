import Domain
import TestSupport
import Testing
import Transport

@testable import Adapters

@Suite("Publishing on a site of WordPress")
struct WordPressTests {
  @Test("A draft that nobody sees comes first, then its publication")
  func publishes() async throws {
    let transport = ScriptedTransport(WordPressWire.opening + [WordPressWire.draft, WordPressWire.published])
    let progress = RememberedProgress()
    let outcome = try await WordPressWire.kit(transport).publisher.publish(
      WordPressWire.plain, key: Sample.key, progress: progress)
    #expect(outcome == .published([WordPressWire.receipt]))
    #expect(progress.visibleSteps == 1 && progress.values == ["post": "17"])
    let fields = "id,slug,status,link,title,content"
    #expect(
      transport.calls == [
        "HEAD /", "GET /wp-json/?_fields=name,namespaces",
        "GET /wp-json/wp/v2/posts?slug=\(WordPressWire.slug)&status=any&context=edit&_fields=\(fields)"
          + "&_=\(Sample.now.microseconds)",
        "POST /wp-json/wp/v2/posts?_fields=\(fields)", "POST /wp-json/wp/v2/posts/17?_fields=\(fields)",
      ])
    #expect(transport.requests.allSatisfy { $0.header("Authorization") == WordPressWire.token })
    #expect(!transport.requests.contains { $0.url.contains("abcdEFGH") })
    let draft = try #require(transport.requests[3].document)
    #expect(
      draft.members?.mapValues { $0.text ?? "" } == [
        "title": "Le guide des CCI sur les médias sociaux est paru", "excerpt": "", "status": "draft",
        "slug": WordPressWire.slug, "date_gmt": "2011-06-28T08:00:00",
        "content": "<p>Le guide est paru.</p>\n<p><a href=\"\(Sample.link)\">"
          + "www.cci-exemple.fr/guides/medias-sociaux</a></p>",
      ])
    #expect(transport.requests[4].document?.members == ["status": .string("publish")])
  }

  @Test("An article goes as it was previewed, with its excerpt; a link that stands in it is not added again")
  func articles() throws {
    var variant = WordPressWire.plain
    variant.html = "<p>Un <em>texte</em> &amp; <a href=\"\(Sample.link)\">le guide</a>.</p>"
    variant.summary = "Le guide."
    let content = WordPressContent(variant)
    #expect(content.html == variant.html && content.excerpt == "Le guide.")
    variant.link = "https://www.cci-exemple.fr/?a=1&b=\"2\""
    #expect(
      WordPressContent(variant).html.hasSuffix(
        "<a href=\"https://www.cci-exemple.fr/?a=1&amp;b=&quot;2&quot;\">"
          + "www.cci-exemple.fr/?a=1&amp;b=&quot;2&quot;</a></p>"))
    variant.html = nil
    variant.posts = [Post(text: "Un <b>\net deux\n\nTrois")]
    variant.link = nil
    #expect(WordPressContent(variant).html == "<p>Un &lt;b&gt;<br />et deux</p>\n<p>Trois</p>")
  }

  @Test(
    "Title and excerpt are plain texts where WordPress reads HTML",
    arguments: [
      ("R&D & l'été", "R&D & l'été"), ("3 < 4 > 2", "3 &lt; 4 &gt; 2"),
      ("&lt;b&gt; &#38; &;", "&amp;lt;b&amp;gt; &amp;#38; &;"),
      ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"), ("fin &", "fin &"),
    ])
  func plainTexts(_ text: String, _ expected: String) {
    var variant = WordPressWire.plain
    (variant.title, variant.summary) = (text, text)
    let content = WordPressContent(variant)
    #expect(content.title == expected && content.excerpt == expected)
    #expect(HTMLText(content.title).text == text)
  }

  @Test("The slug follows from the delivery alone, and no two deliveries share one")
  func slugs() throws {
    let occurrence = try #require(CivilDateTime("2011-06-28 08:45"))
    var keys = [Sample.key, Sample.key, Sample.key, DeliveryKey(item: "a/guide-medias-sociaux", channel: "canal")]
    keys[1].occurrence = occurrence
    keys[2].ordinal = 2
    let slugs = keys.map(WordPressAdapter.slug)
    #expect(Set(slugs).count == 4 && slugs.allSatisfy { $0.hasPrefix("guide-medias-sociaux-") })
    let long = WordPressAdapter.slug(DeliveryKey(item: ItemID(String(repeating: "été ", count: 99)), channel: "c"))
    #expect(long.utf8.count <= 73 && long.hasPrefix("ete-ete-"))
    #expect(WordPressAdapter.slug(DeliveryKey(item: "漢字", channel: "c")).hasPrefix("crieur-"))
  }

  @Test("What stands already is not published again")
  func standsAlready() async throws {
    for status in ["publish", "private"] {
      let transport = ScriptedTransport(
        WordPressWire.found + [.json(200, "[\(WordPressWire.post(status))]")])
      let progress = RememberedProgress()
      let outcome = try await WordPressWire.kit(transport).publisher.publish(
        WordPressWire.plain, key: Sample.key, progress: progress)
      guard case .published(let receipts) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(receipts.map(\.id) == ["17"] && progress.visibleSteps == 0)
    }
  }

  @Test("A draft of an earlier attempt is made right and published", arguments: [[:], ["post": "17"]])
  func resumes(_ recorded: [String: String]) async throws {
    let known = ScriptedTransport.Step.json(200, WordPressWire.post("draft", content: "Avant"))
    let transport = ScriptedTransport(
      WordPressWire.found + [.json(200, "[\(WordPressWire.post("draft"))]")]
        + (recorded.isEmpty ? [] : [known]) + [WordPressWire.draft, WordPressWire.published])
    let outcome = try await WordPressWire.kit(transport).publisher.publish(
      WordPressWire.plain, key: Sample.key, progress: RememberedProgress(recorded))
    #expect(outcome == .published([WordPressWire.receipt]))
    let writes = transport.requests.suffix(2)
    #expect(writes.allSatisfy { $0.url.contains("/posts/17?") })
    #expect(writes.first?.document?["slug"] == nil && writes.first?.document?["status"]?.text == "draft")
  }

  @Test("A recorded draft that somebody has deleted is made again")
  func draftGone() async throws {
    let gone = ScriptedTransport.Step.json(404, WordPressWire.error(404, "rest_post_invalid_id"))
    let transport = ScriptedTransport(WordPressWire.opening + [gone, WordPressWire.draft, WordPressWire.published])
    _ = try await WordPressWire.kit(transport).publisher.publish(
      WordPressWire.plain, key: Sample.key, progress: RememberedProgress(["post": "9"]))
    #expect(transport.calls[4].hasPrefix("POST /wp-json/wp/v2/posts?"))
  }

  @Test("Of two drafts one goes: a number behind the slug says that another attempt was quicker")
  func crowdedOut() async throws {
    let second = ScriptedTransport.Step.json(201, WordPressWire.post("draft", id: 18, slug: WordPressWire.slug + "-2"))
    let deleted = ScriptedTransport.Step.json(200, #"{"deleted":true}"#)
    for (other, calls) in [("draft", 8), ("publish", 6)] {
      let transport = ScriptedTransport(
        WordPressWire.opening + [
          second, deleted, .json(200, "[\(WordPressWire.post(other))]"), WordPressWire.draft, WordPressWire.published,
        ])
      let outcome = try await WordPressWire.kit(transport).publisher.publish(
        WordPressWire.plain, key: Sample.key, progress: RememberedProgress())
      #expect(outcome == .published([WordPressWire.receipt]))
      #expect(
        transport.calls.count == calls && transport.calls[4].hasPrefix("DELETE /wp-json/wp/v2/posts/18?force=true"))
    }
    let hidden = try await WordPressWire.failure(WordPressWire.opening + [second, deleted, WordPressWire.none])
    #expect(hidden.summary == "rejected wordpress.slugTaken")
  }

  @Test("A claim that is lost, or a permit that is refused, publishes nothing")
  func losesClaim() async throws {
    let steps = WordPressWire.opening + [WordPressWire.draft, WordPressWire.published]
    for progress in [RememberedProgress(losesClaim: true), RememberedProgress.tooLate] {
      let transport = ScriptedTransport(steps)
      let kit = try WordPressWire.kit(transport)
      _ = try await failure { () async throws(PublishFailure) in
        try await kit.publisher.publish(WordPressWire.plain, key: Sample.key, progress: progress)
      }
      #expect(transport.calls.count == 4)
    }
  }

  @Test("A date never lies ahead of the site's clock, which would put the post off instead of publishing it")
  func dates() async throws {
    let early = ScriptedTransport.Step.json(200, "[]", headers: ["Date": "Tue, 28 Jun 2011 07:58:00 GMT"])
    let transport = ScriptedTransport(
      WordPressWire.found + [early, WordPressWire.draft, WordPressWire.published])
    _ = try await WordPressWire.kit(transport).publisher.publish(
      WordPressWire.plain, key: Sample.key, progress: RememberedProgress())
    #expect(transport.requests[3].document?["date_gmt"]?.text == "2011-06-28T07:58:00")
  }

  @Test("A channel of drafts hands them over, and nothing is called published", arguments: ["draft", "pending"])
  func drafts(_ status: String) async throws {
    let transport = ScriptedTransport(WordPressWire.opening + [.json(201, WordPressWire.post(status))])
    let progress = RememberedProgress()
    let outcome = try await WordPressWire.kit(transport, ["status": status]).publisher.publish(
      WordPressWire.plain, key: Sample.key, progress: progress)
    guard case .handedOff(let reason) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(reason.code == "wordpress.draftReady" && progress.visibleSteps == 0)
    #expect(reason.arguments["address"] == "https://reseau.exemple.fr/wp-admin/post.php?post=17&action=edit")
    #expect(transport.requests[3].document?["status"]?.text == status)
    #expect(transport.requests[3].document?["date_gmt"] == nil, "its date is that of its publication")
    // An editor may have worked on it since: once more changes nothing.
    let again = ScriptedTransport(WordPressWire.found + [.json(200, "[\(WordPressWire.post(status))]")])
    let second = try await WordPressWire.kit(again, ["status": status]).publisher.publish(
      WordPressWire.plain, key: Sample.key, progress: RememberedProgress())
    #expect(second == outcome && again.calls.count == 3)
  }

  @Test("A plugin that keeps a post back is a person's affair")
  func keptBack() async throws {
    let transport = ScriptedTransport(
      WordPressWire.opening + [WordPressWire.draft, .json(200, WordPressWire.post("pending"))])
    let outcome = try await WordPressWire.kit(transport).publisher.publish(
      WordPressWire.plain, key: Sample.key, progress: RememberedProgress())
    guard case .handedOff(let reason) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(reason.code == "wordpress.keptBack" && reason.arguments["status"] == "pending")
  }

  @Test("Pictures go first, once, with their words; the first stands above the article, others in it")
  func pictures() async throws {
    let file = ScriptedTransport.Step.json(201, #"{"id":5,"slug":"s","source_url":"https://www.exemple.fr/a.png"}"#)
    let described = ScriptedTransport.Step.json(200, #"{"id":5}"#)
    let progress = RememberedProgress()
    let transport = ScriptedTransport(
      WordPressWire.opening + [WordPressWire.none, file, described, WordPressWire.none, file, described]
        + [WordPressWire.draft, WordPressWire.published])
    var variant = WordPressWire.plain
    variant.media = [Sample.picture, Sample.picture]
    let kit = try WordPressWire.kit(transport)
    _ = try await kit.publisher.publish(variant, key: Sample.key, progress: progress)
    let upload = transport.requests[4]
    #expect(upload.url.contains("/wp/v2/media?slug=\(WordPressWire.slug)-1-d0&"))
    #expect(upload.header("Content-Disposition") == "attachment; filename=\"affiche.png\"")
    #expect(upload.body == .bytes(Sample.png, type: "image/png"))
    #expect(transport.requests[5].document?["alt_text"]?.text == "Affiche du guide")
    #expect(transport.requests[5].document?["caption"]?.text == "CCI Exemple")
    let draft = try #require(transport.requests[9].document)
    #expect(draft["featured_media"] == .integer(5))
    #expect(draft["content"]?.text?.contains("<img class=\"wp-image-5\" src=\"https://www.exemple.fr/a.png\"") == true)
    #expect(progress.values.count == 3 && progress.visibleSteps == 1)
  }

  @Test("A picture that is there already is used again; one that is gone is uploaded again")
  func picturesAgain() async throws {
    let file = #"{"id":5,"slug":"\#(WordPressWire.slug)-1-d0","source_url":"https://www.exemple.fr/a.png"}"#
    var variant = WordPressWire.plain
    variant.media = [Sample.picture]
    let described = ScriptedTransport.Step.json(200, #"{"id":5}"#)
    let end = [WordPressWire.draft, WordPressWire.published]
    let gone = ScriptedTransport.Step.json(404, WordPressWire.error(404, "rest_post_invalid_id"))
    let recorded = [Sample.picture.step("media-0"): "5"]
    for (values, steps, count) in [
      (recorded, [.json(200, file)], 6), ([:], [.json(200, "[\(file)]"), described], 7),
      (recorded, [gone, WordPressWire.none, .json(201, file), described], 9),
    ] as [([String: String], [ScriptedTransport.Step], Int)] {
      let transport = ScriptedTransport(WordPressWire.opening + steps + end)
      let kit = try WordPressWire.kit(transport)
      _ = try await kit.publisher.publish(variant, key: Sample.key, progress: RememberedProgress(values))
      #expect(transport.calls.count == count)
    }
  }

  @Test("A post of several posts is refused before anything leaves")
  func threads() async throws {
    var variant = WordPressWire.plain
    variant.posts.append(Post(text: "Suite"))
    #expect(try await WordPressWire.failure([], variant).summary == "rejected adapter.threadsNotCarried")
  }
}
