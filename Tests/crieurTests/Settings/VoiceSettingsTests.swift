import Domain
import Testing

@testable import crieur

struct VoiceSettingsTests {
  private func settings(_ more: String, channel: String) -> String {
    """
    timezone: Europe/Paris
    \(more)
    channels:
      page: {network: mastodon, endpoint: "https://a.fr", credentials: {env: T}, \(channel)}
      rss: {network: rss, file: a.xml, title: T, link: "https://www.exemple.fr/"}
    """
  }

  private func voice(_ more: String = "", channel: String) throws -> Voice {
    try Workshop().load(settings(more, channel: channel)).channels[0].channel.renderingSettings.voice
  }

  @Test func aChannelsCallIsItsOwnElseThatOfItsTone() throws {
    let tones = "tones: {warm: {call: \"Et vous ?\"}, brief: {call: \"\"}}"
    #expect(try voice(tones, channel: "tone: warm") == Voice(tone: .warm, call: "Et vous ?"))
    #expect(try voice(tones, channel: "tone: warm, call: \"Alors ?\"") == Voice(tone: .warm, call: "Alors ?"))
    #expect(try voice(tones, channel: "tone: warm, call: \"\"") == Voice(tone: .warm))
    #expect(try voice(tones, channel: "tone: formal") == Voice(tone: .formal))
    #expect(try voice(tones, channel: "audience: public") == Voice())
  }

  @Test func namesHaveTheHandlesOfTheChannelsNetwork() throws {
    let names = """
      organisations: {CCI France: {mastodon: "@ccifrance@social.fr", x: "@ccifrance", facebook-page: "123"}}
      people: {Marie Durand: {x: "@md"}}
      """
    let settings = try Workshop().load(settings(names, channel: "audience: public"))
    #expect(settings.names == ["CCI France", "Marie Durand"])
    let known = settings.channels.map(\.channel.renderingSettings.voice.names)
    #expect(known[0] == [KnownName("CCI France", handle: "@ccifrance@social.fr"), KnownName("Marie Durand")])
    #expect(known[1].allSatisfy { $0.handle == nil })
  }

  @Test func aTemplateIsReadAsWritten() throws {
    let template = """
      template: {order: [title, summary, link, credit], separator: " — ", separators: {link: "\\n"}, before: "[{{category}}] ",
          after: " fin", parts: {link: "Lire : {{link}}"}}
      """
    #expect(
      try voice(channel: template).template
        == PostTemplate(
          order: [.title, .summary, .link, .credit], separator: " — ", separators: [.link: "\n"],
          parts: [.link: "Lire : {{link}}"], before: "[{{category}}] ", after: " fin"))
  }

  @Test(arguments: [
    ("tone: cold", "4:84 yaml.notAChoice"), ("template: {order: [title, link]}", "4:96 settings.templateLacksPart"),
    ("template: {order: [title, link, credit, link]}", "4:118 settings.partTwice"),
    ("template: {order: [title, lien, credit, link]}", "4:104 yaml.notAChoice"),
    ("template: {order: [title, lin, credit]}", "4:104 yaml.misspelledChoice"),
    ("template: {separator: \"-\"}", "4:100 settings.badSeparator"),
    ("template: {separators: {link: \"« \"}}", "4:108 settings.badSeparator"),
    ("template: {before: \"{{titel}}\"}", "4:97 template.unknownField"),
    ("template: {parts: {link: \"{{#author}}\"}}", "4:103 template.brokenSection"),
    ("template: {parts: {lnk: \"x\"}}", "4:97 yaml.misspelledKey"),
  ])
  func aFaultInAVoiceIsToldWithItsPlace(_ channel: String, _ expected: String) throws {
    #expect(try Workshop().problems(of: settings("", channel: channel)) == [expected])
  }

  @Test func aFaultInANameIsToldWithItsPlace() throws {
    let names =
      "organisations: {A: {x: \"a\"}, B: {mastodn: \"@b\"}, C: {facebook-page: \"page\"}}\npeople: {A: {x: \"@a\"}}"
    #expect(
      try Workshop().problems(of: settings(names, channel: "audience: public")) == [
        "2:24 settings.notAHandle", "2:34 yaml.misspelledKey", "2:69 settings.notAPageID", "3:10 settings.nameTwice",
      ])
    let tones = "tones: {warn: {call: x}, warm: {cal: x}}"
    #expect(
      try Workshop().problems(of: settings(tones, channel: "audience: public")) == [
        "2:9 yaml.unknownKey", "2:33 yaml.misspelledKey",
      ])
  }

  @Test func anUnknownFieldIsToldWithEveryFieldInBothLanguages() throws {
    let workshop = try Workshop()
    try workshop.write("crieur.yaml", settings("", channel: "template: {before: \"{{titel}}\"}"))
    #expect {
      _ = try Settings.load("crieur.yaml", in: workshop.surroundings())
    } throws: { error in
      guard let problem = (error as? SettingsFailure)?.problems.first else { return false }
      let known = "author, category, channel, credit, date, link, place, summary, title"
      return problem.line == 4 && Language.allCases.allSatisfy { Catalogue($0).phrase(problem.reason).contains(known) }
    }
  }
}
