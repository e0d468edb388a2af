public import Foundation
public import FoundationXML

/// A feed as an XML parser of its own reads it.
public final class FeedReading: NSObject, XMLParserDelegate {
  /// Whether it is XML.
  public private(set) var isWellFormed = false
  /// The items, each with its elements' texts by name.
  public private(set) var items: [[String: String]] = []
  private var text = ""
  private var isInItem = false

  /// Reads a feed.
  public init(_ xml: String) {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  /// See `XMLParserDelegate`.
  public func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if name == "item" {
      items.append([:])
      isInItem = true
    }
    text = ""
  }

  /// See `XMLParserDelegate`.
  public func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  /// See `XMLParserDelegate`.
  public func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if name == "item" { isInItem = false }
    if isInItem { items[items.count - 1][name] = text }
  }
}
