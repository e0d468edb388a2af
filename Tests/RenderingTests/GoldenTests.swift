import Domain
import Foundation
import Rendering
import Testing

/// What every example looks like on every kind of channel, as files to be read aloud.
///
/// With `CRIEUR_WRITE_GOLDEN=1` in the environment the files are written instead of compared.
struct GoldenTests {
  @Test(arguments: Examples.all.map(\.item.id)) func theExamplesReadAsTheyWereSigned(_ id: ItemID) throws {
    try expect(id, on: Profiles.all, asIn: "\(id)")
  }

  /// The same news on the networks that teams use today, as Crieur's own profiles have them.
  @Test(arguments: Examples.all.map(\.item.id)) func theExamplesReadAsWellElsewhere(_ id: ItemID) throws {
    let listings: [TextProfile.Listing] = [.x, .mastodon, .bluesky, .facebookPage, .linkedin, .telegram]
    let profiles = listings.map { Profiles.profile($0.name, $0.profile, pictures: 4) }
    try expect(id, on: profiles, asIn: "\(id)+elsewhere")
  }

  private func expect(_ id: ItemID, on profiles: [ChannelProfile], asIn name: String) throws {
    let example = try #require(Examples.all.first { $0.item.id == id })
    let text = try profiles.map { try card(example.item, on: $0, at: example.occurrence) }.joined(separator: "\n")
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).txt")
    if ProcessInfo.processInfo.environment["CRIEUR_WRITE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    let golden = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(text == golden)
  }

  private func card(_ item: NewsItem, on profile: ChannelProfile, at occurrence: String) throws -> String {
    let variant = try render(item, on: profile, at: occurrence)
    let limit = variant.measure.limit.map { "/\($0)" } ?? ""
    var lines = ["== \(profile.name) · \(variant.measure.used)\(limit) \(variant.measure.unit.rawValue)"]
    if profile.text.form == .titledPost || profile.text.form == .feedItem { lines.append("[title] \(variant.title)") }
    lines.append(variant.text)
    if variant.linkIsCard, let link = variant.link { lines.append("[card] \(link)") }
    if profile.text.form == .feedItem { lines.append("[link] \(variant.link ?? "none")") }
    if let html = variant.html { lines.append("[html]\n\(html)") }
    lines += variant.media.map { "[picture] \($0.fileName): \($0.alt)" }
    lines += variant.warnings.map { warning in
      let arguments = warning.arguments.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(
        separator: ", ")
      return "[warning] \(warning.code) \(arguments)"
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
