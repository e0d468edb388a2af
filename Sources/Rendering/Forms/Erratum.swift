import Domain

/// A post of its own that corrects one which cannot be changed: its first word says so, whatever else must be left out.
struct Erratum {
  private let request: RenderRequest

  /// For a request of that role.
  init(_ request: RenderRequest) {
    self.request = request
  }

  /// The request, with so much less room as the mark takes.
  var narrowed: RenderRequest {
    var narrowed = request
    let profile = request.channel.profile.text
    let taken = TextMeasure.measure(mark, by: profile).used
    if showsTitle {
      narrowed.channel.profile.text.titleLimit = profile.titleLimit.map { max(0, $0 - taken) }
    } else {
      narrowed.channel.profile.text.limit = profile.limit.map { max(0, $0 - taken) }
    }
    return narrowed
  }

  /// Puts the mark before what readers see first.
  func mark(_ composition: inout Composition) {
    if showsTitle, let title = composition.title {
      composition.title = mark + title
    } else {
      composition.text = mark + composition.text
    }
  }

  private var showsTitle: Bool {
    switch request.channel.profile.text.form {
    case .microblog, .pagePost: false
    case .titledPost, .feedItem: true
    }
  }

  private var mark: String {
    switch request.language {
    case .fr: "Rectificatif\u{A0}: "
    case .en: "Correction: "
    }
  }
}
