extension English {
  /// English sentences of the subject `template`.
  static let template: [String: Phrase] = [
    "template.unknownField": Phrase(
      "There is no field “{name}” here. The fields are: {known}.",
      hint: "Choose one of them; what belongs to one part stands around that part only (parts:)."),
    "template.brokenTag": Phrase(
      "These braces are not closed, or hold no name: {tag}", hint: "Write {{name}}, with two braces on each side."),
    "template.brokenSection": Phrase(
      "The section “{name}” is not closed where it should be.",
      hint: "Each {{#name}} or {{^name}} needs its {{/name}}, the last one opened first."),
    "template.unsupportedTag": Phrase(
      "Templates do not have this tag: {tag}",
      hint: "They have {{name}}, {{#name}}…{{/name}}, {{^name}}…{{/name}} and {{! note}}."),
    "template.lacksPart": Phrase(
      "The text around “{part}” must show it once, outside of any section.",
      hint: "Write {part} in it in double braces, just once."),
  ]
}
