import Domain
import FoundationEssentials

/// The files inside a proof: each stands in the page as data, under a name, so that a person can save it and a shell can
/// take it out.
struct ProofFiles: Sendable {
  /// A file with what it must have.
  struct File: Sendable {
    var name: String
    var type: String
    var digest: Digest
    var bytes: [UInt8]

    /// What stands in the page for it: the recipe looks for exactly this.
    var address: HTML {
      HTML(trusted: "data:\(type);base64,\(Data(bytes).base64EncodedString())")
    }
  }

  /// The texts, by the place of their publication.
  private(set) var texts: [Int: File] = [:]
  private(set) var pictures: [Digest: File] = [:]
  /// All of them, in the order of the page.
  private(set) var all: [File] = []
  /// The entries of the journal, as in an export.
  let journal: String

  init(_ proof: Proof) {
    let entries = proof.publications.flatMap(\.entries).sorted { $0.sequence < $1.sequence }
    journal = entries.map { "{\"entry\":\($0.content),\"hash\":\"\($0.hash)\"}\n" }.joined()
    for (index, publication) in proof.publications.enumerated() {
      if let text = publication.text {
        let file = File(
          name: "text-\(index + 1).json", type: "application/json", digest: publication.delivery.variant,
          bytes: Array(text.utf8))
        texts[index] = file
        all.append(file)
      }
      for picture in publication.pictures where pictures[picture.media.digest] == nil {
        guard let bytes = picture.bytes, let suffix = Self.suffixes[picture.media.type] else { continue }
        let file = File(
          name: "picture-\(pictures.count + 1).\(suffix)", type: picture.media.type, digest: picture.media.digest,
          bytes: bytes)
        pictures[picture.media.digest] = file
        all.append(file)
      }
    }
  }

  /// The types that the spool takes, none of which can hold a script.
  private static let suffixes = [
    "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp",
  ]

  /// A link that saves a file.
  static func link(_ name: String, _ address: HTML) -> HTML {
    "<a download=\"\(name)\" data-file=\"\(name)\" href=\"\(address)\">\(name)</a>"
  }

  /// The link to the journal's entries; nothing when there are none.
  var journalLink: HTML {
    guard !journal.isEmpty else { return .none }
    let address = HTML(trusted: "data:application/jsonl;base64,\(Data(journal.utf8).base64EncodedString())")
    return Self.link("journal.jsonl", address)
  }

  /// Takes every file out of the page and compares it with its digest; `page` is the page's own name.
  func recipe(page: String) -> String {
    let list = all.map { "\($0.digest)  \($0.name)" }.joined(separator: "\n")
    return #"""
      grep -o 'data-file="[^"]*" [a-z]*="data:[^"]*"' '\#(page)' |
        sed 's/data-file="\([^"]*\)" [a-z]*="data:[^,]*,\(.*\)"/\1 \2/' |
        while read -r name data; do printf '%s' "$data" | base64 -d > "$name"; done
      sha256sum -c <<'END'
      \#(list)
      END
      """#
  }

  /// Compares every entry of the journal with its hash.
  static let entriesRecipe = #"""
    while IFS= read -r line; do
      hash=$(printf '%s' "$line" | sed -E 's/.*"hash":"([0-9a-f]{64})"\}$/\1/')
      sum=$(printf '%s' "$line" | sed -E 's/^\{"entry":(.*),"hash":"[0-9a-f]{64}"\}$/\1/' | tr -d '\n' | sha256sum)
      [ "${sum%% *}" = "$hash" ] && echo "$hash OK" || echo "$hash FAILED"
    done < journal.jsonl
    """#
}
