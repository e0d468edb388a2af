import Domain
import Testing

@testable import crieur

/// `checks:`, `house:`, and who reads a channel.
struct HouseSettingsTests {
  private let workshop: Workshop
  private static let channels = """
    channels:
      rss: {network: rss, file: a.xml, title: A, link: "https://a.fr/"
    """

  init() throws { workshop = try Workshop() }

  private func text(_ head: String, channel: String = "") -> String {
    "timezone: Europe/Paris\n\(head)\n\(Self.channels)\(channel)}\n"
  }

  @Test func withoutAWordTheHouseIsAsUsual() throws {
    let settings = try workshop.load(text(""))
    #expect(settings.house == HouseRules())
    #expect(settings.channels.first?.channel.renderingSettings.house == HouseRules())
  }

  @Test func everythingThatTheHouseSaysReachesItsChannels() throws {
    let settings = try workshop.load(
      text(
        """
        checks: {alt-missing: refuse, typography: off}
        house:
          names: [ACFCI]
          contacts: ["@a.fr"]
          mentions: ["@b"]
          confidential: [secret]
          tone: [super]
          first_person: en mon nom
          repetition: {within: 2w, likeness: 80}
        categories: {art: {label: Arts}}
        """, channel: ", public: les artistes, themes: [art]"))
    let house = HouseRules(
      levels: [.altMissing: .refuse, .typography: .off], names: ["ACFCI"],
      contacts: ["@a.fr"], mentions: ["@b"], confidential: ["secret"], tone: ["super"], personalRemark: "en mon nom",
      repetitionDays: 14, repetitionLikeness: 80)
    #expect(settings.house == house)
    let rendering = try #require(settings.channels.first).channel.renderingSettings
    #expect(rendering.house == house)
    #expect(rendering.readers == "les artistes" && rendering.themes == ["art"])
  }

  @Test(arguments: [
    ("checks: {alt-mising: warn}", "2:10 yaml.misspelledChoice"), ("checks: {moon: warn}", "2:10 yaml.notAChoice"),
    ("checks: {alt-missing: refuser}", "2:23 yaml.misspelledChoice"),

    ("house: {repetition: {within: 1h}}", "2:30 settings.badRepetition"),
    ("house: {repetition: {likeness: 10}}", "2:32 yaml.notANumber"), ("house: {names: ACFCI}", "2:16 yaml.notAList"),
  ])
  func whatIsWrongIsToldWithItsPlace(head: String, problem: String) throws {
    #expect(try workshop.problems(of: text(head)) == [problem])
  }

  @Test func aThemeIsACategory() throws {
    let head = "categories: {art: {label: Arts}}"
    #expect(try workshop.problems(of: text(head, channel: ", themes: [artt]")) == ["4:78 yaml.misspelledChoice"])
  }
}
