/// The `fields` of a request: names between commas, some with fields of their own in braces.
struct GraphFields {
  /// One field that is asked for.
  struct Wanted: Equatable {
    var name: String
    /// The fields inside; nil for the usual ones.
    var inner: String?
  }

  let wanted: [Wanted]

  /// Reads `id,message,attachments.limit(1){url,type}`; modifiers such as `.limit(1)` are read over.
  init(_ text: String) {
    wanted = Self.split(text).map { part in
      let name = part.prefix { $0 != "{" && $0 != "." && $0 != "(" }
      guard let open = part.firstIndex(of: "{"), part.last == "}" else { return Wanted(name: String(name), inner: nil) }
      return Wanted(name: String(name), inner: String(part[part.index(after: open)...].dropLast()))
    }
  }

  /// Picks what is wanted out of what there is; what is `null` is left out, as Facebook does.
  func pick(_ available: [String: JSON]) throws(GraphError) -> JSON {
    var members: [(name: String, value: JSON)] = []
    for field in wanted {
      guard let value = available[field.name] else { throw .nonexistingField(field.name) }
      if case .null = value { continue }
      members.append((field.name, Self.narrow(value, to: field.inner)))
    }
    if !wanted.contains(where: { $0.name == "id" }), let id = available["id"] {
      members.append(("id", id))  // the id always comes along
    }
    return .object(members)
  }

  /// Keeps the wanted members of the objects in a `data` list.
  private static func narrow(_ value: JSON, to inner: String?) -> JSON {
    guard let inner, case .object(let members) = value else { return value }
    let names = GraphFields(inner).wanted.map(\.name)
    func kept(_ object: JSON) -> JSON {
      guard case .object(let members) = object else { return object }
      return .object(members.filter { names.contains($0.name) })
    }
    return .object(
      members.map { member in
        guard member.name == "data", case .list(let values) = member.value else { return member }
        return (member.name, .list(values.map(kept)))
      })
  }

  /// Splits at the commas outside braces and parentheses.
  private static func split(_ text: String) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      if "{(".contains(character) { depth += 1 }
      if "})".contains(character) { depth -= 1 }
      if character == ",", depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map(\.trimmingSpaces).filter { !$0.isEmpty }
  }
}

extension GraphError {
  static func nonexistingField(_ name: String) -> GraphError {
    invalidParameter("Tried accessing nonexisting field (\(name))")
  }
}
