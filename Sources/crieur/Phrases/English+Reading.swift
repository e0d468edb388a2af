extension English {
  /// English sentences of the subject `reading`.
  static let reading: [String: Phrase] = [
    "yaml.tab": Phrase("A tab indents this line.", hint: "Replace the tab with spaces."),
    "yaml.bareColon": Phrase(
      "A colon followed by a space stands in a text without quotes, or the line is too far right.",
      hint: "Put the text in quotes (\"…\"), or align the line with the one above."),
    "yaml.bareBraces": Phrase(
      "A text begins with double braces but is not in quotes.",
      hint: "Put the whole text in quotes (\"…\")."),
    "yaml.missingColon": Phrase(
      "This line is neither a key with a colon nor the rest of a text.",
      hint: "Write “key: value”, or indent the line if it continues the text."),
    "yaml.unclosed": Phrase(
      "A quote, bracket or brace opens here and is never closed.",
      hint: "Close it, as in [a, b] or \"text\"."),
    "yaml.indentation": Phrase(
      "This line is not aligned with those around it.",
      hint: "Align it: keys that belong together begin in the same column."),
    "yaml.reservedCharacter": Phrase(
      "A text without quotes cannot begin with “{character}”.",
      hint: "Put the text in quotes."),
    "yaml.controlCharacter": Phrase(
      "A forbidden invisible character ({character}) stands here.",
      hint: "Delete it, or type the line again."),
    "yaml.unknownAlias": Phrase(
      "This asterisk refers to an anchor that does not exist.",
      hint: "Put the text in quotes if the asterisk belongs to it."),
    "yaml.severalDocuments": Phrase(
      "A “---” line begins a second document here.",
      hint: "Remove the line: a file holds one document."),
    "yaml.syntax": Phrase(
      "This YAML text cannot be read ({detail}).",
      hint: "Check quotes, colons and alignment here."),
    "yaml.duplicateKey": Phrase("The key “{key}” is written twice.", hint: "Keep only one."),
    "yaml.tooLarge": Phrase(
      "This text is too large or too deeply nested to be read.",
      hint: "Divide it, and use neither anchors nor aliases."),
    "yaml.unknownKey": Phrase("There is no key “{key}” here.", hint: "Possible keys: {known}."),
    "yaml.misspelledKey": Phrase("There is no key “{key}” here.", hint: "Did you mean “{suggestion}”?"),
    "yaml.oddKey": Phrase("This key is not a word.", hint: "Write a word followed by a colon."),
    "yaml.missingKey": Phrase("“{key}” is missing or empty.", hint: "Add a line “{key}: …”."),
    "yaml.notAMapping": Phrase(
      "Keys with their values are expected here.",
      hint: "Write “key: value”, one per line."),
    "yaml.notAList": Phrase("“{key}” must be a list.", hint: "Write the values in brackets: [a, b]."),
    "yaml.notAText": Phrase(
      "“{key}” must be a plain text.",
      hint: "Put it in quotes if it holds brackets or braces."),
    "yaml.notAFlag": Phrase("“{value}” is neither yes nor no.", hint: "Write “{key}: true” or “{key}: false”."),
    "yaml.notANumber": Phrase(
      "“{value}” is not a whole number between {least} and {most}.",
      hint: "Correct the value of “{key}”."),
    "yaml.notAChoice": Phrase(
      "“{value}” is not a possible value of “{key}”.",
      hint: "Possible values: {known}."),
    "yaml.misspelledChoice": Phrase(
      "“{value}” is not a possible value of “{key}”.",
      hint: "Did you mean “{suggestion}”?"),
    "yaml.notADate": Phrase("“{value}” is not a date.", hint: "Write year, month and day: 2026-12-03."),
    "yaml.noSuchDay": Phrase("There is no such day as {value}.", hint: "Correct the date of “{key}”."),
    "yaml.notATime": Phrase("“{value}” is not an hour of the day.", hint: "Write hours and minutes: \"08:15\"."),
    "yaml.notADateTime": Phrase("“{value}” is not a date with an hour.", hint: "Write: 2026-12-03 09:00."),
    "yaml.notADuration": Phrase(
      "“{value}” is not a duration.",
      hint: "Write a number and its unit: 30s, 90m, 3h, 2d, 1w."),
    "yaml.notAURL": Phrase(
      "“{value}” is not a complete web address.",
      hint: "Begin with https:// and give the site’s name, without spaces."),
    "zone.unknown": Phrase(
      "There is no time zone “{name}”.",
      hint: "Give a name of the IANA database, such as Europe/Paris."),
    "zone.misspelled": Phrase("There is no time zone “{name}”.", hint: "Did you mean “{suggestion}”?"),
    "zone.unreadable": Phrase(
      "The data of the time zone “{name}” cannot be read.",
      hint: "Reinstall the package tzdata."),
    "zone.noDatabase": Phrase(
      "The system has no time zone database in {path}.",
      hint: "Install the package tzdata, or correct the variable TZDIR."),
  ]
}
