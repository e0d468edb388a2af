import Domain

/// One short text with everything in it: title, as much of the summary as fits, link, hashtags, credit.
struct MicroblogForm: Form {
  func compose(_ manuscript: Manuscript) throws(RenderFailure) -> Composition {
    if let exact = try manuscript.exactComposition() { return exact }
    let kept = manuscript.linkPart + manuscript.creditPart
    let prose = manuscript.opening(showsTitle: true) + manuscript.callPart
    return try manuscript.fitted(
      kept + prose + manuscript.eventFiller + manuscript.mentionPart + manuscript.hashtagPart, in: .oneLine)
  }
}
