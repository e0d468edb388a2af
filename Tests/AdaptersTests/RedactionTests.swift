import Foundation
import Testing

@testable import Adapters

@Suite("Taking secrets out of texts of others")
struct RedactionTests {
  private static let secret = "Geheim+/ab=&\"q\\z<é>"

  @Test(
    "In every form in which servers repeat them",
    arguments: [
      secret, "Geheim+/ab=&\\\"q\\\\z<é>", "Geheim+\\/ab=&\\\"q\\\\z<é>", "Geheim+/ab=&amp;&quot;q\\z&lt;é>",
      "Geheim%2B%2Fab%3D%26%22q%5Cz%3C%C3%A9%3E", "Geheim%2b%2fab%3d%26%22q%5cz%3c%c3%a9%3e",
      Data(secret.utf8).base64EncodedString(), Data("cci:\(secret)".utf8).base64EncodedString(),
      Data("u:\(secret)!".utf8).base64EncodedString(),
    ])
  func forms(form: String) {
    let hidden = Redaction(Self.secret)("said: \(form).")
    #expect(hidden.contains("•••") && hidden.hasPrefix("said: ") && hidden.hasSuffix("."))
    for length in stride(from: 8, to: form.count, by: 1) {
      #expect(!hidden.contains(form.suffix(length)) && !hidden.contains(form.prefix(length)), "\(hidden)")
    }
  }

  @Test("Each part of a credential of several parts, and the key of a webhook")
  func parts() {
    let fields = Redaction("consumer_key: abcdefgh\nconsumer_secret: ijklmnop")
    #expect(fields("abcdefgh and ijklmnop") == "••• and •••")
    #expect(Redaction("{\"token\": \"abcdefgh\"}")("Bearer abcdefgh") == "Bearer •••")
    #expect(Redaction("whsec_YWJjZGVmZ2g=")("key YWJjZGVmZ2g=") == "key •••")
    #expect(Redaction("Y2NpOmFiYyBkOmVm")("Basic Y2NpOmFiYyBkOmVm of cci, abc d:ef") == "Basic ••• of cci, •••")
  }

  @Test("Nothing else is taken out", arguments: [nil, "", "abc"])
  func nothing(secret: String?) {
    #expect(Redaction(secret)("abc, def") == "abc, def")
  }
}
