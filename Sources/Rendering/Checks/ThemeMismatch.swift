import Domain

/// A theme on a channel that is read for others.
struct ThemeMismatch: EditorialCheck {
  let code = CheckCode.themeMismatch
  let scope = CheckScope.variant
  let usualLevel = CheckLevel.warn

  func findings(in context: CheckContext) -> [[String: String]] {
    let settings = context.request.channel.renderingSettings
    guard !settings.themes.isEmpty, let theme = context.item.category, !settings.themes.contains(theme) else {
      return []
    }
    let label = { (theme: CategoryName) in settings.categoryLabels[theme] ?? theme.rawValue }
    return [
      [
        "theme": label(theme), "themes": settings.themes.map(label).joined(separator: ", "),
        "readers": settings.readers ?? context.request.channel.name.rawValue,
      ]
    ]
  }
}
