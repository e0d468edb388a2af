import FoundationEssentials

/// What tells a receiver what to publish: the body of a webhook, and what a program reads. Only what the sandbox looks at.
struct PostMessage: Decodable {
  /// What shall happen.
  enum Kind: String, Decodable {
    case publish = "post.publish"
    case correct = "post.correct"
    case recall = "post.recall"
  }

  /// A post, ready to be shown.
  struct Content: Decodable {
    var channel: String
    var language: String
    var title: String
    var texts: [String]
    var link: String?
    var pictures: [Picture]
    var receipts: [Receipt]
  }

  /// A picture; `content` is base64.
  struct Picture: Decodable {
    var type: String
    var alt: String
    var content: String?
    var path: String?
  }

  /// What was answered before.
  struct Receipt: Decodable {
    var id: String
  }

  /// Of a program alone; a webhook has it in a header.
  var key: String?
  var type: Kind
  var data: Content

  /// Reads a message; nil for anything else.
  init?(_ bytes: [UInt8]) {
    // What is wrong with it does not matter: it is refused as a whole.
    guard let message = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    self = message
  }

  /// The text of each post; the title where there is no text.
  var texts: [String] { data.texts.contains { !$0.isEmpty } ? data.texts : [data.title] }
}
