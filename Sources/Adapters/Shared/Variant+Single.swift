import Domain

extension Variant {
  /// Refuses threads, for adapters that carry single posts: a thread cut to its first post would be a lie.
  func requireSinglePost() throws(PublishFailure) {
    guard posts.count == 1 else {
      throw .rejected(Reason(AdapterCode.threadsNotCarried, ["count": String(posts.count)]))
    }
  }
}

extension MediaSpool {
  /// The bytes of a picture, for an upload that nobody can see yet.
  ///
  /// A picture that is missing from the spool may come back (a disk that was not mounted), so the delivery waits.
  func content(of media: SpooledMedia) throws(PublishFailure) -> [UInt8] {
    do {
      return try bytes(of: media)
    } catch {
      throw .deferred(error.reason, retryAfter: nil, scope: .delivery)
    }
  }
}
