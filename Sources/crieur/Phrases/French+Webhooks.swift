extension French {
  /// French sentences of the subject `webhooks`.
  static let webhooks: [String: Phrase] = [
    "webhook.badSecret": Phrase(
      "Le secret du canal {channel} n’est pas de la forme Standard Webhooks.",
      hint: "Écrivez « whsec_ » puis 24 à 64 octets aléatoires en base64 : echo whsec_$(openssl rand -base64 32)"),
    "webhook.signatureRefused": Phrase(
      "Le destinataire du canal {channel} refuse la signature : {detail}",
      hint: "Donnez le même secret aux deux côtés, vérifiez l’heure, puis rouvrez le canal."),
    "webhook.gone": Phrase(
      "Le destinataire du canal {channel} ne veut plus de messages.",
      hint: "Demandez à qui le tient, corrigez « endpoint: » dans crieur.yaml ou retirez le canal."),
    "webhook.noSuchAddress": Phrase(
      "Personne ne reçoit de messages à l’adresse du canal {channel} (réponse {status}).",
      hint: "Corrigez « endpoint: » dans crieur.yaml."),
    "webhook.rejected": Phrase(
      "Le destinataire n’accepte pas ce message (réponse {status}) : {detail}",
      hint: "Corrigez l’actualité pour ce canal, ou le destinataire, puis demandez un nouvel essai."),
  ]
}
