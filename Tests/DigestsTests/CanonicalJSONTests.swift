import Digests
import Domain
import Testing

@Suite struct CanonicalJSONTests {
  private struct News: Encodable {
    var title: String
    var link: String
    var Zone: Int
    var tags: [String]
    var byChannel: [ChannelName: String]
    var missing: String?
  }

  private func text(_ value: some Encodable) -> String {
    String(decoding: CanonicalJSON.bytes(of: value), as: UTF8.self)
  }

  @Test func keysAreSortedAndTextStaysAsItIs() {
    let news = News(
      title: "Forum « Export » \u{1F1EB}\u{1F1F7}", link: "https://www.cci-exemple.fr/a?b=c&d", Zone: 1,
      tags: ["#b", "#a"], byChannel: ["rss": "r", "a10": "x", "a2": "y", "facebook": "f"], missing: nil)
    let expected = ##"""
      {"Zone":1,"byChannel":{"a10":"x","a2":"y","facebook":"f","rss":"r"},\##
      "link":"https://www.cci-exemple.fr/a?b=c&d","tags":["#b","#a"],"title":"Forum « Export » 🇫🇷"}
      """##
    #expect(text(news) == expected)
  }

  @Test func theOrderInWhichADictionaryWasFilledDoesNotMatter() {
    let names = (1...200).map { "channel-\($0)" }
    let forwards = Dictionary(uniqueKeysWithValues: names.map { ($0, $0) })
    let backwards = Dictionary(uniqueKeysWithValues: names.reversed().map { ($0, $0) })
    #expect(CanonicalJSON.bytes(of: forwards) == CanonicalJSON.bytes(of: backwards))
  }

  @Test func numbersWithoutAValueAreText() {
    #expect(text([Double.nan, .infinity, -.infinity, 0.5]) == #"["NaN","Infinity","-Infinity",0.5]"#)
  }

  @Test func theDigestIsThatOfTheBytes() {
    #expect(CanonicalJSON.digest(of: ["a": 1]) == SHA256.digest(of: #"{"a":1}"#))
  }

  @Test func composedAndDecomposedLettersStayApart() {
    #expect(CanonicalJSON.digest(of: ["\u{E9}"]) != CanonicalJSON.digest(of: ["e\u{301}"]))
  }
}
