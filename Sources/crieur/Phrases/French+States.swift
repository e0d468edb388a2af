extension French {
  /// French sentences of the subject `states`.
  static let states: [String: Phrase] = [
    "state.scheduled": Phrase("programmé"),
    "state.sending": Phrase("envoi en cours"),
    "state.retrying": Phrase("nouvel essai prévu"),
    "state.unconfirmed": Phrase("à vérifier : Crieur regarde si le réseau l'a reçu"),
    "state.held.approval": Phrase(
      "attend quelqu'un : à approuver",
      hint: "Relisez-le, puis : crieur queue release {id}"),
    "state.held.handOff": Phrase(
      "attend quelqu'un : à publier à la main",
      hint: "Publiez-le depuis la page préparée, puis : crieur queue resolve {id} --url ADRESSE"),
    "state.held.doubt": Phrase(
      "attend quelqu'un : personne ne sait s'il est paru",
      hint: "Regardez sur le réseau. S'il y est : crieur queue resolve {id} --url ADRESSE ; sinon : crieur queue "
        + "retry {id}"),
    "state.held.late": Phrase(
      "attend quelqu'un : son heure est passée",
      hint: "S'il faut encore le publier : crieur queue release {id} ; sinon : crieur queue cancel {id}"),
    "state.held.calendarProblem": Phrase(
      "attend quelqu'un : son fichier est à corriger",
      hint: "Lancez crieur check, corrigez le fichier : il repartira seul"),
    "state.held.looksAlreadySent": Phrase(
      "attend quelqu'un : il semble déjà paru",
      hint: "Si ce n'est pas une répétition : crieur queue release {id} ; sinon : crieur queue cancel {id}"),
    "state.delivered": Phrase("publié"),
    "state.failed": Phrase(
      "échoué",
      hint: "Voyez pourquoi avec crieur queue show {id}, puis : crieur queue retry {id}"),
    "state.expired": Phrase("périmé"),
    "state.cancelled.person": Phrase("annulé"),
    "state.cancelled.sync": Phrase("annulé : il n'est plus dans le calendrier"),
    "gate.paused": Phrase("en pause", hint: "Pour reprendre : crieur channels resume {channel}"),
    "gate.blocked": Phrase(
      "compte fermé",
      hint: "Réglez le compte, vérifiez avec crieur channels check, puis : crieur channels resume {channel}"),
    "gate.throttled": Phrase("le réseau demande d'attendre"),
    "gate.unreachable": Phrase("injoignable ; Crieur réessaie de temps en temps"),
    "gate.silenced": Phrase("silence"),
    "gate.quiet": Phrase("heures calmes"),
    "gate.paced": Phrase("rythme atteint pour l'instant"),
    "gate.reached": Phrase("de nouveau joignable"),
    "gate.since": Phrase("depuis le {time}"),
    "gate.until": Phrase("jusqu'au {time}"),
    "attempt.published": Phrase("publié"),
    "attempt.handedOff": Phrase("remis à une personne"),
    "attempt.deferred": Phrase("sans effet, à refaire"),
    "attempt.rejected": Phrase("refusé"),
    "attempt.blocked": Phrase("compte fermé"),
    "attempt.unknown": Phrase("réponse perdue, à vérifier"),
    "attempt.ownerLost": Phrase("interrompu"),
    "attempt.released": Phrase("arrêté avant l'envoi"),
  ]
}
