extension French {
  /// French sentences of the journal.
  static let journal: [String: Phrase] = [
    "act.attempted": Phrase("essai"),
    "act.interrupted": Phrase("interrompu : le programme s'est arrêté"),
    "act.held": Phrase("mis de côté"),
    "act.resumed": Phrase("repris"),
    "act.expired": Phrase("périmé"),
    "act.failed": Phrase("échoué"),
    "act.cancelled": Phrase("annulé"),
    "act.silenced": Phrase("silence déclaré"),
    "act.lifted": Phrase("silence levé"),
    "act.doubted": Phrase("mis en doute"),
    "act.looked": Phrase("vérifié sur le réseau"),
    "act.released": Phrase("libéré"),
    "act.retried": Phrase("relancé"),
    "act.resolved": Phrase("noté comme publié"),
    "act.shut": Phrase("canal fermé"),
    "act.opened": Phrase("canal rouvert"),
    "act.accepted": Phrase("remarque acceptée"),
    "act.putBack": Phrase("copie de la base remise en place"),
    "act.pruned": Phrase("anciennes écritures retirées, selon la règle de conservation"),
    "alert.several": Phrase("{count} envois sur {channel} : {state}, dont « {first} »."),
    "alert.list": Phrase("Voyez-les tous : crieur queue list --state {state} --channel {channel}"),
    "journalPage.empty": Phrase("Le journal ne contient rien de tel."),
    "journalPage.count": Phrase("{count} {count|écriture|écritures}"),
    "journalPage.by": Phrase("par {person}"),
    "journalPage.late": Phrase("en retard"),
    "journalPage.lostSince": Phrase("Ce qui s'est passé depuis cette date n'est plus connu : {time}"),
    "journalPage.prunedRange": Phrase("{count} {count|écriture|écritures}, {from} – {until}"),
    "journalPage.whole": Phrase(
      "Le journal est intact : {count} {count|écriture|écritures} depuis le {time}, et ce qui est parti est conservé tel quel."
    ),
    "journalPage.noteDown": Phrase(
      "Notez ailleurs ce repère : rien de ce qui le précède ne pourra être changé sans que crieur journal verify --known "
        + "REPÈRE le voie."),
    "journalPage.nothingYet": Phrase("Le journal est encore vide."),
    "journalPage.exported": Phrase("{count} {count|écriture copiée|écritures copiées} dans {file}"),
    "journalPage.badPlace": Phrase(
      "« {place} » n'est pas un repère du journal.",
      hint: "Donnez-le comme crieur journal verify l'a montré : numéro, deux-points, 64 chiffres."),
    "journal.changed": Phrase(
      "L'écriture {entry} du journal a été modifiée après coup.",
      hint: "Comparez avec une sauvegarde ou un export : on ne peut plus se fier au journal à partir d'elle."),
    "journal.unchained": Phrase(
      "L'écriture {entry} du journal ne suit pas la {before} : l'une des deux a été remplacée.",
      hint: "Comparez avec une sauvegarde ou un export : on ne peut plus se fier au journal à partir d'elle."),
    "journal.missing": Phrase(
      "Des écritures manquent dans le journal entre la {before} et la {entry}.",
      hint: "Cherchez-les dans une sauvegarde ou un export."),
    "journal.beginningMissing": Phrase(
      "Le journal commence à l'écriture {entry}, et rien ne dit qui a retiré les précédentes.",
      hint: "Cherchez-les dans une sauvegarde ou un export."),
    "journal.unknownPlace": Phrase(
      "Le repère {entry} n'est pas dans ce journal : il a été réécrit, ou ce n'est pas le même.",
      hint: "Comparez avec une sauvegarde ou un export de l'époque où le repère a été noté."),
    "journal.variantChanged": Phrase(
      "Le texte conservé de {delivery} n'est pas celui qui est parti (écriture {entry}).",
      hint: "Cherchez l'original dans une sauvegarde."),
    "journal.variantMissing": Phrase(
      "Le texte de {delivery}, qui est parti, n'est plus conservé (écriture {entry}).",
      hint: "Cherchez-le dans une sauvegarde."),
    "program.logged.pruned": Phrase(
      "Journal : {count} {count|écriture retirée|écritures retirées}, de plus de {keep}."),
    "settings.shortKeep": Phrase(
      "« {value} » n'est pas une durée de conservation d'au moins 30 jours.", hint: "Par exemple 5y, ou 400d."),
    "help.journal": Phrase("Ce qui a été fait, quand, par qui ; rien ne s'y efface."),
    "help.journal.show": Phrase("Les dernières écritures."),
    "help.journal.verify": Phrase("Vérifier que rien n'a été modifié après coup (65 : quelque chose l'a été)."),
    "help.journal.export": Phrase("Copier tout le journal."),
    "help.journal.item": Phrase("Cette actualité seulement."),
    "help.journal.channel": Phrase("Ce canal seulement."),
    "help.journal.since": Phrase("À partir de ce jour."),
    "help.journal.limit": Phrase("Pas plus que ce nombre, les plus récentes (100 par défaut)."),
    "help.journal.known": Phrase("Un repère noté auparavant, qui doit être dans le journal."),
    "help.journal.form": Phrase("jsonl (pour vérifier et archiver) ou csv (pour un tableur)."),
    "help.journal.file": Phrase("Le fichier (par défaut la sortie standard)."),
    "value.place": Phrase("repère"),
  ]
}
