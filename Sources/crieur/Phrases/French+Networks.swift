extension French {
  /// French sentences of the subject `networks`.
  static let networks: [String: Phrase] = [
    "mastodon.tokenRefused": Phrase(
      "Le serveur refuse le jeton du canal {channel} : {detail}",
      hint: "Créez un nouveau jeton dans les préférences du compte (Développement), remplacez-le, puis rouvrez le "
        + "canal."),
    "mastodon.forbidden": Phrase(
      "Le compte du canal {channel} n’a pas le droit de publier : {detail}",
      hint: "Vérifiez que le compte n’est pas suspendu et que le jeton a les droits read, write:statuses et "
        + "write:media."),
    "mastodon.noSuchAddress": Phrase(
      "L’adresse du canal {channel} ne mène pas à un serveur Mastodon.",
      hint: "Corrigez « endpoint: » dans crieur.yaml."),
    "mastodon.rejected": Phrase(
      "Le serveur refuse cette publication : {detail}",
      hint: "Corrigez le texte ou l’image pour ce canal, puis demandez un nouvel essai."),
    "mastodon.tooLong": Phrase(
      "Le texte compte {used} caractères et ce serveur n’en accepte que {limit}.",
      hint: "Raccourcissez le texte pour ce canal."),
    "mastodon.tooManyPictures": Phrase(
      "La publication a {count} images et ce serveur n’en accepte que {limit}.",
      hint: "Retirez des images pour ce canal."),
    "mastodon.pictureTooLarge": Phrase(
      "L’image {file} dépasse les {limit} octets que ce serveur accepte.",
      hint: "Réduisez l’image."),
    "mastodon.threadInterrupted": Phrase(
      "Le fil s’est interrompu : {done} {done|message|messages} sur {count} {done|est publié|sont publiés} ({address}).",
      hint: "Crieur regarde ce qui est publié et reprend à la suite, sans rien répéter."),
    "mastodon.threadBrokenOff": Phrase(
      "Le serveur refuse la suite du fil : {done} {done|message|messages} sur {count} {done|est publié|sont publiés} ({address}). {detail}",
      hint: "Publiez la suite à la main ou retirez ce qui est publié, puis : crieur queue resolve ID --url …"),
    "mastodon.pictureNotReady": Phrase(
      "Le serveur prépare encore l’image.",
      hint: "Rien à faire : la publication repartira d’elle-même."),
    "mastodon.pictureTaken": Phrase(
      "Le serveur dit que l’image est déjà dans une autre publication : un essai précédent a peut-être réussi."),
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
    "handoff.ready": Phrase(
      "Tout est prêt dans {folder} pour une publication à la main sur {place}.",
      hint: "Ouvrez index.html dans ce dossier, publiez, puis notez l’adresse avec « crieur queue resolve »."),
    "handoff.pageHeading": Phrase("À publier sur {place}"),
    "handoff.pageDue": Phrase("Prévu le {date} à {time}."),
    "handoff.pageSteps": Phrase("Ce qu’il reste à faire"),
    "handoff.pageOpen": Phrase("Ouvrez {place} et commencez une publication."),
    "handoff.pageOpenAt": Phrase("Ouvrez {place} ({site}) et commencez une publication."),
    "handoff.pageCopy": Phrase("Copiez-y ce qui suit, sans rien changer, et ajoutez les images s’il y en a."),
    "handoff.pageResolve": Phrase("Notez-le pour toute l’équipe, avec l’adresse de la publication :"),
    "handoff.pageAddress": Phrase("ADRESSE"),
    "handoff.pageTitle": Phrase("Titre"),
    "handoff.pageText": Phrase("Texte"),
    "handoff.pageLink": Phrase("Lien"),
    "handoff.pagePictures": Phrase("Images"),
    "handoff.pageAlt": Phrase("Texte de remplacement de {file}"),
    "handoff.pageCredit": Phrase("Crédit : {credit}"),
    "handoff.pageCopyButton": Phrase("Copier : {what}"),
    "handoff.pageCopied": Phrase("Copié : {what}"),
    "handoff.pageSelected": Phrase("Le texte est sélectionné : copiez-le avec Ctrl+C."),
  ]
}
