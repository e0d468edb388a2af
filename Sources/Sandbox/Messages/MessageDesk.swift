import Domain
import FoundationEssentials

/// What becomes of messages that tell what to publish, however they came.
struct MessageDesk {
  /// The most keys that are remembered.
  static let capacity = 100_000

  let network: Network
  private var made = 0
  /// The posts that each key made.
  private var posts: [String: [String]] = [:]

  init(_ network: Network) {
    self.network = network
  }

  /// What the dice say about publishing it.
  func draw(_ message: PostMessage, _ shelves: inout Shelves) -> FaultDraw {
    shelves.dice.draw(
      Fingerprint(
        network: network, account: message.data.channel, text: message.texts.joined(separator: "\n"),
        link: message.data.link ?? ""))
  }

  /// The posts that stand there under a key, oldest first.
  func standing(_ key: String, _ shelves: Shelves) -> [SandboxPost] {
    posts[key, default: []].compactMap { shelves.posts[network, $0] }
  }

  /// Notes that a key came once more.
  func repeated(_ key: String, _ shelves: inout Shelves) {
    for id in posts[key, default: []] { shelves.posts[network, id]?.repeats += 1 }
  }

  /// Puts up its posts; `files` are the contents of pictures that did not travel in the message.
  mutating func publish(
    _ message: PostMessage, key: String, files: [[UInt8]] = [], _ draw: FaultDraw, _ now: Timestamp,
    _ shelves: inout Shelves
  ) -> [SandboxPost] {
    let account = message.data.channel
    let media = message.data.pictures.enumerated().map { number, picture in
      keep(picture, files.indices.contains(number) ? files[number] : nil, account, &shelves)
    }
    let new = message.texts.enumerated().map { number, text in
      made += 1
      let id = "\(made)"
      var post = SandboxPost(
        network: network, account: account, id: id,
        url: "\(shelves.base)/\(network)/\(PercentCoding.encoded(account))/\(id)",
        text: text, link: message.data.link, media: number == 0 ? media : [], createdAt: now, visibility: "public",
        language: message.data.language)
      post.key = key
      post.fault = draw.kind
      if number > 0 { post.replyTo = "\(made - 1)" }
      shelves.posts.add(post)
      return post
    }
    if posts.count >= Self.capacity { posts.removeAll() }
    posts[key] = new.map(\.id)
    return new
  }

  /// Changes the posts that it names; false when one of them does not stand.
  func correct(_ message: PostMessage, _ now: Timestamp, _ shelves: inout Shelves) -> Bool {
    let receipts = message.data.receipts
    guard receipts.allSatisfy({ shelves.posts[network, $0.id] != nil }) else { return false }
    for (receipt, text) in zip(receipts, message.texts) {
      guard shelves.posts[network, receipt.id]?.text != text else { continue }
      shelves.posts[network, receipt.id]?.text = text
      shelves.posts[network, receipt.id]?.editedAt = now
    }
    return true
  }

  /// Takes down the posts that it names; what is gone stays gone.
  func recall(_ message: PostMessage, _ shelves: inout Shelves) {
    for receipt in message.data.receipts { shelves.posts[network, receipt.id] = nil }
  }

  private mutating func keep(
    _ picture: PostMessage.Picture, _ file: [UInt8]?, _ account: String, _ shelves: inout Shelves
  ) -> SandboxMedia {
    made += 1
    let id = "\(network)-\(made)"
    let content = file ?? picture.content.flatMap { Data(base64Encoded: $0) }.map(Array.init)
    let type = content.flatMap { PictureType(of: $0) }?.rawValue ?? ""
    let media = SandboxMedia(
      id: id, type: type, bytes: content?.count ?? 0, alt: picture.alt.isEmpty ? nil : picture.alt,
      url: shelves.address(ofMedia: id))
    shelves.media.add(
      MediaShelf.Item(media: media, network: network, account: account, isAttached: true, content: content))
    return media
  }
}
