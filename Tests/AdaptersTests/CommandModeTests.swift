import Domain
import Testing

@testable import Adapters

@Suite("What a program can do besides publishing")
struct CommandModeTests {
  private func kit(_ programs: ScriptedPrograms, modes: [String], command: String = "/usr/bin/poster") throws
    -> ChannelKit
  {
    var environment = Sample.environment()
    environment.programs = programs
    return try Sample.kit(
      "command",
      settings: ["command": ChannelConfiguration.listed([command]), "modes": ChannelConfiguration.listed(modes)],
      endpoint: nil, in: environment)
  }

  private func look(
    _ programs: ScriptedPrograms, modes: [String] = ["sighting"], posts: Int = 1
  ) async throws -> Sighting {
    try await Self.look(kit(programs, modes: modes).publisher, posts: posts)
  }

  private static func look(
    _ publisher: any OutboundAdapter, posts: Int = 1
  ) async throws(PublishFailure) -> Sighting {
    var variant = Sample.variant()
    variant.posts = (1...posts).map { Post(text: "Message \($0)") }
    return try await publisher.sightings(of: variant, key: Sample.key, since: Sample.now)
  }

  @Test("A program that cannot look is not asked")
  func cannotLook() async throws {
    let programs = ScriptedPrograms(exit: 0, #"{"receipts":[]}"#)
    #expect(try await look(programs, modes: ["check"]) == .cannotTell)
    #expect(programs.calls.isEmpty)
  }

  @Test("A program that can look is told from when on, and gives what it found")
  func looks() async throws {
    let programs = ScriptedPrograms(exit: 0, #"{"receipts":[{"id":"17"}]}"#)
    #expect(try await look(programs) == .found([Receipt(id: "17")]))
    let call = try #require(programs.calls.first)
    #expect(call.command == ["/usr/bin/poster", "--sighting"] && call.permit == nil)
    let message = try #require(JSON(call.input))
    #expect(message["since"]?.text == "2011-06-28T07:55:00Z" && message["mode"]?.text == "sighting")
    #expect(message["key"]?.text == Sample.key.idempotencyText())
    #expect(try await look(ScriptedPrograms(exit: 0, #"{"receipts":[]}"#)) == .found([]))
    #expect(try await look(ScriptedPrograms(exit: 69)) == .cannotTell)
  }

  @Test(
    "Only an empty list means that nothing stands there",
    arguments: ["", "{}", #"{"id":"17"}"#, "[]", #"{"receipts":null}"#, #"{"receipts":[{}]}"#, #"{"receipts":[]"#])
  func uncertain(output: String) async throws {
    let publisher = try kit(ScriptedPrograms(exit: 0, output), modes: ["sighting"]).publisher
    let failure = try await failure { () async throws(PublishFailure) in try await Self.look(publisher) }
    #expect(failure.summary == "deferred delivery command.noReceipt")
  }

  @Test("A look that fails is never unknown, and is done again", arguments: [1, 75, 127])
  func failedLooks(status: Int) async throws {
    let publisher = try kit(ScriptedPrograms(exit: status), modes: ["sighting"]).publisher
    let failure = try await failure { () async throws(PublishFailure) in try await Self.look(publisher) }
    #expect(failure.summary.hasPrefix("deferred delivery"))
  }

  @Test("A thread stands whole or is nobody's to go on with")
  func threads() async throws {
    let two = #"{"receipts":[{"id":"1"},{"id":"2"}]}"#
    let posts = [Receipt(id: "1"), Receipt(id: "2")]
    #expect(try await look(ScriptedPrograms(exit: 0, two), posts: 2) == .thread(posts, isWhole: true))
    #expect(try await look(ScriptedPrograms(exit: 0, two), posts: 3) == .cannotTell)
    #expect(try await look(ScriptedPrograms(exit: 0, #"{"receipts":[]}"#), posts: 3) == .found([]))
  }

  @Test("Only a program that knows how changes posts and takes them down")
  func amends() async throws {
    let none = try kit(ScriptedPrograms([]), modes: [])
    #expect(none.amender == nil && none.remover == nil)
    let programs = ScriptedPrograms([
      .success(ProgramReport(.exited(0), output: Array(#"{"id":"17"}"#.utf8))),
      .success(ProgramReport(.exited(0), output: Array("{}".utf8))),
    ])
    let kit = try kit(programs, modes: ["amend", "recall"])
    let posts = [Receipt(id: "17", url: "https://intranet.exemple.fr/17")]
    var key = Sample.key
    key.kind = .correct
    let progress = RememberedProgress()
    let amended = try await kit.amender?.amend(
      posts, from: Sample.variant("Faux"), to: Sample.variant("Juste"), key: key, progress: progress)
    #expect(amended == .published([Receipt(id: "17")]) && progress.values["told"] != nil && progress.visibleSteps == 0)
    key.kind = .recall
    let removed = try await kit.remover?.remove(posts, of: Sample.variant("Juste"), key: key, progress: progress)
    #expect(removed == .published([]))
    #expect(programs.calls.map { $0.command.last } == ["--amend", "--recall"])
    let messages = programs.calls.compactMap { JSON($0.input) }
    #expect(messages.map { $0["type"]?.text } == ["post.correct", "post.recall"])
    #expect(messages.allSatisfy { $0["data"]?["receipts"]?.elements?.first?["id"]?.text == "17" })
  }

  @Test("What a person noted is a person's to change, and what was lost is done again")
  func repeats() async throws {
    let programs = ScriptedPrograms([.success(ProgramReport(.overtime))])
    let kit = try kit(programs, modes: ["recall"])
    let noted = try await kit.remover?.remove(
      [Receipt(id: "https://a.example/1", url: "https://a.example/1")], of: Sample.variant(), key: Sample.key,
      progress: RememberedProgress())
    guard case .handedOff = noted else {
      Issue.record("\(String(describing: noted))")
      return
    }
    #expect(programs.calls.isEmpty)
    let remover = try #require(kit.remover)
    let failure = try await failure { () async throws(PublishFailure) in
      try await remover.remove(
        [Receipt(id: "1")], of: Sample.variant(), key: Sample.key, progress: RememberedProgress())
    }
    #expect(failure.summary == "deferred delivery command.overtime")
  }

  @Test("A program is asked who it is, or seen to be there")
  func inspects() async throws {
    let answer =
      #"{"account":"@cci","url":"https://forum.exemple.fr/u/cci","expires":"2026-12-31T00:00:00Z","warnings":["peu de droits"]}"#
    let programs = ScriptedPrograms(exit: 0, answer)
    let report = try await kit(programs, modes: ["check"]).inspector?.inspect()
    #expect(report?.account == "@cci" && report?.url == "https://forum.exemple.fr/u/cci")
    #expect(report?.expires == Timestamp(seconds: 1_798_675_200))
    #expect(report?.warnings.map { $0.arguments["detail"] } == ["peu de droits"])
    #expect(programs.calls.first?.command.last == "--check")
    let silent = try await kit(ScriptedPrograms([]), modes: [], command: "/bin/true").inspector?.inspect()
    #expect(silent?.account == nil, "its name is nobody's account")
    // There is no such program; nothing is run to find that out.
    let inspector = try #require(try kit(ScriptedPrograms([]), modes: []).inspector)
    let failure = try await failure { () async throws(PublishFailure) in try await inspector.inspect() }
    #expect(failure.summary == "blocked command.cannotStart")
  }

  @Test("A program that takes no pictures is given none, and its channel shows none")
  func pictures() throws {
    let description = try #require(AdapterCatalog.description(of: "command"))
    for profile in description.profiles {
      #expect(description.fitting(profile, ["pictures": "false"]).media.maxCount == 0)
      #expect(description.fitting(profile, ["pictures": "true"]) == profile)
    }
  }

  @Test("A credential that cannot be opened is told although nobody is asked")
  func opensTheCredential() async throws {
    let description = try #require(AdapterCatalog.description(of: "command"))
    let configuration = ChannelConfiguration(
      channel: try Sample.channel("command"), settings: ["command": ChannelConfiguration.listed(["/bin/true"])],
      credential: { () throws(Reason) in throw Reason(code: "credential.missingFile", arguments: [:]) })
    let inspector = try #require(try description.make(configuration, Sample.environment()).get().inspector)
    let failure = try await failure { () async throws(PublishFailure) in try await inspector.inspect() }
    #expect(failure.summary == "blocked credential.missingFile")
  }

  @Test("A check that failed speaks of a check, and of no post")
  func failedChecks() async throws {
    let ends: [(ProgramReport, String)] = [
      (ProgramReport(.exited(1), errors: "no such forum"), "deferred delivery command.checkFailed"),
      (ProgramReport(.exited(69)), "rejected command.checkFailed"),
      (ProgramReport(.exited(77)), "blocked command.blocked"),
      (ProgramReport(.killed(signal: 9)), "deferred delivery command.checkKilled"),
      (ProgramReport(.overtime), "deferred delivery command.checkOvertime"),
      (ProgramReport(.exited(0), output: Array("{}".utf8)), "deferred delivery command.checkUnreadable"),
    ]
    for (report, expected) in ends {
      let inspector = try #require(try kit(ScriptedPrograms([.success(report)]), modes: ["check"]).inspector)
      let failure = try await failure { () async throws(PublishFailure) in try await inspector.inspect() }
      #expect(failure.summary == expected)
      if !report.errors.isEmpty { #expect(failure.reason.arguments["detail"] == report.errors) }
    }
  }

  @Test("What a person takes down is known before")
  func takenDownByHand() throws {
    let post = [Receipt(id: "17", url: "https://intranet.exemple.fr/17")]
    let noted = [Receipt(id: "https://a.example/1", url: "https://a.example/1")]
    #expect(try kit(ScriptedPrograms([]), modes: []).removesByHand(post))
    let recalls = try kit(ScriptedPrograms([]), modes: ["recall"])
    #expect(!recalls.removesByHand(post) && !recalls.removesByHand([]) && recalls.removesByHand(noted))
    let byHand = try Sample.kit(
      "hand-off", settings: ["place": "Le hall", "folder": "/dev/null/none"], endpoint: nil, in: Sample.environment())
    #expect(byHand.remover != nil && byHand.removesByHand(post))
  }
}
