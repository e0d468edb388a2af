import Domain
import Synchronization

/// Keeps what an adapter records, as the store would.
final class RememberedProgress: Progress {
  private struct State {
    var values: [String: String] = [:]
    var visibleSteps = 0
    var losesClaim = false
    var refusal: Reason?
  }

  private let state: Mutex<State>

  init(_ values: [String: String] = [:], losesClaim: Bool = false, refusal: Reason? = nil) {
    state = Mutex(State(values: values, losesClaim: losesClaim, refusal: refusal))
  }

  /// Stopped for too long just before anything left.
  static var tooLate: RememberedProgress { RememberedProgress(refusal: Reason(code: "test.tooLate", arguments: [:])) }

  var permit: LeavePermit { LeavePermit { [self] in state.withLock { $0.refusal } } }

  var values: [String: String] { state.withLock { $0.values } }
  var visibleSteps: Int { state.withLock { $0.visibleSteps } }

  func value(of step: String) async -> String? { state.withLock { $0.values[step] } }

  func record(_ step: String, _ value: String) async throws(PublishFailure) {
    state.withLock { $0.values[step] = value }
  }

  func willBeVisible() async throws(PublishFailure) {
    let isLost = state.withLock { state in
      state.visibleSteps += 1
      return state.losesClaim
    }
    if isLost {
      throw .deferred(Reason(code: "test.claimLost", arguments: [:]), retryAfter: nil, scope: .delivery)
    }
  }
}

/// Pictures in memory, by file name.
struct MemorySpool: MediaSpool {
  var pictures: [String: [UInt8]] = ["affiche.png": Sample.png]

  func admit(_ media: Media) throws(MediaFailure) -> SpooledMedia {
    throw MediaFailure(Reason(code: "test.notAsked", arguments: [:]))
  }

  func bytes(of media: SpooledMedia) throws(MediaFailure) -> [UInt8] {
    guard let bytes = pictures[media.fileName] else {
      throw MediaFailure(Reason(code: "test.pictureMissing", arguments: ["file": media.fileName]))
    }
    return bytes
  }
}

/// Sentences for the pages that adapters make.
struct SamplePhrases: Phrasebook {
  let language: Language

  func phrase(_ code: String, _ arguments: [String: String]) -> String {
    let table = language == .fr ? Self.french : Self.english
    return arguments.reduce(table[code] ?? code) { $0.replacing("{\($1.key)}", with: $1.value) }
  }

  func hint(_ code: String, _ arguments: [String: String]) -> String? { nil }

  private static let french = [
    "handoff.pageHeading": "À publier sur {place}",
    "handoff.pageDue": "Prévu le {date} à {time}.",
    "handoff.pageReplaces":
      "Ce texte remplace celui qui était prêt ici auparavant. Si l’ancien est déjà publié, corrigez-le.",
    "handoff.pageSteps": "Ce qu’il reste à faire",
    "handoff.pageOpen": "Ouvrez {place} et commencez une publication.",
    "handoff.pageOpenAt": "Ouvrez {place} ({site}) et commencez une publication.",
    "handoff.pageCopy": "Copiez-y ce qui suit, sans rien changer, et ajoutez les images s’il y en a.",
    "handoff.pageResolve": "Notez-le pour toute l’équipe, avec l’adresse de la publication\u{A0}:",
    "handoff.pageAddress": "ADRESSE",
    "handoff.pageTitle": "Titre",
    "handoff.pageText": "Texte",
    "handoff.pageLink": "Lien",
    "handoff.pagePictures": "Images",
    "handoff.pageAlt": "Texte de remplacement de {file}",
    "handoff.pageCredit": "Crédit\u{A0}: {credit}",
    "handoff.pageCopyButton": "Copier\u{A0}: {what}",
    "handoff.pageCopied": "Copié\u{A0}: {what}",
    "handoff.pageSelected": "Le texte est sélectionné\u{A0}: copiez-le avec Ctrl+C.",
  ]

  private static let english = [
    "handoff.pageHeading": "To be published on {place}",
    "handoff.pageDue": "Planned for {date} at {time}.",
    "handoff.pageText": "Text",
  ]
}
