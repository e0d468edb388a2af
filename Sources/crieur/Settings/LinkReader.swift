import Domain
import Editorial

/// Reads what concerns links: `domains` of the institution, `link_tags` of a channel.
enum LinkReader {
  /// The institution's own domains.
  static func domains(_ reader: inout MappingReader) -> [String] {
    (reader.list("domains", .text) ?? []).compactMap { domain in
      if isDomain(domain.value) { return domain.value }
      reader.problems.error(Reason(SettingsCode.notADomain, ["value": domain.value]), at: domain.place)
      return nil
    }
  }

  /// What a channel adds to links that lead to `domains`.
  static func tags(_ reader: inout MappingReader, domains: [String]) -> [LinkTag] {
    guard let pairs = reader.pairs("link_tags"), !pairs.isEmpty else { return [] }
    if domains.isEmpty {
      reader.problems.error(Reason(SettingsCode.tagsWithoutDomains), at: reader.place(ofKey: "link_tags"))
    }
    let problems = reader.problems
    return pairs.compactMap { name, value in
      if !isParameter(name.value) {
        problems.error(Reason(SettingsCode.badTag, ["name": name.value]), at: name.place)
      }
      guard let text = ScalarForm.text.read(value, key: name.value, problems: problems) else { return nil }
      if let unknown = LinkTag.unknownPlaceholder(in: text) {
        let known = LinkTag.Placeholder.allCases.map(\.written).joined(separator: ", ")
        problems.error(Reason(SettingsCode.unknownTagName, ["name": unknown, "known": known]), at: value.place)
      }
      return LinkTag(name.value, text)
    }
  }

  /// Letters, digits and the signs that stand in addresses as they are (RFC 3986 section 2.3).
  private static func isParameter(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII
          && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-._~".unicodeScalars.contains(scalar))
      }
  }

  /// A name with a dot, without scheme and path.
  private static func isDomain(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy { label in
        !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
      }
  }
}
