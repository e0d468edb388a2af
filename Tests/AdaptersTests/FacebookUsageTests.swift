import Domain
import TestSupport
import Testing
import Transport

@testable import Adapters

@Suite("Facebook's calls, as they are used up")
struct FacebookUsageTests {
  private static func usage(_ headers: [String: String]) -> FacebookUsage? {
    FacebookUsage(HTTPResponse(status: 200, headers: headers.map { HTTPRequest.Field($0.key, $0.value) }))
  }

  private static func answer(_ percent: Int, minutes: Int = 0, of header: String = "page") -> ScriptedTransport.Step {
    let figures = #"{"call_count":\#(percent),"total_time":3,"total_cputime":2"#
    let headers =
      header == "page"
      ? [
        "X-Business-Use-Case-Usage":
          #"{"1":[\#(figures),"type":"pages","estimated_time_to_regain_access":\#(minutes)}]}"#
      ] : [header: figures + "}"]
    return .json(200, #"{"id":"1_9","permalink_url":"https://www.facebook.com/9"}"#, headers: headers)
  }

  @Test("The highest figure of every header counts, and whose it is")
  func headers() {
    #expect(Self.usage([:]) == nil && Self.usage(["X-App-Usage": "<html>"]) == nil)
    let page = Self.usage([
      "x-app-usage": #"{"call_count":3,"total_time":20,"total_cputime":5}"#, "X-Page-Usage": #"{"call_count":30}"#,
    ])
    #expect(page?.percent == 30 && page?.isOfApplication == false && page?.regain == nil)
    let application = Self.usage([
      "X-App-Usage": #"{"call_count":3,"total_time":80}"#,
      "X-Business-Use-Case-Usage": #"{"7":[{"call_count":9,"estimated_time_to_regain_access":4}]}"#,
    ])
    #expect(application?.percent == 80 && application?.isOfApplication == true && application?.regain == .seconds(240))
  }

  @Test(
    "The nearer the wall, the longer the pause between posts",
    arguments: [
      (0, 0, 0), (89, 0, 0), (90, 0, 60), (95, 0, 360), (99, 0, 600), (100, 0, 900), (180, 0, 900), (100, 30, 1800),
    ])
  func pauses(percent: Int, minutes: Int, seconds: Int) async throws {
    let clock = ManualClock(now: Sample.now)
    let transport = ScriptedTransport(Array(repeating: Self.answer(percent, minutes: minutes), count: 4))
    let kit = try Sample.kit("facebook-page", settings: ["page": "1"], in: Sample.environment(transport, clock: clock))
    _ = try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    if seconds > 0 {
      clock.advance(by: .seconds(seconds - 1))
      let failure = try await failure { () async throws(PublishFailure) in
        try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
      }
      #expect(failure.summary == "deferred 1 channel facebook.nearlyUsedUp")
      #expect(transport.requests.count == 2, "nothing left meanwhile")
      clock.advance(by: .seconds(1))
    }
    _ = try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    #expect(transport.requests.count == 4)
  }

  @Test("What an application has used up puts off all that speaks through it")
  func application() async throws {
    let transport = ScriptedTransport(Array(repeating: Self.answer(100, of: "X-App-Usage"), count: 2))
    let kit = try Sample.kit("facebook-page", settings: ["page": "1"], in: Sample.environment(transport))
    _ = try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    let failure = try await failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    }
    #expect(failure.summary == "deferred 900 application facebook.nearlyUsedUp")
  }

  @Test("A clock that was set back keeps nobody waiting")
  func wrongClock() async throws {
    let clock = ManualClock(now: Sample.now)
    let transport = ScriptedTransport(Array(repeating: Self.answer(100), count: 4))
    let kit = try Sample.kit("facebook-page", settings: ["page": "1"], in: Sample.environment(transport, clock: clock))
    _ = try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    clock.advance(by: .seconds(-86_400))
    _ = try await kit.publisher.publish(Sample.variant(), key: Sample.key, progress: RememberedProgress())
    #expect(transport.requests.count == 4)
  }
}
