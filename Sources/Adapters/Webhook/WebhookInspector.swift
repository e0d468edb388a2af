import Domain

/// Opens the secret and reads its form. Nothing is sent: the scheme has no question that a receiver could answer without
/// taking it for a message.
struct WebhookInspector: AccountInspector {
  let call: NetworkCall
  /// What stands behind the address: a slash, where it ends with one.
  let path: String

  /// Nobody says who we are there, so what is named is where messages go.
  func inspect() async throws(PublishFailure) -> AccountReport {
    guard WebhookSignature(secret: try call.secret()) != nil else {
      throw .blocked(Reason(WebhookCode.badSecret, ["channel": call.channel.rawValue]))
    }
    return AccountReport(account: nil, url: call.base + path)
  }
}
