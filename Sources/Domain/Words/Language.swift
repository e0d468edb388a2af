/// A language that Crieur speaks.
public enum Language: String, Hashable, Sendable, Codable, CaseIterable {
  /// French.
  case fr
  /// English.
  case en
}
