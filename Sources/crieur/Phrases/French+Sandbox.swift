extension French {
  /// French sentences of the subject `sandbox`.
  static let sandbox: [String: Phrase] = [
    "sandbox.badFault": Phrase(
      "Le bac à sable ne connaît pas l’erreur « {fault} ».",
      hint: "Erreurs possibles : {known}. Exemple : --fault timeout=5%,limit=10%"),
    "sandbox.badFaultRate": Phrase(
      "« {fault} » n’est pas une erreur suivie d’un pourcentage de 0 à 100, nommée une seule fois.",
      hint: "Écrivez par exemple reset=5%, et chaque erreur une seule fois."),
    "sandbox.tooManyFaults": Phrase(
      "Les erreurs demandées dépassent 100 % en tout : {plan}.",
      hint: "Diminuez les pourcentages : leur somme doit rester à 100 % ou moins."),
    "sandbox.cannotListen": Phrase(
      "Le bac à sable ne peut pas écouter sur {host}, port {port} : {why}.",
      hint: "Choisissez un autre port, ou 0 pour en prendre un libre ; un autre programme l’utilise peut-être déjà."),
    "sandbox.listening": Phrase(
      "Le bac à sable est ouvert : {url}",
      hint: "Ouvrez cette adresse dans un navigateur pour voir les publications reçues ; Ctrl-C pour arrêter."),
    "sandbox.secrets": Phrase(
      "Il accepte tout jeton et tout mot de passe, sauf « revoked ». Chez X, le secret d’une clé ou d’un jeton est le même texte suivi de « -secret » ; les webhooks sont signés avec {webhook}"
    ),
    "sandbox.misbehaving": Phrase("Erreurs simulées : {plan} (graine {seed})."),
    "sandbox.ignoresKeys": Phrase(
      "Les clés d’idempotence sont ignorées, comme sur la plupart des serveurs compatibles avec Mastodon."),
    "sandbox.stopped": Phrase("Bac à sable arrêté. Nombre de publications reçues : {posts}."),
  ]
}
