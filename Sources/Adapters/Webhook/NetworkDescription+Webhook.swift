import Domain
import Transport

extension NetworkDescription {
  /// A program that receives signed messages.
  static let webhook = NetworkDescription(
    network: WebhookAdapter.network,
    profiles: [.webhook],
    settings: [
      SettingDescription("pictures", .flag, default: "false"),
      SettingDescription("deduplicated", .flag, default: "false"),
    ],
    usesCredential: true,
    endpoint: .required,
    messages: WebhookCode.allCases.map(\.rawValue),
    facts: NetworkFacts(
      works: "The variant as signed JSON, with its pictures if asked; amended and taken down.",
      key: "The message id (webhook-id), where the receiver remembers it.",
      sighting: "None: a person is asked, unless the receiver remembers ids.",
      credential: "A shared secret; without an end.",
      tried: "The scheme's own library for Python (standardwebhooks 1.1.0), over a socket, 2026-11."),
    make: { configuration, environment in
      Result { () throws(Reason) in
        let channel = configuration.channel
        let call = NetworkCall(
          transport: environment.transport, base: try configuration.base(), channel: channel.name,
          credential: configuration.credential, clock: environment.clock, extraWait: { _ in nil },
          rules: { AnswerRule.deciding($0, in: WebhookAnswers.rules) },
          authorize: { [clock = environment.clock] (request, secret) throws(Reason) in
            guard let signature = WebhookSignature(secret: secret) else {
              throw Reason(WebhookCode.badSecret, ["channel": channel.name.rawValue])
            }
            request.sign(with: signature, at: clock.now)
          })
        let adapter = WebhookAdapter(
          profile: channel.profile, zone: channel.zone, call: call, spool: environment.spool,
          path: configuration.endpoint?.hasSuffix("/") == true ? "/" : "",
          sendsPictures: configuration.settings["pictures"] == "true",
          isDeduplicated: configuration.settings["deduplicated"] == "true")
        return ChannelKit(
          publisher: adapter, amender: adapter, remover: adapter,
          inspector: WebhookInspector(call: call, path: adapter.path))
      }
    }
  )
}

extension HTTPRequest {
  /// Adds what proves who sent it: over its id, the time and its bytes.
  fileprivate mutating func sign(with signature: WebhookSignature, at now: Timestamp) {
    guard case .bytes(let bytes, _) = body, let id = headers.first(where: { $0.name == "webhook-id" }) else { return }
    headers.removeAll { $0.name == id.name }
    headers += signature.headers(id: id.value, at: now, body: bytes).map { Field($0.name, $0.value) }
  }
}

extension ChannelProfile {
  /// A program has no limits of its own, and nobody waits for it.
  static let webhook = ChannelProfile(
    .webhook,
    media: MediaProfile(maxCount: 10, types: ["image/jpeg", "image/png", "image/gif", "image/webp"]),
    delivery: DeliveryProfile(
      retryWindow: .lasting(.seconds(432_000)), late: LatePolicy(within: .seconds(3600), then: .publish),
      settling: .seconds(10), readAfterWrite: .zero, canLookUp: false))
}
