import Domain

/// News as chambers of commerce write them, every one different.
enum NewsMaterial {
  /// Ten networks, those that teams use most.
  static let listings: [TextProfile.Listing] = [
    .microblog140, .x, .mastodon, .bluesky, .threads, .facebookPage, .linkedin, .telegram, .viadeoHub, .rss,
  ]

  /// The channels to which everything goes.
  static func channels(_ count: Int?) -> [Channel] {
    (count == nil ? TextProfile.listings : Array(listings.prefix(count ?? 0))).map { listing in
      Channel(
        name: ChannelName(listing.name), network: Network(listing.name),
        profile: ChannelProfile(
          listing, media: MediaProfile(maxCount: 4, types: ["image/png"]),
          delivery: DeliveryProfile(retryWindow: .endOfDay, late: LatePolicy(within: .seconds(3600), then: .hold))),
        audience: .public, language: .fr, zone: UTCRules())
    }
  }

  /// The `index`th item: a title, a summary of 120 to 260 characters, an article of some 150 words, three hashtags; every third
  /// announces an event, every fourth has a picture.
  static func item(_ index: Int) -> NewsItem {
    let theme = themes[index % themes.count]
    let town = towns[index / 3 % towns.count]
    var item = NewsItem(
      id: ItemID("actualite-\(index)"), title: "\(theme.title) : rendez-vous n° \(index) à \(town)",
      summary: "\(theme.summary) \(closings[index / 7 % closings.count])", body: article(index, theme, town),
      link: "https://www.cci-exemple.fr/actualites/rendez-vous-\(index)", author: "Communication",
      category: "economie", hashtags: theme.tags.map { $0 } + [town])
    if index % 3 == 0, let start = CivilDateTime("2011-0\(1 + index % 9)-1\(index % 10)T09:30") {
      item.event = Event(start: start, place: "CCI, \(town)")
    }
    if index % 4 == 0 {
      item.images = [Media(file: "/media/\(index).png", alt: "Une réunion à \(town)", credit: "CCI Exemple")]
    }
    return item
  }

  /// An item whose article has so many words.
  static func item(words: Int) -> NewsItem {
    var item = item(1)
    var paragraphs: [String] = []
    var count = 0
    while count < words {
      let paragraph = article(
        paragraphs.count, themes[paragraphs.count % themes.count], towns[paragraphs.count % towns.count])
      count += paragraph.split(separator: " ").count
      paragraphs.append(paragraph)
    }
    item.body = paragraphs.joined(separator: "\n\n")
    return item
  }

  /// What the renderer is asked.
  static func request(_ item: NewsItem, on channel: Channel) -> RenderRequest {
    let occurrence = CivilDateTime("2011-01-10T08:15") ?? CivilDateTime(secondsSinceEpoch: 0)
    let media = item.images.map {
      SpooledMedia(
        digest: Digest(String(repeating: "0", count: 64)), type: "image/png", bytes: 100_000, fileName: "a.png",
        alt: $0.alt, credit: $0.credit)
    }
    return RenderRequest(
      item: item, media: media, channel: channel, occurrence: occurrence,
      due: Timestamp(seconds: occurrence.secondsSinceEpoch), calendarLanguage: .fr)
  }

  private static func article(_ index: Int, _ theme: Theme, _ town: String) -> String {
    """
    Le rendez-vous n° \(index) réunit à \(town) des dirigeants, des créateurs et des conseillers de la chambre. \(theme.summary)
    Chacun repart avec une **fiche pratique** et le nom d'un *conseiller* près de chez lui.

    Au programme de cette \(index + 1)e rencontre :

    - l'état des lieux dans le département : chiffres, retours d'expérience, erreurs à éviter ;
    - les aides mobilisables, leurs conditions et leur calendrier ;
    - un échange avec M. Martin, qui a mené un tel projet à \(town).

    « Nous cherchions par où commencer », raconte une participante de la dernière session : « en deux heures, nous avions un plan. »
    Les supports seront [mis en ligne](https://www.cci-exemple.fr/supports/\(index)) la semaine suivante, et les questions restées
    sans réponse recevront la leur par courriel. L'inscription est gratuite ; le nombre de places est limité à 35.
    """
  }

  private struct Theme: Sendable {
    var title: String
    var summary: String
    var tags: [String]
  }

  private static let themes = [
    Theme(
      title: "Exporter vers la Suisse",
      summary:
        "Réglementation, formalités de douane, transport, TVA : deux entreprises de Haute-Savoie racontent leurs premiers pas.",
      tags: ["export", "Suisse"]),
    Theme(
      title: "Recruter un apprenti",
      summary: "Contrats, aides, calendrier : nos conseillers répondent aux questions des employeurs.",
      tags: ["apprentissage", "emploi"]),
    Theme(
      title: "Les médias sociaux pour les PME",
      summary: "Qui doit écrire, à quel rythme, et que répondre aux critiques ? Un atelier pour ceux qui débutent.",
      tags: ["médias sociaux", "numérique"]),
    Theme(
      title: "Transmettre son entreprise",
      summary:
        "S'y prendre cinq ans avant, choisir son repreneur, rester serein : juristes et experts-comptables donnent leurs repères.",
      tags: ["transmission", "entreprendre"]),
    Theme(
      title: "Économies d'énergie",
      summary: "Un diagnostic gratuit, des gestes qui rapportent dès la première année, et le financement du reste.",
      tags: ["énergie", "développement durable"]),
  ]
  private static let towns = [
    "Dijon", "Annecy", "Poitiers", "Auxerre", "Montpellier", "Chalon-sur-Saône", "Bourg-en-Bresse",
  ]
  private static let closings = [
    "Places limitées, inscription en ligne.", "Entrée libre.", "Venez avec vos questions : on y répond sans jargon.",
    "La prochaine session aura lieu au printemps ; d'ici là, le guide se télécharge librement.", "",
  ]
}
