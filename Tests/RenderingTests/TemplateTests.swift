import Domain
import Testing

@testable import Rendering

struct TemplateTests {
  private static let link = "https://www.cci-exemple.fr/a?b=1&c=2"

  private func show(
    _ template: PostTemplate, on profile: ChannelProfile = Profiles.facebook, author: String? = "L’équipe <export>"
  ) throws -> Variant {
    var item = NewsItem(
      id: "a", title: "Un guide", summary: "Il est paru.", link: Self.link, author: author, category: "art",
      hashtags: ["export"])
    item.call = "Et vous ?"
    var request = request(item, on: profile)
    request.channel.renderingSettings = RenderingSettings(
      categoryLabels: ["art": "Art & culture"], voice: Voice(template: template))
    return try VariantRenderer(channels: [request.channel]).render(request)
  }

  @Test func orderSeparatorsAndFreeTextAreTheChannelsOwn() throws {
    let template = PostTemplate(
      order: [.call, .title, .summary, .link, .credit], separator: " — ", separators: [.link: "\n"],
      parts: [.link: "À lire : {{link}}", .title: "« {{title}} »"], before: "[{{category}}] ",
      // A tag that stands alone on its line leaves no line behind: mustache's own rule.
      after: "{{#author}}\n\nPar {{author}}, le {{date}}{{/author}}{{^author}} (sans auteur){{/author}}")
    let guide = "[Art & culture] Et vous\u{202F}? — « Un guide » — Il est paru.\nÀ lire : \(Self.link)"
    // The card of a page post stands beside the text: only a microblog holds the link.
    #expect(
      try show(template, on: Profiles.microblog).text.plain
        == (guide + "\nPar L’équipe <export>, le lundi 10 janvier").plain)
    #expect(try show(template, on: Profiles.microblog, author: nil).text.plain == (guide + " (sans auteur)").plain)
  }

  @Test func whatATemplateDoesNotSayIsAsUsual() throws {
    let plain = try show(PostTemplate()).text
    #expect(plain.plain == "Un guide\n\nIl est paru.\n\nEt vous ?\n\n#export")
    #expect(try show(PostTemplate(before: "{{! rien }}")).text == plain)
  }

  @Test func freeTextTakesItsRoomFromTheLimit() throws {
    let free = String(repeating: "x", count: 60) + " "
    let variant = try show(PostTemplate(before: free), on: Profiles.microblog)
    #expect(variant.text.hasPrefix(free + "Un guide"))
    #expect(variant.measure.used <= 140)
    #expect(throws: RenderFailure.self) { try show(PostTemplate(before: free + free), on: Profiles.microblog) }
  }

  @Test(arguments: [
    ("{{titel}}", "template.unknownField"), ("{{#autor}}x{{/autor}}", "template.unknownField"),
    ("{{hashtags}}", "template.unknownField"), ("{{title.count}}", "template.unknownField"),
    ("{{uppercased(title)}}", "template.unknownField"), ("{{title", "template.brokenTag"),
    ("{{}}", "template.brokenTag"),
    ("{{#author}}x", "template.brokenSection"), ("x{{/author}}", "template.brokenSection"),
    ("{{#author}}{{#place}}{{/author}}{{/place}}", "template.brokenSection"), ("{{> x}}", "template.unsupportedTag"),
    ("{{=<% %>=}}", "template.unsupportedTag"), ("{{% CONTENT_TYPE:HTML }}", "template.unsupportedTag"),
  ])
  func aFaultIsFoundBeforeAnythingIsRendered(_ source: String, _ code: String) {
    #expect { try PreparedTemplate.check(source) } throws: { ($0 as? Reason)?.code == code }
  }

  @Test func anUnknownFieldIsToldWithAllThatThereAre() {
    #expect { try PreparedTemplate.check("{{titel}}", around: .event) } throws: {
      ($0 as? Reason)?.arguments == [
        "name": "titel", "known": "author, category, channel, credit, date, event, link, place, summary, title",
      ]
    }
  }

  @Test(arguments: ["no part", "{{link}} {{link}}", "{{#author}}{{link}}{{/author}}"])
  func theTextAroundAPartShowsItOnce(_ source: String) {
    #expect { try PreparedTemplate.check(source, around: .link) } throws: {
      ($0 as? Reason)?.code == "template.lacksPart"
    }
  }

  @Test(arguments: [
    "{{title}}", "{{{title}}}", "{{&title}}", "{{ title }}", "{{#author}}{{author}}{{/author}}", "a } b { c",
  ])
  func whatMustacheHasIsTaken(_ source: String) throws {
    try PreparedTemplate.check(source)
  }
}
