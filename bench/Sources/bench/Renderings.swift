import CReference
import Domain
import Rendering

/// What rendering takes, on one thread.
enum Renderings {
  struct Answer: Codable {
    var items: Int
    var variants: Int
    var cost: Cost
    var allocations: Double
    var resident: Double

    var itemsPerSecond: Double { Double(items) / cost.cpu }
    var allocationsPerVariant: Double { allocations / Double(variants) }
  }

  /// Renders so many items for every channel.
  static func run(count: Int, channels number: Int?) throws -> Answer {
    let channels = NewsMaterial.channels(number)
    let renderer = VariantRenderer()
    // Tables are made at their first use, which is not what is asked about.
    for channel in channels { _ = try renderer.render(NewsMaterial.request(NewsMaterial.item(0), on: channel)) }
    var variants = 0
    let allocated = bench_allocations()
    let start = Cost.now
    for index in 0..<count {
      let item = NewsMaterial.item(index)
      for channel in channels {
        let variant = try renderer.render(NewsMaterial.request(item, on: channel))
        guard variant.measure.fits else { throw BenchFailure("\(item.id) does not fit on \(channel.name)") }
        variants += 1
      }
    }
    return Answer(
      items: count, variants: variants, cost: Cost.now - start, allocations: Double(bench_allocations() - allocated),
      resident: Memory.now.resident)
  }

  /// What one item with an article of so many words takes on ten channels, in seconds: the least of several tries.
  static func long(words: Int) throws -> Double {
    let channels = NewsMaterial.channels(10)
    let item = NewsMaterial.item(words: words)
    let renderer = VariantRenderer()
    return try (0..<10).map { _ in
      let start = Cost.now
      for channel in channels { _ = try renderer.render(NewsMaterial.request(item, on: channel)) }
      return (Cost.now - start).cpu
    }.min() ?? .nan
  }
}
