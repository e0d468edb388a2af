extension French {
  /// French sentences of the subject `calendar`.
  static let calendar: [String: Phrase] = [
    "calendar.folderMissing": Phrase(
      "Le dossier du calendrier {folder} ne peut pas être lu ({detail}) ; ce qui était prévu reste prévu.",
      hint: "Vérifiez que le dossier existe, qu’il est monté et que l’utilisateur crieur peut le lire."),
    "calendar.folderEmpty": Phrase(
      "Le dossier du calendrier {folder} ne contient plus rien ; ce qui était prévu reste prévu.",
      hint: "Vérifiez que le dossier est bien monté. Pour annuler vraiment, utilisez « crieur queue cancel »."),
    "calendar.folderUnreadable": Phrase(
      "Ce dossier ne peut pas être lu ({detail}) ; ce qui en venait reste prévu.",
      hint: "Donnez à l’utilisateur crieur le droit de le lire."),
    "calendar.fileUnreadable": Phrase(
      "Ce fichier ne peut pas être lu ({detail}).",
      hint: "Vérifiez que c’est un fichier ordinaire et que l’utilisateur crieur peut le lire."),
    "calendar.fileTooLarge": Phrase("Ce fichier dépasse {limit} Mio.", hint: "Divisez-le en plusieurs fichiers."),
    "calendar.badFileName": Phrase("Le nom de ce fichier n’est pas en UTF-8.", hint: "Renommez-le."),
    "calendar.notUTF8": Phrase(
      "Ce fichier n’est pas en UTF-8 à partir d’ici.",
      hint: "Enregistrez-le en UTF-8 : dans l’éditeur, « Enregistrer sous », codage UTF-8."),
    "calendar.noFrontMatter": Phrase(
      "Ce fichier ne commence pas par une ligne « --- ».",
      hint: "Placez titre, date et canaux en tête du fichier, entre deux lignes « --- »."),
    "calendar.openFrontMatter": Phrase(
      "Il manque la seconde ligne « --- ».",
      hint: "Ajoutez-la entre les champs et le texte."),
    "calendar.notAnItem": Phrase(
      "Ce n’est ni une actualité, ni une liste d’actualités.",
      hint: "Écrivez des champs (title, publish, channels…) ; dans une liste, commencez chaque actualité par « - »."),
    "calendar.badID": Phrase(
      "« {id} » ne peut pas servir d’identifiant.",
      hint: "Utilisez lettres, chiffres, points, tirets, soulignés et barres obliques, sans espace."),
    "calendar.duplicateID": Phrase(
      "L’identifiant « {id} » est déjà celui d’une autre actualité ({file}, ligne {line}).",
      hint: "Donnez à l’une des deux un autre id."),
    "calendar.noTime": Phrase(
      "Cette actualité n’a pas de date de publication.",
      hint: "Ajoutez publish ou every, ou « status: draft » si elle n’est pas prête."),
    "calendar.publishAndEvery": Phrase(
      "publish et every sont donnés tous les deux.",
      hint: "Gardez publish pour une date, ou every pour une répétition."),
    "calendar.noChannel": Phrase(
      "Cette actualité n’a pas de canal.",
      hint: "Ajoutez channels, par exemple [facebook, rss], ou une catégorie qui a des canaux."),
    "calendar.relayWithoutSource": Phrase(
      "Cet article relayé (type: relay) ne dit pas de qui il est.",
      hint: "Ajoutez source, par exemple « source: Les Échos » : on nomme toujours l’auteur de ce qu’on relaie."),
    "calendar.relayWithoutLink": Phrase(
      "Cet article relayé (type: relay) n’a pas de lien.",
      hint: "Ajoutez link : l’adresse de l’article chez celui qui l’a publié."),
    "calendar.sourceOfOwn": Phrase(
      "Une source est donnée, mais cette actualité n’est pas un relais.",
      hint: "Ajoutez « type: relay » si l’article est de quelqu’un d’autre ; sinon, retirez source."),
    "calendar.unknownChannel": Phrase(
      "Le canal « {name} » n’existe pas dans la configuration.",
      hint: "Canaux configurés : {known}."),
    "calendar.misspelledChannel": Phrase(
      "Le canal « {name} » n’existe pas dans la configuration.",
      hint: "Vouliez-vous dire « {suggestion} » ?"),
    "calendar.unknownCategory": Phrase(
      "La catégorie « {name} » n’existe pas dans la configuration.",
      hint: "Catégories configurées : {known}."),
    "calendar.misspelledCategory": Phrase(
      "La catégorie « {name} » n’existe pas dans la configuration.",
      hint: "Vouliez-vous dire « {suggestion} » ?"),
    "calendar.publishOnOtherChannel": Phrase(
      "Une heure est donnée pour « {channel} », qui n’est pas dans channels.",
      hint: "Ajoutez ce canal à channels, ou retirez cette heure."),
    "calendar.publishLacksChannel": Phrase(
      "publish ne donne pas d’heure pour « {channel} ».",
      hint: "Ajoutez-y ce canal et son heure, ou retirez le canal."),
    "calendar.audienceMismatch": Phrase(
      "Cette actualité est réservée ({audience}) et le canal « {channel} » a d’autres lecteurs ({readers}).",
      hint: "Retirez ce canal, ou élargissez audience si elle peut être lue par tous ceux-là."),
    "calendar.eventMissing": Phrase(
      "Le canal « {channel} » ne montre que des évènements, et cette actualité n’en annonce pas.",
      hint: "Ajoutez « event: » avec son heure et son lieu, ou retirez ce canal."),
    "calendar.unusedVariant": Phrase(
      "Un texte est écrit pour « {channel} », où cette actualité ne paraît pas.",
      hint: "Ajoutez le canal, ou retirez le texte."),
    "calendar.unknownPlaceholder": Phrase("{name} ne correspond à rien.", hint: "Possible : {known}."),
    "calendar.unknownMention": Phrase(
      "Personne ne s’appelle « {name} » sous organisations: ou people: dans crieur.yaml.",
      hint:
        "Ajoutez-y le nom avec ses identifiants ; ou, pour un seul canal, écrivez l’identifiant (@nom) sous variants."),
    "calendar.misspelledMention": Phrase(
      "Personne ne s’appelle « {name} » sous organisations: ou people: dans crieur.yaml.",
      hint: "Vouliez-vous dire « {suggestion} » ?"),
    "calendar.unknownPicture": Phrase(
      "« {file} » n’est pas une image de cette actualité.",
      hint: "Écrivez le nom d’un fichier tel qu’il figure sous images:."),
    "calendar.badHashtag": Phrase(
      "« {value} » ne peut pas être un hashtag : il lui faut au moins une lettre.",
      hint: "Écrivez un mot, sans #."),
    "calendar.eventEndsBeforeStart": Phrase(
      "L’événement finit ({end}) avant de commencer ({start}).",
      hint: "Corrigez start ou end."),
    "calendar.deadlineBeforePublish": Phrase(
      "La limite not_after ({deadline}) tombe avant la publication ({time}) : rien ne partirait.",
      hint: "Reculez not_after, ou avancez la publication."),
    "calendar.emptyDuration": Phrase("Cette durée est nulle.", hint: "Donnez au moins une seconde, par exemple 3h."),
    "calendar.gapMoved": Phrase(
      "{time} n’existe pas ce jour-là (passage à l’heure d’été) : l’envoi aura lieu à {moved}.",
      hint: "Choisissez une autre heure si celle-ci ne convient pas."),
    "calendar.repeatedHour": Phrase(
      "{time} arrive deux fois ce jour-là (passage à l’heure d’hiver) : l’envoi aura lieu la première fois.",
      hint: "Choisissez une autre heure si cela ne convient pas."),
    "calendar.mediaMissing": Phrase(
      "L’image « {file} » n’existe pas.",
      hint: "Déposez-la à cet endroit, en partant du dossier de l’actualité, ou corrigez son nom."),
    "calendar.pictureTwice": Phrase(
      "Une image a un fichier et une adresse.", hint: "Gardez file: ou url:, pas les deux."),
    "calendar.mediaOutside": Phrase(
      "L’image « {file} » est hors du dossier du calendrier.",
      hint: "Copiez-la dans le calendrier et donnez son chemin à partir de l’actualité."),
    "calendar.acceptWithoutReason": Phrase(
      "Une remarque est acceptée sans dire pourquoi.",
      hint: "Écrivez le motif : accept: [{code: …, reason: \"…\"}]. Il est gardé dans le journal."),
    "calendar.alternatesWithoutSeries": Phrase(
      "Des textes à tour de rôle (alternates) pour une actualité qui ne part qu'une fois.",
      hint: "Ils sont pour les rendez-vous réguliers (every). Retirez-les, ou donnez la règle."),
    "calendar.emptyAlternate": Phrase(
      "Un texte de alternates est vide.",
      hint: "Écrivez un résumé, ou {title: …, summary: …}."),
    "calendar.badRule": Phrase(
      "La règle de répétition « {rule} » est fausse : {detail}.",
      hint: "Exemples : FREQ=WEEKLY;BYDAY=MO (chaque lundi), FREQ=MONTHLY;BYDAY=1TU (premier mardi du mois)."),
    "calendar.unsupportedRule": Phrase(
      "La règle de répétition « {rule} » combine des parties que Crieur ne sait pas calculer sûrement : "
        + "{detail}.",
      hint: "Écrivez une règle plus simple, ou plusieurs actualités."),
    "calendar.hoursInRule": Phrase(
      "La règle de répétition parle d’heures ({detail}).",
      hint: "Retirez cette partie et donnez l’heure avec at, par exemple at: \"08:15\"."),
    "calendar.untilInRule": Phrase(
      "La partie UNTIL de la règle n’est pas un simple jour.",
      hint: "Retirez-la et ajoutez until à côté de la règle, par exemple until: 2011-06-27."),
    "calendar.untilBeforeFrom": Phrase(
      "La répétition finit ({until}) avant de commencer ({from}).",
      hint: "Corrigez from ou until."),
    "calendar.neverOccurs": Phrase(
      "La répétition « {rule} » ne tombe jamais entre ces dates.",
      hint: "Corrigez rrule, from, until ou except."),
    "calendar.idleException": Phrase(
      "Le {date} n’est pas un jour de cette répétition : l’exception n’enlève rien.",
      hint: "Vérifiez la date : l’envoi du jour voulu aurait lieu."),
  ]
}
