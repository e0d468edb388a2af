import Domain

/// How a kind of channel composes its posts.
protocol Form {
  /// The post, or why there can be none.
  func compose(_ manuscript: Manuscript) throws(RenderFailure) -> Composition
}

extension TextProfile.Form {
  /// The rules of this form.
  var rules: any Form {
    switch self {
    case .microblog: MicroblogForm()
    case .pagePost: PagePostForm()
    case .titledPost: TitledPostForm()
    case .feedItem: FeedItemForm()
    }
  }
}
