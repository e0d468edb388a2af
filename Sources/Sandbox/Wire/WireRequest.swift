/// A request as the networks see it.
struct WireRequest {
  /// The method, upper case.
  var method: String
  /// The path's components, decoded.
  var path: [String]
  /// The query's fields, in order.
  var query: [Field]
  /// Headers by lower-case name.
  var headers: [String: String]
  /// The whole body.
  var body: [UInt8]

  /// Takes a request target such as `/api/v1/statuses?limit=5` apart.
  init(method: String, target: String, headers: [String: String] = [:], body: [UInt8] = []) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    self.method = method
    path = (parts.first ?? "").split(separator: "/").map { PercentCoding.decoded($0, plusIsSpace: false) }
    query = parts.count == 2 ? PercentCoding.fields(parts[1]) : []
    self.headers = headers
    self.body = body
  }

  /// The first value of a query field.
  func query(_ name: String) -> String? {
    query.first { $0.name == name }?.value
  }

  /// The token of an `Authorization` header of one of these schemes.
  func token(_ schemes: String...) -> String? {
    guard let header = headers["authorization"] else { return nil }
    let parts = header.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, schemes.contains(where: { $0.lowercased() == parts[0].lowercased() }) else { return nil }
    return parts[1].trimmingSpaces
  }
}
