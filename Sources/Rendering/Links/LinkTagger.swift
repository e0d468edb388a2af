import Domain

/// Adds a channel's tags to the links that lead to the institution's own sites; every other address stays as it is.
struct LinkTagger {
  private let tags: [LinkTag]
  private let domains: [SiteName]

  /// The tags that a request's channel asks for, with its names filled in; those without a value are left out.
  init(_ request: RenderRequest) {
    let settings = request.channel.renderingSettings
    domains = settings.domains.compactMap { SiteName($0) }
    tags = settings.linkTags.compactMap { tag in
      let value = Tidy.line(Self.filled(tag.value, for: request))
      return value.isEmpty ? nil : LinkTag(tag.name, value)
    }
  }

  private static func filled(_ value: String, for request: RenderRequest) -> String {
    LinkTag.Placeholder.allCases.reduce(value) { text, placeholder in
      let name =
        switch placeholder {
        case .channel: request.channel.name.rawValue
        case .network: request.channel.network.rawValue
        case .item: request.item.id.rawValue
        case .category: request.item.category?.rawValue ?? ""
        }
      return text.replacing(placeholder.written, with: name)
    }
  }

  /// The address with the tags that it does not have yet, after its query and before its fragment.
  func tagged(_ link: String) -> String {
    guard !tags.isEmpty, leadsHome(link) else { return link }
    let fragment = link.firstIndex(of: "#").map { link[$0...] } ?? ""
    let address = link.dropLast(fragment.count)
    let mark = address.firstIndex(of: "?")
    let query = mark.map { address[address.index(after: $0)...] } ?? ""
    let present = Set(query.split { $0 == "&" || $0 == ";" }.map { Self.name(of: $0) })
    let added = tags.filter { !present.contains($0.name) }.map { "\($0.name)=\(Self.encoded($0.value))" }
    guard !added.isEmpty else { return link }
    let joint = mark == nil ? "?" : query.isEmpty || query.hasSuffix("&") ? "" : "&"
    return address + joint + added.joined(separator: "&") + fragment
  }

  /// Whether an address leads to one of the institution's domains or below one.
  func leadsHome(_ link: String) -> Bool {
    guard let site = SiteName(ofLink: link) else { return false }
    return domains.contains { site.isWithin($0) }
  }

  /// The name of a parameter as servers read it.
  private static func name(of parameter: Substring) -> String {
    let name = parameter.prefix { $0 != "=" }
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Everything but letters, digits and `-._~` percent-encoded (RFC 3986 sections 2.1 and 2.3).
  private static func encoded(_ value: String) -> String {
    value.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCIILetter || scalar.isASCIIDigit || "-._~".unicodeScalars.contains(scalar) { return String(scalar) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
