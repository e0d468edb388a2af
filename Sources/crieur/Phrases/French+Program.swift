extension French {
  /// French sentences of the subject `program`.
  static let program: [String: Phrase] = [
    "program.unknownProfile": Phrase("Aucun profil ne s'appelle « {name} ».", hint: "Profils connus : {known}"),
    "program.unknownState": Phrase("Aucun état ne s'appelle « {name} ».", hint: "États connus : {known}"),
    "program.unknownChannel": Phrase("Aucun canal ne s'appelle « {name} ».", hint: "Canaux configurés : {known}"),
    "program.unknownItem": Phrase(
      "« {name} » n'est ni un fichier ni une actualité du calendrier.",
      hint: "Donnez le chemin d'un fichier, ou un identifiant que montre crieur plan --json."),
    "program.twoForms": Phrase(
      "--json et --format {form} se contredisent.", hint: "Gardez l'un des deux."),
    "program.watchNeedsOutput": Phrase(
      "Une page qui se réécrit a besoin d'un fichier.", hint: "Ajoutez --output apercu.html et ouvrez ce fichier."),
    "program.noOccurrence": Phrase(
      "« {name} » ne part pas ce jour-là.", hint: "Voyez ses jours : crieur plan --from … --to …"),
    "program.notOnChannel": Phrase(
      "« {name} » ne va pas sur ce canal.", hint: "Retirez --channel, ou ajoutez le canal à l'actualité."),
    "program.unknownDelivery": Phrase(
      "Aucun envoi ne s'appelle « {id} ».",
      hint: "Voyez la file : crieur queue list"),
    "program.badDeliveryID": Phrase(
      "« {id} » n'est pas l'identifiant d'un envoi.",
      hint: "Il s'écrit actualité/canal, par exemple guide/facebook. Voyez la file : crieur queue list"),
    "program.badURL": Phrase(
      "« {url} » n'est pas une adresse web complète.",
      hint: "Donnez l'adresse entière, avec https://"),
    "program.refused": Phrase(
      "{id} est « {state} » : cette commande n'y peut rien changer.",
      hint: "Regardez où il en est : crieur queue show {id}"),
    "program.unreadable": Phrase("{file} ne peut pas être lu : {detail}.", hint: "Vérifiez le chemin et vos droits."),
    "program.notUTF8": Phrase("{file} n'est pas un texte en UTF-8.", hint: "Enregistrez-le en UTF-8."),
    "program.unwritable": Phrase(
      "{file} ne peut pas être écrit : {detail}.",
      hint: "Vérifiez le dossier, la place libre et vos droits."),
    "program.notEmpty": Phrase(
      "Le dossier {folder} contient déjà autre chose.",
      hint: "Choisissez un autre dossier."),
    "program.planWithProblems": Phrase(
      "Le calendrier contient {count} {count|erreur|erreurs} : ce plan peut être incomplet. Voyez crieur check."),
    "program.pausedBy": Phrase("Mis en pause par {person}.", hint: "Pour reprendre : crieur channels resume {channel}"),
    "program.paused": Phrase("{channel} est en pause : rien n'en partira avant crieur channels resume {channel}."),
    "program.resumed": Phrase("{channel} est de nouveau ouvert."),
    "program.wasOpen": Phrase("{channel} était déjà ouvert."),
    "program.channelNeedsNothing": Phrase("prêt ; ce canal ne demande rien à un réseau"),
    "program.channelUnnamed": Phrase("en place ; personne n’a été interrogé"),
    "program.channelAccount": Phrase("compte {account}"),
    "program.alreadyRunning": Phrase(
      "Un autre crieur run tourne déjà sur cette base ({file}).",
      hint: "Un seul suffit. Pour un passage unique : crieur run --once"),
    "program.synced": Phrase(
      "Calendrier lu : {added} {added|envoi ajouté|envois ajoutés}, {updated} {updated|modifié|modifiés}, "
        + "{cancelled} {cancelled|annulé|annulés}."),
    "program.heldBySync": Phrase("{id} attend quelqu'un. Voyez crieur queue show {id}"),
    "program.nothingToRehearse": Phrase(
      "Le calendrier ne contient rien à répéter pour ces dates.",
      hint: "Vérifiez le calendrier (crieur check) ou les dates --from et --to."),
    "program.rehearsing": Phrase("Répétition : {count} {count|envoi terminé|envois terminés}"),
    "program.emptyRange": Phrase("Le dernier jour vient avant le premier.", hint: "Échangez --from et --to."),
    "program.reportAt": Phrase("Rapport : {file}"),
    "program.feedsAt": Phrase("Flux et dossiers à publier : {folder}"),
    "program.logged.alert": Phrase("Le programme d'alerte a échoué : {detail}"),
    "program.cannotBecomeOwner": Phrase(
      "Impossible de prendre l'identité du propriétaire de la base : {detail}.",
      hint: "Lancez la commande sous son nom : sudo -u crieur crieur …"),
    "program.started": Phrase("Tout est prêt. Regardez ce qui partira : cd {folder} && crieur plan --to {end}"),
    "program.askQueue": Phrase("Mettre en file ? [o/N]"),
    "program.needsYes": Phrase(
      "Personne n'est là pour confirmer.",
      hint: "Ajoutez --yes pour mettre en file sans question."),
    "program.notQueued": Phrase("Rien n'a été mis en file."),
    "program.queued": Phrase("En file : {id}, {time}"),
    "program.alreadyQueued": Phrase("Déjà en file : {id}"),
    "program.heldOnQueue": Phrase("En file mais retenu : {id} ({state})"),
    "program.addedTextMissing": Phrase(
      "Il n'y a pas de texte à publier.",
      hint: "Donnez un texte, un fichier, ou - pour lire l'entrée standard."),
    "program.addedChannelMissing": Phrase(
      "Aucun canal n'est nommé.",
      hint: "Ajoutez --channel, une fois par canal. Voyez crieur channels list"),
    "program.addedFileIsMany": Phrase(
      "Ce texte doit décrire une seule actualité.",
      hint: "Pour une liste, posez le fichier dans le dossier du calendrier."),
    "program.addedFileSaysAll": Phrase(
      "Ce texte dit lui-même son titre, son lien, ses canaux et son heure.",
      hint: "Corrigez-le, ou retirez --title, --link, --channel et --at."),
    "program.outputLost": Phrase(
      "La sortie n'a pas pu être écrite : {detail}.", hint: "Vérifiez la place libre là où elle va."),
    "program.unknownCommand": Phrase(
      "crieur n'a pas de commande « {name} ».", hint: "Commandes : {known}. Pour l'une d'elles : crieur help {nearest}"),
  ]
}
