import Domain
import Editorial

/// Reads `public:` and `themes:` of a channel: who reads it, and for what.
enum ReadershipReader {
  static func read(_ reader: inout MappingReader, into settings: inout RenderingSettings) {
    settings.readers = reader.optional("public", .text)
    let known = settings.categoryLabels.keys.map { ($0.rawValue, $0) }.sorted { $0.0 < $1.0 }
    settings.themes = reader.list("themes", .choice(of: known))?.map(\.value) ?? []
  }
}
