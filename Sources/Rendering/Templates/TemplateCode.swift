public import Domain

/// What can be wrong with the free text of a template.
public enum TemplateCode: String, MessageCode {
  /// A field that there is not: `name`, and all that there are: `known`.
  case unknownField = "template.unknownField"
  /// Braces that are not closed, or with nothing in them that could be a name: `tag`.
  case brokenTag = "template.brokenTag"
  /// A section that is not closed, or closed without having been opened: `name`.
  case brokenSection = "template.brokenSection"
  /// A tag of mustache that templates do not have: `tag`.
  case unsupportedTag = "template.unsupportedTag"
  /// A text around a part that does not hold the part once, outside of sections: `part`.
  case lacksPart = "template.lacksPart"
}
