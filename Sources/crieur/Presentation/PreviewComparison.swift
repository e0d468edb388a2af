import Domain

/// How a rendering differs from what went out or was approved before.
enum PreviewComparison: Hashable, Sendable {
  /// Nothing went out there, and nobody approved anything.
  case nothingBefore
  /// It differs in this from what was shown or approved; in nothing when there are no changes.
  case since(Precedent, VariantDifference)

  /// What went out or was approved last; nil when there is nothing.
  var precedent: Precedent? {
    switch self {
    case .nothingBefore: nil
    case .since(let precedent, _): precedent
    }
  }

  /// What changed; nil when there is nothing to compare with.
  var difference: VariantDifference? {
    switch self {
    case .nothingBefore: nil
    case .since(_, let difference): difference
    }
  }

  /// The sentence that says what is compared, or that nothing is.
  func heading(in catalogue: Catalogue, zone: any ZoneRules) -> String {
    guard let precedent, let difference else { return catalogue.phrase(PreviewCode.nothingBefore) }
    let arguments = ["id": precedent.key.description, "time": catalogue.moment(precedent.at, in: zone)]
    let since = catalogue.phrase(precedent.kind.code, arguments)
    let code: PreviewCode = difference.changes.isEmpty ? .unchanged : .changedSince
    return catalogue.phrase(code, ["since": since])
  }

  /// The sentence, and every part that changed: words that go in `[−…−]`, words that come in `{+…+}`.
  func lines(_ catalogue: Catalogue, _ layout: TextLayout, zone: any ZoneRules) -> [String] {
    let changes = difference?.changes ?? []
    let sign = changes.isEmpty ? "  = " : "  ± "
    return layout.wrapped(heading(in: catalogue, zone: zone), first: sign)
      + changes.flatMap { change in
        let label = PaintedText(catalogue.label(of: change, among: changes) + " ")
        return layout.wrapped([label] + change.words.condensed().map(\.painted), first: "    ")
      }
  }
}

/// What went out, or was approved, last.
struct Precedent: Hashable, Sendable {
  /// Which of both.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The public has it.
    case sent
    /// The public may have it: it is on its way, nobody knows, or a person publishes it by hand.
    case maybeSent
    /// A person let it go; it has not gone out.
    case approved
  }

  /// Which of both.
  let kind: Kind
  /// The delivery that carried it.
  let key: DeliveryKey
  /// When that was.
  let at: Timestamp
  /// What it showed.
  let variant: Variant
}

extension Precedent.Kind {
  fileprivate var code: PreviewCode {
    switch self {
    case .sent: .sinceSent
    case .maybeSent: .sinceMaybeSent
    case .approved: .sinceApproved
    }
  }
}

extension WordDifference.Piece {
  /// The words with marks around what goes and what comes, which say it without colours.
  fileprivate var painted: PaintedText {
    switch mark {
    case .same: PaintedText(text)
    case .removed: PaintedText("[−\(text)−]", .bad)
    case .added: PaintedText("{+\(text)+}", .good)
    }
  }
}

extension Catalogue {
  /// The name of a part that changed; posts are numbered where there are several.
  func label(of change: VariantDifference.Change, among changes: [VariantDifference.Change]) -> String {
    let isThread = changes.contains { ($0.post ?? 1) > 1 }
    return phrase(
      isThread && change.post != nil ? PreviewCode.changedPost : change.part.code,
      ["number": change.post.map(String.init) ?? ""])
  }
}

extension VariantDifference.Part {
  /// The message that names the part.
  var code: PreviewCode {
    switch self {
    case .contentWarning: .changedContentWarning
    case .title: .changedTitle
    case .text: .changedText
    case .summary: .changedSummary
    case .article: .changedArticle
    case .link: .changedLink
    case .pictures: .changedPictures
    case .credit: .changedCredit
    case .category: .changedCategory
    case .author: .changedAuthor
    }
  }
}
