import Domain

/// One short text with everything in it: title, as much of the summary as fits, link, hashtags, credit.
struct MicroblogForm: Form {
  func compose(_ manuscript: Manuscript) throws(RenderFailure) -> Composition {
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
