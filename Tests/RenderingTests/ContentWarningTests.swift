import Domain
import Testing

@testable import Rendering

struct ContentWarningTests {
  private let summary = (1...20).map { "Phrase numéro \($0) du résumé." }.joined(separator: " ")
  private static let folding = Profiles.profile(
    "microblog",
    TextProfile(
      form: .microblog, unit: .graphemes, limit: 140, urlLength: 23, hashtagBudget: 0, detection: .mastodon,
      countsContentWarning: true), pictures: 4)

  private func render(
    _ usual: String?, _ own: String? = nil, on profile: ChannelProfile = folding, threads: Bool = false,
    body: String = "",
    exact: String? = nil
  ) throws -> Variant {
    var item = NewsItem(id: "chiffres", title: "Les chiffres du chômage", summary: summary, body: body)
    item.variants["microblog"] = VariantOverride(text: exact, exact: exact != nil, contentWarning: own)
    var request = RenderingTests.request(item, on: profile)
    request.channel.renderingSettings.contentWarning = usual
    request.channel.renderingSettings.allowsThreads = threads
    return try VariantRenderer().render(request)
  }

  @Test func aWarningTakesItsRoomFromTheText() throws {
    let open = try render("")
    let folded = try render("Chiffres du chômage")
    #expect(open.contentWarning == nil && folded.contentWarning == "Chiffres du chômage")
    #expect(folded.text.count < open.text.count)
    #expect(folded.measure.used == folded.text.count + 19 && folded.measure.fits && folded.measure.limit == 140)
  }

  @Test func anItemHasAWarningOfItsOwnOrNone() throws {
    #expect(try render("Chiffres", "Images d’un incendie").contentWarning == "Images d’un incendie")
    #expect(try render("", "Images d’un incendie").contentWarning == "Images d’un incendie")
    #expect(try render("Chiffres", "").contentWarning == nil)
  }

  @Test func everyPostOfAThreadFitsBehindIt() throws {
    let body = (1...12).map { "Le chiffre numéro \($0) du chômage dans le département a baissé." }.joined(
      separator: " ")
    let thread = try render("Chiffres du chômage", threads: true, body: body)
    #expect(thread.posts.count > 1)
    for post in thread.posts { #expect(post.measure?.used == post.text.count + 19 && post.measure?.fits == true) }
  }

  @Test func aTextThatAPersonWroteWholeHasToFitBehindIt() throws {
    let text = String(repeating: "x", count: 130)
    #expect(try render("", exact: text).text == text)
    #expect(throws: RenderFailure.self) { try render("Chiffres du chômage", exact: text) }
  }

  @Test func aNetworkThatCountsItNotGivesTheTextItsWholeRoom() throws {
    let folded = try render("Chiffres du chômage", on: Profiles.microblog)
    #expect(folded.contentWarning == "Chiffres du chômage")
    #expect(try render("", on: Profiles.microblog).text == folded.text)
  }

  @Test func whereNothingFoldsTheAuthorIsTold() throws {
    let variant = try render(nil, "Images d’un incendie")
    #expect(variant.contentWarning == nil && variant.codes.contains("render.contentWarningDropped"))
    #expect(try !render(nil).codes.contains("render.contentWarningDropped"))
  }
}
