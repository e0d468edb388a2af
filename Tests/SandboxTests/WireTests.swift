import Testing

@testable import Sandbox

@Suite struct WireTests {
  @Test(arguments: [
    ("Voir https://exemple.fr/a_(b).", "https://exemple.fr/a_(b)"), ("(https://exemple.fr/a)", "https://exemple.fr/a"),
    ("«\u{A0}http://exemple.fr\u{A0}»", "http://exemple.fr"),
    ("https://exemple.fr/été?x=1,2, puis", "https://exemple.fr/été?x=1,2"),
    ("https://exemple.fr:8080/", "https://exemple.fr:8080/"), ("HTTPS://EXEMPLE.FR", "HTTPS://EXEMPLE.FR"),
    ("exemple.fr", nil), ("https://localhost/", nil), ("xhttps://exemple.fr", nil), ("https://", nil),
    ("https://1.2", nil),
  ])
  func addressesEndWhereTheSentenceGoesOn(text: String, url: String?) {
    #expect(TextEntities.firstURL(in: text) == url)
  }

  @Test func hashtagsNeedALetterAndAStart() {
    #expect(
      MastodonText.hashtags(in: "#Export #2011 a#b #été_2011 https://exemple.fr/#ancre &#39;") == [
        "Export", "été_2011",
      ])
  }

  @Test func aMentionCountsWithoutItsServer() {
    #expect(MastodonText.length(of: "@alpha@exemple.fr.") == 7)
    #expect(MastodonText.length(of: "a@exemple.fr") == 12)
  }

  @Test func brokenBodiesAreNotForms() {
    func form(_ type: String, _ body: String) -> Form? {
      Form(WireRequest(method: "POST", target: "/", headers: ["content-type": type], body: Array(body.utf8)))
    }
    #expect(form("application/json", "{") == nil)
    #expect(form("application/json", "[]") == nil)
    #expect(form("multipart/form-data", "--b--") == nil)
    for body in ["", "--b", "--b\r\n", "--b\r\n\r\n", "--b\r\n\r\n\r\n--b--", "--bx", "--b\r\nX: y\r\n\r\nz\r\n--b"] {
      #expect(body.isEmpty || form("multipart/form-data; boundary=b", body) == nil, "\(body)")
    }
    let part = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"
    #expect(form("multipart/form-data; boundary=\"b\"", part + "\r\n--b--")?["a"] == "")
    #expect(form("multipart/form-data; boundary=b", part + "x\r\ny\r\n--b--")?["a"] == "x\r\ny")
  }

  @Test func percentSignsAreUndoneOnce() {
    #expect(PercentCoding.fields("a=%26%3D+%2B&b&c=%zz%4").map(\.value) == ["&= +", "", "%zz%4"])
    #expect(PercentCoding.encoded("é /?a-._~Z9") == "%C3%A9%20%2F%3Fa-._~Z9")
  }
}
