import Domain

/// Messages of `crieur preview`.
enum PreviewCode: String, MessageCode {
  case undated = "preview.undated"
  case failed = "preview.failed"
  case counter = "preview.counter"
  case counterOpen = "preview.counterOpen"
  case unitCodePoints = "preview.unit.codePoints"
  case unitGraphemes = "preview.unit.graphemes"
  case unitUTF16 = "preview.unit.utf16"
  case unitUTF8 = "preview.unit.utf8"
  case unitWeighted = "preview.unit.weighted"
  case unitEmojiBytes = "preview.unit.emojiBytes"
  case title = "preview.title"
  case article = "preview.article"
  case linkCard = "preview.linkCard"
  case link = "preview.link"
  case picture = "preview.picture"
  case pictureWithoutAlt = "preview.pictureWithoutAlt"
  case credit = "preview.credit"
  case hashtags = "preview.hashtags"
  case thread = "preview.thread"
  case warning = "preview.warning"
  case pageTitle = "preview.pageTitle"
}

extension TextProfile.Unit {
  /// The message that names the unit.
  var code: PreviewCode {
    switch self {
    case .codePoints: .unitCodePoints
    case .graphemes: .unitGraphemes
    case .utf16: .unitUTF16
    case .utf8: .unitUTF8
    case .weighted: .unitWeighted
    case .emojiBytes: .unitEmojiBytes
    }
  }
}
