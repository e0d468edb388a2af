import Adapters
import Domain

extension Channel {
  /// What its network takes for a post; nil where it costs nothing.
  var price: PostPrice? { AdapterCatalog.description(of: network)?.price }
}

extension Int {
  /// Millionths as a decimal number, as scripts read it: `0.015`.
  var decimal: String {
    let fraction = (self % 1_000_000).padded(6)
    let digits = fraction.lastIndex { $0 != "0" }.map { fraction[...$0] } ?? ""
    return "\(self / 1_000_000)" + (digits.isEmpty ? "" : "." + digits)
  }

  /// Millionths of a US dollar as people write them, cents at least: `0,015 $`, `$0.20`.
  func dollars(in language: Language) -> String {
    let cents = (self % 1_000_000).padded(6)
    let fraction = cents.lastIndex { $0 != "0" }.map { cents[...$0] } ?? ""
    let shown = "\(self / 1_000_000)." + fraction + String(repeating: "0", count: Swift.max(0, 2 - fraction.count))
    switch language {
    case .fr: return shown.replacing(".", with: ",") + "\u{A0}$"
    case .en: return "$" + shown
    }
  }
}
