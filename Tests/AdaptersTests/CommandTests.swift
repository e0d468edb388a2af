import Domain
import Testing

@testable import Adapters

@Suite("Letting a program publish")
struct CommandTests {
  static let receipt = #"{"id":17,"url":"https://intranet.exemple.fr/17"}"#

  private func kit(
    _ programs: ScriptedPrograms, _ settings: [String: String] = [:], secret: String? = Sample.secret
  ) throws -> ChannelKit {
    var environment = Sample.environment()
    environment.programs = programs
    let all = ["command": #"["/usr/bin/poster","--compte=a b"]"#, "folder": "/var/lib/crieur/command"]
    return try Sample.kit(
      "command", settings: all.merging(settings) { $1 }, endpoint: nil, secret: secret, in: environment)
  }

  private func publish(
    _ programs: ScriptedPrograms, _ settings: [String: String] = [:],
    progress: RememberedProgress = RememberedProgress()
  ) async throws -> Outcome {
    try await kit(programs, settings).publisher.publish(
      Sample.variant(pictures: 1), key: Sample.key, progress: progress)
  }

  private func refusal(
    _ programs: ScriptedPrograms, _ settings: [String: String] = [:],
    progress: RememberedProgress = RememberedProgress()
  ) async throws -> PublishFailure {
    let publisher = try kit(programs, settings).publisher
    return try await failure { () async throws(PublishFailure) in
      try await publisher.publish(Sample.variant(), key: Sample.key, progress: progress)
    }
  }

  @Test("A program reads everything as JSON, its secret on a descriptor, and is believed when it gives a receipt")
  func publishes() async throws {
    let programs = ScriptedPrograms(exit: 0, Self.receipt)
    let progress = RememberedProgress()
    let outcome = try await publish(programs, ["timeout": "30", "memory": "256"], progress: progress)
    #expect(outcome == .published([Receipt(id: "17", url: "https://intranet.exemple.fr/17")]))
    #expect(progress.visibleSteps == 1)
    let call = try #require(programs.calls.first)
    #expect(call.command == ["/usr/bin/poster", "--compte=a b"])
    #expect(call.folder == "/var/lib/crieur/command")
    #expect(call.bounds == ProgramBounds(time: .seconds(30), memory: 256))
    #expect(call.secret == Sample.secret && call.files == [Sample.png])
    #expect(
      call.environment.keys.sorted() == [
        "CRIEUR_CHANNEL", "CRIEUR_CREDENTIAL_FD", "CRIEUR_MODE", "HOME", "LANG", "PATH",
      ])
    #expect(!"\(call.command) \(call.environment)".contains(Sample.secret))
    let message = try #require(JSON(call.input))
    #expect(message["version"]?.integer == 1 && message["mode"]?.text == "publish")
    #expect(message["key"]?.text == Sample.key.idempotencyText())
    #expect(message["type"]?.text == "post.publish" && message["timestamp"]?.text == "2011-06-28T08:00:00Z")
    #expect(message["data"]?["texts"]?.elements?.compactMap(\.text) == [Sample.variant().text])
    #expect(message["data"]?["pictures"]?.elements?.first?["path"]?.text == "/dev/fd/4")
    #expect(message["since"] == nil)
    #expect(!String(decoding: call.input, as: UTF8.self).contains(Sample.secret))
  }

  @Test("A channel without a credential gives none")
  func withoutCredential() async throws {
    let programs = ScriptedPrograms(exit: 0, Self.receipt)
    _ = try await kit(programs, secret: nil).publisher.publish(
      Sample.variant(), key: Sample.key, progress: RememberedProgress())
    let call = try #require(programs.calls.first)
    #expect(call.secret == nil && call.environment["CRIEUR_CREDENTIAL_FD"] == nil && call.files.isEmpty)
  }

