extension French {
  /// French sentences of the subject `settings`.
  static let settings: [String: Phrase] = [
    "settings.missingFile": Phrase(
      "Le fichier de configuration {file} n'existe pas.",
      hint: "Vérifiez son nom, ou créez une configuration de départ : crieur init DOSSIER"),
    "settings.noFile": Phrase(
      "Aucune configuration n'a été trouvée ; cherchée dans {files}.",
      hint: "Indiquez-la avec --config FICHIER, ou créez-en une : crieur init DOSSIER"),
    "settings.unreadableFile": Phrase(
      "Le fichier de configuration {file} ne peut pas être lu : {detail}.",
      hint: "Vérifiez ses droits : l'utilisateur crieur doit pouvoir le lire."),
    "settings.notUTF8": Phrase(
      "Le fichier {file} n'est pas un texte en UTF-8.",
      hint: "Enregistrez-le de nouveau, en choisissant l'encodage UTF-8."),
    "settings.noChannels": Phrase(
      "Aucun canal n'est configuré : rien ne pourrait partir.",
      hint: "Ajoutez-en au moins un sous channels:, par exemple « rss: {network: rss, file: actualites.xml, … } »."),
    "settings.badName": Phrase(
      "Le nom de canal « {name} » contient un espace ou l'un des signes / @ ~ #, qui servent dans les "
        + "numéros d'envoi.",
      hint: "Choisissez un nom fait de lettres, de chiffres et de tirets."),
    "settings.unknownChannel": Phrase(
      "Aucun canal ne s'appelle « {name} ».",
      hint: "Les canaux configurés sont : {known}."),
    "settings.misspelledChannel": Phrase(
      "Aucun canal ne s'appelle « {name} ».",
      hint: "Vouliez-vous dire « {suggestion} » ?"),
    "settings.noCredentials": Phrase(
      "Ce canal n'a pas d'identifiants, et son réseau en demande.",
      hint:
        "Lancez crieur auth {channel}, puis écrivez credentials: {channel} ; ou donnez un fichier qui contient le secret : "
        + "credentials: {file: secrets/NOM}."),
    "settings.oddCredentials": Phrase(
      "Les identifiants doivent être soit un fichier, soit une variable d'environnement.",
      hint: "Écrivez {file: secrets/NOM} ou {env: VARIABLE}."),
    "settings.notAHost": Phrase(
      "« {value} » n'est ni un nom d'hôte, ni une adresse IP, ni un bloc d'adresses.",
      hint: "Écrivez par exemple intranet.exemple.fr, 10.1.2.3 ou 10.1.0.0/16, sans http:// ni port."),
    "settings.loginWithoutProxy": Phrase(
      "Il y a un mot de passe pour un proxy, mais pas de proxy.",
      hint: "Ajoutez proxy: à côté de proxy_credentials:, ou retirez ce dernier."),
    "settings.oddProxy": Phrase(
      "Un proxy en « {scheme}:// » n'est pas possible.", hint: "Écrivez une adresse en http:// ou https://."),
    "settings.passwordInProxy": Phrase(
      "L'adresse du proxy contient un nom ou un mot de passe.",
      hint: "Retirez ce qui précède « @ » et mettez-le dans un fichier : proxy_credentials: {file: secrets/proxy}."),
    "settings.sameFile": Phrase(
      "Le canal « {channel} » écrit déjà le fichier {file} : chacun effacerait l'autre.",
      hint: "Donnez un autre nom de fichier à l'un des deux."),
    "settings.storeLater": Phrase(
      "Ce stockage n'est pas encore possible : {store}",
      hint: "Utilisez un fichier SQLite, par exemple « store: crieur.db »."),
    "settings.emptyCommand": Phrase(
      "L'alerte n'a pas de commande.",
      hint: "Écrivez command: [/chemin/du/programme, argument], ou retirez alert:."),
    "settings.noProgram": Phrase(
      "« {key} » ne nomme aucun programme.", hint: "Écrivez {key}: [/chemin/du/programme, argument]."),
    "settings.nameTwice": Phrase(
      "Le nom « {name} » figure deux fois sous organisations: et people:.", hint: "Gardez l’un des deux."),
    "settings.notAHandle": Phrase(
      "« {value} » n’est pas un identifiant sur {key}.",
      hint: "Écrivez-le comme dans une publication : @nom, ou @nom@serveur sur Mastodon."),
    "settings.notAPageID": Phrase(
      "« {value} » n’est pas l’identifiant d’une page.",
      hint: "Écrivez les chiffres de l’identifiant, entre guillemets."),
    "settings.badSeparator": Phrase(
      "« {value} » ne peut pas séparer deux éléments : à côté de lui, un lien pourrait ne plus en être un.",
      hint:
        "Commencez et finissez par une espace ou un saut de ligne, comme \" — \" ou \"\\n\\n\" ; le début peut aussi "
        + "être l’un des signes . , ; : ! ?"),
    "settings.partTwice": Phrase("L’élément « {part} » figure deux fois dans l’ordre.", hint: "Gardez l’un des deux."),
    "settings.templateLacksPart": Phrase(
      "L’ordre oublie « {part} », que toute publication de ce canal doit montrer quand il existe.",
      hint: "Ajoutez {part} à order."),
    "settings.notHours": Phrase("« {value} » n'est pas une plage d'heures.", hint: "Écrivez par exemple 21:00-07:30."),
    "settings.badRepetition": Phrase(
      "Les actualités se comparent à celles d'un jour à un an (house.repetition.within).",
      hint: "Écrivez par exemple 30d."),
    "settings.noTime": Phrase(
      "La durée « {value} » de « {key} » doit être plus longue que zéro.",
      hint: "Écrivez par exemple 30s, 2m ou 1h."),
    "settings.shortLease": Phrase(
      "La réservation ({lease}) finirait avant l'essai qu'elle couvre ({attempt}).",
      hint: "Donnez à lease: le double de attempt:."),
    "settings.retryOrder": Phrase(
      "La première attente ({first}) est plus longue que la plus longue ({cap}).",
      hint: "Mettez pour retry_first: moins que pour retry_cap:."),
    "settings.notADomain": Phrase(
      "« {value} » n'est pas un nom de domaine.",
      hint: "Écrivez-le sans https:// ni chemin, par exemple cci-exemple.fr ; ses sous-domaines sont compris."),
    "settings.tagsWithoutDomains": Phrase(
      "link_tags est donné, mais aucun domaine n'est celui de l'établissement : aucun lien ne serait marqué.",
      hint: "Ajoutez domains en haut du fichier, par exemple domains: [cci-exemple.fr]."),
    "settings.badTag": Phrase(
      "« {name} » ne peut pas être le nom d'un paramètre d'adresse.",
      hint: "Utilisez lettres sans accent, chiffres et les signes - . _ ~, par exemple utm_source."),
    "settings.unknownTagName": Phrase(
      "« {name} » ne remplace rien dans un marquage de lien.",
      hint: "Possibles : {known}."),
    "settings.noThreads": Phrase(
      "Le réseau {network} ne publie pas de fils.",
      hint: "Retirez thread de ce canal."),
    "settings.unknownLanguage": Phrase("Crieur ne parle pas la langue « {language} ».", hint: "Choisissez fr ou en."),
    "credential.missingFile": Phrase(
      "Le fichier d'identifiants {file} n'existe pas.",
      hint: "Créez-le et mettez-y le jeton, puis : chmod 640 {file}"),
    "credential.unreadable": Phrase(
      "Le fichier d'identifiants {file} ne peut pas être lu : {detail}.",
      hint: "L'utilisateur crieur doit pouvoir le lire : chgrp crieur {file}"),
    "credential.readableByOthers": Phrase(
      "Tout le monde peut lire le fichier d'identifiants {file} : Crieur refuse de s'en servir.",
      hint: "Retirez-leur ce droit : chmod o= {file}"),
    "credential.noLogin": Phrase(
      "Les identifiants du proxy n'ont pas de nom ou pas de mot de passe.",
      hint: "Écrivez deux lignes : user: NOM et password: MOT DE PASSE."),
    "credential.empty": Phrase("Les identifiants {name} sont vides.", hint: "Mettez-y le jeton que donne le réseau."),
    "credential.notText": Phrase(
      "Le fichier d'identifiants {file} n'est pas un texte.",
      hint: "Il doit contenir le jeton, et rien d'autre."),
    "credential.noVariable": Phrase(
      "La variable d'environnement {name}, qui doit contenir le jeton, n'existe pas.",
      hint: "Donnez-la au service, par exemple par EnvironmentFile= dans crieur.service."),
  ]
}
