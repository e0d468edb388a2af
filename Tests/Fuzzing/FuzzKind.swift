/// What is fed to which reader.
public enum FuzzKind: String, CaseIterable, Sendable {
  /// Whole items, rendered for every network.
  case variants
  /// Articles in Markdown, as HTML and as plain text.
  case markdown
  /// Sources of the calendar: front matter, lists, and what is left of them when they are mutilated.
  case sources
  /// Addresses: found in texts, taken or refused as links.
  case addresses
  /// Texts, counted and searched as every network does.
  case measures
}
