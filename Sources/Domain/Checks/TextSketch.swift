/// What a text says, as the set of its runs of three words: two texts are as like as the share of runs that they have in
/// common (A. Broder, "On the resemblance and containment of documents", 1997).
public struct TextSketch: Hashable, Sendable {
  /// How many words make a run.
  static let runLength = 3
  /// Texts with fewer runs say too little to be a repetition.
  static let leastRuns = 8
  /// How many runs stand for a text in an index.
  static let markCount = 8
  /// How many marks two texts must share to be compared: of two texts that are 60 % alike, fewer are shared by one pair in
  /// some hundreds, while one common phrase alone shares one.
  public static let sharedMarks = 2

  /// A number for each run.
  private let runs: Set<UInt32>

  /// Takes the sketch of texts; nil when they say too little.
  public init?(_ texts: [String]) {
    var runs: Set<UInt32> = []
    for text in texts { Self.collect(text, into: &runs) }
    guard runs.count >= Self.leastRuns else { return nil }
    self.runs = runs
  }

  /// Takes the sketch of what an item says of itself; nil when it says too little.
  public init?(of item: NewsItem) {
    self.init([item.title, item.summary, item.body])
  }

  /// The least numbers of all: two texts that are much alike share some of them.
  public var marks: [Int64] {
    runs.sorted().prefix(Self.markCount).map(Int64.init)
  }

  /// The share of runs in common, in percent.
  public func likeness(to other: TextSketch) -> Int {
    let common =
      runs.count < other.runs.count ? runs.count(where: other.runs.contains) : other.runs.count(where: runs.contains)
    return common * 100 / (runs.count + other.runs.count - common)
  }

  private static func collect(_ text: String, into runs: inout Set<UInt32>) {
    var (first, second): (UInt32?, UInt32?)
    var word = WordHash()
    func end(_ word: WordHash) {
      let third = word.value
      if let first, let second { runs.insert(mix(first, second, third)) }
      (first, second) = (second, third)
    }
    for scalar in text.unicodeScalars {
      if scalar.isPartOfWord {
        word.add(scalar)
      } else if !word.isEmpty {
        end(word)
        word = WordHash()
      }
    }
    if !word.isEmpty { end(word) }
  }

  /// Spreads three numbers over all others, the same way on every machine (the finaliser of MurmurHash3).
  private static func mix(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt32 {
    var value = (first &* 31 &+ second) &* 31 &+ third
    value = (value ^ (value >> 16)) &* 0x85EB_CA6B
    value = (value ^ (value >> 13)) &* 0xC2B2_AE35
    return value ^ (value >> 16)
  }
}

/// A number for a word, capitals and all accents of capitals alike (FNV-1a, 32 bits).
private struct WordHash {
  private(set) var value: UInt32 = 0x811C_9DC5
  private(set) var isEmpty = true

  mutating func add(_ scalar: Unicode.Scalar) {
    isEmpty = false
    if scalar.isASCII {
      add(scalar.value | ((65...90).contains(scalar.value) ? 0x20 : 0))
    } else {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars { add(lower.value) }
    }
  }

  private mutating func add(_ number: UInt32) {
    value = (value ^ number) &* 0x0100_0193
  }
}

extension Unicode.Scalar {
  fileprivate var isPartOfWord: Bool {
    if isASCII { return (48...57).contains(value) || (65...90).contains(value) || (97...122).contains(value) }
    return properties.isAlphabetic || properties.numericType != nil
  }
}
