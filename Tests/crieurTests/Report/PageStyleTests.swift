import Glibc
import Testing

@testable import crieur

/// Text can be read by those who see little: WCAG 2.2, success criterion 1.4.3 (w3.org/TR/WCAG22, 2024-12-12).
struct PageStyleTests {
  @Test func everyTextHasAContrastOfAtLeastFourAndAHalfInBothSchemes() throws {
    let schemes = PageStyle.sheet.matches(of: /:root \{([^}]*)\}/).map { Self.colours(String($0.1)) }
    let light = try #require(schemes.first)
    let dark = light.merging(try #require(schemes.dropFirst().first)) { _, dark in dark }
    #expect(light["ground"] != dark["ground"])
    for scheme in [light, dark] {
      for text in ["ink", "soft", "accent", "good", "look", "bad"] {
        for ground in ["ground", "paper", "tint"] {
          let contrast = Self.contrast(try #require(scheme[text]), try #require(scheme[ground]))
          #expect(contrast >= 4.5, "\(text) on \(ground): \(contrast)")
        }
      }
    }
  }

  private static func colours(_ rules: String) -> [String: [Double]] {
    let pairs = rules.matches(of: /--([a-z]+): #([0-9a-f]+);/).map { match -> (String, [Double]) in
      let digits = match.2.count == 3 ? match.2.flatMap { [$0, $0] } : Array(match.2)
      let channels = stride(from: 0, to: 6, by: 2).map { Int(String(digits[$0...$0 + 1]), radix: 16) ?? 0 }
      return (String(match.1), channels.map { Double($0) / 255 })
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func contrast(_ one: [Double], _ other: [Double]) -> Double {
    let lights = [luminance(one), luminance(other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private static func luminance(_ colour: [Double]) -> Double {
    zip([0.2126, 0.7152, 0.0722], colour).reduce(0) { sum, part in
      sum + part.0 * (part.1 <= 0.04045 ? part.1 / 12.92 : pow((part.1 + 0.055) / 1.055, 2.4))
    }
  }
}
