import Domain
import TestSupport
import Testing
import Transport

@testable import Adapters

@Suite("Finding a site of WordPress, its terms and its account")
struct WordPressSiteTests {
  private func inspect(_ steps: [ScriptedTransport.Step], endpoint: String = "https://reseau.exemple.fr") async throws
    -> (calls: [String], summary: String)
  {
    let transport = ScriptedTransport(steps)
    let inspector = try #require(try WordPressWire.kit(transport, endpoint: endpoint).inspector)
    do throws(PublishFailure) {
      let report = try await inspector.inspect()
      return (transport.calls, ([report.account ?? "–"] + report.warnings.map(\.code)).joined(separator: " "))
    } catch {
      return (transport.calls, error.summary)
    }
  }

  private static let me = ScriptedTransport.Step.json(
    200, #"{"username":"redaction","capabilities":{"edit_posts":true,"publish_posts":true,"upload_files":true}}"#)
  private static let page = ScriptedTransport.Step.json(404, AnswerCase.page)
  private static let silent = ScriptedTransport.Step.json(200, "")

  @Test("The first page says where the API is, on the channel's own host")
  func rootIsNamed() async throws {
    let plain = ScriptedTransport.Step.json(
      200, "",
      headers: [
        "link": "</style.css>; rel=preload, <http://autre.exemple.fr/fr/index.php?rest_route=/>; "
          + "rel=\"https://api.w.org/\""
      ])
    let found = try await inspect([plain, WordPressWire.index, Self.me], endpoint: "https://reseau.exemple.fr/fr/")
    #expect(found.summary == "redaction (CCI d'Exemple)")
    #expect(
      found.calls == [
        "HEAD /fr/", "GET /fr/index.php?rest_route=/&_fields=name,namespaces",
        "GET /fr/index.php?rest_route=/wp/v2/users/me&context=edit&_fields=name,username,capabilities",
      ])
  }

