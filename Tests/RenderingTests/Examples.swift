import Domain

/// The news of the example calendar, each with the occurrence it is rendered for.
enum Examples {
  static let all: [(item: NewsItem, occurrence: String)] = [
    (
      item: NewsItem(
        id: "journee-nationale",
        title: "Les réseaux sociaux pour les CCI : rendez-vous le 14 octobre à Paris",
        summary:
          "L'ACFCI réunit les chambres au Palais des congrès de Paris : les résultats de l'enquête à laquelle 110 CCI ont répondu, deux experts, deux ateliers.",
        body: """
          Près de 200 collaborateurs de 110 chambres ont répondu à l'enquête de l'ACFCI sur leur présence sur les médias sociaux.
          Les résultats ouvriront la journée.

          Le matin, deux experts donneront les clés du web social. L'après-midi, deux ateliers : **structurer la présence de la
          CCI**, avec les retours d'expérience de Paris, de Montpellier, de Dijon et de l'Yonne, puis **gérer son e-réputation**.
          """,
        link: "https://www.cci-exemple.fr/actualites/journee-nationale-reseaux-sociaux",
        author: "Économie numérique",
        category: "numerique",
        hashtags: ["rsCCI"],
        event: event("2010-10-14T09:30", "2010-10-14T17:30", "Palais des congrès, Paris"),
        variants: [
          "facebook": VariantOverride(
            text:
              "Que devraient faire les CCI sur Facebook, Twitter ou Viadeo ? Le 14 octobre, les chambres en débattent à Paris. Entrepreneurs, étudiants : dites-nous ici ce que vous attendez de nous."
          )
        ]),
      occurrence: "2010-10-06T09:00"
    ),
    (
      item: NewsItem(
        id: "programme-du-jour",
        title: "Réseaux sociaux et CCI : c'est aujourd'hui",
        summary:
          "Matin : l'état de l'art des pratiques du réseau. Après-midi : structurer sa présence, puis gérer son e-réputation. Suivez les échanges en direct sur Twitter avec #rsCCI.",
        body: "Le programme complet et la liste des intervenants sont en ligne.",
        link: "https://www.cci-exemple.fr/actualites/rscci-programme",
        author: "Économie numérique",
        category: "numerique",
        hashtags: ["rsCCI"]),
      occurrence: "2010-10-14T08:30"
    ),
    (
      item: NewsItem(
        id: "ecobiz-international",
        title: "Ecobiz International : exporter vers la Suisse, les formalités de douane",
        summary:
          "Réunion de la communauté « International » de Haute-Savoie Ecobiz : réglementation, formalités, témoignages d'entreprises. Places limitées, inscription en ligne.",
        body: """
          Toutes les six à huit semaines, les adhérents de la communauté « International » se retrouvent à la CCI. Au programme
          cette fois :

          - les formalités douanières vers la Suisse ;
          - les questions pratiques : transport, TVA, certificats d'origine ;
          - le témoignage de deux entreprises de Haute-Savoie.
          """,
        link: "https://www.cci-exemple.fr/ecobiz/international/douane-suisse",
        author: "International",
        category: "international",
        hashtags: ["export", "Suisse", "douane"],
        event: event("2010-11-25T18:00", "2010-11-25T20:00", "CCI, Annecy"),
        images: [
          Media(
            file: "/media/ecobiz-international.png", alt: "Deux dirigeantes échangent autour d'une carte de la Suisse",
            credit: "CCI Exemple")
        ]),
      occurrence: "2010-11-08T10:00"
    ),
    (
      item: NewsItem(
        id: "bourgogne-ecobiz",
        title: "Bourgogne Ecobiz approche les 3 000 membres",
        summary:
          "Le réseau d'entrepreneurs animé par la CCI Dijon poursuit ses ateliers et ses conférences. Le prochain porte sur l'identité numérique.",
        body:
          "Des rencontres régulières et une plateforme en ligne : Bourgogne Ecobiz rassemble près de 3 000 entrepreneurs.",
        link: "https://www.cci-exemple.fr/ecobiz/bourgogne/ateliers",
        author: "Réseaux d'entreprises",
        category: "vie-des-reseaux",
        hashtags: ["Ecobiz", "Dijon"]),
      occurrence: "2011-01-17T09:15"
    ),
    (
      item: NewsItem(
        id: "tourisme-poitou-charentes",
        title: "Professionnels du tourisme : la page Facebook Poitou-Charentes est ouverte",
        summary:
          "Chiffres de fréquentation, rendez-vous, appels à projets : la CCIR réunit les professionnels de la région sur une page dédiée. À vous d'y raconter votre saison.",
        body: "Une question, une photo, un retour de saison ? Cette page est faite pour cela.",
        link: "https://www.cci-exemple.fr/tourisme/poitou-charentes",
        author: "Tourisme",
        category: "tourisme",
        hashtags: ["tourisme", "Poitou-Charentes"]),
      occurrence: "2011-03-27T02:30"
    ),
    (
      item: NewsItem(
        id: "guide-medias-sociaux",
        title: "Le guide des CCI sur les médias sociaux est paru",
        summary:
          "Panorama des services, règles à respecter, retours d'expérience : plus de 35 collaborateurs du réseau ont écrit à distance un guide que chacun peut réutiliser, sous licence Creative Commons.",
        body: """
          Le guide rappelle les notions juridiques essentielles et propose des repères : transparence sur son lien avec la CCI,
          respect de la propriété intellectuelle, confidentialité, sécurité des comptes.

          > « Considérez-le comme un point de départ », écrit André Marcon, président de l'ACFCI.

          Version 1.0, réutilisable et modifiable avec mention de l'auteur, sans usage commercial (CC BY-NC 3.0).
          """,
        link: "https://www.cci-exemple.fr/guides/medias-sociaux",
        author: "Économie numérique",
        category: "numerique",
        hashtags: ["CCI", "médias sociaux", "guide"],
        variants: [
          "viadeo": VariantOverride(title: "Guide d'initiation à la pratique des médias sociaux : vos retours ?")
        ]),
      occurrence: "2011-06-28T10:00"
    ),
    (
      item: NewsItem(
        id: "apprentissage-brouillon",
        title: "Recruter un apprenti à la rentrée : ce qu'il faut savoir",
        summary: "Contrats, aides, calendrier : nos conseillers répondent.",
        body: "À compléter par le service Formation.",
        link: "https://www.cci-exemple.fr/apprentissage",
        status: .draft,
        author: "Formation",
        category: "formation"),
      occurrence: "2011-07-04T09:00"
    ),
    (
      item: NewsItem(
        id: "permanence",
        title: "Permanence création d'entreprise ce {{date}}",
        summary:
          "Un conseiller vous reçoit sans rendez-vous de 9 h à 12 h à l'espace Entreprendre. Venez avec votre projet, même à l'état d'idée.",
        link: "https://www.cci-exemple.fr/creation/permanence",
        category: "creation",
        hashtags: ["création", "entreprendre"]),
      occurrence: "2011-01-10T08:15"
    ),
    (
      item: NewsItem(
        id: "conjoncture",
        title: "Conjoncture : les chiffres du trimestre, {{date}}",
        summary:
          "Emploi, défaillances d'entreprises, export : l'observatoire économique du département, commenté par nos experts.",
        link: "https://www.cci-exemple.fr/observatoire",
        category: "economie",
        hashtags: ["économie", "conjoncture"]),
      occurrence: "2011-01-04T11:00"
    ),
  ]

  /// The example of this id.
  static func item(_ id: ItemID) -> NewsItem? { all.first { $0.item.id == id }?.item }

  private static func event(_ start: String, _ end: String, _ place: String) -> Event? {
    CivilDateTime(start).map { Event(start: $0, end: CivilDateTime(end), place: place) }
  }
}
