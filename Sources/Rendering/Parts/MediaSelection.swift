import Domain

/// The pictures that a channel takes, and whom they are credited to.
struct MediaSelection {
  /// The pictures, in the item's order.
  private(set) var kept: [SpooledMedia] = []
  /// What an editor should know.
  private(set) var warnings: [Reason] = []

  init(_ media: [SpooledMedia], profile: MediaProfile, language: Language) {
    guard profile.maxCount > 0 else { return }
    for picture in media {
      if let reason = refusal(of: picture, by: profile) {
        warnings.append(reason)
      } else {
        kept.append(described(picture, limit: profile.altLimit, language: language))
      }
    }
  }

  private func refusal(of picture: SpooledMedia, by profile: MediaProfile) -> Reason? {
    if !profile.types.isEmpty, !profile.types.contains(picture.type) {
      return Reason(RenderCode.mediaType, ["file": picture.fileName, "type": picture.type])
    }
    if let most = profile.maxBytes, picture.bytes > most {
      return Reason(RenderCode.mediaTooLarge, ["file": picture.fileName, "limit": String(most)])
    }
    guard kept.count < profile.maxCount else {
      return Reason(RenderCode.mediaTooMany, ["file": picture.fileName, "limit": String(profile.maxCount)])
    }
    return nil
  }

  /// The picture with its alternative text, shortened where the network asks for it.
  private mutating func described(_ picture: SpooledMedia, limit: Int?, language: Language) -> SpooledMedia {
    guard !picture.alt.isEmpty else {
      warnings.append(Reason(RenderCode.altMissing, ["file": picture.fileName]))
      return picture
    }
    guard let limit, picture.alt.unicodeScalars.count > limit else { return picture }
    warnings.append(Reason(RenderCode.altCut, ["file": picture.fileName, "limit": String(limit)]))
    let choices = Shortening.choices(of: picture.alt, language: language, bound: limit, loss: .altCut)
    let fitting = choices.filter { $0.text.unicodeScalars.count <= limit }
    var picture = picture
    picture.alt = fitting.max { $0.worth < $1.worth }?.text ?? String(picture.alt.prefix(limit))
    return picture
  }

  /// The credits as the authors wrote them, each once; a bare name gets the sign that says what it is.
  func credit(set typography: Typography) -> String? {
    var credits: [String] = []
    for credit in kept.compactMap(\.credit).map(Tidy.line) where !credit.isEmpty && !credits.contains(credit) {
      credits.append(credit)
    }
    guard !credits.isEmpty else { return nil }
    return credits.map { Self.isLabelled($0) ? typography.set($0) : "© \($0)" }.joined(
      separator: ", ")
  }

  private static func isLabelled(_ credit: String) -> Bool {
    let lower = credit.lowercased()
    return ["©", "(c)", "photo", "crédit", "credit", "illustration", "image", "source", "visuel"].contains {
      lower.hasPrefix($0)
    }
  }
}
