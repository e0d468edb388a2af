import Adapters
import Domain
import Testing

@testable import crieur

/// `config/crieur.yaml` as it ships.
struct ShippedSettingsTests {
  private static let root = FolderPath.folder(of: #filePath) + "/../../.."
  private let surroundings = Settings.Surroundings(environment: [:], workingFolder: FolderPath(root).path)

  @Test func itLoadsWithTheFourChannelsOfTheDemonstration() throws {
    let settings = try Settings.load("config/crieur.yaml", in: surroundings)
    #expect(settings.channels.map(\.channel.name) == ["microblog", "facebook", "viadeo", "rss"])
    #expect(settings.channels.map(\.channel.profile.name).first == "microblog-140")
    #expect(settings.categories["creation"]?.label == "Création d'entreprise")
    #expect(settings.categories.count == 7)
    #expect(settings.calendars.map(\.name) == ["calendar/"])
    #expect(settings.warnings.isEmpty)
    #expect(settings.timing == Timing())
    #expect(settings.concurrency == SettingsDefaults.concurrency)
  }

  @Test func everySettingStandsThereWithItsDefault() throws {
    let lines = try lines()
    for (key, value) in SettingsDefaults.documented {
      #expect(lines.contains { $0.holds(key, value) }, "\(key): \(value)")
    }
    for key in SettingsDefaults.open {
      #expect(lines.contains { $0.holds(key, nil) }, "\(key)")
    }
  }

  @Test func everySettingOfEveryNetworkStandsThere() throws {
    let lines = try lines()
    for setting in AdapterCatalog.networks.flatMap(\.settings) {
      let isText =
        setting.kind == .outputFolder || setting.fallback ?? "" == "" || setting.kind == .flag || setting.isTime
      for key in setting.path {
        #expect(lines.contains { $0.holds(key, isText ? nil : setting.fallback) }, "\(key): \(setting.fallback ?? "")")
      }
    }
    for network in AdapterCatalog.networks {
      #expect(lines.contains { $0.holds("network", network.network.rawValue) })
    }
  }

  private func lines() throws -> [Line] {
    let path = FolderPath(Self.root).path(of: "config/crieur.yaml")
    let text = try #require(try SmallFile(path).text)
    return text.split(separator: "\n").map { Line(text: String($0)) }
  }

  private struct Line {
    let text: String

    /// Whether the line shows `key`, in a comment or not, with `value` where one is given.
    func holds(_ key: String, _ value: String?) -> Bool {
      let words = text.split { " #{,}[]\"".contains($0) }.map(String.init)
      return words.indices.contains { index in
        guard words[index] == "\(key):" else { return false }
        return value.map { words.indices.contains(index + 1) && words[index + 1] == $0 } ?? true
      }
    }
  }
}

extension SettingDescription {
  /// Whether people write it with its unit.
  fileprivate var isTime: Bool {
    if case .seconds = kind { true } else { false }
  }
}
