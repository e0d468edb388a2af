import Domain
import Foundation
import Rendering

/// What counting as X takes, on one thread.
enum Counting {
  struct Answer: Codable {
    /// Processor time, in seconds.
    var cpu: Double
    /// What every text counts.
    var counts: [Int]
  }

  /// The texts that go out on X: short ones, as they were rendered.
  static func texts(_ count: Int) throws -> [String] {
    let channels = NewsMaterial.channels(3)
    return try (0..<count).map { index in
      try VariantRenderer().render(NewsMaterial.request(NewsMaterial.item(index), on: channels[1])).text
    }
  }

  /// Counts the texts of a JSON list.
  static func run(count: Int, texts path: String) throws -> Answer {
    let texts = try JSONDecoder().decode([String].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    let profile = TextProfile.Listing.x.profile
    _ = TextMeasure.measure(texts.first ?? "", by: profile)
    let start = Cost.now
    let counts = texts.map { TextMeasure.measure($0, by: profile).used }
    return Answer(cpu: (Cost.now - start).cpu, counts: counts)
  }
}
