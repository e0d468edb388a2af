extension French {
  /// French sentences of the subject `engine`.
  static let engine: [String: Phrase] = [
    "engine.late": Phrase(
      "L'heure prévue est passée depuis trop longtemps pour envoyer sans demander.",
      hint: "Envoyer quand même : crieur queue release ID ; y renoncer : crieur queue cancel ID"),
    "engine.dropped": Phrase(
      "L'heure prévue est passée depuis trop longtemps ; la règle du canal est de ne plus envoyer.",
      hint: "Envoyer quand même : crieur queue retry ID"),
    "engine.outOfDate": Phrase(
      "La date limite (not_after) est passée.",
      hint: "Envoyer quand même : crieur queue retry ID"),
    "engine.triesOver": Phrase(
      "Tous les essais sont épuisés, ou le temps des essais est passé.",
      hint: "Pour recommencer : crieur queue retry ID"),
    "engine.ownerLost": Phrase("Le programme s'est arrêté avant que rien ne parte."),
    "engine.ownerLostVisible": Phrase("Le programme s'est arrêté pendant l'envoi : le réseau va être interrogé."),
    "engine.claimLost": Phrase("Un autre processus a repris cet envoi ; rien n'est parti d'ici."),
    "engine.looking": Phrase("Le réseau est interrogé : est-ce publié ?"),
    "engine.stopped": Phrase("Le programme s'arrêtait ; rien n'est parti."),
    "engine.variantMissing": Phrase(
      "Le texte à envoyer n'est plus dans la base.",
      hint: "La base est peut-être abîmée : crieur doctor"),
    "engine.severalFound": Phrase(
      "{count} publications sur le réseau pourraient être celle-ci.",
      hint: "Regardez, puis : crieur queue resolve ID --url …, ou crieur queue retry ID si aucune ne l'est."),
    "engine.threadBroken": Phrase(
      "{count} {count|message du fil est publié|messages du fil sont publiés} ({address}), et il est trop tard pour la suite.",
      hint:
        "Publiez la suite (crieur queue retry ID), ou retirez ce qui est publié, puis : crieur queue resolve ID --url …"
    ),
    "engine.cannotLook": Phrase(
      "La réponse du réseau s'est perdue et il ne peut pas être interrogé.",
      hint: "Regardez sur le réseau, puis : crieur queue resolve ID --url …, ou crieur queue retry ID si rien n'y "
        + "est."),
    "engine.lookGivenUp": Phrase(
      "La réponse du réseau s'est perdue et il ne répond pas aux questions.",
      hint: "Regardez sur le réseau, puis : crieur queue resolve ID --url …, ou crieur queue retry ID si rien n'y "
        + "est."),
    "engine.looksAlreadySent": Phrase(
      "Le même texte avec le même lien est déjà parti sur ce canal : {other}.",
      hint: "Si ce n'est pas une répétition : crieur queue release ID ; sinon crieur queue cancel ID"),
    "engine.sourceBroken": Phrase(
      "Le fichier {file} ne peut plus être lu : ses envois attendent qu'il soit réparé.",
      hint: "Voyez ce qui ne va pas : crieur check"),
    "engine.unrenderable": Phrase(
      "L'actualité ne peut plus être mise en forme pour ce canal.",
      hint: "Voyez ce qui ne va pas : crieur check"),
    "engine.removed": Phrase("L'actualité n'est plus au calendrier."),
    "engine.duplicateID": Phrase(
      "L'identifiant {id} est déjà celui d'une actualité de {file}.", hint: "Donnez un autre id à l'une des deux."),
    "engine.findingAccepted": Phrase("Remarque acceptée ({code}) : {reason}"),
    "engine.noAdapter": Phrase(
      "Le canal {channel} n'est pas configuré.",
      hint: "Ajoutez-le à crieur.yaml, ou retirez-le de l'actualité."),
    "engine.cancelledByPerson": Phrase("Annulé par {person}."),
    "engine.doubted": Phrase(
      "Une copie de la base a été remise en place : ceci est peut-être déjà parti. Le réseau va être interrogé."),
    "engine.editedInLostTime": Phrase(
      "Une copie de la base a été remise en place, et l'actualité a été modifiée depuis : nul ne sait si elle est partie.",
      hint: "Regardez sur le réseau, puis : crieur queue resolve ID --url … si elle y est, ou crieur queue retry ID"),
    "engine.silence": Phrase("Silence, déclaré par {person} : {reason}"),
    "engine.quietHours": Phrase("Ce sont les heures calmes du canal : {hours}."),
    "engine.paced": Phrase("Le canal a assez publié pour l'instant ; la suite partira à son rythme."),
    "engine.mediaUnreadable": Phrase(
      "La photo {file} ne peut pas être lue.",
      hint: "Vérifiez que le fichier existe et que vous avez le droit de le lire."),
    "engine.mediaNotFetched": Phrase(
      "La photo chez {host} n'est pas encore là.", hint: "Crieur va la chercher dès qu'il tourne."),
    "engine.mediaAwaited": Phrase(
      "Ce qui montre la photo chez {host} attend, depuis le {since}.",
      hint: "Corrigez l'adresse ou la configuration ; Crieur essaie encore, de plus en plus rarement."),
    "engine.mediaTooLarge": Phrase("La photo {file} dépasse {limit} Mio.", hint: "Réduisez-la."),
    "engine.mediaUnknownType": Phrase("{file} n'est pas une photo PNG, JPEG, GIF ou WebP.", hint: "Convertissez-la."),
    "engine.spoolUnwritable": Phrase(
      "La photo ne peut pas être mise en réserve : {detail}.",
      hint: "Vérifiez la place libre et les droits du dossier spool."),
  ]
}
