import Domain

/// A title and a text that ends with the link in full.
struct TitledPostForm: Form {
  func compose(_ manuscript: Manuscript) throws(RenderFailure) -> Composition {
    let title = try manuscript.fittedTitle()
    var composition = try exactOrComposed(manuscript)
    composition.title = title.title
    composition.warnings += title.warnings
    return composition
  }

  private func exactOrComposed(_ manuscript: Manuscript) throws(RenderFailure) -> Composition {
    if let exact = try manuscript.exactComposition() { return exact }
    return try composed(manuscript)
  }

  private func composed(_ manuscript: Manuscript) throws(RenderFailure) -> Composition {
    let kept = manuscript.linkPart + manuscript.sourcePart + manuscript.creditPart
    let prose = manuscript.opening(showsTitle: false) + manuscript.body(bound: manuscript.text.limit, withTitle: true)
    return try manuscript.fitted(kept + prose + manuscript.furtherParts, in: .titled)
  }
}
