/// What a client sent in a body, in whichever of the three shapes the networks accept, after the query's fields.
struct Form {
  /// A file of a multipart body.
  struct File {
    var name: String
    var bytes: [UInt8]
  }

  private(set) var fields: [Field]
  private(set) var files: [File] = []

  /// Reads the body by its type; nil when it is broken.
  init?(_ request: WireRequest) {
    fields = request.query
    guard !request.body.isEmpty else { return }
    let type = request.headers["content-type"] ?? ""
    if type.lowercased().hasPrefix("multipart/form-data") {
      guard let parts = Multipart.parts(of: request.body, type: type) else { return nil }
      for part in parts {
        if part.isFile {
          files.append(File(name: part.name, bytes: part.bytes))
        } else {
          fields.append(Field(part.name, String(decoding: part.bytes, as: UTF8.self)))
        }
      }
    } else if type.lowercased().hasPrefix("application/json") {
      guard let value = JSON.parse(request.body), case .object(let members) = value else { return nil }
      for member in members { add(member.name, member.value) }
    } else {
      fields += PercentCoding.fields(String(decoding: request.body, as: UTF8.self))
    }
  }

  /// The value of a field; nil when it is missing, empty when it is empty.
  subscript(name: String) -> String? {
    fields.last { $0.name == name }?.value
  }

  /// The values of a list, written `name[]`, `name[0]` or as a JSON array.
  func list(_ name: String) -> [String] {
    fields.filter { $0.name.hasPrefix(name + "[") }.map(\.value)
  }

  /// Whether a field is on; `fallback` when it is missing.
  func isOn(_ name: String, else fallback: Bool) -> Bool {
    guard let value = self[name]?.lowercased() else { return fallback }
    return !["false", "0", "off", "f", ""].contains(value)
  }

  private mutating func add(_ name: String, _ value: JSON) {
    switch value {
    case .null: break
    case .bool(let on): fields.append(Field(name, on ? "true" : "false"))
    case .number(let number): fields.append(Field(name, String(number)))
    case .text(let text): fields.append(Field(name, text))
    case .list(let values):
      for (index, value) in values.enumerated() { add("\(name)[\(index)]", value) }
    case .object: fields.append(Field(name, String(decoding: value.encoded(), as: UTF8.self)))
    }
  }
}
