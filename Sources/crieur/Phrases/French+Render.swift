extension French {
  /// French sentences of the subject `render`.
  static let render: [String: Phrase] = [
    "render.titleMissing": Phrase("Cette actualité n’a pas de titre.", hint: "Écrivez un titre (title)."),
    "render.noRoom": Phrase(
      "Même abrégé, le texte ne tient pas : {used} caractères pour {limit} au plus.",
      hint: "Écrivez un titre plus court, ou un texte pour ce canal (variants)."),
    "render.overrideTooLong": Phrase(
      "Le texte écrit pour ce canal est trop long : {used} caractères pour {limit} au plus, avec ce qui doit y rester.",
      hint: "Raccourcissez-le dans variants. Crieur ne coupe jamais ce qu’une personne a écrit pour un canal."),
    "render.linkInvalid": Phrase(
      "Le lien n’est pas une adresse complète : {link}",
      hint: "Donnez une adresse qui commence par https://, sans espace."),
    "render.titleCut": Phrase(
      "Le titre a été raccourci pour tenir en {limit} caractères.",
      hint: "Écrivez un titre plus court, ou un titre pour ce canal (variants)."),
    "render.summaryCut": Phrase(
      "Le résumé s’interrompt au milieu d’une phrase (…).",
      hint: "Relisez l’aperçu. Écrivez un résumé plus court, ou un texte pour ce canal (variants)."),
    "render.bodyCut": Phrase(
      "L’article n’est pas montré en entier.",
      hint: "Relisez l’aperçu. Le lien mène à la suite."),
    "render.callDropped": Phrase(
      "L’appel n’est pas montré : avec le titre, il n’y a pas la place pour lui en {limit} caractères.",
      hint: "Raccourcissez le titre ou l’appel, ou écrivez l’appel pour ce canal (variants)."),
    "render.hashtagsDropped": Phrase(
      "Mots-dièse non montrés, faute de place : {hashtags}",
      hint: "Raccourcissez le titre ou le résumé si ces mots-dièse comptent."),
    "render.contentWarningDropped": Phrase(
      "L’avertissement (content_warning) n’est pas montré : ce réseau ne replie pas les publications.",
      hint: "Dites-le dans le texte pour ce canal, ou retirez l’avertissement."),
    "render.hashtagInvalid": Phrase(
      "Ce mot-dièse ne contient aucune lettre : {hashtag}",
      hint: "Les réseaux n’en font pas un lien. Ajoutez un mot, ou retirez-le."),
    "render.linksDropped": Phrase(
      "Tous les liens (links) ne tiennent pas en {limit} caractères.",
      hint: "Le lien principal y est toujours. Mettez les plus importants en premier."),
    "render.sourceUnnamed": Phrase(
      "Le texte écrit pour ce canal ne nomme pas la source, {source}.",
      hint: "Nommez-la dans variants, ou retirez « exact: true » : Crieur l’ajoute."),
    "render.htmlDropped": Phrase(
      "L’article contient du HTML, qui n’est montré nulle part : {html}",
      hint: "Écrivez-le en Markdown."),
    "render.altCut": Phrase(
      "Le texte de remplacement de {file} a été raccourci à {limit} caractères.",
      hint: "Écrivez-le plus court (alt)."),
    "render.mediaTooMany": Phrase(
      "L’image {file} n’est pas envoyée : ce réseau en prend {limit} au plus.",
      hint: "Mettez les plus importantes en premier."),
    "render.mediaTooLarge": Phrase(
      "L’image {file} n’est pas envoyée : elle dépasse {limit} octets.",
      hint: "Réduisez-la."),
    "render.mediaType": Phrase(
      "L’image {file} n’est pas envoyée : ce réseau ne prend pas le type {type}.",
      hint: "Convertissez-la en PNG ou en JPEG."),
  ]
}
