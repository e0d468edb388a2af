extension French {
  /// French sentences of the subject `bluesky`.
  static let bluesky: [String: Phrase] = [
    "bluesky.credentialIncomplete": Phrase(
      "Le secret du canal {channel} n’a pas ses deux lignes, « identifier: » et « password: ».",
      hint: "Écrivez-y l’identifiant du compte et un mot de passe d’application."),
    "bluesky.signInRefused": Phrase(
      "Le serveur refuse l’identifiant ou le mot de passe d’application du canal {channel} : {detail}",
      hint: "Créez un nouveau mot de passe d’application et remplacez l’ancien ; si le compte est sur votre propre "
        + "serveur, mettez son adresse dans « endpoint: ». Puis rouvrez le canal."),
    "bluesky.factorNeeded": Phrase(
      "Le compte du canal {channel} demande un code envoyé par courriel.",
      hint: "Utilisez un mot de passe d’application à la place de celui du compte, puis rouvrez le canal."),
    "bluesky.sessionRefused": Phrase(
      "Le serveur refuse la session du canal {channel}, pourtant toute neuve : {detail}",
      hint: "Vérifiez « endpoint: » dans crieur.yaml et l’état du compte, puis rouvrez le canal."),
    "bluesky.accountShut": Phrase(
      "Le compte du canal {channel} est fermé, suspendu ou introuvable : {detail}",
      hint: "Regardez le compte dans l’application Bluesky, puis rouvrez le canal."),
    "bluesky.forbidden": Phrase(
      "Le compte du canal {channel} n’a pas le droit de faire cela : {detail}",
      hint: "Vérifiez l’état du compte, puis rouvrez le canal."),
    "bluesky.noSuchAddress": Phrase(
      "L’adresse du canal {channel} ne mène pas à un serveur du protocole AT.",
      hint: "Corrigez « endpoint: » dans crieur.yaml, puis rouvrez le canal."),
    "bluesky.badServer": Phrase(
      "Les données du compte du canal {channel} seraient à une adresse que Crieur n’appelle pas : {address}",
      hint: "Un serveur public a un nom public et une adresse en https. S’il est chez vous, mettez son adresse dans "
        + "« endpoint: »."),
    "bluesky.rejected": Phrase(
      "Le serveur refuse cette publication : {detail}",
      hint: "Corrigez le texte ou l’image pour ce canal, puis demandez un nouvel essai."),
    "bluesky.pictureGone": Phrase(
      "Le serveur n’a plus une image envoyée plus tôt.",
      hint: "Rien à faire : elle repartira d’elle-même."),
    "bluesky.pictureRefused": Phrase(
      "Le serveur refuse l’image : {detail}",
      hint: "Remplacez l’image pour ce canal, puis demandez un nouvel essai."),
    "bluesky.keyTaken": Phrase(
      "Le serveur dit avoir déjà une publication à cette place : un essai précédent a peut-être réussi."),
    "bluesky.otherPost": Phrase(
      "Une autre publication est déjà à la place de celle-ci sur le canal {channel} : {address}",
      hint: "Regardez-la. Si c’est la bonne : crieur queue resolve ID --url {address}"),
    "bluesky.threadInterrupted": Phrase(
      "Le fil s’est interrompu : {done} {done|message|messages} sur {count} {done|est publié|sont publiés} ({address}).",
      hint: "Crieur regarde ce qui est publié et reprend à la suite, sans rien répéter."),
    "bluesky.threadBrokenOff": Phrase(
      "Le serveur refuse la suite du fil : {done} {done|message|messages} sur {count} {done|est publié|sont publiés} ({address}). {detail}",
      hint: "Publiez la suite à la main ou retirez ce qui est publié, puis : crieur queue resolve ID --url …"),
    "bluesky.notAppPassword": Phrase(
      "Le mot de passe du canal {channel} ne ressemble pas à un mot de passe d’application.",
      hint: "Celui du compte ouvre tout : remplacez-le par un mot de passe d’application."),
    "bluesky.accountInactive": Phrase(
      "Le compte du canal {channel} n’est pas actif ({status}) : ses publications ne se voient pas.",
      hint: "Regardez le compte dans l’application Bluesky."),
    "bluesky.stepPassword": Phrase(
      "Connectez-vous au compte, ouvrez {page} (Paramètres, Confidentialité et sécurité, Mots de passe d’application) "
        + "et ajoutez un mot de passe nommé « crieur »."),
    "bluesky.stepRights": Phrase(
      "Laissez décochée la case qui donne accès à vos messages privés : Crieur ne les lit pas."),
    "bluesky.stepCopy": Phrase(
      "Copiez le mot de passe tout de suite : il n’est montré qu’une fois, sous la forme xxxx-xxxx-xxxx-xxxx."),
    "bluesky.askIdentifier": Phrase("Identifiant du compte, par exemple cci-exemple.bsky.social"),
    "bluesky.askPassword": Phrase("Mot de passe d’application"),
  ]
}
