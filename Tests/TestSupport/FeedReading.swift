import Foundation
import FoundationXML

/// A feed as an XML parser of its own reads it.
final class FeedReading: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
  private(set) var items: [[String: String]] = []
  private var text = ""
  private var isInItem = false

  init(_ xml: String) {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if name == "item" {
      items.append([:])
      isInItem = true
    }
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if name == "item" { isInItem = false }
    if isInItem { items[items.count - 1][name] = text }
  }
}
