extension French {
  /// French sentences of the subject `facebook`.
  static let facebook: [String: Phrase] = [
    "facebook.tokenRefused": Phrase(
      "Facebook refuse le jeton du canal {channel} : {detail}",
      hint: "Créez un nouveau jeton de Page, remplacez-le, puis rouvrez le canal."),
    "facebook.permissionMissing": Phrase(
      "Le jeton du canal {channel} n’a pas le droit de publier sur cette Page : {detail}",
      hint: "Redonnez les droits pages_manage_posts et pages_read_engagement, et vérifiez le rôle de la personne "
        + "sur la Page."),
    "facebook.pageNotFound": Phrase(
      "Facebook ne trouve pas la Page du canal {channel}, ou le jeton ne la voit pas : {detail}",
      hint: "Vérifiez « page: » dans crieur.yaml."),
    "facebook.versionGone": Phrase(
      "Facebook ne sert plus la version de l’API que demande le canal {channel} : {detail}",
      hint: "Mettez une version récente dans « version: » de crieur.yaml."),
    "facebook.shutOut": Phrase(
      "Facebook bloque pour un temps la Page ou l’application du canal {channel} : {detail}",
      hint: "Regardez l’état de la Page sur Facebook ; rouvrez le canal quand le blocage est levé."),
    "facebook.throttled": Phrase(
      "Facebook trouve que trop d’appels ont été faits et demande d’attendre.",
      hint: "Rien à faire : la publication repartira d’elle-même."),
    "facebook.alreadyPosted": Phrase(
      "Facebook dit avoir déjà cette publication : un essai précédent a peut-être réussi."),
    "facebook.failed": Phrase("Facebook est en panne (réponse {status}) : {detail}"),
    "facebook.rejected": Phrase(
      "Facebook refuse cette publication : {detail}",
      hint: "Corrigez le texte ou l’image pour ce canal, puis demandez un nouvel essai."),
    "facebook.linkRefused": Phrase(
      "Facebook n’arrive pas à lire la page du lien : {detail}",
      hint: "Vérifiez que le lien s’ouvre pour tout le monde, puis demandez un nouvel essai."),
    "facebook.againstRules": Phrase(
      "Facebook juge que cette publication enfreint ses règles : {detail}",
      hint: "Reformulez le texte pour ce canal."),
    "facebook.pictureTooLarge": Phrase(
      "Facebook trouve l’image trop lourde : {detail}",
      hint: "Réduisez l’image à moins de 4 Mo."),
  ]
}
