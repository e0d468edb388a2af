import Domain

/// What the free text of a template may say of an item: facts that the item holds, and nothing for those that it does not.
struct TemplateFields {
  /// The fields, by the name that templates know them by.
  enum Name: String, CaseIterable {
    /// Who wrote it.
    case author
    /// The category, as readers see it.
    case category
    /// The channel's name in the configuration.
    case channel
    /// Whom the pictures are credited to.
    case credit
    /// The day of publication in words, without its year.
    case date
    /// The page that the news leads to.
    case link
    /// Where the event takes place.
    case place
    /// The whole summary.
    case summary
    /// The whole title.
    case title
  }

  /// The values that are not empty: mustache takes what is missing for false.
  let values: [String: String]

  init(_ manuscript: Manuscript) {
    let request = manuscript.request
    let labels = request.channel.renderingSettings.categoryLabels
    let words = ChannelWording(request)
    var values: [String: String] = [:]
    for name in Name.allCases {
      let value =
        switch name {
        case .author: words.line(request.item.author)
        case .category: request.item.category.map { labels[$0] ?? $0.rawValue } ?? ""
        case .channel: request.channel.name.rawValue
        case .credit: manuscript.credit ?? ""
        case .date: words.filled("{{date}}")
        case .link: manuscript.link ?? ""
        case .place: words.line(request.item.event?.place)
        case .summary: manuscript.summary
        case .title: manuscript.title
        }
      if !value.isEmpty { values[name.rawValue] = value }
    }
    self.values = values
  }
}
