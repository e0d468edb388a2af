import Domain
import Testing

@testable import Sandbox

@Suite(.timeLimit(.minutes(5))) struct FaultTests {
  private func withFault(
    _ plan: String, cutsAtOnce: Bool = false, _ body: (Sandbox, Client) async throws -> Void
  ) async throws {
    let faults = try FaultPlan(parsing: plan)
    try await withSandbox(
      {
        $0.faults = faults
        $0.cutsAtOnce = cutsAtOnce
      }, body)
  }

  /// Publishes on both networks.
  private func publish(_ client: Client) async -> [Answer] {
    [await client.toot("Bonjour"), await client.feed("Bonjour")]
  }

  @Test(arguments: [("timeout=100%", 0), ("lost-answer=100%", 2)])
  func silenceLastsUntilTheClientCloses(plan: String, effects: Int) async throws {
    try await withFault(plan) { sandbox, client in
      var hurried = client
      hurried.patience = .milliseconds(200)
      for answer in await publish(hurried) { #expect(answer.end == .silent && answer.body.isEmpty) }
      // A busy machine may be slower than the client's patience.
      while sandbox.requestLog().count < 2 { await Task.yield() }
      #expect(sandbox.posts().count == effects)
      #expect(sandbox.requestLog().map(\.ending) == [.silent, .silent])
    }
  }

  @Test func aClientThatGivesUpEndsTheSilence() async throws {
    try await withFault("timeout=100%") { _, client in
      let connection = Connection(port: client.port)
      await connection.write(
        client.request(
          "POST", "/api/v1/statuses", type: "application/x-www-form-urlencoded", body: Array("status=a".utf8)))
      connection.finishWriting()
      #expect(await connection.answer().end == .closed)
    }
  }

  @Test(arguments: [("timeout=100%", 0), ("lost-answer=100%", 2)])
  func silenceCanBeCutAtOnce(plan: String, effects: Int) async throws {
    try await withFault(plan, cutsAtOnce: true) { sandbox, client in
      for answer in await publish(client) { #expect(answer.end == .closed && answer.body.isEmpty) }
      #expect(sandbox.posts().count == effects)
    }
  }

  @Test func aResetComesAfterTheEffect() async throws {
    try await withFault("reset=100%") { sandbox, client in
      for answer in await publish(client) { #expect(answer.end == .reset && answer.body.isEmpty) }
      #expect(sandbox.posts().map(\.fault) == [.reset, .reset])
    }
  }

  @Test func anErrorComesBeforeTheEffect() async throws {
    try await withFault("500=100%") { sandbox, client in
      let answers = await publish(client)
      #expect(answers.map(\.status) == [500, 500])
      #expect(answers.last?.json["error"]["code"].number == 2)
      #expect(sandbox.posts().isEmpty)
    }
  }

  @Test func aProxyPageComesAfterTheEffect() async throws {
    try await withFault("500-after=100%") { sandbox, client in
      var statuses: Set<Int> = []
      for number in 1...10 {
        let answer = await client.toot("Texte \(number)")
        statuses.insert(answer.status)
        #expect(answer.headers["content-type"]?.hasPrefix("text/html") == true)
      }
      #expect(statuses == [500, 502])
      #expect(sandbox.posts().count == 10)
      #expect(sandbox.posts().allSatisfy { $0.fault == .errorAfter })
    }
  }

  @Test func aLimitNamesAShortWait() async throws {
    try await withFault("limit=100%") { sandbox, client in
      let mastodon = await client.toot("Bonjour")
      #expect(mastodon.status == 429)
      #expect(mastodon.headers["x-ratelimit-remaining"] == "0")
      let reset = try #require(mastodon.headers["x-ratelimit-reset"])
      #expect(["2011-01-10T08:15:01.000000Z", "2011-01-10T08:15:02.000000Z"].contains(reset))
      var codes: Set<Int> = []
      for number in 1...20 {
        let answer = await client.feed("Texte \(number)")
        codes.insert(try #require(answer.json["error"]["code"].number))
        let usage = try #require(answer.headers["x-business-use-case-usage"])
        #expect(usage.contains("access\":0}") || usage.contains("access\":1}"))
      }
      #expect(codes == [4, 32, 80_001])
      #expect(sandbox.posts().isEmpty)
    }
  }

  @Test func onlyVisibleStepsFail() async throws {
    try await withFault("500=100%") { _, client in
      #expect(await client.multipart("/api/v2/media", file: "file", png).status == 200)
      #expect(await client.get("/api/v1/accounts/verify_credentials").status == 200)
      #expect(
        await client.multipart("/v25.0/42/photos", file: "source", png, [Field("published", "false")]).status == 200)
      #expect(await client.multipart("/v25.0/42/photos", file: "source", png).status == 500)
    }
  }

  @Test func arrivalOrderChangesNoFault() async throws {
    let texts = (1...25).map { "Texte \($0)" }
    let plan = "timeout=10%,limit=15%,500=15%,500-after=15%,lost-answer=10%,reset=10%"
    let forwards = try await outcomes(of: texts + texts, plan, seed: 3)
    let backwards = try await outcomes(of: texts.reversed() + texts.reversed(), plan, seed: 3)
    #expect(forwards == backwards)
    #expect(Set(forwards.values.joined()).count > 4)
    let otherwise = try await outcomes(of: texts + texts, plan, seed: 4)
    #expect(forwards != otherwise)
  }

  /// What the client saw, by text, one after the other.
  private func outcomes(of texts: [String], _ plan: String, seed: UInt64) async throws -> [String: [String]] {
    let faults = try FaultPlan(parsing: plan)
    var outcomes: [String: [String]] = [:]
    try await withSandbox({
      $0.faults = faults
      $0.seed = seed
      $0.cutsAtOnce = true
    }) { _, client in
      for text in texts {
        let answer = await client.toot(text)
        outcomes[text, default: []].append("\(answer.end) \(answer.status)")
      }
    }
    return outcomes
  }

  @Test func twoRunsGiveTheSameBytes() async throws {
    var runs: [[String]] = []
    for _ in 1...2 {
      var answers: [String] = []
      try await withSandbox({ $0.publicBase = "https://exemple.fr" }) { _, client in
        answers.append(await client.toot("Bonjour").text)
        answers.append(await client.feed("").text)
        answers.append(await client.get("/sandbox/posts").text)
        answers.append(await client.get("/").text)
      }
      runs.append(answers)
    }
    #expect(runs[0] == runs[1])
  }
}
