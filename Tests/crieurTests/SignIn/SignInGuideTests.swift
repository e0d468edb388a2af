import Adapters
import Domain
import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import crieur

/// A person is led through a sign-in, by callback or by pasting.
struct SignInGuideTests {
  /// A network of this test's own: it asks for a key, sends the browser back, and takes the code `good`.
  private final class Network: ChannelSignIn {
    let steps: [Reason]
    let questions: [SignInQuestion]
    let hasPage: Bool
    /// What the browser is sent back with; nil when the person pastes.
    let comesBack: String?
    let callbacks = Mutex<[String?]>([])

    init(questions: [SignInQuestion] = [], hasPage: Bool = true, comesBack: String? = nil) {
      (steps, self.questions) = ([Reason(code: "test.step", arguments: [:])], questions)
      (self.hasPage, self.comesBack) = (hasPage, comesBack)
    }

    func consent(_ answers: [String: String], callback: String?) async throws(PublishFailure) -> SignInConsent? {
      callbacks.withLock { $0.append(callback) }
      guard hasPage else { return nil }
      if let comesBack,
        let port = callback?.split(separator: ":").last?.split(separator: "/").first.flatMap({ Int($0) })
      {
        // The server blocks the thread of its test: the browser has one of its own.
        Thread.detachNewThread {
          _ = CallbackTests.ask(port, "GET /callback?\(comesBack) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
        }
      }
      return SignInConsent(page: "https://reseau.example/agree", state: "state-1", memo: ["verifier": "v"])
    }

    func finish(
      _ answers: [String: String], consent: SignInConsent?, returned: [String: String]
    ) async throws(PublishFailure) -> SignedIn {
      guard !hasPage || returned["code"] == "good" && consent?.memo["verifier"] == "v" else {
        throw .blocked(Reason(code: "test.badCode", arguments: [:]))
      }
      return SignedIn(secret: "token:\(answers["key"] ?? "-")", account: AccountReport(account: "@cci"))
    }
  }

  private static let key = SignInQuestion("key", Reason(code: "test.key", arguments: [:]), isSecret: true)
  private static let note = SignInQuestion("note", Reason(code: "test.note", arguments: [:]), isOptional: true)

  private func guide(
    _ network: Network, _ comesBack: SignInGuide.Return = .callback(port: 0), answers: [String] = []
  ) -> SignInGuide {
    let lines = Mutex(answers[...])
    return SignInGuide(
      signIn: network,
      terminal: Terminal(catalogue: Samples.french, isQuiet: true, isVerbose: false, noColor: true),
      clock: ManualClock(now: Samples.due), comesBack: comesBack, open: nil,
      questions: Questions { _ in lines.withLock { $0.popFirst() } })
  }

  @Test func whatMayBeLeftOutNeedsNoLineOfItsOwn() async throws {
    let network = Network(questions: [Self.key, Self.note, Self.note], hasPage: false)
    #expect(try await guide(network, answers: ["k1"]).run().secret == "token:k1")
    #expect(await end(of: guide(network))?.reason?.code == "auth.noAnswer", "what is needed is still asked for")
  }

  @Test func whatFacebookTakesWithoutAnAnswerIsCalledOptional() throws {
    for (catalogue, word) in [(Samples.french, "facultati"), (Samples.english, "optional")] {
      for code in [FacebookCode.askAppID, .askAppSecret] {
        #expect(catalogue.phrase(code).contains(word))
      }
    }
  }

  private func end(of guide: SignInGuide) async -> ProgramEnd? {
    do throws(ProgramEnd) {
      _ = try await guide.run()
      return nil
    } catch {
      return error
    }
  }

  @Test func theBrowserComesBackAndTheAnswersBecomeTheSecret() async throws {
    let network = Network(questions: [Self.key, Self.note], comesBack: "code=good&state=state-1")
    let signed = try await guide(network, answers: [" k1 ", ""]).run()
    #expect(signed.secret == "token:k1" && signed.account.account == "@cci")
    #expect(network.callbacks.withLock { $0.first??.hasPrefix("http://127.0.0.1:") } == true)
  }

