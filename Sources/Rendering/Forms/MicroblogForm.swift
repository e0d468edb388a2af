import Domain

/// One short text with everything in it: title, as much of the summary as fits, link, hashtags, credit. Where the network
/// has cards, the link leaves the text for one, with title and summary.
struct MicroblogForm: Form {
  func compose(_ manuscript: Manuscript) throws(RenderFailure) -> Composition {
    var composition = try text(of: manuscript)
    composition.linkIsCard = composition.keepsLink && manuscript.linkTravelsAsCard
    if composition.linkIsCard { composition.summary = manuscript.summary }
    return composition
  }

  private func text(of manuscript: Manuscript) throws(RenderFailure) -> Composition {
    if let exact = try manuscript.exactComposition() { return exact }
    if let thread = ThreadForm(manuscript)?.compose() { return thread }
    let kept = manuscript.linkPart + manuscript.sourcePart + manuscript.creditPart
    let prose = manuscript.opening(showsTitle: true) + manuscript.callPart
    let rest =
      manuscript.bodyFiller + manuscript.eventFiller + manuscript.mentionPart + manuscript.hashtagPart
      + manuscript.linksFiller
    var composition = try manuscript.fitted(kept + prose + rest, in: .oneLine)
    composition.linkIsTagged = !manuscript.linkIsWritten
    return composition
  }
}
