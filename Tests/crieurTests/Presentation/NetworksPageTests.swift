import Adapters
import Domain
import Foundation
import Testing

@testable import crieur

/// The table of `docs/networks.md` is written from the catalogue, so that the page cannot drift from it.
struct NetworksPageTests {
  @Test func thePageListsTheNetworksAsTheyAre() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/networks.md").standardizedFileURL
    if ProcessInfo.processInfo.environment["CRIEUR_WRITE_GOLDEN"] != nil {
      let text = try String(contentsOf: page, encoding: .utf8)
      let head = text.components(separatedBy: Self.mark)[0]
      try (head + Self.mark + "\n\n" + Self.table).write(to: page, atomically: true, encoding: .utf8)
    }
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.components(separatedBy: Self.mark).last == "\n\n" + Self.table)
  }

  @Test func everyFactIsASentence() {
    for network in AdapterCatalog.networks {
      let facts = network.facts
      for fact in [facts.works, facts.key, facts.sighting, facts.credential, facts.tried] {
        #expect(fact.hasSuffix(".") && !fact.contains("|") && fact.count < 400, "\(network.network): \(fact)")
      }
    }
  }

  private static let mark = "<!-- Written by NetworksPageTests; run it with CRIEUR_WRITE_GOLDEN=1 after a change. -->"

  private static var table: String {
    let rows = AdapterCatalog.networks.map { network in
      let facts = network.facts
      let cells = [
        "`\(network.network)`", facts.works, limits(of: network), facts.key, facts.sighting, facts.credential,
        price(of: network), facts.tried,
      ]
      return "| \(cells.joined(separator: " | ")) |\n"
    }
    return "| network | what works | limits | key | looked up | credential | price of a post | tried |\n"
      + "|---|---|---|---|---|---|---|---|\n" + rows.joined()
  }

  /// What a channel's first profile allows.
  private static func limits(of network: NetworkDescription) -> String {
    guard let profile = network.profiles.first else { return "–" }
    var limits = [profile.text.limit.map { "\(number($0)) \(profile.text.unit.rawValue)" } ?? "any length"]
    if let title = profile.text.titleLimit { limits.append("title \(title)") }
    limits.append(profile.media.maxCount == 0 ? "no picture" : pictures(profile.media))
    if network.carriesThreads { limits.append("threads") }
    return limits.joined(separator: "; ")
  }

  private static func pictures(_ media: MediaProfile) -> String {
    let count = media.maxCount == 1 ? "1 picture" : "\(media.maxCount) pictures"
    guard let bytes = media.maxBytes else { return count }
    return "\(count) of \(number(bytes)) bytes"
  }

  private static func price(of network: NetworkDescription) -> String {
    guard let price = network.price else { return "none" }
    func dollars(_ millionths: Int) -> String { "$\(String(format: "%.3f", Double(millionths) / 1_000_000))" }
    return "\(dollars(price.plain)), with a link \(dollars(price.withLink)) (\(price.source))"
  }

  /// With a comma between thousands.
  private static func number(_ value: Int) -> String {
    var digits = Array(String(value))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }
}
