import Domain

/// The lines of an XML document, one element each.
struct FeedXML: Sendable {
  private(set) var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]

  /// A line as it is.
  mutating func line(_ line: String) { lines.append(line) }

  /// An element that holds a text.
  mutating func element(_ name: String, _ text: String, _ attributes: [(name: String, value: String)] = []) {
    lines.append("<\(Self.tag(name, attributes))>\(FeedText.xml(text))</\(name)>")
  }

  /// An element that holds nothing.
  mutating func empty(_ name: String, _ attributes: [(name: String, value: String)]) {
    lines.append("<\(Self.tag(name, attributes))/>")
  }

  /// The document.
  var bytes: [UInt8] { Array((lines + [""]).joined(separator: "\n").utf8) }

  /// An element's name with its attributes.
  static func tag(_ name: String, _ attributes: [(name: String, value: String)]) -> String {
    attributes.reduce(name) { "\($0) \($1.name)=\"\(FeedText.xml($1.value))\"" }
  }
}
