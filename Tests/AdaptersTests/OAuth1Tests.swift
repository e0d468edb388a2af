import Domain
import Testing
import Transport

@testable import Adapters

/// A published example of a signed request, with the text that is signed.
struct SignedExample: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let request: HTTPRequest
  let signature: OAuth1Signature
  /// The end of the base string: what the parameters became, encoded once more.
  let base: String
  let value: String

  init(
    _ name: String, _ request: HTTPRequest, key: (String, String), token: (String, String)? = nil, at seconds: Int64,
    nonce: String, sendsVersion: Bool = false, further: [OAuth1Signature.Parameter] = [], base: String, value: String
  ) {
    testDescription = name
    self.request = request
    signature = OAuth1Signature(
      keys: OAuth1Keys(consumerKey: key.0, consumerSecret: key.1, token: token?.0, tokenSecret: token?.1), nonce: nonce,
      timestamp: Timestamp(seconds: seconds), sendsVersion: sendsVersion, further: further)
    self.base = base
    self.value = value
  }
}

@Suite("Signing by OAuth 1.0a")
struct OAuth1Tests {
  private static let photos = ("dpf43f3p2l4k3l03", "kd94hf93k423kf44")
  private static let vacation = HTTPRequest(
    "GET", "http://photos.example.net/photos?file=vacation.jpg&size=original")
  private static let twitterKey = ("xvz1evFS4wEEPTGEFPHBog", "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw")
  private static let twitterToken = (
    "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb", "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE"
  )
  private static let tweet = "Hello Ladies + Gentlemen, a signed OAuth request!"

  private static func twitter(_ address: String, base: String, value: String) -> SignedExample {
    SignedExample(
      address,
      HTTPRequest("post", "https://\(address)?include_entities=true", body: .form([.init("status", tweet)])),
      key: twitterKey, token: twitterToken, at: 1_318_622_958, nonce: "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg",
      sendsVersion: true, base: base, value: value)
  }

  /// What follows the address in the base string of X's example.
  private static let twitterParameters =
    "include_entities%3Dtrue%26oauth_consumer_key%3Dxvz1evFS4wEEPTGEFPHBog%26oauth_nonce%3DkYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZ"
    + "eNu2VS4cg%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D1318622958%26oauth_token%3D370773112-GmHxMAgYyLbNE"
    + "tIKZeRNFsMKPR9EyMZeS9weJAEb%26oauth_version%3D1.0%26status%3DHello%2520Ladies%2520%252B%2520Gentlemen%252C%2520a%2520"
    + "signed%2520OAuth%2520request%2521"

  /// RFC 5849 sections 1.2 and 3.4.1.1 (April 2010), OAuth Core 1.0 appendix A (December 2007), and
  /// docs.x.com/fundamentals/authentication/oauth-1-0a/creating-a-signature (2026-08). The signature that RFC 5849 prints in
  /// 3.1 does not follow from its secrets; the one here was computed with Python's `hmac` from the base string that it prints.
  static let examples = [
    SignedExample(
      "RFC 5849, temporary credentials", HTTPRequest("POST", "https://photos.example.net/initiate"), key: photos,
      at: 137_131_200, nonce: "wIjqoS", further: [("oauth_callback", "http://printer.example.com/ready")],
      base:
        "POST&https%3A%2F%2Fphotos.example.net%2Finitiate&oauth_callback%3Dhttp%253A%252F%252Fprinter.example.com%252Fready"
        + "%26oauth_consumer_key%3Ddpf43f3p2l4k3l03%26oauth_nonce%3DwIjqoS%26oauth_signature_method%3DHMAC-SHA1"
        + "%26oauth_timestamp%3D137131200",
      value: "74KNZJeDHnMBp0EMJ9ZHt/XKycU="),
    SignedExample(
      "RFC 5849, token", HTTPRequest("POST", "https://photos.example.net:443/token"), key: photos,
      token: ("hh5s93j4hdidpola", "hdhd0244k9j7ao03"), at: 137_131_201, nonce: "walatlh",
      further: [("oauth_verifier", "hfdp7dh39dks9884")],
      base:
        "POST&https%3A%2F%2Fphotos.example.net%2Ftoken&oauth_consumer_key%3Ddpf43f3p2l4k3l03%26oauth_nonce%3Dwalatlh"
        + "%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dhh5s93j4hdidpola"
        + "%26oauth_verifier%3Dhfdp7dh39dks9884",
      value: "gKgrFCywp7rO0OXSjdot/IHF7IU="),
    SignedExample(
      "RFC 5849, resource", vacation, key: photos, token: ("nnch734d00sl2jdk", "pfkkdhi9sl3r4s00"), at: 137_131_202,
      nonce: "chapoH",
      base: "GET&http%3A%2F%2Fphotos.example.net%2Fphotos&file%3Dvacation.jpg%26oauth_consumer_key%3Ddpf43f3p2l4k3l03"
        + "%26oauth_nonce%3DchapoH%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131202"
        + "%26oauth_token%3Dnnch734d00sl2jdk%26size%3Doriginal",
      value: "MdpQcU8iPSUjWoN/UDMsK2sui9I="),
    SignedExample(
      "OAuth Core 1.0, appendix A", vacation, key: photos, token: ("nnch734d00sl2jdk", "pfkkdhi9sl3r4s00"),
      at: 1_191_242_096, nonce: "kllo9940pd9333jh", sendsVersion: true,
      base: "GET&http%3A%2F%2Fphotos.example.net%2Fphotos&file%3Dvacation.jpg%26oauth_consumer_key%3Ddpf43f3p2l4k3l03"
        + "%26oauth_nonce%3Dkllo9940pd9333jh%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D1191242096"
        + "%26oauth_token%3Dnnch734d00sl2jdk%26oauth_version%3D1.0%26size%3Doriginal",
      value: "tR3+Ty81lMeYAr/Fid0kMTYa/WM="),
    twitter(
      "api.x.com/1.1/statuses/update.json",
      base: "POST&https%3A%2F%2Fapi.x.com%2F1.1%2Fstatuses%2Fupdate.json&" + twitterParameters,
      value: "Ls93hJiZbQ3akF3HF3x1Bz8/zU4="),
    twitter(
      "api.twitter.com/1.1/statuses/update.json",
      base: "POST&https%3A%2F%2Fapi.twitter.com%2F1.1%2Fstatuses%2Fupdate.json&" + twitterParameters,
      value: "hCtSmYh+iHYCEqBWrE7C7hYmtUk="),
    twitter(
      "api.twitter.com/1/statuses/update.json",
      base: "POST&https%3A%2F%2Fapi.twitter.com%2F1%2Fstatuses%2Fupdate.json&" + twitterParameters,
      value: "tnnArxj06cWHq44gCs1OSKk/jLY="),
    SignedExample(
      "RFC 5849, 3.4.1.1",
      HTTPRequest(
        "POST", "HTTP://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b",
        body: .form([.init("c2", ""), .init("a3", "2 q")])),
      key: ("9djdj82h48djs9d2", "j49sk3j29djd"), token: ("kkk9d7dh3k39sjv7", "dh893hdasih9"), at: 137_131_201,
      nonce: "7d8f3e4a",
      base:
        "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D"
        + "%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1"
        + "%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7",
      value: "r6/TJjbCOr97/+UU0NsvSne7s5g="),
  ]

