import Domain

/// Blobs, and the requests that change what the public sees.
extension BlueskySandbox {
  /// `com.atproto.repo.uploadBlob`: limits of pictures are kept when a record shows them.
  func upload(
    _ request: WireRequest, _ account: BlueskyAccount, _ shelves: inout Shelves
  ) throws(BlueskyError) -> JSON {
    guard let said = request.headers["content-type"], !said.isEmpty else {
      throw .invalid("Request encoding (Content-Type) required but not provided")
    }
    let type = PictureType(of: request.body)?.rawValue ?? said
    let cid = ContentID(of: request.body, .raw).text
    let id = Self.shelfName(cid, account)
    if shelves.media[id] == nil {
      let media = SandboxMedia(id: id, type: type, bytes: request.body.count, url: shelves.address(ofMedia: id))
      shelves.media.add(
        MediaShelf.Item(media: media, network: .bluesky, account: account.handle, content: request.body))
    }
    return [
      "blob": [
        "$type": "blob", "ref": ["$link": .text(cid)], "mimeType": .text(type),
        "size": .number(request.body.count),
      ]
    ]
  }

  /// `com.atproto.repo.putRecord`, in the order of packages/pds/src/api/com/atproto/repo/putRecord.ts: the record is checked,
  /// the same record is no change whatever was to be swapped, then the swap decides.
  mutating func put(
    _ request: WireRequest, _ account: BlueskyAccount, _ now: Timestamp, _ shelves: inout Shelves
  ) throws(BlueskyError) -> Reply {
    let (body, address) = try addressed(request, account)
    let text = body.member("record")?.member("text")?.asText ?? ""
    let link = Self.link(in: body.member("record"))
    let draw = shelves.dice.draw(
      Fingerprint(network: .bluesky, account: account.handle, text: text, link: link ?? ""))
    if let failure = failureBeforeTheEffect(draw, now) { return failure }
    try charge(account, 2, now)
    guard let record = body.member("record"), BlueskyAddress.isTID(address.key) else {
      throw .invalid("Invalid record key for \(BlueskyAddress.collection): must be a TID")
    }
    try BlueskyRecordCheck(record: record).run()
    let cid = ContentID(of: DAGCBOR.bytes(of: record), .value).text
    let current = records[address]
    if current?.cid == cid {
      shelves.posts[.bluesky, address.text]?.repeats += 1
      return .accepted(Self.written(address, cid, isNew: false), draw)
    }
    try swap(body.member("swapRecord"), current?.cid)
    let media = try pictures(record, account, shelves)
    records[address] = BlueskyRecords.Record(address: address, cid: cid, value: record)
    show(record, at: address, of: account, link, media, now, draw, &shelves)
    return .accepted(Self.written(address, cid, isNew: true), draw)
  }

  /// `com.atproto.repo.deleteRecord`: what is gone is gone.
  mutating func delete(
    _ request: WireRequest, _ account: BlueskyAccount, _ now: Timestamp, _ shelves: inout Shelves
  ) throws(BlueskyError) -> JSON {
    let (body, address) = try addressed(request, account)
    try charge(account, 1, now)
    guard let current = records[address] else { return [:] }
    if let wanted = body.member("swapRecord")?.asText, wanted != current.cid { throw Self.badSwap(current.cid) }
    records[address] = nil
    shelves.posts[.bluesky, address.text] = nil
    return ["commit": Self.commit(current.cid)]
  }

  private func addressed(
    _ request: WireRequest, _ account: BlueskyAccount
  ) throws(BlueskyError) -> (body: JSON, address: BlueskyAddress) {
    guard let body = JSON.parse(request.body), case .object = body else { throw .badBody }
    guard [account.did, account.handle].contains(body.member("repo")?.asText) else { throw .otherRepo }
    guard body.member("collection")?.asText == BlueskyAddress.collection, let key = body.member("rkey")?.asText
    else { throw .invalid("Only \(BlueskyAddress.collection) is rehearsed here") }
    return (body, BlueskyAddress(did: account.did, key: key))
  }

  private mutating func charge(_ account: BlueskyAccount, _ cost: Int, _ now: Timestamp) throws(BlueskyError) {
    for _ in 0..<cost {
      let standing = points.take(account.did, now)
      if standing.isExceeded { throw .limited(standing.fields(at: now, window: 3600)) }
    }
  }

  private func swap(_ wanted: JSON?, _ current: String?) throws(BlueskyError) {
    guard let wanted else { return }
    guard wanted.saysNothing ? current == nil : wanted.asText == current else { throw Self.badSwap(current) }
  }

