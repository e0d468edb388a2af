extension French {
  /// French sentences of the subject `adapter`.
  static let adapter: [String: Phrase] = [
    "adapter.credentialMissing": Phrase(
      "Le canal {channel} n’a pas d’identifiants.",
      hint: "Donnez-lui un jeton par « credentials: » dans crieur.yaml, puis rouvrez le canal."),
    "adapter.tokenBeingRenewed": Phrase("Le jeton du canal {channel} est échu ; son renouvellement est en cours."),
    "adapter.settingMissing": Phrase(
      "Il manque le réglage « {setting} » au canal {channel}, ou sa valeur ne convient pas.",
      hint: "Ajoutez-le dans crieur.yaml."),
    "adapter.badEndpoint": Phrase(
      "L’adresse « {endpoint} » du canal {channel} n’est pas une adresse http(s).",
      hint: "Écrivez-la en entier, par exemple https://social.exemple.fr."),
    "adapter.plainHTTP": Phrase(
      "Le canal {channel} enverrait son secret en clair à {host}.",
      hint: "Écrivez « endpoint: » avec https:// ; sur un réseau sûr, ajoutez « plain_http: true » au canal."),
    "adapter.threadsNotCarried": Phrase(
      "Ce réseau ne reçoit qu’un message à la fois, et celui-ci en compte {count}.",
      hint: "Raccourcissez le texte pour ce canal."),
    "adapter.askedToWait": Phrase(
      "Le réseau demande d’attendre (réponse {status}).",
      hint: "Rien à faire : la publication repartira d’elle-même."),
    "adapter.proxyRefused": Phrase(
      "Le serveur mandataire (proxy) a refusé le passage : il veut un mot de passe.",
      hint: "Vérifiez le réglage du proxy."),
    "adapter.redirected": Phrase(
      "Le serveur a renvoyé ailleurs (réponse {status}, vers {host}) au lieu de répondre ; c’est souvent une "
        + "page de connexion.",
      hint: "Vérifiez l’adresse du réseau et le filtrage d’internet sur ce serveur."),
    "adapter.pageInsteadOfAnswer": Phrase(
      "Une page web est arrivée à la place de la réponse (réponse {status}) : un proxy ou un pare-feu a sans "
        + "doute répondu.",
      hint: "Vérifiez l’adresse du réseau et le filtrage d’internet sur ce serveur."),
    "adapter.serverError": Phrase("Le serveur du réseau est en panne (réponse {status})."),
    "adapter.brokenAnswer": Phrase("La réponse du réseau est incomplète ou incompréhensible (réponse {status})."),
    "adapter.tokenRefused": Phrase(
      "Le réseau refuse le jeton du canal {channel} : {detail}",
      hint: "Créez un nouveau jeton, remplacez-le, puis rouvrez le canal."),
    "adapter.refused": Phrase(
      "Le réseau refuse cette publication (réponse {status}) : {detail}",
      hint: "Corrigez le texte pour ce canal, puis demandez un nouvel essai."),
    "adapter.tooLarge": Phrase("Le réseau trouve cette publication trop lourde.", hint: "Réduisez les images."),
    "adapter.diskFull": Phrase(
      "Le disque est plein : impossible d’écrire {path}.",
      hint: "Libérez de la place ; la publication repartira d’elle-même."),
    "adapter.writeNotAllowed": Phrase(
      "Crieur n’a pas le droit d’écrire {path}.",
      hint: "Donnez à l’utilisateur crieur le droit d’écrire dans ce dossier."),
    "adapter.fileFailed": Phrase(
      "Le fichier {path} ne peut pas être lu ou écrit : {error}.",
      hint: "Vérifiez ce chemin et le disque."),
  ]
}