  @Test("What is signed is what the standards print", arguments: examples)
  func baseStrings(_ example: SignedExample) {
    #expect(example.signature.baseString(of: example.request) == example.base)
    #expect(example.base.count(where: { $0 == "&" }) == 2)
  }

  @Test("The signature is the one that the standards print", arguments: examples)
  func signatures(_ example: SignedExample) {
    #expect(example.signature.value(for: example.request) == example.value)
  }

  @Test("The header names every parameter, encoded, and no secret")
  func header() throws {
    let example = Self.examples[4]
    let header = example.signature.header(for: example.request)
    #expect(
      header == "OAuth oauth_consumer_key=\"xvz1evFS4wEEPTGEFPHBog\", "
        + "oauth_nonce=\"kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg\", "
        + "oauth_signature=\"Ls93hJiZbQ3akF3HF3x1Bz8%2FzU4%3D\", oauth_signature_method=\"HMAC-SHA1\", "
        + "oauth_timestamp=\"1318622958\", oauth_token=\"370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb\", "
        + "oauth_version=\"1.0\"")
    #expect(!header.contains(Self.twitterKey.1) && !header.contains(Self.twitterToken.1))
  }

  @Test("Bodies that are no forms are not signed, a plus in an address is a space, a missing path is a slash")
  func details() {
    let signature = Self.examples[2].signature
    let plain = signature.baseString(of: HTTPRequest("POST", "https://a.fr"))
    #expect(plain.hasPrefix("POST&https%3A%2F%2Fa.fr%2F&oauth_"))
    let json = HTTPRequest.Body.bytes(Array(#"{"a":"b"}"#.utf8), type: "application/json")
    #expect(signature.baseString(of: HTTPRequest("POST", "https://a.fr/", body: json)) == plain)
    let parts = HTTPRequest.Body.multipart([HTTPRequest.Part(name: "a", bytes: [1])])
    #expect(signature.baseString(of: HTTPRequest("POST", "https://a.fr/", body: parts)) == plain)
    let spaced = signature.baseString(of: HTTPRequest("GET", "https://a.fr:8443/x?a=b+c"))
    #expect(spaced.hasPrefix("GET&https%3A%2F%2Fa.fr%3A8443%2Fx&a%3Db%2520c%26oauth_"))
    let same = ["z", "a"].map { HTTPRequest.Field("n", $0) }
    let sorted = signature.baseString(of: HTTPRequest("POST", "https://a.fr/", body: .form(same)))
    #expect(sorted.hasPrefix("POST&https%3A%2F%2Fa.fr%2F&n%3Da%26n%3Dz%26oauth_"))
  }

  @Test("A credential of four parts is read from lines and from JSON, and wants all four")
  func keys() {
    let lines = "consumer_key: ck\nconsumer_secret: cs\r\naccess_token: at\naccess_token_secret: ts\n"
    let keys = OAuth1Keys(consumerKey: "ck", consumerSecret: "cs", token: "at", tokenSecret: "ts")
    #expect(OAuth1Keys(SecretFields(lines)) == keys)
    let json = #"{"consumer_key":"ck","consumer_secret":"cs","access_token":"at","access_token_secret":"ts"}"#
    #expect(OAuth1Keys(SecretFields(json)) == keys)
    for name in OAuth1Keys.names {
      var fields = SecretFields(json).fields
      fields[name] = nil
      #expect(OAuth1Keys(SecretFields(fields: fields)) == nil, "\(name)")
    }
  }
}
