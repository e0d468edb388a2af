import Domain

/// Keeps a token that ends fresh: renewed ahead of its end, by one process at a time, on disk before it is used.
///
/// Who renews has claimed the vault's entry by a compare-and-swap; the others go on with the old token for as long as it
/// lasts. A process that dies while it renews leaves a claim that ends by itself, and the old token with which the
/// network is asked once more: where the lost renewal counted, the network refuses it, and a person signs in again.
struct TokenKeeper: Sendable {
  /// Where the token stands.
  let vault: any SecretVault
  /// Under which name.
  let name: String
  /// The channel, for messages.
  let channel: ChannelName
  /// What the end of a token is measured by.
  let clock: any WallClock
  /// How long before its end a token is renewed.
  var ahead: Duration = .seconds(300)

  /// Longer than a request for a token may take (`OAuth2Client.patience`), so that nobody renews beside somebody who still does.
  private static let claim = Duration.seconds(120)
  /// How long a delivery waits that can do nothing before another process has renewed.
  private static let pause = Duration.seconds(5)

  /// A token that holds for now; `renew` is given the one that stands there, if any.
  func token(
    renew: (GrantedToken?) async throws(PublishFailure) -> GrantedToken
  ) async throws(PublishFailure) -> GrantedToken {
    let entry = try entry()
    let known = entry.flatMap { GrantedToken($0.text) }
    if let known, known.lasts(until: clock.now + ahead) { return known }
    guard let version = try claim(entry) else { return try stillGood(known) }
    let fresh: GrantedToken
    do throws(PublishFailure) {
      fresh = try await renew(known)
    } catch {
      try write(entry?.text ?? "", expecting: version)
      if case .deferred = error, let known, known.lasts(until: clock.now) { return known }
      throw error
    }
    if try write(fresh.text, expecting: version) { return fresh }
    return try keep(fresh, grantedFor: known) ? fresh : try stillGood(nil)
  }

  /// Writes a token whose claim was lost over the one that it was granted for: a token that renews once is worth nothing any
  /// more, and this one is all there is. False when a newer one stands there, or none.
  private func keep(_ fresh: GrantedToken, grantedFor known: GrantedToken?) throws(PublishFailure) -> Bool {
    while let known, let entry = try entry(), let standing = GrantedToken(entry.text), standing.refresh == known.refresh
    {
      if try write(fresh.text, expecting: entry.version) { return true }
    }
    return false
  }

  /// Notes that the network takes this token no longer, whatever its end: the next call renews it. While somebody renews it
  /// already, what comes of that is waited for: an entry that is claimed is touched by nobody else.
  func refuse(_ token: GrantedToken) throws(PublishFailure) {
    guard let entry = try entry(), var known = GrantedToken(entry.text), known.access == token.access else { return }
    if let until = entry.claimedUntil, clock.now < until { _ = try stillGood(nil) }
    known.expires = Timestamp(seconds: 0)
    // Somebody who was quicker has renewed it.
    _ = try write(known.text, expecting: entry.version)
  }

  private func stillGood(_ known: GrantedToken?) throws(PublishFailure) -> GrantedToken {
    if let known, known.lasts(until: clock.now) { return known }
    throw .deferred(
      Reason(AdapterCode.tokenBeingRenewed, ["channel": channel.rawValue]), retryAfter: Self.pause, scope: .channel)
  }

  /// The version under which the entry is ours to renew; nil when somebody else renews it.
  private func claim(_ entry: VaultEntry?) throws(PublishFailure) -> Int? {
    if let until = entry?.claimedUntil, clock.now < until { return nil }
    let isOurs = try write(entry?.text ?? "", expecting: entry?.version, claimedUntil: clock.now + Self.claim)
    return isOurs ? (entry?.version ?? 0) + 1 : nil
  }

  private func entry() throws(PublishFailure) -> VaultEntry? {
    do throws(Reason) {
      return try vault.entry(name)
    } catch {
      throw .blocked(error)
    }
  }

  @discardableResult
  private func write(
    _ text: String, expecting version: Int?, claimedUntil: Timestamp? = nil
  ) throws(PublishFailure) -> Bool {
    do throws(Reason) {
      return try vault.write(text, to: name, expecting: version, claimedUntil: claimedUntil)
    } catch {
      throw .blocked(error)
    }
  }
}
