import Domain
import Testing

@testable import Adapters

/// The cases of the specification: github.com/bluesky-social/atproto-interop-tests (CC0), syntax/tid_syntax_*.txt,
/// did_syntax_*.txt, handle_syntax_*.txt, as of 2026-07-01; the same as in github.com/bluesky-social/atproto,
/// interop-test-files, of 2026-08-20.
@Suite("Names and keys of the AT Protocol")
struct ATProtoSyntaxTests {
  @Test(
    "TIDs that are some",
    arguments: [
      "3jzfcijpj2z2a", "7777777777777", "3zzzzzzzzzzzz", "a222222222222", "j222222222222", "azzzzzzzzzzzz",
    ])
  func validTID(_ text: String) { #expect(TID(text)?.text == text) }

  @Test(
    "TIDs that are none",
    arguments: [
      "3jzfcijpj2z21", "0000000000000", "3jzfcijpj2z2aa", "3jzfcijpj2z2", "3jzf-cij-pj2z-2a", "zzzzzzzzzzzzz",
      "kjzfcijpj2z2a", "",
    ])
  func invalidTID(_ text: String) { #expect(TID(text) == nil) }

  /// Reckoned by hand from the layout of the specification; the first eleven letters are also what arroba 3.1 gives
  /// (`arroba.util.int_to_tid`, seen 2026-11), an independent implementation.
  @Test("An instant has the TID that the specification's layout gives it")
  func layout() {
    #expect(TID(microseconds: 1_309_248_000_123_456, clock: 5).text == "37as6azksm227")
    #expect(TID(microseconds: 0, clock: 0).text == "2222222222222")
    #expect(TID(microseconds: -1, clock: 1023).text == "22222222222zz")
  }

  @Test("TIDs sort as their instants do")
  func order() {
    let instants: [Int64] = [0, 1, 1_000_000, 1_309_248_000_000_000, 1_309_248_000_000_001, (1 << 53) - 1]
    let texts = instants.map { TID(microseconds: $0, clock: 7).text }
    #expect(texts == texts.sorted() && Set(texts).count == texts.count)
    #expect(texts.allSatisfy { TID($0) != nil })
  }

  @Test("A delivery has one key, every post of it one of its own, and no two deliveries share one")
  func keys() {
    let keys = (0..<3000).map { DeliveryKey(item: ItemID("actualite-\($0)"), channel: "canal") }
    // Minutes are shared by many: the key must tell them apart.
    let all = keys.flatMap { key in (0..<3).map { TID(of: key, due: Sample.now, post: $0).text } }
    #expect(Set(all).count == all.count)
    #expect(all.allSatisfy { TID($0) != nil })
    let first = TID(of: Sample.key, due: Sample.now)
    #expect(first == TID(of: Sample.key, due: Sample.now))
    #expect(first.text < TID(of: Sample.key, due: Sample.now, post: 1).text)
    #expect(first.text < TID(of: Sample.key, due: Sample.now + .seconds(2)).text)
    #expect(first != TID(of: DeliveryKey(item: Sample.key.item, channel: "canal", ordinal: 2), due: Sample.now))
  }

  @Test(
    "DIDs that are some",
    arguments: [
      "did:method:val", "did:method:VAL", "did:method:val123", "did:method:123", "did:method:val-two",
      "did:method:val_two", "did:method:val.two", "did:method:val:two", "did:method:val%BB", "did:m:v",
      "did:method::::val", "did:method:-", "did:method:-:_:.:%ab", "did:method:.", "did:method:_", "did:method::.",
      "did:plc:7iza6de2dwap2sbkpav7c6c6", "did:web:example.com", "did:web:localhost%3A1234",
      "did:key:zQ3shZc2QzApp2oymGvQbzP8eKheVshBHbU4ZYjeXqwSKEn6N",
    ])
  func validDID(_ text: String) { #expect(ATName.isDID(text)) }

  @Test(
    "DIDs that are none",
    arguments: [
      "did", "didmethodval", "method:did:val", "did:method:", "didmethod:val", "did:methodval)", ":did:method:val",
      "did.method.val", "did:method:val:", "did:method:val%", "DID:method:val", "did:METHOD:val", "did:m123:val",
      "did:method:val/two", "did:method:val?two", "did:method:val#two",
    ])
  func invalidDID(_ text: String) { #expect(!ATName.isDID(text)) }

  @Test(
    "Handles that are some",
    arguments: [
      "A.ISI.EDU", "SRI-NIC.ARPA", "john.test", "a234567890123456789.test", "john-john.test", "jo.hn", "joh.n",
      "j0.h0", "jaymome-johnber123456.test", "john.t", "laptop.local", "xn--ls8h.test", "xn--3jk.com",
      "expyuzz4wqqyqhjn.onion", "12345.test", "8.cn", "4chan.org", "4chan.o-g", "thing.a01", "120.0.0.1.com",
      "9sta--ck.com", "john.t--t", "thing.0aa.thing", "stackoverflow.xn--com",
      "short.\(String(repeating: "o", count: 63)).test",
    ])
  func validHandle(_ text: String) { #expect(ATName.isHandle(text)) }

  @Test(
    "Handles that are none",
    arguments: [
      "did:thing.test", "did:thing", "john-.test", "john.0", "john.-", "xn--bcher-.tld", "john..test", "jo_hn.test",
      "-john.test", ".john.test", "jo!hn.test", "jo@hn.test", "jo:hn.test", "jo/hn.test", "john💩.test",
      "bücher.test", "john .test", "john.test.", "john", "john.", ".john", " john.test", "john.test ", "joh-.test",
      "john.-est", "john.tes-", "org", "cn.8", "thing.0aa", "127.0.0.1", "192.168.0.142",
      "fe80::7325:8a97:c100:94b", "-notvalid.at-all", "www.masełkowski.pl.com",
      "short.\(String(repeating: "o", count: 64)).test",
      "shoooort\(String(repeating: ".loooooooooooooooooooooooooong", count: 9)).test",
    ])
  func invalidHandle(_ text: String) { #expect(!ATName.isHandle(text)) }

  @Test("An address of a post is read back as it was written, and of nothing else")
  func addresses() {
    #expect(PostURI(BlueskySample.uri)?.text == BlueskySample.uri)
    for text in [
      "at://cci.exemple.fr/app.bsky.feed.post/3jzfcijpj2z2a", "at://did:plc:a/app.bsky.feed.like/3jzfcijpj2z2a",
      "at://did:plc:a/app.bsky.feed.post/", "https://bsky.app/profile/did:plc:a/post/3jzfcijpj2z2a", "",
    ] {
      #expect(PostURI(text) == nil, "\(text)")
    }
  }
}