  @Test("Where nothing says so, the two usual places are tried")
  func rootIsGuessed() async throws {
    let found = try await inspect([Self.silent, Self.page, WordPressWire.index, Self.me])
    #expect(found.calls[1...2].map { $0.prefix(18) } == ["GET /wp-json/?_fie", "GET /?rest_route=/"])
    #expect(found.summary == "redaction (CCI d'Exemple)")
    #expect(try await inspect([Self.silent, Self.page, Self.page]).summary == "blocked wordpress.noAPI")
    #expect(
      try await inspect([Self.silent, .json(200, #"{"namespaces":["oembed/1.0"]}"#), Self.page]).summary
        == "blocked wordpress.noAPI")
  }

  @Test(
    "A site that has moved says where to; other redirections are no answer",
    arguments: [
      (301, "https://www.reseau.exemple.fr/", "blocked wordpress.moved"),
      (308, "http://reseau.exemple.fr/", "blocked wordpress.moved"),
      (302, "https://portail.exemple.fr/", "deferred delivery adapter.redirected"),
      (301, "/fr/", "deferred delivery adapter.redirected"),
    ])
  func moves(_ status: Int, _ location: String, _ expected: String) async throws {
    let step = ScriptedTransport.Step.json(status, "", headers: ["Location": location])
    #expect(try await inspect([step, .json(302, "")]).summary == expected)
  }

  @Test(
    "A server that asks for its own password, or to wait, is heard at once",
    arguments: [
      (401, "blocked wordpress.notLoggedIn"), (429, "deferred 600 channel adapter.askedToWait"),
      (503, "deferred 600 delivery wordpress.unavailable"),
    ])
  func firstPage(_ status: Int, _ expected: String) async throws {
    let found = try await inspect([.json(status, "", headers: ["Retry-After": "600"])])
    #expect(found.summary == expected && found.calls.count == 1)
  }

  @Test("The account is shown, with what its role lacks")
  func inspects() async throws {
    let contributor = ScriptedTransport.Step.json(
      200, #"{"username":"stagiaire","capabilities":{"edit_posts":true,"publish_posts":false}}"#)
    let found = try await inspect([WordPressWire.home, WordPressWire.index, contributor])
    #expect(found.summary == "stagiaire (CCI d'Exemple) wordpress.cannotPublish wordpress.noUploads")
  }

  @Test("The site is looked for once")
  func remembers() async throws {
    let transport = ScriptedTransport([WordPressWire.home, WordPressWire.index, Self.me, Self.me])
    let inspector = try #require(try WordPressWire.kit(transport).inspector)
    _ = try await inspector.inspect()
    _ = try await inspector.inspect()
    #expect(transport.calls.count == 4)
  }

  @Test(
    "A password travels in clear only where nobody listens, or where the channel says so",
    arguments: [
      ("https://www.exemple.fr", nil, true), ("http://www.exemple.fr", nil, false),
      ("HTTP://127.example.fr", nil, false), ("http://127.0.0.1:8080", nil, true), ("http://[::1]:80/b", nil, true),
      ("http://localhost", nil, true), ("http://localhost.exemple.fr", nil, false),
      ("http://intranet.exemple.fr", "true", true),
    ] as [(String, String?, Bool)])
  func plainHTTP(_ endpoint: String, _ setting: String?, _ isTaken: Bool) throws {
    let settings = setting.map { ["plain_http": $0] } ?? [:]
    let kit = Result { try WordPressWire.kit(ScriptedTransport([]), settings, endpoint: endpoint) }
    switch kit {
    case .success: #expect(isTaken)
    case .failure(let error): #expect(!isTaken && (error as? Reason)?.code == "adapter.plainHTTP")
    }
  }

  @Test(
    "A credential is a name and a password, as lines or as JSON",
    arguments: [
      (WordPressWire.secret, nil), (#"{"username":"redaction","password":"abcd EFGH 1234 ijkl MNOP 5678"}"#, nil),
      ("username: redaction", "wordpress.badCredential"), ("redaction:secret", "wordpress.badCredential"),
      ("username: a:b\npassword: c", "wordpress.badCredential"), ("  \n", "adapter.credentialMissing"),
    ] as [(String, String?)])
  func credentials(_ secret: String, _ expected: String?) async throws {
    let transport = ScriptedTransport([WordPressWire.home, WordPressWire.index, Self.me])
    let inspector = try #require(try WordPressWire.kit(transport, secret: secret).inspector)
    do throws(PublishFailure) {
      _ = try await inspector.inspect()
      #expect(expected == nil && transport.requests.first?.header("Authorization") == WordPressWire.token)
    } catch {
      #expect(error.summary == "blocked \(expected ?? "")")
      #expect(transport.requests.isEmpty)
    }
  }

  @Test("Signing in asks for a name and a password, and WordPress who that is")
  func signsIn() async throws {
    let transport = ScriptedTransport([WordPressWire.home, WordPressWire.index, Self.me])
    let signIn = try #require(try WordPressWire.kit(transport, secret: nil).signIn)
    #expect(
      signIn.steps.compactMap { $0.arguments["address"] } == [
        "https://reseau.exemple.fr/wp-admin/authorize-application.php?app_name=Crieur",
        "https://reseau.exemple.fr/wp-admin/profile.php",
      ])
    #expect(
      signIn.questions.map(\.name) == ["username", "password"] && signIn.questions.map(\.isSecret) == [false, true])
    #expect(try await signIn.consent([:], callback: "http://127.0.0.1:1/") == nil)
    let signedIn = try await signIn.finish(
      ["username": "redaction", "password": "abcd EFGH 1234 ijkl MNOP 5678"], consent: nil, returned: [:])
    #expect(signedIn.account.account == "redaction (CCI d'Exemple)")
    #expect(SecretFields(signedIn.secret)["username"] == "redaction")
    #expect(transport.requests.last?.header("Authorization") == WordPressWire.token)
  }

  private func publish(
    _ steps: [ScriptedTransport.Step], tags: [String] = [], category: CategoryName? = nil,
    _ settings: [String: String] = [:], author: String? = nil
  ) async throws -> ScriptedTransport {
    let transport = ScriptedTransport(
      WordPressWire.opening + steps + [WordPressWire.draft, WordPressWire.published])
    var variant = WordPressWire.plain
    (variant.hashtags, variant.category) = (tags, category)
    var settings = settings
    settings["author"] = author
    let kit = try WordPressWire.kit(transport, settings, labels: ["creation": "Création d'entreprise"])
    _ = try await kit.publisher.publish(variant, key: Sample.key, progress: RememberedProgress())
    return transport
  }

  private func ids(_ transport: ScriptedTransport, _ name: String) -> [Int]? {
    transport.requests.compactMap { $0.document?[name]?.elements }.first?.compactMap(\.integer)
  }

  @Test("A tag is found whatever its capitals and however WordPress writes it, on any page of the answer")
  func findsTags() async throws {
    let first = ScriptedTransport.Step.json(
      200, #"[{"id":1,"name":"R&amp;D internationale","slug":"rd-i"}]"#, headers: ["X-WP-TotalPages": "2"])
    let second = ScriptedTransport.Step.json(
      200, #"[{"id":2,"name":"r&amp;d d&#039;Été","slug":"x"}]"#, headers: ["X-WP-TotalPages": "2"])
    let transport = try await publish([first, second], tags: ["#R&D d’été"])
    #expect(ids(transport, "tags") == [2])
    #expect(transport.calls[3].contains("search=D%20d&per_page=100&page=1"))
    #expect(transport.calls[4].contains("page=2"))
  }

  @Test("A term that is missing is made once, or left out where the channel says so")
  func makesTerms() async throws {
    let made = ScriptedTransport.Step.json(201, #"{"id":7}"#)
    let transport = try await publish([WordPressWire.none, WordPressWire.none, made], category: "creation")
    #expect(ids(transport, "categories") == [7])
    #expect(transport.calls[3].contains("categories?slug=creation&"))
    #expect(transport.requests[5].document?["name"]?.text == "Création d'entreprise")
    let exists = ScriptedTransport.Step.json(400, WordPressWire.error(400, "term_exists", inside: #","term_id":8"#))
    #expect(ids(try await publish([WordPressWire.none, exists], tags: ["#export"]), "tags") == [8])
    let without = try await publish([WordPressWire.none], tags: ["#export"], ["new_terms": "false"])
    #expect(ids(without, "tags") == [] && without.calls.count == 6)
  }

  @Test("A role that may not make a category is told which")
  func termsNotAllowed() async throws {
    let forbidden = ScriptedTransport.Step.json(403, WordPressWire.error(403, "rest_cannot_create"))
    var variant = WordPressWire.plain
    variant.hashtags = ["#export"]
    let failure = try await WordPressWire.failure(
      WordPressWire.opening + [WordPressWire.none, forbidden], variant)
    #expect(failure.summary == "blocked wordpress.termNotAllowed" && failure.reason.arguments["term"] == "export")
  }

  @Test("An author is a number, or a name that the site knows")
  func authors() async throws {
    let found = ScriptedTransport.Step.json(200, #"[{"id":3,"slug":"plume"}]"#)
    let named = try await publish([found], author: "plume")
    #expect(named.calls[3] == "GET /wp-json/wp/v2/users?slug=plume&_fields=id,slug")
    #expect(named.requests[4].document?["author"] == .integer(3))
    #expect(try await publish([], author: "12").requests[3].document?["author"] == .integer(12))
    let failure = try await WordPressWire.failure(
      WordPressWire.opening + [WordPressWire.none], WordPressWire.plain, ["author": "plume"])
    #expect(failure.summary == "blocked wordpress.noSuchAuthor")
  }
}
