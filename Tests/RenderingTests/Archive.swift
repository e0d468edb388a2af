import Domain
import Foundation

/// Items as stores keep them.
enum Archive {
  static func decode(_ json: String) throws -> NewsItem {
    try JSONDecoder().decode(NewsItem.self, from: Data(json.utf8))
  }

  static func encode(_ item: NewsItem) throws -> String {
    String(decoding: try JSONEncoder().encode(item), as: UTF8.self)
  }

  static func keys(_ item: NewsItem) throws -> Set<String> {
    let object = try JSONSerialization.jsonObject(with: Data(encode(item).utf8)) as? [String: Any]
    return Set(object?.keys.map { $0 } ?? [])
  }
}
