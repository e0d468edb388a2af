/// What characters weigh where not all count the same.
public struct WeightTable: Hashable, Sendable {
  /// Scalars that weigh differently from the rest.
  public struct Row: Hashable, Sendable {
    /// The scalars' values.
    public var scalars: ClosedRange<UInt32>
    /// What each of them weighs.
    public var weight: Int
  }

  /// The sum of weights that makes one character.
  public var scale: Int
  /// What a scalar weighs that is in no row.
  public var defaultWeight: Int
  /// The exceptions.
  public var rows: [Row]
  /// Whether a whole emoji, of however many scalars, weighs what one scalar does.
  public var countsWholeEmoji: Bool

  /// What one scalar weighs.
  public func weight(of scalar: Unicode.Scalar) -> Int {
    rows.first { $0.scalars.contains(scalar.value) }?.weight ?? defaultWeight
  }
}

extension WeightTable {
  /// twitter-text, `config/v2.json`: scripts of dense writing and emoji weigh double (github.com/twitter/twitter-text, 2021-10).
  public static let twitterV2 = WeightTable(scale: 100, defaultWeight: 200, rows: light, countsWholeEmoji: false)

  /// twitter-text, `config/v3.json`: as version 2, but an emoji made of several scalars is one (same place and date).
  public static let twitterV3 = WeightTable(scale: 100, defaultWeight: 200, rows: light, countsWholeEmoji: true)

  /// Latin to Georgian, and the usual spaces, quotation marks and dashes.
  private static let light = [0...4351, 8192...8205, 8208...8223, 8242...8247].map { Row(scalars: $0, weight: 100) }
}