  @Test("A thread is one run, with a receipt for each post")
  func thread() async throws {
    let programs = ScriptedPrograms(exit: 0, #"{"receipts":[{"id":"1"},{"id":"2","url":"ftp://x"}]}"#)
    var variant = Sample.variant("Un 1/2")
    variant.posts.append(Post(text: "Deux 2/2"))
    let outcome = try await kit(programs).publisher.publish(variant, key: Sample.key, progress: RememberedProgress())
    #expect(outcome == .published([Receipt(id: "1"), Receipt(id: "2")]))
    let message = try #require(programs.calls.first.flatMap { JSON($0.input) })
    #expect(message["data"]?["texts"]?.elements?.compactMap(\.text) == ["Un 1/2", "Deux 2/2"])
  }

  struct End: Sendable, CustomTestStringConvertible {
    var name: String
    var result: Result<ProgramReport, ProgramRefusal>
    /// What it proves once the program could have published, and where once more does no harm.
    var visible: String
    var repeatable: String

    init(_ name: String, _ report: ProgramReport, _ visible: String, _ repeatable: String? = nil) {
      (self.name, result, self.visible, self.repeatable) = (name, .success(report), visible, repeatable ?? visible)
    }

    init(_ name: String, _ refusal: ProgramRefusal, _ visible: String) {
      (self.name, result, self.visible, repeatable) = (name, .failure(refusal), visible, visible)
    }

    var testDescription: String { name }
  }

  private static func exit(_ status: Int, _ output: String = "", whole: Bool = true) -> ProgramReport {
    ProgramReport(.exited(status), output: Array(output.utf8), isOutputWhole: whole)
  }

  static let cases: [End] = [
    End("75", exit(75), "deferred delivery command.later"),
    End("75 with a wait", exit(75, #"{"retry_after":90}"#), "deferred 90 channel command.later"),
    End("75 with nonsense", exit(75, #"{"retry_after":-5}"#), "deferred delivery command.later"),
    End("69", exit(69), "rejected command.rejected"),
    End("77", exit(77), "blocked command.blocked"),
    End("0 and nothing", exit(0), "unknown command.noReceipt", "deferred delivery command.noReceipt"),
    End("0 and a text", exit(0, "ok"), "unknown command.noReceipt", "deferred delivery command.noReceipt"),
    End(
      "0 and half a receipt", exit(0, #"{"id":"#), "unknown command.noReceipt", "deferred delivery command.noReceipt"),
    End(
      "0 and no id", exit(0, #"{"url":"https://x.fr"}"#), "unknown command.noReceipt",
      "deferred delivery command.noReceipt"),
    End(
      "0 and no receipts", exit(0, #"{"receipts":[]}"#), "unknown command.noReceipt",
      "deferred delivery command.noReceipt"),
    End(
      "0 and one receipt without an id", exit(0, #"{"receipts":[{"id":"1"},{}]}"#), "unknown command.noReceipt",
      "deferred delivery command.noReceipt"),
    End(
      "0 and too much", exit(0, receipt, whole: false), "unknown command.tooMuchOutput",
      "deferred delivery command.tooMuchOutput"),
    End("1", exit(1), "unknown command.failed", "deferred delivery command.failed"),
    End("127", exit(127), "unknown command.failed", "deferred delivery command.failed"),
    End("137", exit(137), "unknown command.failed", "deferred delivery command.failed"),
    End("a signal", ProgramReport(.killed(signal: 9)), "unknown command.killed", "deferred delivery command.killed"),
    End("overtime", ProgramReport(.overtime), "unknown command.overtime", "deferred delivery command.overtime"),
    End(
      "a receipt, then overtime", ProgramReport(.overtime, output: Array(receipt.utf8)), "unknown command.overtime",
      "deferred delivery command.overtime"),
    End("a stop", ProgramReport(.cancelled), "unknown command.cancelled", "deferred delivery command.cancelled"),
    End("missing", .system(errno: 2), "blocked command.cannotStart"),
    End("not executable", .system(errno: 13), "blocked command.cannotStart"),
    End("no format", .system(errno: 8), "blocked command.cannotStart"),
    End("too many processes", .system(errno: 11), "deferred delivery command.noRoom"),
    End("no memory", .system(errno: 12), "deferred delivery command.noRoom"),
    End("being replaced", .system(errno: 26), "deferred delivery command.noRoom"),
    End("stopped before", .cancelled, "deferred delivery command.notStarted"),
  ]

  @Test("What an end proves", arguments: cases)
  func ends(_ end: End) async throws {
    for (settings, expected) in [([:], end.visible), (["deduplicated": "true"], end.repeatable)] {
      let progress = RememberedProgress()
      let failure = try await refusal(ScriptedPrograms([end.result]), settings, progress: progress)
      #expect(failure.summary == expected)
      #expect(progress.visibleSteps == (settings.isEmpty ? 1 : 0))
    }
  }

  @Test("Every row of the table is reached")
  func everyRow() {
    let reports = Self.cases.compactMap { try? $0.result.get().ending }
    for row in CommandRule.all {
      #expect(reports.contains { ending in CommandRule.all.first { $0.fits(ending) }?.ending == row.ending }, "\(row)")
    }
  }

  @Test("A refused permit and a lost claim start nothing")
  func notPermitted() async throws {
    let refused = try await refusal(ScriptedPrograms(exit: 0, Self.receipt), progress: .tooLate)
    #expect(refused.summary == "deferred delivery test.tooLate")
    let programs = ScriptedPrograms(exit: 0, Self.receipt)
    let lost = try await refusal(programs, progress: RememberedProgress(losesClaim: true))
    #expect(lost.summary == "deferred delivery test.claimLost")
    #expect(programs.calls.isEmpty)
  }

  @Test("What the program says is told, in one line, without the secret in any of its forms")
  func explanations() async throws {
    let secret = Sample.secret
    let said = [
      #"{"error":"refused\n token \#(secret) %s"}"#, #"{"message":"amV0b24tdHJlcy1zZWNyZXQtMTIz"}"#,
    ]
    for output in said {
      let failure = try await refusal(ScriptedPrograms(exit: 69, output, errors: "unused"))
      #expect(failure.reason.arguments["detail"]?.contains("•••") == true)
      #expect(!"\(failure)".contains(secret) && !"\(failure)".contains("amV0b24t"))
    }
    let failure = try await refusal(ScriptedPrograms(exit: 77, errors: "Traceback\nLogin: \(secret) is no good\n"))
    #expect(failure.reason.arguments["detail"] == "Login: ••• is no good")
    #expect(failure.reason.arguments["program"] == "poster")
  }
}
