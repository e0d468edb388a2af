import Domain

/// A picture that those who do not see it cannot know.
struct AltMissing: EditorialCheck {
  let code = CheckCode.altMissing
  let scope = CheckScope.variant
  let usualLevel = CheckLevel.refuse

  func findings(in context: CheckContext) -> [[String: String]] {
    context.pictures.filter { Tidy.line($0.alt).isEmpty }.map { ["file": $0.fileName] }
  }
}
