import AdapterTesting
import Foundation
import FoundationXML
import TestSupport

/// What readers see of the feeds in a folder, oldest first, read with what Foundation has for each format.
enum FeedStanding {
  static func rss(_ folder: TemporaryFolder) throws -> [StandingPost] {
    try xml(folder, items: "//item", pictures: "*[name()='media:content']/*[name()='media:description']")
  }

  static func atom(_ folder: TemporaryFolder) throws -> [StandingPost] {
    try xml(folder, items: "//*[name()='entry']", pictures: "*[name()='link'][@rel='enclosure']/@title")
  }

  static func json(_ folder: TemporaryFolder) throws -> [StandingPost] {
    guard let data = content(folder) else { return [] }
    let feed = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let items = feed?["items"] as? [[String: Any]] ?? []
    return items.reversed().map { item in
      let pictures = item["attachments"] as? [[String: Any]] ?? []
      return StandingPost(
        text: item["title"] as? String ?? "", pictures: pictures.compactMap { $0["title"] as? String })
    }
  }

  static func iCalendar(_ folder: TemporaryFolder) throws -> [StandingPost] {
    guard let data = content(folder) else { return [] }
    let lines = String(decoding: data, as: UTF8.self).replacing("\r\n ", with: "").split(separator: "\r\n")
    return lines.filter { $0.hasPrefix("SUMMARY:") }.reversed().map { line in
      StandingPost(text: String(line.dropFirst(8)).replacing("\\,", with: ",").replacing("\\;", with: ";"))
    }
  }

  private static func xml(_ folder: TemporaryFolder, items: String, pictures: String) throws -> [StandingPost] {
    guard let data = content(folder) else { return [] }
    return try XMLDocument(data: data).nodes(forXPath: items).reversed().map { item in
      StandingPost(
        text: try item.nodes(forXPath: "*[name()='title']").first?.stringValue ?? "",
        pictures: try item.nodes(forXPath: pictures).compactMap(\.stringValue))
    }
  }

  private static func content(_ folder: TemporaryFolder) -> Data? {
    FileManager.default.contents(atPath: folder.file("actualites"))
  }
}
