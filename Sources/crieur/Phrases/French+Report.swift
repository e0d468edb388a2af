extension French {
  /// French sentences of the subject `report`.
  static let report: [String: Phrase] = [
    "report.title": Phrase("Répétition du calendrier"),
    "report.range": Phrase("Du {from} au {to} : {count} {count|publication|publications}"),
    "report.nothing": Phrase("Rien n'était à publier."),
    "report.verdictGood": Phrase(
      "Tout est allé à son terme : {delivered} {delivered|publication est partie seule|publications sont "
        + "parties seules} sur {count}, le reste est remis à une personne ou arrivé à sa date limite."),
    "report.verdictAll": Phrase("Tout est parti : {count} {count|publication|publications}."),
    "report.verdictLook": Phrase(
      "{delivered} {delivered|publication est partie seule|publications sont parties seules} sur {count} ; "
        + "{waiting} {waiting|attend quelqu'un ou n'a pas abouti|attendent quelqu'un ou n'ont pas abouti}."),
    "report.faults": Phrase("Pannes simulées pendant la répétition : {faults}"),
    "report.contents": Phrase("Sommaire"),
    "report.summary": Phrase("En un coup d'œil"),
    "report.summaryCaption": Phrase("Ce que sont devenues les publications de chaque canal"),
    "report.channel": Phrase("Canal"),
    "report.total": Phrase("Ensemble"),
    "report.all": Phrase("Total"),
    "report.delivered": Phrase("Publiées"),
    "report.handedOff": Phrase("À publier à la main"),
    "report.held": Phrase("Attendent quelqu'un"),
    "report.expired": Phrase("Périmées"),
    "report.failed": Phrase("Échouées"),
    "report.others": Phrase("Autres"),
    "report.retries": Phrase("Nouveaux essais"),
    "report.timeline": Phrase("Jour par jour"),
    "report.timelineCaption": Phrase("Un jour par ligne, un canal par colonne ; chaque heure mène à sa publication"),
    "report.day": Phrase("Jour"),
    "report.posts": Phrase("Les publications, telles qu'on les verra"),
    "report.attention": Phrase("À regarder"),
    "report.nothingToLookAt": Phrase("Rien à signaler."),
    "report.handOffs": Phrase("À publier à la main"),
    "report.problems": Phrase("Dans le calendrier"),
    "report.feeds": Phrase("Flux écrits"),
    "report.feedsCaption": Phrase("Les fichiers que liront les abonnés"),
    "report.feedFile": Phrase("Fichier"),
    "report.feedItems": Phrase("Articles"),
    "report.attempts": Phrase("Ce qui s'est passé"),
    "report.attempt": Phrase("{time} : {outcome}"),
    "report.proof": Phrase("Preuve du réseau : {id}"),
    "report.stamp": Phrase("Répété le {time} avec Crieur {version}"),
  ]
}
