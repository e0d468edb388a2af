import Digests
import Domain
import Transport

/// The categories and tags of a site, which posts name by number.
///
/// developer.wordpress.org/rest-api/reference/{categories,tags} (2025-06). WordPress makes a second term of the same name
/// in other capitals without a word (seen on 6.1.9), so names are looked up before one is made.
struct WordPressTerms: Sendable {
  /// A kind of terms, by its route.
  enum Kind: String, Sendable {
    case categories
    case tags
  }

  private struct New: Encodable {
    var name: String
    var slug: String?
  }

  let call: NetworkCall
  let site: WordPressSite
  /// Whether a term that the site does not have is made; else the post goes without it.
  let makesNew: Bool

  private static let pageBound = 20

  /// The number of the term of that name; nil when there is none and none is made.
  func id(_ kind: Kind, named name: String, slug: String? = nil) async throws(PublishFailure) -> Int? {
    if let slug, let found = try await find(kind, name, [("slug", slug)]) { return found }
    let piece = Self.searchable(name)
    if !piece.isEmpty, let found = try await find(kind, name, [("search", piece)]) { return found }
    return makesNew ? try await make(kind, named: name, slug: slug) : nil
  }

  /// Page after page, because a search finds every name that has the words somewhere.
  private func find(_ kind: Kind, _ name: String, _ filter: [(String, String)]) async throws(PublishFailure) -> Int? {
    let wanted = Self.form(name)
    for page in 1...Self.pageBound {
      let query = filter + [("per_page", "100"), ("page", String(page)), ("_fields", "id,name,slug")]
      let answer = try await call.send("GET", path(kind, query), step: .invisible)
      let terms = try call.document(of: answer, step: .invisible).elements ?? []
      let found = terms.first { term in
        filter[0].0 == "slug" || Self.form(HTMLText(term["name"]?.text ?? "").text) == wanted
          || term["slug"]?.text?.lowercased() == wanted
      }
      if let id = found?["id"]?.integer { return id }
      let pages = answer.response.header("X-WP-TotalPages").flatMap { Int($0) } ?? 1
      if page >= pages { return nil }
    }
    return nil
  }

  private func make(_ kind: Kind, named name: String, slug: String?) async throws(PublishFailure) -> Int {
    let answer = try await call.send(
      "POST", path(kind, [("_fields", "id")]),
      body: .bytes(CanonicalJSON.bytes(of: New(name: name, slug: slug)), type: "application/json"), step: .invisible)
    if let error = WordPressError(answer) {
      // Somebody was quicker, or the search could not find it.
      if error.codes.contains("term_exists"), let id = error.term.flatMap({ Int($0) }) { return id }
      if answer.status == 403, error.codes.contains("rest_cannot_create") {
        throw .blocked(Reason(WordPressCode.termNotAllowed, ["channel": call.channel.rawValue, "term": name]))
      }
    }
    guard let id = try call.document(of: answer, step: .invisible)["id"]?.integer else {
      throw call.failure(answer, step: .invisible)
    }
    return id
  }

  private func path(_ kind: Kind, _ query: [(String, String)]) -> String {
    site.path("wp/v2/\(kind.rawValue)", query)
  }

  /// The longest part of a name that WordPress keeps as it is: names are stored with `&` as `&amp;`, so that a search for
  /// `R&D` finds nothing (seen on 6.1.9), and quotation marks come in several forms.
  static func searchable(_ name: String) -> String {
    let pieces = name.split { "&<>\"'’‘“”«»".contains($0) || $0 == "\u{A0}" || $0 == "\u{202F}" }
    let longest = pieces.max { $0.count < $1.count } ?? ""
    return longest.split(separator: " ").joined(separator: " ")
  }

  /// A name without what does not tell two apart: capitals, kinds of spaces and apostrophes.
  static func form(_ name: String) -> String {
    name.replacing("’", with: "'").lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