  private static func badSwap(_ current: String?) -> BlueskyError {
    .invalid("Record was at \(current ?? "null")", "InvalidSwap")
  }

  private func failureBeforeTheEffect(_ draw: FaultDraw, _ now: Timestamp) -> Reply? {
    switch draw.kind {
    case .timeout: return Reply(.silence, fault: .timeout)
    case .error: return Reply(.answer(BlueskyError.broken.answer), fault: .error)
    case .limit:
      let reset = now + .seconds(1 + Int64(draw.spare % 2))
      let standing = RateWindow.Standing(limit: points.limit, remaining: 0, reset: reset, isExceeded: true)
      return Reply(.answer(BlueskyError.limited(standing.fields(at: now, window: 3600)).answer), fault: .limit)
    case .errorAfter, .lostAnswer, .reset, .none: return nil
    }
  }

  private func pictures(
    _ record: JSON, _ account: BlueskyAccount, _ shelves: Shelves
  ) throws(BlueskyError) -> [SandboxMedia] {
    let images = record.member("embed")?.member("images")?.listed ?? []
    let title = record.member("embed")?.member("external")?.member("title")?.asText
    return try record.blobs.enumerated().map { index, blob throws(BlueskyError) in
      let cid = blob.member("ref")?.member("$link")?.asText ?? ""
      guard var media = shelves.media[Self.shelfName(cid, account)]?.media else {
        throw .invalid("Could not find blob: \(cid)", "BlobNotFound")
      }
      if blob.member("size")?.wholeNumber != media.bytes {
        throw .invalid("Referenced Size does not match stored blob. Expected: \(media.bytes)", "InvalidSize")
      }
      if blob.member("mimeType")?.asText != media.type {
        throw .invalid("Referenced Mimetype does not match stored blob. Expected: \(media.type)", "InvalidMimeType")
      }
      media.alt = index < images.count ? images[index].member("alt")?.asText : title
      return media
    }
  }

  private func show(
    _ record: JSON, at address: BlueskyAddress, of account: BlueskyAccount, _ link: String?, _ media: [SandboxMedia],
    _ now: Timestamp, _ draw: FaultDraw, _ shelves: inout Shelves
  ) {
    let stood = shelves.posts[.bluesky, address.text]
    var post = SandboxPost(
      network: .bluesky, account: account.handle, id: address.text, url: "\(shelves.base)/\(address.page)",
      text: record.member("text")?.asText ?? "", link: link, media: media, createdAt: stood?.createdAt ?? now,
      visibility: "public", language: record.member("langs")?.listed.first?.asText)
    post.replyTo = record.member("reply")?.member("parent")?.member("uri")?.asText
    post.key = address.key
    if let external = record.member("embed")?.member("external") {
      post.card = SandboxCard(
        title: external.member("title")?.asText ?? "", description: external.member("description")?.asText ?? "")
    }
    if stood == nil {
      post.fault = draw.kind
      shelves.posts.add(post)
    } else {
      post.editedAt = now
      shelves.posts[.bluesky, address.text] = post
    }
    shelves.media.attach(media.map(\.id))
  }

  /// Where a post leads: its card's address, else its first marked link.
  private static func link(in record: JSON?) -> String? {
    if let card = record?.member("embed")?.member("external")?.member("uri")?.asText { return card }
    let features = (record?.member("facets")?.listed ?? []).flatMap { $0.member("features")?.listed ?? [] }
    return features.compactMap { $0.member("uri")?.asText }.first
  }

  private static func written(_ address: BlueskyAddress, _ cid: String, isNew: Bool) -> WireAnswer {
    let body: [(name: String, value: JSON)] = [
      (name: "uri", value: .text(address.text)), (name: "cid", value: .text(cid)),
    ]
    let commit: [(name: String, value: JSON)] = isNew ? [(name: "commit", value: Self.commit(cid))] : []
    let json = JSON.object(body + commit + [(name: "validationStatus", value: "valid")])
    return WireAnswer(200, type: "application/json; charset=utf-8", body: json.encoded(.node))
  }

  /// A commit that is named after what it wrote; no tree is kept here.
  private static func commit(_ cid: String) -> JSON {
    ["cid": .text(ContentID(of: Array(cid.utf8), .value).text), "rev": "3jzfcijpj2z2a"]
  }

  private static func shelfName(_ cid: String, _ account: BlueskyAccount) -> String {
    "\(cid)-\(String(StableHash.of(account.did), radix: 36))"
  }
}
