import Domain

/// The files that `crieur init` writes: a configuration that works as it is, and two items to start from.
struct StarterFiles {
  let language: Language
  /// Next Monday.
  let monday: CivilDate

  /// Every file, by its path in the new folder.
  var files: [(name: String, text: String)] {
    switch language {
    case .fr:
      [
        ("crieur.yaml", Self.frenchSettings), ("calendar/\(monday)-bienvenue.md", frenchItem),
        ("calendar/rendez-vous.yaml", frenchList),
      ]
    case .en:
      [
        ("crieur.yaml", Self.englishSettings), ("calendar/\(monday)-welcome.md", englishItem),
        ("calendar/regular.yaml", englishList),
      ]
    }
  }

  private static let frenchSettings = """
    # La configuration de Crieur. Vérifiez-la par : crieur check
    timezone: Europe/Paris
    language: fr
    calendar:
      - path: calendar/
    channels:
      rss: {network: rss, file: public/actualites.xml, title: "Nos actualités", link: "https://www.exemple.fr/"}
      viadeo: {network: viadeo-hub, hub: "Notre hub", hand_off: {folder: a-publier/}}
      # Un compte Mastodon : mettez son jeton d'accès dans un fichier que vous seul pouvez lire, puis ôtez les dièses.
      # microblog:
      #   network: mastodon
      #   profile: microblog-140
      #   endpoint: https://social.exemple.fr
      #   credentials: {file: secrets/microblog}

    """

  private var frenchItem: String {
    """
    ---
    title: "Bienvenue sur notre fil d'actualités"
    summary: "Nos rendez-vous, nos guides et les dates à retenir, au même endroit."
    link: https://www.exemple.fr/actualites
    publish: \(monday) 09:00
    channels: [rss, viadeo]
    ---
    Écrivez une fois, Crieur adapte à chaque canal. Modifiez ce fichier, puis regardez le résultat :
    `crieur preview calendar/\(monday)-bienvenue.md`

    """
  }

  private var frenchList: String {
    """
    # Les rendez-vous réguliers
    - title: "Permanence création d'entreprise ce {{date}}"
      summary: "Un conseiller vous reçoit sans rendez-vous de 9 h à 12 h."
      link: https://www.exemple.fr/permanence
      every: {rrule: "FREQ=WEEKLY;BYDAY=MO", at: "08:15", from: \(monday)}
      not_after: {after: 3h}
      channels: [rss]

    """
  }

  private static let englishSettings = """
    # Crieur's configuration. Check it with: crieur check
    timezone: Europe/Paris
    language: en
    calendar:
      - path: calendar/
    channels:
      rss: {network: rss, file: public/news.xml, title: "Our news", link: "https://www.example.com/"}
      viadeo: {network: viadeo-hub, hub: "Our hub", hand_off: {folder: to-publish/}}
      # A Mastodon account: put its access token into a file that only you can read, then remove the hash signs.
      # microblog:
      #   network: mastodon
      #   profile: microblog-140
      #   endpoint: https://social.example.com
      #   credentials: {file: secrets/microblog}

    """

  private var englishItem: String {
    """
    ---
    title: "Welcome to our news"
    summary: "Our meetings, our guides and the dates to remember, in one place."
    link: https://www.example.com/news
    publish: \(monday) 09:00
    channels: [rss, viadeo]
    ---
    Write once, and Crieur adapts it to every channel. Edit this file, then look at the result:
    `crieur preview calendar/\(monday)-welcome.md`

    """
  }

  private var englishList: String {
    """
    # What comes again
    - title: "Business start-up surgery on {{date}}"
      summary: "An adviser sees you without an appointment from 9 to 12."
      link: https://www.example.com/surgery
      every: {rrule: "FREQ=WEEKLY;BYDAY=MO", at: "08:15", from: \(monday)}
      not_after: {after: 3h}
      channels: [rss]

    """
  }
}
