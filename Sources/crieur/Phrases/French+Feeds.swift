extension French {
  /// French sentences of the subject `feeds`.
  static let feeds: [String: Phrase] = [
    "rss.damagedItem": Phrase(
      "L’article conservé dans {path} est abîmé ; le flux du canal {channel} n’est plus mis à jour.",
      hint: "Restaurez ce fichier d’une sauvegarde, ou retirez-le pour que l’article quitte le flux, puis rouvrez "
        + "le canal."),
    "feed.noEvent": Phrase(
      "Le canal {channel} ne montre que des évènements, et cette actualité n’en annonce pas.",
      hint: "Ajoutez « event: » à l’actualité, ou retirez-lui ce canal."),
    "feed.hubUnreachable": Phrase(
      "Le relais {hub} du flux {channel} ne répond pas : les lecteurs abonnés à ce relais verront la nouveauté plus tard.",
      hint: "Rien à faire : le flux est à jour, et Crieur prévient le relais de nouveau."),
    "feed.hubFailed": Phrase(
      "Le relais {hub} n’a pas pris note de la nouveauté du flux {channel} : {detail}",
      hint: "Rien à faire : le flux est à jour, et Crieur prévient le relais de nouveau."),
    "feed.hubGivenUp": Phrase(
      "Le relais {hub} n’a pas pu être prévenu de la nouveauté du flux {channel} ; Crieur le laisse en paix jusqu’à la "
        + "prochaine.",
      hint: "Le flux est à jour. Vérifiez « hub: » dans crieur.yaml, et que cette machine atteint le relais."),
    "feed.hubRefused": Phrase(
      "Le relais {hub} refuse d’être prévenu pour le flux {channel} : {detail}",
      hint: "Vérifiez « hub: » et « self: » dans crieur.yaml, et que le relais peut lire le flux à cette adresse."),
  ]
}
