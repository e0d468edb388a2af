import Domain
import Testing
import Transport

@testable import Adapters

@Suite("Reading what comes over the wire")
struct WireTests {
  static let now = Timestamp(seconds: 1_309_248_000)

  @Test(
    "Instants are read in every form that networks use",
    arguments: [
      ("2011-06-28T08:00:00Z", 1_309_248_000), ("2011-06-28T08:00:00.123456Z", 1_309_248_000),
      ("2011-06-28T10:00:00+02:00", 1_309_248_000), ("2011-06-28T08:00:00+0000", 1_309_248_000),
      ("2011-06-28T04:30:00.5-03:30", 1_309_248_000),
    ])
  func iso8601(_ text: String, seconds: Int64) {
    #expect(WireTime.iso8601(text) == Timestamp(seconds: seconds))
  }

  @Test(
    "What is no instant is none",
    arguments: ["", "2011-06-28", "2011-06-28T08:00:00", "2011-02-30T08:00:00Z", "2011-06-28T08:00:00+2", "soon"])
  func noInstant(_ text: String) {
    #expect(WireTime.iso8601(text) == nil)
  }

  @Test(
    "Waits are read as seconds, instants and dates",
    arguments: [
      ("30", 30), ("1309248060", 60), ("Tue, 28 Jun 2011 08:00:45 GMT", 45), ("2011-06-28T08:02:00Z", 120),
    ])
  func waits(_ value: String, seconds: Int64) {
    #expect(WireTime.wait(value, now: Self.now) == .seconds(seconds))
  }

  @Test(
    "What asks for no wait gives none",
    arguments: ["0", "-5", "1309247999", "Tue, 28 Jun 2011 07:00:00 GMT", "later", "", "Tue, 31 Feb 2011 08:00:00 GMT"])
  func noWait(_ value: String) {
    #expect(WireTime.wait(value, now: Self.now) == nil)
  }

  @Test("RFC 822 dates are in GMT, in English, with the right day of the week")
  func rfc822() {
    #expect(WireTime.rfc822(Self.now) == "Tue, 28 Jun 2011 08:00:00 GMT")
    #expect(WireTime.rfc822(Timestamp(seconds: 951_782_400)) == "Tue, 29 Feb 2000 00:00:00 GMT")
    #expect(WireTime.httpDate(WireTime.rfc822(Self.now)) == Self.now)
  }

  @Test(
    "Bodies are known by what they hold, not by what they claim to be",
    arguments: [
      ("", Answer.Shape.empty), (" \n", .empty), ("{}", .json), (" [1,2]", .json), ("{\"a\":", .brokenJSON),
      ("[", .brokenJSON), ("\n<html>", .page), ("<?xml", .page), ("OK", .text),
    ])
  func shapes(_ body: String, shape: Answer.Shape) {
    let claim = [HTTPRequest.Field("Content-Type", "application/json")]
    #expect(Answer(HTTPResponse(status: 200, headers: claim, body: Array(body.utf8))).shape == shape)
  }

  @Test("A body that is not UTF-8 is no document")
  func notUTF8() {
    #expect(Answer(HTTPResponse(status: 200, body: [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D])).shape == .brokenJSON)
  }

  @Test("A server's explanation is one short line without the credential")
  func details() {
    let long = String(repeating: "mot ", count: 100)
    let body = #"{"error":{"message":"jeton-secret\n refusé"},"error_description":"\#(long)"}"#
    let detail = Answer(HTTPResponse(status: 400, body: Array(body.utf8))).detail(hiding: "jeton-secret")
    #expect(detail.hasPrefix("••• refusé: mot mot") && detail.count == 200 && detail.hasSuffix("…"))
    #expect(Answer(HTTPResponse(status: 502, body: Array(AnswerCase.page.utf8))).detail(hiding: nil).isEmpty)
  }

