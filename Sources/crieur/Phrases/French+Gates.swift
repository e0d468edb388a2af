extension French {
  /// French sentences of the commands that shut and open channels.
  static let gates: [String: Phrase] = [
    "gates.lateNow": Phrase(
      "{count} {count|envoi a laissé passer son heure|envois ont laissé passer leur heure} entre-temps, selon {count|sa propre règle|leurs propres règles} :"
    ),
    "gates.lateByRule": Phrase(
      "Chacun suit la règle de son canal pour les retards.", hint: "Pour décider de tous : --late publish, hold ou drop"
    ),
    "gates.askLate": Phrase(
      "Qu'en faire ? (p)ublier tout, (a)ttendre quelqu'un pour chacun, (l)aisser tomber, ou Entrée : selon la règle de chaque canal."
    ),
    "gates.latePublished": Phrase("{count} {count|partira|partiront} quand même."),
    "gates.lateHeld": Phrase("{count} {count|attend|attendent} quelqu'un : crieur queue list --state held"),
    "gates.lateDropped": Phrase("{count} {count|est abandonné|sont abandonnés}."),
    "gates.silenceDeclared": Phrase("Silence {silence}"),
    "gates.silenceWithoutEnd": Phrase("Il n'a pas de fin. Pour le lever : crieur silence lift {id}"),
    "gates.silenceHolds": Phrase(
      "{count} {count|envoi prévu dans ce temps est retenu|envois prévus dans ce temps sont retenus}. Pour reprendre plus tôt : crieur silence lift {id}"
    ),
    "gates.silenceLine": Phrase("{id} : du {from} au {until}, « {reason} », déclaré par {person}"),
    "gates.silenceLineOpen": Phrase("{id} : à partir du {from}, « {reason} », déclaré par {person}"),
    "gates.silenceExcept": Phrase(", sauf {names}"),
    "gates.noSilence": Phrase("Aucun silence en cours ni à venir."),
    "gates.silenceLifted": Phrase("Le silence {id} est levé."),
    "gates.unknownSilence": Phrase(
      "Il n'y a pas de silence {id}.", hint: "Voyez lesquels il y a : crieur silence list"),
    "gates.unknownException": Phrase("« {name} » n'est ni un canal ni une rubrique.", hint: "Connus : {known}"),
    "gates.silenceBackwards": Phrase(
      "Le silence finirait avant de commencer.", hint: "Donnez à --until une heure après celle de --from."),
    "gates.needsReason": Phrase(
      "Un silence a besoin de son motif, pour ceux qui le demanderont.", hint: "Ajoutez --reason \"…\""),
    "gates.retireItself": Phrase("Un canal ne peut pas se succéder à lui-même."),
    "gates.retireAudience": Phrase(
      "{channel} et {to} n'ont pas les mêmes lecteurs.", hint: "Seul un canal du même public peut prendre la suite."),
    "gates.retireMoves": Phrase(
      "Retrait de {channel} : {count} {count|envoi à venir ira|envois à venir iront} sur {to}, sauf là où c'est déjà prévu."
    ),
    "gates.retireEnds": Phrase(
      "Retrait de {channel} : {count} {count|envoi à venir y est annulé|envois à venir y sont annulés}."),
    "gates.retireWaits": Phrase(
      "{count} dont l'heure est passée y {count|attend, et est annulé|attendent, et sont annulés} :"),
    "gates.askRetire": Phrase("Retirer {channel} ? (oui/non)"),
    "gates.retired": Phrase(
      "{channel} est retiré ; ce qui y est paru reste dans les livres. Pour le reprendre : crieur channels resume {channel}"
    ),
    "gates.notRetired": Phrase("Rien n'a été changé."),
    "gates.keptBack": Phrase(
      "{count} {count|envoi dont l'heure est venue attend|envois dont l'heure est venue attendent} derrière."),
  ]
}
