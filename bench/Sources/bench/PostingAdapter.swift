import Domain
import FoundationEssentials
import Transport

/// Posts one form and reads one receipt, as the Mastodon adapter does.
struct PostingAdapter: OutboundAdapter {
  static let network: Network = "bench"

  let transport: CurlTransport
  let url: String

  var profile: ChannelProfile { Material.profile }

  /// The headers of every request.
  static let headers = ["Authorization: Bearer jeton-du-banc-d-essai", "Accept: application/json"]

  private struct Status: Decodable {
    var id: String
    var url: String
  }

  func publish(_ variant: Variant, key: DeliveryKey, progress: any Progress) async throws(PublishFailure) -> Outcome {
    try await progress.willBeVisible()
    let request = HTTPRequest(
      "POST", url,
      headers: [
        HTTPRequest.Field("Authorization", "Bearer jeton-du-banc-d-essai"),
        HTTPRequest.Field("Accept", "application/json"),
        HTTPRequest.Field("Idempotency-Key", "crieur-\(key)"),
        HTTPRequest.Field("X-Bench-Due", String(variant.due.microseconds)),
      ],
      body: .form(Self.form(variant.text)), permit: progress.permit)
    let response: HTTPResponse
    do {
      response = try await transport.perform(request)
    } catch {
      throw .unknown(error.reason)
    }
    guard response.status == 200, let status = try? JSONDecoder().decode(Status.self, from: Data(response.body)) else {
      throw .unknown(Reason(code: "bench.answer", arguments: [:]))
    }
    return .published([Receipt(id: status.id, url: status.url)])
  }

  static func form(_ text: String) -> [HTTPRequest.Field] {
    [
      HTTPRequest.Field("status", text), HTTPRequest.Field("visibility", "public"),
      HTTPRequest.Field("language", "fr"),
    ]
  }

  func sightings(of variant: Variant, key: DeliveryKey, since: Timestamp) async throws(PublishFailure) -> Sighting {
    .cannotTell
  }
}
