import Domain
import Testing

@testable import crieur

struct HTMLTests {
  @Test func textIsEscapedAndMarkupIsNot() {
    let hostile = "<b onclick=\"x\">'&\u{7}"
    let piece: HTML = "<p title=\"\(hostile)\">\(HTML(trusted: "<i></i>"))\(3)</p>"
    #expect(
      piece.markup == "<p title=\"&lt;b onclick=&quot;x&quot;&gt;&#39;&amp;\u{FFFD}\"><i></i>3</p>")
  }

  @Test func onlyWebAddressesBecomeLinks() {
    #expect(HTML.anchor("a", to: "javascript:alert(1)").markup == "a")
    #expect(HTML.anchor("a", to: "https://x/?a&b").markup == "<a href=\"https://x/?a&amp;b\">a</a>")
  }

  @Test func linksAndHashtagsOfAPostAreMarkedAndItsTextIsKept() {
    let markup = PostText(Samples.shortVariant.posts[0]).html.markup
    #expect(
      markup.contains("<a href=\"\(Samples.link)\">\(Samples.link)</a> <span class=\"tag\">#médiassociaux</span>"))
    #expect(markup.hasPrefix("<p class=\"text\" dir=\"auto\">Le guide des CCI"))
  }

  @Test func entitiesOutsideTheTextChangeNothing() {
    let entities = [
      Entity(kind: .url, start: 3, end: 2), Entity(kind: .url, start: 2, end: 9),
      Entity(kind: .hashtag, start: 0, end: 2),
    ]
    #expect(
      PostText(Post(text: "abc", entities: entities)).html.markup
        == "<p class=\"text\" dir=\"auto\"><span class=\"tag\">ab</span>c</p>")
  }

  @Test func picturesAreCarriedUntilThereIsNoMoreRoom() {
    let large = [UInt8](repeating: 0, count: PictureAlbum.largest + 1)
    let small = Array("bytes".utf8)
    let shown = PictureAlbum([(Samples.picture, small)]).figure(Samples.picture, Samples.french).markup
    #expect(shown.contains("<img src=\"data:image/png;base64,Ynl0ZXM=\" alt=\"Deux dirigeantes devant une carte\">"))
    let described = PictureAlbum([(Samples.picture, large)]).figure(Samples.picture, Samples.french).markup
    #expect(!described.contains("<img"))
    #expect(described.contains("affiche.png, décrite ainsi\u{A0}: Deux dirigeantes devant une carte"))
    var drawing = Samples.picture
    drawing.type = "image/svg+xml"
    #expect(!PictureAlbum([(drawing, small)]).figure(drawing, Samples.french).markup.contains("<img"))
  }
}
