import Domain
import Editorial

/// Reads `pace:` of a channel, and `applications:`.
enum PaceReader {
  /// How often something speaks at most.
  static func read(_ entry: inout MappingReader) -> Pace {
    Pace(
      spacing: entry.optional("spacing", .duration), perHour: entry.optional("per_hour", .integer(in: 1...10_000)),
      perDay: entry.optional("per_day", .integer(in: 1...100_000)))
  }

  /// The pace of each application.
  static func applications(_ reader: inout MappingReader) -> [String: Pace] {
    let pairs = reader.pairs("applications") ?? []
    var paces: [String: Pace] = [:]
    for (name, value) in pairs {
      guard var entry = MappingReader(value, problems: reader.problems) else { continue }
      paces[name.value] = read(&entry)
      entry.finish()
    }
    return paces
  }

  /// What a channel says of its pace.
  static func channel(_ channel: inout Channel, _ reader: inout MappingReader, applications: [String: Pace]) {
    if var entry = reader.mapping("pace") {
      channel.pace = read(&entry)
      channel.pace.quiet = entry.optional("quiet", .quietHours)
      channel.concurrency = entry.optional("concurrency", .integer(in: 1...64))
      entry.finish()
    }
    let known = applications.sorted { $0.key < $1.key }.map { ($0.key, $0) }
    guard let application = reader.optional("application", .choice(of: known)) else { return }
    channel.application = Application(network: channel.network, name: application.key, pace: application.value)
  }
}

extension ScalarForm<QuietHours> {
  /// Hours of the day: `21:00-07:30`.
  static var quietHours: ScalarForm {
    ScalarForm(SettingsCode.notHours) { QuietHours($0) }
  }
}
