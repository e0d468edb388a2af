import Domain
import Testing

@testable import Rendering

struct MarkdownTests {
  private func plain(_ markdown: String) -> String {
    MarkdownReader.blocks(of: markdown).map(PlainText.text).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func html(_ markdown: String) -> String {
    HTMLWriter.html(of: MarkdownReader.blocks(of: markdown))
  }

  @Test(
    arguments: [
      ("Un **mot** et *un autre*,\nà la ligne", "Un mot et un autre, à la ligne"),
      ("# Titre\n\nTexte", "Titre\n\nTexte"),
      ("- un ;\n- deux :\n  - trois\n\n4. quatre\n5. cinq", "• un ;\n• deux :\n  • trois\n\n4. quatre\n5. cinq"),
      ("> Voici\n> la suite", "«\u{A0}Voici la suite\u{A0}»"),
      ("> « Déjà » dit", "« Déjà » dit"),
      ("Voir [le guide](https://a.fr/g) et <https://b.fr>.", "Voir le guide (https://a.fr/g) et https://b.fr."),
      ("[a.fr](https://a.fr) [écrire](mailto:a@b.fr) [rien](javascript:alert(1))", "a.fr écrire (a@b.fr) rien"),
      ("Le `code` <b>gras</b> ![une image](https://a.fr/i.png)", "Le code gras une image"),
      ("<script>alert(1)</script>\n\nTexte\\\nsuite", "Texte\nsuite"),
      ("```\na  b\n```\n\n---\n\nFin", "a  b\n\nFin"),
    ])
  func articlesBecomePlainText(_ markdown: String, _ expected: String) {
    #expect(plain(markdown) == expected)
  }

  @Test(
    arguments: [
      ("Un **mot** & <b>x</b>", "<p>Un <strong>mot</strong> &amp; x</p>"),
      ("[a](https://a.fr/?x=1&y=\"2\")", "<p>a</p>"),
      ("[a](https://a.fr/?x=1&y=2)", "<p><a href=\"https://a.fr/?x=1&amp;y=2\">a</a></p>"),
      ("[a](javascript:alert(1)) [b](/page) [c](JAVASCRIPT:x) [d](data:text/html,x)", "<p>a b c d</p>"),
      (
        "![alt \"q\"](http://a.fr/i.png) ![non](i.png)",
        "<p><img src=\"http://a.fr/i.png\" alt=\"alt &quot;q&quot;\" /> non</p>"
      ),
      ("<iframe src=\"https://x.fr\"></iframe>\n\nok", "<p>ok</p>"),
      ("3. un\n4. deux", "<ol start=\"3\">\n<li>un</li>\n<li>deux</li>\n</ol>"),
      ("> a\n\n`<b>`", "<blockquote>\n<p>a</p>\n</blockquote>\n<p><code>&lt;b&gt;</code></p>"),
      ("a\u{1}b", "<p>ab</p>"),
      (
        "[a](https://a.fr/%22onclick=x) [b](vbscript:x) [c](//a.fr)",
        "<p><a href=\"https://a.fr/%22onclick=x\">a</a> b c</p>"
      ),
      ("![x](javascript:alert(1)) ![y](data:image/svg+xml,<svg/onload=alert(1)>)", "<p>x y</p>"),
      ("[a](&#106;avascript:alert(1)) [b](<java\tscript:x>)", "<p>a b</p>"),
      ("[a](https://a.fr 'ti\"tre') <https://a.fr/<b>>", "<p><a href=\"https://a.fr\">a</a> &lt;https://a.fr/&gt;</p>"),
    ])
  func htmlHoldsOnlyWhatIsAllowed(_ markdown: String, _ expected: String) {
    #expect(html(markdown) == expected)
  }

  @Test func rawHTMLIsLeftOutAndSaid() throws {
    #expect(
      MarkdownReader.rawHTML(in: "a <b>b</b> <!-- c -->\n\n<div>d</div>\n\n`<i>` 1 < 2") == [
        "<b>", "</b>", "<div>d</div>\n",
      ])
    let item = NewsItem(id: "a", title: "T", body: "Texte\n\n<div>perdu</div>", link: "https://a.fr/")
    #expect(try render(item, on: Profiles.rss).codes.contains("render.htmlDropped"))
    #expect(try render(item, on: Profiles.facebook).codes.contains("render.htmlDropped"))
    #expect(!(try render(item, on: Profiles.microblog).codes.contains("render.htmlDropped")))
  }

  @Test func typographyReachesAcrossEmphasisAndSparesCode() {
    let blocks = Typography(language: .fr).set(
      MarkdownReader.blocks(of: "C'est **fini** ! Et `l'ami : x` ; [l'un](https://a.fr/l'a)"))
    #expect(
      HTMLWriter.html(of: blocks)
        == "<p>C’est <strong>fini</strong>\u{A0}! Et <code>l'ami : x</code>\u{A0}; <a href=\"https://a.fr/l'a\">l’un</a></p>"
    )
  }

  @Test func hostileNestingKeepsItsText() {
    let quotes = String(repeating: "> ", count: 5000) + "fond"
    #expect(plain(quotes).contains("fond"))
    #expect(html(quotes).contains("fond"))
    let lists = (0..<200).map { String(repeating: "  ", count: $0) + "- n\($0)" }.joined(separator: "\n")
    #expect(plain(lists).contains("n199"))
    #expect(plain(String(repeating: "*a **b ", count: 2000)).contains("a"))
  }
}
