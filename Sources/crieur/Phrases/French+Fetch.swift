extension French {
  /// French sentences of the subject `fetch`.
  static let fetch: [String: Phrase] = [
    "fetch.badAddress": Phrase(
      "L’adresse de la photo ne peut pas être demandée : {detail}.",
      hint: "Écrivez une adresse complète en https://, accents et espaces encodés (%C3%A9, %20)."),
    "fetch.password": Phrase(
      "L’adresse de la photo chez {host} contient un nom ou un mot de passe.",
      hint: "Retirez ce qui précède « @ », ou mettez la photo à côté de l’actualité."),
    "fetch.port": Phrase(
      "La photo chez {host} est demandée sur le port {port}, qui n’est pas autorisé.",
      hint: "Ajoutez-le à fetch: {ports: […]} dans la configuration, si c’est voulu."),
    "fetch.privateAddress": Phrase(
      "L’adresse de la photo chez {host} mène dans un réseau privé.",
      hint: "Si c’est voulu (un intranet), ajoutez {host} à fetch: {allow: […]} dans la configuration."),
    "fetch.behindProxy": Phrase(
      "Derrière un proxy, aucune photo n’est prise chez {host}.",
      hint: "Si c’est voulu, ajoutez {host} à fetch: {allow: […]} dans la configuration."),
    "fetch.redirections": Phrase(
      "L’adresse de la photo chez {host} renvoie ailleurs plus de {limit} fois.",
      hint: "Ouvrez-la dans un navigateur et écrivez l’adresse où l’on arrive."),
    "fetch.insecure": Phrase(
      "L’adresse de la photo chez {host} renvoie vers une adresse sans chiffrement (http:).",
      hint: "Écrivez l’adresse finale, en https:."),
    "fetch.status": Phrase(
      "{host} ne donne pas la photo : réponse {status}.", hint: "Ouvrez l’adresse dans un navigateur et corrigez-la."),
    "fetch.type": Phrase(
      "Ce que {host} donne à l’adresse de la photo n’en est pas une : {type}.",
      hint: "Écrivez l’adresse de la photo elle-même, pas celle de la page qui la montre."),
    "fetch.tooLarge": Phrase("La photo chez {host} dépasse {limit} Mio.", hint: "Choisissez-en une plus légère."),
    "fetch.empty": Phrase("{host} donne à l’adresse de la photo un fichier vide.", hint: "Corrigez l’adresse."),
    "fetch.unreachable": Phrase(
      "{host}, qui a la photo, n’est pas joignable.", hint: "Vérifiez l’adresse ; Crieur essaie encore."),
    "fetch.interrupted": Phrase(
      "{host} n’a pas donné la photo en entier.", hint: "Crieur essaie encore."),
  ]
}
