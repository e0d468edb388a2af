import Domain
import Foundation
import Rendering
import Testing

@testable import crieur

/// The table of `docs/editorial-checks.md` is written from the code, so that the page cannot drift from it.
struct EditorialChecksPageTests {
  @Test func thePageListsTheChecksAsTheyAre() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/editorial-checks.md").standardizedFileURL
    if ProcessInfo.processInfo.environment["CRIEUR_WRITE_GOLDEN"] != nil {
      let text = try String(contentsOf: page, encoding: .utf8)
      let head = text.components(separatedBy: Self.mark)[0]
      try (head + Self.mark + "\n\n" + Self.table).write(to: page, atomically: true, encoding: .utf8)
    }
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.components(separatedBy: Self.mark).last == "\n\n" + Self.table)
  }

  private static let mark =
    "<!-- Written by EditorialChecksPageTests; run it with CRIEUR_WRITE_GOLDEN=1 after a change. -->"

  private static var table: String {
    let phrases = English.checks
    let rows = EditorialChecks.all.map { check in
      let phrase = phrases[check.code.rawValue]
      return "| `\(check.code.rawValue)` | \(check.scope.rawValue) | \(phrase?.text ?? "") | "
        + "`\(check.usualLevel.rawValue)` | \(phrase?.hint ?? "") |\n"
    }
    return "| code | looks at | what it finds | default | how to settle it |\n|---|---|---|---|---|\n" + rows.joined()
  }

  @Test func everyCheckSaysHowToSettleIt() {
    for language in Language.allCases {
      let phrases = language == .fr ? French.checks : English.checks
      for check in EditorialChecks.all {
        #expect(phrases[check.code.rawValue]?.hint?.isEmpty == false, "\(check.code.rawValue)")
      }
    }
  }
}
