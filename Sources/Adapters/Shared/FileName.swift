import Digests
import Domain
import Foundation

/// Names of files and folders made from names that people gave.
enum FileName {
  /// Lower-case ASCII letters, digits and single hyphens; accents are dropped (`Côte-d'Or` → `cote-d-or`). May be empty.
  static func slug(_ text: String) -> String {
    var slug = ""
    for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        slug.unicodeScalars.append(scalar)
      } else if scalar.properties.generalCategory != .nonspacingMark, slug.last != "-", !slug.isEmpty {
        slug += "-"
      }
    }
    return slug.hasSuffix("-") ? String(slug.dropLast()) : slug
  }

  /// `slug`, bounded, with some digits of a digest when it alone would not tell `text` from all other texts.
  static func unique(_ text: String, length: Int = 80) -> String {
    let slug = String(slug(text).prefix(length))
    guard slug != text else { return slug }
    let digits = SHA256.digest(of: Array(text.utf8)).rawValue.prefix(8)
    return slug.isEmpty ? String(digits) : "\(slug)-\(digits)"
  }

  /// The last component of a path that somebody gave, with nothing in it that a file system or a web page could trip over.
  static func safe(_ name: String) -> String {
    let parts = name.split(separator: ".")
    let end = parts.count > 1 ? slug(String(parts[parts.count - 1])) : ""
    let stem = slug(parts.dropLast(end.isEmpty ? 0 : 1).joined(separator: "."))
    let short = stem.isEmpty ? "image" : String(stem.prefix(60))
    return end.isEmpty ? short : "\(short).\(end)"
  }
}
