import Digests
import Transport

/// A post as `POST /2/tweets` takes it (docs.x.com/openapi.json 2.167, 2026-08).
struct XPostBody: Encodable {
  struct Media: Encodable {
    let media_ids: [String]
  }

  struct Reply: Encodable {
    let in_reply_to_tweet_id: String
  }

  let text: String
  let media: Media?
  let reply: Reply?

  init(_ text: String, media: [String], replyingTo previous: String?) {
    self.text = text
    self.media = media.isEmpty ? nil : Media(media_ids: media)
    reply = previous.map { Reply(in_reply_to_tweet_id: $0) }
  }

  var body: HTTPRequest.Body { .bytes(CanonicalJSON.bytes(of: self), type: "application/json") }
}

/// The words for those who do not see a picture, as `POST /2/media/metadata` takes them (same document).
struct XMediaMetadata: Encodable {
  struct Metadata: Encodable {
    let alt_text: AltText
  }

  struct AltText: Encodable {
    let text: String
  }

  let id: String
  let metadata: Metadata

  init(id: String, alt: String) {
    self.id = id
    metadata = Metadata(alt_text: AltText(text: alt))
  }

  var body: HTTPRequest.Body { .bytes(CanonicalJSON.bytes(of: self), type: "application/json") }
}
