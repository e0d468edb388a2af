extension French {
  /// French sentences of the subject `networks`.
  static let networks: [String: Phrase] = [
    "handoff.ready": Phrase(
      "Tout est prêt dans {folder} pour une publication à la main sur {place}.",
      hint: "Ouvrez index.html dans ce dossier, publiez, puis notez l’adresse avec « crieur queue resolve »."),
    "handoff.pageHeading": Phrase("À publier sur {place}"),
    "handoff.pageDue": Phrase("Prévu le {date} à {time}."),
    "handoff.pageReplaces": Phrase(
      "Ce texte remplace celui qui était prêt ici auparavant. Si l’ancien est déjà publié, corrigez-le."),
    "handoff.pageSteps": Phrase("Ce qu’il reste à faire"),
    "handoff.pageOpen": Phrase("Ouvrez {place} et commencez une publication."),
    "handoff.pageOpenAt": Phrase("Ouvrez {place} ({site}) et commencez une publication."),
    "handoff.pageCopy": Phrase("Copiez-y ce qui suit, sans rien changer, et ajoutez les images s’il y en a."),
    "handoff.pageResolve": Phrase("Notez-le pour toute l’équipe, avec l’adresse de la publication :"),
    "handoff.pageAddress": Phrase("ADRESSE"),
    "handoff.pageTitle": Phrase("Titre"),
    "handoff.pageText": Phrase("Texte"),
    "handoff.pageLink": Phrase("Lien"),
    "handoff.pagePictures": Phrase("Images"),
    "handoff.pageAlt": Phrase("Texte de remplacement de {file}"),
    "handoff.pageCredit": Phrase("Crédit : {credit}"),
    "handoff.pageCopyButton": Phrase("Copier : {what}"),
    "handoff.pageCopied": Phrase("Copié : {what}"),
    "handoff.pageSelected": Phrase("Le texte est sélectionné : copiez-le avec Ctrl+C."),
  ]
}
