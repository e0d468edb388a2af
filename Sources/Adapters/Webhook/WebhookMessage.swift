import Digests
import Domain

/// What a receiver is told, as JSON: what shall happen, and everything that the channel would show.
struct WebhookMessage: Encodable {
  /// What shall happen.
  enum Kind: String, Encodable {
    case publish = "post.publish"
    case correct = "post.correct"
    case recall = "post.recall"
  }

  let type: Kind
  /// When it was due: the same for every attempt, so that equal messages have equal bytes.
  let timestamp: String
  let data: Content

  /// The bytes that are sent and signed.
  var bytes: [UInt8] { CanonicalJSON.bytes(of: self) }

  /// A post, ready to be shown.
  struct Content: Encodable {
    /// The delivery's id, as people say it.
    let delivery: String
    let item: String
    let channel: String
    let language: String
    let title: String
    /// One text, or the texts of a thread.
    let texts: [String]
    let summary: String?
    /// The article as sanitised HTML.
    let html: String?
    let link: String?
    let hashtags: [String]
    let category: String?
    let author: String?
    let credit: String?
    let event: Event?
    let pictures: [Picture]
    /// What was answered to the message that published it; empty for a first one.
    let receipts: [Receipt]
  }

  /// When and where something takes place; times are civil times of the calendar's zone.
  struct Event: Encodable {
    let start: String
    let end: String?
    let place: String?
    let registration: String?
  }

  /// A picture; `content` is base64.
  struct Picture: Encodable {
    let name: String
    let type: String
    let alt: String
    let credit: String?
    let sha256: String
    let content: String?
    /// Where its bytes can be read, for a program of this machine.
    var path: String?
  }
}

extension WebhookMessage.Content {
  /// What the channel shows of a variant.
  init(_ variant: Variant, _ key: DeliveryKey, pictures: [WebhookMessage.Picture], receipts: [Receipt]) {
    self.init(
      delivery: "\(key)", item: key.item.rawValue, channel: key.channel.rawValue, language: variant.language.rawValue,
      title: variant.title, texts: variant.posts.map(\.text), summary: variant.summary, html: variant.html,
      link: variant.link, hashtags: variant.hashtags, category: variant.category?.rawValue, author: variant.author,
      credit: variant.credit, event: variant.event.map(WebhookMessage.Event.init), pictures: pictures,
      receipts: receipts)
  }
}

extension WebhookMessage.Picture {
  init(_ media: SpooledMedia, content: String? = nil, path: String? = nil) {
    self.init(
      name: media.fileName, type: media.type, alt: media.alt, credit: media.credit, sha256: media.digest.rawValue,
      content: content, path: path)
  }
}

extension WebhookMessage.Event {
  init(_ event: Domain.Event) {
    self.init(
      start: "\(event.start)", end: event.end.map { "\($0)" }, place: event.place, registration: event.registration)
  }
}
