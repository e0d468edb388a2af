import Domain

/// The words of the sandbox's own pages.
struct PagePhrases {
  let language: Language

  init(_ language: Language) {
    self.language = language
  }

  private func choose(_ french: String, _ english: String) -> String {
    switch language {
    case .fr: french
    case .en: english
    }
  }

  var title: String { choose("Bac à sable de Crieur", "Crieur sandbox") }
  var explanation: String {
    choose(
      "Ce serveur de répétition reçoit les publications à la place des vrais réseaux. Rien de ce qui est ici n’est public.",
      "This rehearsal server receives posts in place of the real networks. Nothing here is public.")
  }
  var empty: String { choose("Aucune publication pour l’instant.", "No posts yet.") }
  var notFound: String { choose("Cette page n’existe pas.", "There is no such page.") }
  var skip: String { choose("Aller aux publications", "Skip to the posts") }
  var networks: String { choose("Réseaux", "Networks") }
  var languages: String { choose("Langues", "Languages") }
  var all: String { choose("Toutes les publications", "All posts") }
  var permalink: String { choose("Lien permanent", "Permalink") }
  var noPicture: String { choose("Image sans texte de remplacement", "Picture without alternative text") }
  var reply: String { choose("En réponse à", "In reply to") }
  var unpublished: String { choose("non publié", "unpublished") }
  var warning: String { choose("Avertissement\u{A0}:", "Content warning:") }

  /// How many posts a network has, and how many of them are shown.
  func count(_ all: Int, shown: Int) -> String {
    let posts = choose(all == 1 ? "publication" : "publications", all == 1 ? "post" : "posts")
    guard shown < all else { return "\(all)\u{A0}\(posts)" }
    return choose(
      "\(all)\u{A0}\(posts), les \(shown) plus récentes sont affichées",
      "\(all)\u{A0}\(posts), the newest \(shown) are shown")
  }

  /// The name of a network.
  func name(_ network: Network) -> String {
    switch network {
    case .facebookPage: choose("Pages Facebook", "Facebook pages")
    case .bluesky: "Bluesky"
    case .webhook: choose("Webhooks", "Webhooks")
    case .command: choose("Programmes", "Programs")
    case .x: "X"
    case .wordpress: "WordPress"
    case _: "Mastodon"
    }
  }

  /// What happened to the answer.
  func note(_ fault: FaultKind) -> String {
    switch fault {
    case .errorAfter: choose("Acceptée, puis erreur 500 ou 502", "Accepted, then error 500 or 502")
    case .lostAnswer: choose("Acceptée, réponse perdue", "Accepted, answer lost")
    case .reset: choose("Acceptée, connexion coupée", "Accepted, connection reset")
    case .timeout, .limit, .error: choose("Sans effet", "Without effect")
    }
  }

  /// A moment in words, in UTC.
  func moment(_ instant: Timestamp) -> String {
    let civil = CivilDateTime(secondsSinceEpoch: instant.seconds)
    return "\(civil.date.words(in: language, year: true)), \(civil.time.words(in: language)) UTC"
  }
}