  @Test("JSON is looked into without assuming its shape")
  func json() {
    let json = JSON(Array(#"{"a":[1,"2",2.5,true,null],"id":9007199254740993,"o":{"x":"y"}}"#.utf8))
    #expect(json?["a"]?.elements == [.integer(1), .string("2"), .number(2.5), .bool(true), .null])
    #expect(json?["id"]?.identifier == "9007199254740993")
    #expect(json?["o"]?["x"]?.text == "y")
    #expect(json?["a"]?["x"] == nil && json?["missing"] == nil)
    #expect(JSON([]) == nil && JSON(Array("{]".utf8)) == nil)
  }

  @Test("Percent-encoding goes both ways")
  func percent() {
    #expect(Percent.encoding("é/a b+~", keeping: "/") == "%C3%A9/a%20b%2B~")
    #expect(Percent.decoding("%C3%A9%2Fa%20%zz%") == "é/a %zz%")
    #expect(Percent.decoding("%FF") == "%FF")
  }
}

@Suite("Comparing what was sent with what stands there")
struct FingerprintTests {
  @Test(
    "Spellings of one address are equal",
    arguments: [
      "https://www.cci.fr/a", "http://www.CCI.fr/a/", "https://www.cci.fr:443/a", "https://www.cci.fr/%61",
    ])
  func canonicalLinks(_ link: String) {
    #expect(CanonicalLink.form(of: link) == "www.cci.fr/a")
  }

  @Test("Different addresses stay different")
  func differentLinks() {
    let links = [
      "https://cci.fr/a", "https://cci.fr/A", "https://cci.fr/a?b", "https://cci.fr/a#b", "https://cci.fr:8080/a",
    ]
    #expect(Set(links.map(CanonicalLink.form)).count == links.count)
    #expect(CanonicalLink.host(of: "https://moi:secret@cci.fr/") == "cci.fr")
    #expect(CanonicalLink.host(of: "ftp://cci.fr/") == nil && CanonicalLink.host(of: "https:///x") == nil)
  }

  @Test("Addresses end where a reader would end them")
  func extraction() {
    let (links, rest) = CanonicalLink.extract(
      from: "Voir (https://a.fr/b), puis «\u{A0}http://c.fr\u{A0}» ! https://d.fr/?x=1.")
    #expect(links == ["https://a.fr/b", "http://c.fr", "https://d.fr/?x=1"])
    #expect(rest == "Voir (), puis «\u{A0}\u{A0}» ! .")
  }

  @Test(
    "What networks change does not count",
    arguments: [
      ("L'été\u{A0}: c'est « tout » !", "L’e\u{301}te\u{301} : c’est “tout”!"), ("Un…\n\ndeux", "un... deux"),
      ("👍🏽", " 👍🏽 "), ("À bientôt 👋", "à bientôt"),
    ])
  func equalTexts(_ sent: String, _ shown: String) {
    #expect(PostFingerprint(text: sent).matches(PostFingerprint(text: shown)))
  }

  @Test(
    "What readers would notice counts",
    arguments: [
      ("Message 17", "Message 18"), ("👍", "👎"), ("Le guide est paru", "Le guide est paru hier"), ("a", ""),
      ("été", "ete"),
    ])
  func differentTexts(_ sent: String, _ shown: String) {
    #expect(!PostFingerprint(text: sent).matches(PostFingerprint(text: shown)))
  }

  @Test("A mention is the same with its server and without it")
  func mentions() {
    let sent = PostFingerprint(text: "Avec @ccifrance@social.exemple.fr, le forum")
    #expect(
      sent.matches(
        html: "<p>Avec <a href=\"https://social.exemple.fr/@ccifrance\">@<span>ccifrance</span></a>, le forum</p>"))
    #expect(sent.matches(html: "<p>Avec @ccifrance@social.exemple.fr, le forum</p>"))
    #expect(!sent.matches(html: "<p>Avec @ccidijon, le forum</p>"))
    #expect(!PostFingerprint(text: "a@b.fr c").matches(PostFingerprint(text: "a c")))
  }

  @Test("A link decides where both show one")
  func links() {
    let sent = PostFingerprint(text: "Guide", links: ["https://a.fr/1"])
    #expect(sent.matches(PostFingerprint(text: "Guide")))
    #expect(sent.matches(PostFingerprint(text: "Guide https://a.fr/1/")))
    #expect(!sent.matches(PostFingerprint(text: "Guide", links: ["https://a.fr/2"])))
  }

  @Test("HTML is read as a reader sees it, whatever is broken in it")
  func html() {
    let post = HTMLText(
      "<p>A &amp; B &#233;&#xE9; &inconnu; <a title='a>b' href=\"https://x.fr/?a=1&amp;b=2\">ici</a><br>fin")
    #expect(post.text == " A & B éé &inconnu; ici fin")
    #expect(post.textWithoutLinks == " A & B éé &inconnu;  fin")
    #expect(post.links == ["https://x.fr/?a=1&b=2"])
    #expect(HTMLText("<a href=https://x.fr/y>https://x.fr/y").links == ["https://x.fr/y"])
    #expect(HTMLText("fin <").text == "fin " && HTMLText("&#x110000;&").text == "&#x110000;&")
  }
}

@Suite("Naming files")
struct FileNameTests {
  @Test("Slugs are ASCII, whatever people write")
  func slugs() {
    #expect(FileName.slug("Entreprendre en Côte-d’Or !") == "entreprendre-en-cote-d-or")
    #expect(FileName.slug("../../etc/passwd") == "etc-passwd" && FileName.slug("日本") == "")
  }

  @Test("Different names never share a file")
  func unique() {
    let names = ["a/b", "a-b", "A-b", "a b", "a.b", "日本", "中国", ""]
    #expect(Set(names.map { FileName.unique($0) }).count == names.count)
    #expect(FileName.unique("guide-medias-sociaux") == "guide-medias-sociaux")
    #expect(FileName.unique(String(repeating: "x", count: 300)).utf8.count == 89)
  }

  @Test("Names of pictures keep their meaning and lose their dangers")
  func safe() {
    #expect(FileName.safe("Affiche été 2011.JPG") == "affiche-ete-2011.jpg")
    #expect(FileName.safe("\"><script>.png") == "script.png" && FileName.safe("日本.png") == "image.png")
    #expect(FileName.safe("affiche") == "affiche" && FileName.safe("..") == "image")
  }
}
