extension French {
  /// French sentences of the subject `doctor`.
  static let doctor: [String: Phrase] = [
    "doctor.sqlite": Phrase("SQLite {version} : aucun défaut connu qui abîme une base."),
    "doctor.sqliteGuarded": Phrase(
      "SQLite {version} peut abîmer une base quand deux programmes y écrivent (défaut « WAL-reset », corrigé en 3.51.3) ; "
        + "Crieur s'en garde par un verrou. N'ouvrez pas la base avec un autre programme, sauf en lecture seule."),
    "doctor.noStore": Phrase("Il n'y a pas encore de base ({path}) : le premier crieur run la créera."),
    "doctor.storeSound": Phrase("La base {path} est saine ({size}, génération {generation})."),
    "doctor.storeReadable": Phrase(
      "La base {path} se lit d'un bout à l'autre ({size}, génération {generation}) ; trop grande pour comparer chaque "
        + "index."),
    "doctor.storePutBack": Phrase(
      "Cette base est une copie remise en place.",
      hint: "Rien à faire : au prochain crieur run, ce qui a pu partir depuis sera d'abord cherché sur les réseaux."),
    "doctor.space": Phrase("Place libre : {free} dans {folder}."),
    "doctor.spaceLow": Phrase(
      "Il ne reste que {free} dans {folder}.", hint: "Libérez de la place avant que le disque soit plein."),
    "doctor.spaceOut": Phrase(
      "Le disque est plein : il reste {free} dans {folder}.",
      hint: "Libérez de la place : jusque-là rien ne peut être noté, donc rien n'est envoyé. Rien n'est perdu."),
    "doctor.spaceUnknown": Phrase(
      "Le dossier {folder} ne peut pas être examiné : {detail}.", hint: "Créez-le, ou corrigez data_dir."),
    "doctor.zones": Phrase("Fuseau {zone} : règles de la version {version} de la base des fuseaux."),
    "doctor.zonesUndated": Phrase("Fuseau {zone} : règles trouvées, de version inconnue."),
    "doctor.clock": Phrase("L'horloge s'accorde avec celle de {host}."),
    "doctor.clockOff": Phrase(
      "L'horloge diffère de {seconds} {seconds|seconde|secondes} de celle de {host}.",
      hint: "Mettez-la à l'heure et gardez-la à l'heure : systemd-timesyncd ou chrony."),
    "doctor.clockUntold": Phrase(
      "{host} ne dit pas l'heure qu'il est chez lui.", hint: "Comparez à un autre serveur, ou voyez timedatectl."),
    "doctor.calendar": Phrase("Le dossier {folder} du calendrier se lit."),
    "doctor.calendarUnreadable": Phrase(
      "Le dossier {folder} du calendrier ne peut pas être lu : {detail}.",
      hint: "Rien n'est annulé ; rendez-le lisible à l'utilisateur crieur."),
    "doctor.output": Phrase("Le dossier {folder} peut être écrit."),
    "doctor.outputUnwritable": Phrase(
      "Le dossier {folder} ne peut pas être écrit : {detail}.",
      hint: "Donnez-le à l'utilisateur ou au groupe crieur ; un disque en lecture seule doit être réparé d'abord."),
    "doctor.pictures": Phrase("Les photos peuvent être préparées ({program})."),
    "doctor.program": Phrase("Le programme de {channel} peut être lancé ({program})."),
    "doctor.programUnusable": Phrase(
      "Le programme de {channel} ne peut pas être lancé ({program}) : {detail}.",
      hint: "Installez-le, corrigez « command: » dans crieur.yaml, ou rendez-le exécutable pour l'utilisateur crieur."),
    "doctor.credential": Phrase("Le secret de {channel} est en place, et fermé aux autres."),
    "doctor.credentialHidden": Phrase(
      "Le secret de {channel} ({file}) ne peut pas être examiné sous votre nom.",
      hint: "Demandez au nom du service : sudo crieur doctor"),
    "doctor.credentialUnset": Phrase(
      "La variable {name}, secret de {channel}, n'est pas définie ici.",
      hint: "Le service peut l'avoir dans son propre environnement : voyez systemctl cat crieur"),
    "doctor.gatesOpen": Phrase("Tous les canaux sont ouverts."),
    "doctor.gateShut": Phrase(
      "Le canal {channel} est fermé.",
      hint: "Voyez pourquoi : crieur channels list ; puis, si c'est réglé : crieur channels resume {channel}"),
    "doctor.daemon": Phrase("Le service tourne (processus {process})."),
    "doctor.noDaemon": Phrase(
      "Aucun service ne tourne : rien ne part tout seul.",
      hint: "Lancez-le : systemctl start crieur ; avec une minuterie (crieur run --once), c'est normal."),
    "doctor.well": Phrase("Tout va bien."),
    "doctor.warnings": Phrase("{count} {count|point|points} à regarder"),
    "doctor.errors": Phrase("{count} {count|erreur|erreurs}"),
  ]
}