  @Test func whereTheAnswersAreAllNoPageIsOpened() async throws {
    let signed = try await guide(Network(questions: [Self.key], hasPage: false), .paste, answers: ["k1"]).run()
    #expect(signed.secret == "token:k1")
  }

  @Test(arguments: ["good", "http://127.0.0.1:8726/callback?state=state-1&code=good"])
  func whatIsPastedIsTaken(text: String) async throws {
    let network = Network()
    #expect(try await guide(network, .paste, answers: [text]).run().secret == "token:-")
    #expect(network.callbacks.withLock { $0 } == [nil])
  }

  @Test(arguments: [
    ("http://127.0.0.1/callback?state=other&code=good", "auth.otherState"), ("deux mots", "auth.badPaste"),
    ("http://127.0.0.1/callback?error=access_denied&state=state-1", "auth.denied"), ("bad", "test.badCode"),
  ])
  func whatIsPastedWrongChangesNothing(text: String, code: String) async {
    #expect(await end(of: guide(Network(), .paste, answers: [text]))?.reason?.code == code)
  }

  @Test func aRefusalInTheBrowserIsTold() async {
    let end = await end(of: guide(Network(comesBack: "error=access_denied&state=state-1")))
    #expect(end?.reason?.code == "auth.denied" && end?.status == .notAllowed)
  }

  @Test func aTakenPortMattersOnlyWhereABrowserComesBack() async throws {
    let taken = try CallbackServer(port: 0)
    let without = guide(Network(questions: [Self.key], hasPage: false), .callback(port: taken.port), answers: ["k1"])
    #expect(try await without.run().secret == "token:k1")
    let end = await end(of: guide(Network(), .callback(port: taken.port)))
    #expect(end?.reason?.code == "auth.portTaken" && end?.status == .unavailable)
    withExtendedLifetime(taken) {}
  }

  @Test func everyPromptEndsAlikeAndAPipeEndsItsLine() throws {
    let said = Mutex<[String]>([])
    let isTyped = Mutex(true)
    let questions = Questions(
      line: { _ in "réponse" }, say: { text in said.withLock { $0.append(text) } },
      hasTyping: { isTyped.withLock(\.self) })
    let question = Reason(code: "bluesky.askIdentifier", arguments: [:])
    _ = try questions.ask(question, in: Samples.french, isSecret: false)
    isTyped.withLock { $0 = false }
    _ = try questions.ask(question, in: Samples.french, isSecret: true)
    let text = Samples.french.phrase(question)
    #expect(said.withLock(\.self) == ["\(text)\u{A0}: ", "\(text) (rien ne s’affiche)\u{A0}: ", "\n"])
  }

  @Test(arguments: [Language.fr, .en]) func noQuestionOfANetworkBringsItsOwnColon(language: Language) throws {
    let catalogue = Catalogue(language)
    let codes: [any MessageCode] = [
      AuthCode.askPaste, AuthCode.askSecret, XCode.askClientID, XCode.askClientSecret, XCode.askConsumerKey,
      XCode.askConsumerSecret, XCode.askAccessToken, XCode.askAccessTokenSecret, BlueskyCode.askIdentifier,
      BlueskyCode.askPassword, FacebookCode.askToken, FacebookCode.askAppID, FacebookCode.askAppSecret,
      MastodonCode.askToken, WordPressCode.askUser, WordPressCode.askPassword,
    ]
    for code in codes { #expect(catalogue.phrase(code.rawValue, [:]).last != ":", "\(code.rawValue)") }
  }

  @Test func aQuestionWithoutAnAnswerEndsIt() async {
    let end = await end(of: guide(Network(questions: [Self.key]), .paste))
    #expect(end?.reason?.code == "auth.noAnswer" && end?.status == .usage)
  }
}
