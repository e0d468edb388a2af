extension French {
  /// French sentences of the subject `transport`.
  static let transport: [String: Phrase] = [
    "network.nameNotFound": Phrase(
      "Le nom {host} est introuvable sur le réseau.",
      hint: "Vérifiez l’adresse du canal et la connexion à Internet (DNS)."),
    "network.refused": Phrase(
      "{host} refuse la connexion.",
      hint: "Le serveur est peut-être arrêté, ou l’adresse du canal porte un mauvais port. Rien n’a été envoyé."),
    "network.unreachable": Phrase(
      "Aucune route ne mène à {host}.",
      hint: "Vérifiez la connexion à Internet de cette machine. Rien n’a été envoyé."),
    "network.connectTimeout": Phrase(
      "Pas de connexion à {host} en {seconds}\u{A0}s.",
      hint: "Le serveur ou la connexion à Internet est en panne ou lent, ou un pare-feu bloque. Rien n’a été envoyé."),
    "network.tls": Phrase(
      "Pas de connexion sûre à {host} : {detail}.",
      hint: "Vérifiez le certificat du serveur, l’heure de cette machine et l’autorité de certification "
        + "configurée. Rien n’a été envoyé."),
    "network.tlsUntrusted": Phrase(
      "Aucune autorité connue de cette machine ne répond du certificat de {host}.",
      hint: "Si un proxy de l’établissement lit les échanges, donnez son certificat dans ca_bundle ; sinon, celui du "
        + "serveur est à refaire. Rien n’a été envoyé."),
    "network.tlsExpired": Phrase(
      "Le certificat de {host} a expiré.",
      hint: "Le serveur doit le renouveler ; vérifiez aussi l’heure de cette machine. Rien n’a été envoyé."),
    "network.tlsEarly": Phrase(
      "Le certificat de {host} n’est pas encore valable.",
      hint: "Vérifiez l’heure de cette machine. Rien n’a été envoyé."),
    "network.tlsOtherName": Phrase(
      "Le serveur qui répond pour {host} montre le certificat d’un autre.",
      hint: "Vérifiez l’adresse du canal, et qu’aucun portail d’accès ne détourne la connexion. Rien n’a été envoyé."),
    "network.tlsBundle": Phrase(
      "Le fichier des autorités de certification ne peut pas être lu : {host} n’est pas joint.",
      hint: "ca_bundle doit nommer un fichier de certificats (PEM) que Crieur peut lire. Rien n’a été envoyé."),
    "network.proxyNotFound": Phrase(
      "Le proxy {proxy}, par lequel on joint {host}, est inconnu du DNS.",
      hint: "Vérifiez le nom du proxy dans les réglages ou dans l’environnement, et le DNS. Rien n’a été envoyé."),
    "network.proxyRefused": Phrase(
      "Rien n’écoute à l’adresse du proxy {proxy}, par lequel on joint {host}.",
      hint: "Relancez le proxy, ou corrigez son adresse et son port. Rien n’a été envoyé."),
    "network.proxyUnreachable": Phrase(
      "Le proxy {proxy}, par lequel on joint {host}, est lui-même injoignable.",
      hint: "Vérifiez le réseau et l’adresse du proxy. Rien n’a été envoyé."),
    "network.proxy": Phrase(
      "Le proxy {proxy} ne laisse pas joindre {host} : {detail}.",
      hint: "Vérifiez l’adresse du proxy, et qu’il autorise cet hôte. Rien n’a été envoyé."),
    "network.proxyLogin": Phrase(
      "Le proxy par lequel on joint {host} demande un nom et un mot de passe, ou en veut d’autres.",
      hint: "Mettez le nom et le mot de passe du proxy dans le fichier de proxy_credentials. Rien n’a été envoyé."),
    "network.proxyLoginUnread": Phrase(
      "Le nom et le mot de passe du proxy par lequel on joint {host} ne peuvent pas être lus.",
      hint: "Vérifiez le fichier ou la variable de proxy_credentials : les lignes user: et password:, et qu’il n’est "
        + "pas lisible par tous. Rien n’a été envoyé."),
    "network.privateAddress": Phrase(
      "{host}, le serveur que nomme le réseau, mène dans un réseau privé.",
      hint:
        "Si c’est voulu, ajoutez {host} à fetch: {allow: […]} dans la configuration ; sinon, quelque chose ne va pas "
        + "dans les données du compte ou dans le DNS. Rien n’a été envoyé."),
    "network.behindProxy": Phrase(
      "Derrière un proxy, {host}, le serveur que nomme le réseau, n’est pas interrogé.",
      hint: "Si c’est le bon, ajoutez {host} à fetch: {allow: […]} dans la configuration. Rien n’a été envoyé."),
    "network.timeout": Phrase(
      "La demande est partie, mais {host} n’a pas répondu en {seconds}\u{A0}s.",
      hint: "On ne sait pas si elle a eu un effet ; cela se vérifie sur le réseau avant tout nouvel essai."),
    "network.reset": Phrase(
      "La demande est partie, mais {host} a coupé la connexion avant d’avoir répondu.",
      hint: "On ne sait pas si elle a eu un effet ; cela se vérifie sur le réseau avant tout nouvel essai."),
    "network.truncated": Phrase(
      "La réponse de {host} s’est interrompue avant la fin.",
      hint: "On ne sait pas si la demande a eu un effet ; cela se vérifie sur le réseau avant tout nouvel essai."),
    "network.tooLarge": Phrase(
      "La réponse de {host} dépasse {limit} octets.",
      hint: "L’adresse du canal mène peut-être à autre chose que l’API attendue."),
    "network.notHTTP": Phrase("{host} ne parle pas HTTP.", hint: "Vérifiez l’adresse et le port du canal."),
    "network.cancelled": Phrase("L’échange avec {host} a été abandonné."),
    "network.stopped": Phrase(
      "Le programme s’arrête : l’échange avec {host} est interrompu.",
      hint: "Il sera repris au prochain démarrage."),
    "network.badURL": Phrase(
      "L’adresse ne peut pas être appelée : {detail}.",
      hint: "Écrivez une adresse complète en http:// ou https://, caractères accentués et espaces encodés (%C3%A9, "
        + "%20)."),
    "network.badHeader": Phrase(
      "« {name} » contient un caractère interdit dans une demande HTTP.",
      hint: "Cherchez un retour à la ligne ou un caractère invisible dans le jeton ou les réglages du canal."),
    "network.failed": Phrase("L’échange avec {host} a échoué : {detail}."),
    "digest.unreadable": Phrase(
      "Le fichier {path} ne peut pas être lu : {detail}.",
      hint: "Vérifiez qu’il existe et que l’utilisateur crieur peut le lire."),
  ]
}
