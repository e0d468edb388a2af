/// Looks into records, whose shape is the client's word.
extension JSON {
  /// The value of a number.
  var wholeNumber: Int? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  /// The elements of a list; none for anything else.
  var listed: [JSON] {
    guard case .list(let elements) = self else { return [] }
    return elements
  }

  /// Whether it is there and says nothing.
  var saysNothing: Bool {
    guard case .null = self else { return false }
    return true
  }

  /// Every blob in it, wherever it stands.
  var blobs: [JSON] {
    switch self {
    case .null, .bool, .number, .text: []
    case .list(let elements): elements.flatMap(\.blobs)
    case .object(let members):
      member("$type")?.asText == "blob" ? [self] : members.flatMap(\.value.blobs)
    }
  }
}
