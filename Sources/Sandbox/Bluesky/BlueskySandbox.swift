import Domain

/// A server of the AT Protocol as its clients see it: accounts, sessions, blobs and the posts of repositories
/// (github.com/bluesky-social/atproto, packages/pds, commit d6296a1 of 2026-08-20).
struct BlueskySandbox {
  private(set) var sessions: BlueskySessions
  var records = BlueskyRecords()
  var points: RateWindow
  private var requests = RateWindow(limit: 3_000, period: 300)

  init(_ options: SandboxOptions) {
    sessions = BlueskySessions(options)
    points = RateWindow(limit: options.blueskyPoints, period: 3_600)
  }

  /// Answers a request below `/xrpc/`.
  mutating func reply(to request: WireRequest, _ now: Timestamp, _ shelves: inout Shelves) -> Reply {
    let standing = requests.take("", now)
    let fields = standing.fields(at: now, window: 300)
    do throws(BlueskyError) {
      guard !standing.isExceeded else { throw .limited(fields) }
      let method = "\(request.method) \(request.path.dropFirst().joined(separator: "/"))"
      return try reply(method, to: request, now, &shelves).adding(fields)
    } catch {
      return Reply(error.answer).adding(fields)
    }
  }

  private mutating func reply(
    _ method: String, to request: WireRequest, _ now: Timestamp, _ shelves: inout Shelves
  ) throws(BlueskyError) -> Reply {
    let token = request.token("Bearer")
    switch method {
    case "POST com.atproto.server.createSession":
      return Self.ok(try sessions.create(Form(request), base: Self.server(request), now))
    case "POST com.atproto.server.refreshSession":
      return Self.ok(try sessions.refresh(token, base: Self.server(request), now))
    case "GET com.atproto.server.getSession":
      return Self.ok(Self.session(try sessions.account(token, now), request))
    case "GET com.atproto.identity.resolveHandle": return Self.ok(try resolve(request.query("handle") ?? ""))
    case "GET com.atproto.repo.describeRepo": return Self.ok(try describe(request))
    case "GET com.atproto.repo.getRecord": return Self.ok(try read(request))
    case "GET com.atproto.repo.listRecords": return Self.ok(try list(request))
    case "POST com.atproto.repo.uploadBlob":
      return Self.ok(try upload(request, try sessions.account(token, now), &shelves))
    case "POST com.atproto.repo.putRecord":
      return try put(request, try sessions.account(token, now), now, &shelves)
    case "POST com.atproto.repo.deleteRecord":
      return Self.ok(try delete(request, try sessions.account(token, now), now, &shelves))
    case _: throw .unknownMethod
    }
  }

  /// A body with status 200.
  static func ok(_ body: JSON) -> Reply {
    Reply(WireAnswer(200, type: "application/json; charset=utf-8", body: body.encoded(.node)))
  }

  /// Where data live: at the address under which the client came, wherever the public URLs point.
  private static func server(_ request: WireRequest) -> String { "http://\(request.headers["host"] ?? "localhost")" }

  /// The account that a request names by its DID or its handle.
  func account(_ name: String?) throws(BlueskyError) -> BlueskyAccount {
    guard let name, let account = sessions.accounts[name] else {
      throw .invalid("Could not find repo: \(name ?? "")")
    }
    return account
  }

  private static func session(_ account: BlueskyAccount, _ request: WireRequest) -> JSON {
    [
      "handle": .text(account.handle), "did": .text(account.did), "didDoc": account.document(base: server(request)),
      "active": true,
    ]
  }

  /// Every handle is somebody's here, but those that can be nobody's (RFC 6761 section 6.4).
  private func resolve(_ handle: String) throws(BlueskyError) -> JSON {
    let labels = handle.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), labels.last != "invalid" else {
      throw .invalid("Unable to resolve handle")
    }
    return ["did": .text(BlueskyAccount(handle: handle.lowercased()).did)]
  }

  private func describe(_ request: WireRequest) throws(BlueskyError) -> JSON {
    let account = try account(request.query("repo"))
    return [
      "handle": .text(account.handle), "did": .text(account.did),
      "didDoc": account.document(base: Self.server(request)),
      "collections": [.text(BlueskyAddress.collection)], "handleIsCorrect": true,
    ]
  }

  private func read(_ request: WireRequest) throws(BlueskyError) -> JSON {
    let account = try account(request.query("repo"))
    let address = BlueskyAddress(did: account.did, key: request.query("rkey") ?? "")
    guard request.query("collection") == BlueskyAddress.collection, let record = records[address] else {
      throw .invalid("Could not locate record: \(address.text)", "RecordNotFound")
    }
    return record.json
  }

  /// Newest key first, 50 unless told, 100 at most.
  private func list(_ request: WireRequest) throws(BlueskyError) -> JSON {
    let account = try account(request.query("repo"))
    let limit = min(100, max(1, request.query("limit").flatMap { Int($0) } ?? 50))
    guard request.query("collection") == BlueskyAddress.collection else { return ["records": []] }
    let page = records.newest(of: account.did, below: request.query("cursor"), limit: limit)
    let body: [(name: String, value: JSON)] = [(name: "records", value: .list(page.map(\.json)))]
    return .object(body + (page.last.map { [(name: "cursor", value: .text($0.address.key))] } ?? []))
  }
}
