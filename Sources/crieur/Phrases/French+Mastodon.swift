extension French {
  /// French sentences of the subject `mastodon`.
  static let mastodon: [String: Phrase] = [
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
    "mastodon.pictureTooFine": Phrase(
      "L’image {file} ({size} points) dépasse les {limit} points que ce serveur accepte.",
      hint: "Réduisez l’image."),
    "mastodon.pictureType": Phrase(
      "Ce serveur n’accepte pas l’image {file} : son format est {type}.",
      hint: "Enregistrez l’image en JPEG ou en PNG."),
    "mastodon.altTooLong": Phrase(
      "Le texte de remplacement de {file} dépasse les {limit} caractères que ce serveur accepte.",
      hint: "Raccourcissez-le (alt)."),
    "mastodon.amendByHand": Phrase(
      "Le serveur du canal {channel} ne sait pas modifier une publication : {address}",
      hint: "Corrigez-la à la main, puis : crieur queue resolve ID"),
    "mastodon.removeByHand": Phrase(
      "Le serveur du canal {channel} ne sait pas retirer une publication par programme : {address}",
      hint: "Retirez-la à la main, puis : crieur queue resolve ID"),
    "mastodon.accountMoved": Phrase(
      "Le compte du canal {channel} a déménagé vers {account} : ses abonnés n’y sont plus.",
      hint: "Publiez sur le nouveau compte : crieur auth {channel}"),
    "mastodon.accountLimited": Phrase(
      "Les modérateurs du serveur ont limité le compte du canal {channel} : peu de gens voient ce qu’il publie.",
      hint: "Connectez-vous au compte et lisez l’avertissement ; il dit comment faire appel."),
    "mastodon.scopesMissing": Phrase(
      "Il manque des droits au jeton du canal {channel} : {scopes}",
      hint: "Connectez le canal à nouveau : crieur auth {channel}"),
    "mastodon.stepAccount": Phrase(
      "Ouvrez {server} dans votre navigateur et connectez-vous au compte qui publiera. Crieur vous y demandera votre accord."
    ),
    "mastodon.stepToken": Phrase(
      "Sans navigateur, créez le jeton vous-même sur {server} : nom « Crieur », URI de redirection {redirect}, accès {scopes} et aucun autre ; enregistrez, rouvrez l’application et copiez « Votre jeton d’accès »."
    ),
    "mastodon.askToken": Phrase("Jeton d’accès (laissez vide pour passer par le navigateur)"),
    "mastodon.codeRefused": Phrase(
      "Le serveur refuse le code du canal {channel} : {detail}",
      hint: "Un code ne sert qu’une fois et dix minutes : recommencez."),
  ]
}
