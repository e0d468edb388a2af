extension French {
  /// French sentences of `backup`, `restore` and what they lead to.
  static let safekeeping: [String: Phrase] = [
    "program.fileExists": Phrase(
      "{file} existe déjà ; rien n'a été écrit.", hint: "Choisissez un autre nom, ou ajoutez --force."),
    "program.backedUp": Phrase("Copie faite et vérifiée : {file} ({size}, génération {generation})."),
    "program.stopFirst": Phrase(
      "Le service tourne sur cette base ({file}) ; rien n'a été changé.",
      hint: "Arrêtez-le d'abord : systemctl stop crieur"),
    "program.putBack": Phrase(
      "{file} est remis en place, dans l'état du {time}. Au prochain crieur run, tout ce qui était dû depuis "
        + "sera d'abord cherché sur les réseaux ; ce qui ne peut l'être attendra quelqu'un."),
    "program.setAside": Phrase("L'ancienne base est gardée : {file}"),
    "program.logged.wasPutBack": Phrase(
      "Une copie plus ancienne de la base a été remise en place : ce qui a pu partir depuis sera d'abord cherché."),
    "program.logged.doubted": Phrase(
      "{count} {count|envoi a|envois ont} peut-être déjà eu lieu : les réseaux sont interrogés avant tout envoi."),
    "program.logged.calendarUnwatched": Phrase(
      "Le système ne surveille plus de fichiers pour nous : le calendrier est relu une fois par minute. Augmentez "
        + "fs.inotify.max_user_instances et fs.inotify.max_user_watches (sysctl)."),
    "program.logged.cutShort": Phrase(
      "Arrêt au milieu du travail : rien n'est perdu, le prochain démarrage reprendra de là."),
    "program.logged.storeUnwatched": Phrase(
      "Le système ne surveille plus de fichiers pour nous : ce que changent les commandes est vu dans la minute. "
        + "Augmentez fs.inotify.max_user_instances et fs.inotify.max_user_watches (sysctl)."),
  ]
}
