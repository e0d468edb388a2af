import Domain
import Transport

/// How the adapter gets to a site.
enum WordPressDoor {
  static func call(
    _ base: String, _ configuration: ChannelConfiguration, _ environment: AdapterEnvironment,
    token: @escaping @Sendable () throws(Reason) -> String?
  ) -> NetworkCall {
    NetworkCall(
      transport: environment.transport, base: base, channel: configuration.channel.name, credential: token,
      clock: environment.clock, extraWait: { _ in nil }, rules: WordPressRule.deciding,
      authorize: { request, token in request.headers.append(HTTPRequest.Field("Authorization", "Basic \(token)")) })
  }
}
