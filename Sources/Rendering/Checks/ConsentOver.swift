import Domain

/// A picture whose people do not agree any more to its use on the day on which it would be shown.
struct ConsentOver: EditorialCheck {
  let code = CheckCode.consentOver
  let scope = CheckScope.variant
  let usualLevel = CheckLevel.refuse

  func findings(in context: CheckContext) -> [[String: String]] {
    context.pictures.compactMap { image in
      guard let until = image.consentUntil, until < context.due.date else { return nil }
      return ["file": image.fileName, "until": until.description, "due": context.due.date.description]
    }
  }
}
