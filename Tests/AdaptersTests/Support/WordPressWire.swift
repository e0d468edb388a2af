import Domain
import TestSupport
import Testing
import Transport

@testable import Adapters

/// What a site of WordPress answers, as version 6.1.9 was seen to write it.
enum WordPressWire {
  static let slug = "guide-medias-sociaux-" + String(WordPressAdapter.slug(Sample.key).suffix(12))
  static let secret = "username: redaction\npassword: abcd EFGH 1234 ijkl MNOP 5678\n"
  /// `redaction:abcdEFGH1234ijklMNOP5678`.
  static let token = "Basic cmVkYWN0aW9uOmFiY2RFRkdIMTIzNGlqa2xNTk9QNTY3OA=="

  static let home = ScriptedTransport.Step.json(
    200, "", headers: ["Link": "<https://www.exemple.fr/wp-json/>; rel=\"https://api.w.org/\""])
  static let index = ScriptedTransport.Step.json(200, #"{"name":"CCI d&#039;Exemple","namespaces":["wp/v2"]}"#)
  static let none = ScriptedTransport.Step.json(200, "[]", headers: ["Date": "Tue, 28 Jun 2011 08:00:03 GMT"])
  /// What comes before anything is written.
  static let opening = [home, index, none]
  /// The same, before the post is looked up.
  static let found = [home, index]

  static func post(
    _ status: String, id: Int = 17, slug: String = slug, title: String = "T", content: String = "C"
  ) -> String {
    let link = "https://www.exemple.fr/" + (status == "publish" ? slug : "?p=\(id)")
    return #"{"id":\#(id),"slug":"\#(slug)","status":"\#(status)","link":"\#(link)","title":{"raw":"\#(title)"},"#
      + #""content":{"raw":"\#(content)"}}"#
  }

  static func error(_ status: Int, _ code: String, _ message: String = "m", inside: String = "") -> String {
    #"{"code":"\#(code)","message":"\#(message)","data":{"status":\#(status)\#(inside)}}"#
  }

  static let draft = ScriptedTransport.Step.json(201, post("draft"))
  static let published = ScriptedTransport.Step.json(200, post("publish"))
  static let receipt = Receipt(id: "17", url: "https://www.exemple.fr/\(slug)")

  /// A variant without anything that must be looked up first.
  static var plain: Variant {
    var variant = Sample.variant("Le guide est paru.")
    (variant.hashtags, variant.category) = ([], nil)
    return variant
  }

  static func kit(
    _ transport: any HTTPTransport, _ settings: [String: String] = [:], secret: String? = secret,
    endpoint: String = "https://reseau.exemple.fr/", labels: [CategoryName: String] = [:]
  ) throws -> ChannelKit {
    try Sample.kit(
      "wordpress", settings: settings, endpoint: endpoint, secret: secret, labels: labels,
      in: Sample.environment(transport))
  }

  /// The failure of publishing over a script.
  static func failure(
    _ steps: [ScriptedTransport.Step], _ variant: Variant = plain, _ settings: [String: String] = [:],
    _ progress: RememberedProgress = RememberedProgress()
  ) async throws -> PublishFailure {
    let kit = try kit(ScriptedTransport(steps), settings)
    return try await AdaptersTests.failure { () async throws(PublishFailure) in
      try await kit.publisher.publish(variant, key: Sample.key, progress: progress)
    }
  }
}

extension HTTPRequest {
  /// The document of a body that is JSON.
  var document: JSON? {
    guard case .bytes(let bytes, "application/json") = body else { return nil }
    return JSON(bytes)
  }
}
