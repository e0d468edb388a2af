import Domain

/// Messages of `crieur measure`.
enum MeasureCode: String, MessageCode {
  case fits = "measure.fits"
  case tooLong = "measure.tooLong"
  case tooMuch = "measure.tooMuch"
  case url = "measure.url"
  case hashtag = "measure.hashtag"
  case mention = "measure.mention"
  case cashtag = "measure.cashtag"
  case bytes = "measure.bytes"
  case hashtags = "measure.hashtags"
  case mentions = "measure.mentions"
  case links = "measure.links"
  case invalidCharacters = "measure.invalidCharacters"
}

extension Entity.Kind {
  /// The message that names it.
  var code: MeasureCode {
    switch self {
    case .url: .url
    case .hashtag: .hashtag
    case .mention: .mention
    case .cashtag: .cashtag
    }
  }
}

extension Tally.Kind {
  /// The message that counts it.
  var code: MeasureCode {
    switch self {
    case .bytes: .bytes
    case .hashtags: .hashtags
    case .mentions: .mentions
    case .links: .links
    case .invalidCharacters: .invalidCharacters
    }
  }
}
