public import Domain

/// What can be wrong with a YAML text, and with a value in it.
public enum YAMLCode: String, MessageCode {
  /// A tab where only spaces may indent.
  case tab = "yaml.tab"
  /// A colon and a space inside a text that is not quoted: `title: Export : la Suisse`.
  case bareColon = "yaml.bareColon"
  /// `{{date}}` at the start of a text that is not quoted.
  case bareBraces = "yaml.bareBraces"
  /// A line that is neither `key: value` nor part of a text.
  case missingColon = "yaml.missingColon"
  /// A `[`, `{` or quote that is never closed.
  case unclosed = "yaml.unclosed"
  /// A line that stands too far left or right.
  case indentation = "yaml.indentation"
  /// A value that begins with a character that YAML keeps for itself.
  case reservedCharacter = "yaml.reservedCharacter"
  /// A control character, which no editor should have left there.
  case controlCharacter = "yaml.controlCharacter"
  /// A `*name` without its `&name`.
  case unknownAlias = "yaml.unknownAlias"
  /// `---` in the middle: a second document.
  case severalDocuments = "yaml.severalDocuments"
  /// Anything else that the parser refuses, in its own words.
  case syntax = "yaml.syntax"
  /// The same key twice in one mapping.
  case duplicateKey = "yaml.duplicateKey"
  /// Aliases or nesting that would grow beyond measure.
  case tooLarge = "yaml.tooLarge"
  /// A key nobody asks for, like none that is known.
  case unknownKey = "yaml.unknownKey"
  /// A key nobody asks for, close to one that is known.
  case misspelledKey = "yaml.misspelledKey"
  /// A key that is not a plain text.
  case oddKey = "yaml.oddKey"
  /// A key that must be there and is not, or is empty.
  case missingKey = "yaml.missingKey"
  /// Something else where `key: value` pairs are expected.
  case notAMapping = "yaml.notAMapping"
  /// Something else where a list is expected.
  case notAList = "yaml.notAList"
  /// A list or a mapping where one text is expected.
  case notAText = "yaml.notAText"
  /// Not yes or no.
  case notAFlag = "yaml.notAFlag"
  /// Not a whole number, or outside its bounds.
  case notANumber = "yaml.notANumber"
  /// None of the words that may stand here, and like none of them.
  case notAChoice = "yaml.notAChoice"
  /// None of the words that may stand here, but close to one.
  case misspelledChoice = "yaml.misspelledChoice"
  /// Not written as a date.
  case notADate = "yaml.notADate"
  /// Written as a date, but the calendar has no such day.
  case noSuchDay = "yaml.noSuchDay"
  /// Not an hour of the day.
  case notATime = "yaml.notATime"
  /// Not a date and an hour.
  case notADateTime = "yaml.notADateTime"
  /// Not a duration such as `90m`.
  case notADuration = "yaml.notADuration"
  /// Not an absolute http(s) URL.
  case notAURL = "yaml.notAURL"
}
