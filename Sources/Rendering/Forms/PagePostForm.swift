import Domain

/// A text beside a link card; with pictures, a text that holds the link itself, because a photo post has no card.
struct PagePostForm: Form {
  /// A page is read in passing: the article gives this much at most, the link leads to the rest.
  private static let extract = 800

  func compose(_ manuscript: Manuscript) throws(RenderFailure) -> Composition {
    let isPhoto = !manuscript.media.kept.isEmpty
    if var exact = try manuscript.exactComposition() {
      exact.linkIsCard = exact.keepsLink && !isPhoto
      exact.linkIsTagged = exact.linkIsCard
      return exact
    }
    let kept = (isPhoto ? manuscript.linkPart : []) + manuscript.sourcePart + manuscript.creditPart
    let prose = manuscript.opening(showsTitle: true) + manuscript.body(bound: Self.extract, withTitle: true)
    var composition = try manuscript.fitted(kept + prose + manuscript.furtherParts, in: .page)
    composition.linkIsCard = !isPhoto && manuscript.link != nil
    composition.linkIsTagged = composition.linkIsCard
    // An extract is the custom here, and no loss to speak of.
    composition.warnings.removeAll { $0.code == RenderCode.bodyCut.rawValue }
    return composition
  }
}
