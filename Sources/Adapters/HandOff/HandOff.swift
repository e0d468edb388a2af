import Domain

/// What a person gets to publish one variant by hand.
struct HandOff: Sendable {
  /// A picture as it lies in the folder.
  struct Picture: Sendable {
    var file: String
    var media: SpooledMedia
  }

  /// The variant, exactly as it shall be published.
  let variant: Variant
  /// Which delivery it is.
  let key: DeliveryKey
  /// Where it shall be published, as people call the place.
  let place: String
  /// The page that the person opens there; nil where they know the way.
  var site: String?
  /// Due date and hour, as the channel's readers' clocks show them.
  let due: CivilDateTime
  /// The sentences in the variant's language.
  let phrases: any Phrasebook
  /// Where the posts stand that are to be corrected or taken down; empty for a publication, and where nobody noted it.
  var addresses: [String] = []
  /// Whether it takes the place of another text that lay ready: a person may have begun with that.
  var replacesAnother = false

  /// The pictures, numbered, so that names cannot collide.
  var pictures: [Picture] {
    variant.media.enumerated().map { index, media in
      Picture(file: "\(index + 1)-\(FileName.safe(media.fileName))", media: media)
    }
  }

  /// The link, when the text does not have it already.
  var linkBeside: String? {
    variant.link.flatMap { variant.text.contains($0) ? nil : $0 }
  }

  /// The command that records that it was published. Quoted for a shell where the id needs it.
  var command: String {
    let id = key.description
    let isPlain = id.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || "/@:._-".utf8.contains(byte)
    }
    let word =
      isPlain ? id : "'" + id.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    guard key.kind == .publish else { return "crieur queue resolve \(word)" }
    return "crieur queue resolve \(word) --url \(phrases.phrase(HandOffCode.pageAddress))"
  }

  /// The addresses in a sentence.
  var address: String { addresses.isEmpty ? "–" : addresses.joined(separator: " ") }

  /// The page's heading.
  var heading: HandOffCode {
    switch key.kind {
    case .publish: .pageHeading
    case .correct: .pageHeadingCorrect
    case .recall: .pageHeadingRecall
    }
  }

  /// What to do, in order; the command stands below the last.
  var steps: [HandOffCode] {
    switch key.kind {
    case .publish: [site == nil ? .pageOpen : .pageOpenAt, .pageCopy, .pageResolve]
    case .correct: [.pageFind, .pageReplace, .pageDone]
    case .recall: [.pageFind, .pageDelete, .pageDone]
    }
  }

  /// The sentence for lists and alerts.
  var ready: HandOffCode {
    switch key.kind {
    case .publish: .ready
    case .correct: .readyCorrect
    case .recall: .readyRecall
    }
  }

  /// A name that tells this delivery from all others and sorts by day: `2011-06-28-guide-medias-sociaux_viadeo`.
  var folderName: String {
    let day = due.date.description
    var item = FileName.unique(key.item.rawValue)
    if item.hasPrefix(day + "-") { item = String(item.dropFirst(day.count + 1)) }
    var name = "\(day)-\(item)_\(FileName.unique(key.channel.rawValue))"
    if let occurrence = key.occurrence { name += "_" + FileName.slug(occurrence.description) }
    if key.kind != .publish { name += "_" + key.kind.rawValue }
    return key.ordinal == 1 ? name : "\(name)_\(key.ordinal)"
  }

  /// The same as plain text: title, text, link, and the pictures with their alternative texts.
  var plainText: String {
    var blocks = [variant.title, variant.text].filter { !$0.isEmpty }
    if let linkBeside { blocks.append(linkBeside) }
    blocks += pictures.map { picture in
      let credit = picture.media.credit.map { " " + phrases.phrase(HandOffCode.pageCredit, ["credit": $0]) } ?? ""
      return "\(picture.file)\n\(picture.media.alt)\(credit)"
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}
