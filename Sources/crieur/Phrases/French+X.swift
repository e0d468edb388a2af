extension French {
  /// French sentences of the subject `x`.
  static let x: [String: Phrase] = [
    "x.tokenRefused": Phrase(
      "X refuse les clés ou le jeton du canal {channel} : {detail}",
      hint:
        "Si « credentials: » nomme un fichier, corrigez les clés dans ce fichier ; sinon, reconnectez le compte avec "
        + "« crieur auth {channel} ». Puis rouvrez le canal."),
    "x.credentialIncomplete": Phrase(
      "Il manque des éléments aux identifiants du canal {channel} : {parts}.",
      hint: "Il faut consumer_key, consumer_secret, access_token et access_token_secret, ou se connecter avec "
        + "« crieur auth {channel} »."),
    "x.clockWrong": Phrase(
      "X refuse la signature du canal {channel} à cause de l’heure de cette machine : {detail}",
      hint: "Mettez la machine à l’heure (timedatectl), puis rouvrez le canal."),
    "x.readOnly": Phrase(
      "L’application du canal {channel} n’a que le droit de lire : {detail}",
      hint:
        "Sur console.x.com, donnez-lui « Read and write », recréez les jetons et remplacez-les, puis rouvrez le canal."),
    "x.applicationForbidden": Phrase(
      "X n’ouvre pas son API à l’application du canal {channel} : {detail}",
      hint:
        "Vérifiez sur console.x.com que l’application est active et que ces clés sont celles d’un compte, pas celles de "
        + "l’application seule."),
    "x.accountShut": Phrase(
      "Le compte du canal {channel} est suspendu ou verrouillé par X : {detail}",
      hint: "Connectez-vous à X avec ce compte et suivez ce qu’il demande, puis rouvrez le canal."),
    "x.outOfCredits": Phrase(
      "Les crédits X du canal {channel} sont épuisés, ou la limite de dépense est atteinte : {detail}",
      hint: "Achetez des crédits sur console.x.com ou relevez la limite, puis rouvrez le canal."),
    "x.usageCapped": Phrase(
      "Le quota de la formule X du canal {channel} est épuisé : {detail}",
      hint: "Attendez la prochaine période ou changez de formule sur console.x.com, puis rouvrez le canal."),
    "x.noSuchAddress": Phrase(
      "L’adresse du canal {channel} n’est pas celle de l’API de X (réponse {status}).",
      hint: "Corrigez « endpoint: » dans crieur.yaml."),
    "x.throttled": Phrase(
      "X trouve que trop de demandes ont été faites et demande d’attendre.",
      hint: "Rien à faire : la publication repartira d’elle-même."),
    "x.alreadyPosted": Phrase(
      "X dit avoir déjà ce texte : un essai précédent a peut-être réussi. {detail}",
      hint:
        "Crieur regarde ce qui est publié. S’il ne trouve rien, changez le texte pour ce canal : X refuse deux fois le même."
    ),
    "x.rejected": Phrase(
      "X refuse cette publication : {detail}",
      hint: "Corrigez le texte ou l’image pour ce canal, puis demandez un nouvel essai."),
    "x.tooLong": Phrase("X trouve le texte trop long : {detail}", hint: "Raccourcissez le texte pour ce canal."),
    "x.takenForSpam": Phrase(
      "X prend cette publication pour celle d’un robot : {detail}",
      hint: "Connectez-vous à X avec ce compte, puis reformulez le texte pour ce canal."),
    "x.replyRefused": Phrase(
      "X ne laisse pas répondre à cette publication : {detail}",
      hint: "Elle a pu être supprimée ; pour un fil, publiez la suite à la main."),
    "x.pictureRefused": Phrase(
      "X refuse une image : {detail}",
      hint: "JPEG, PNG, WebP ou GIF, 5 Mo au plus : remplacez l’image, puis demandez un nouvel essai."),
    "x.pictureNotReady": Phrase(
      "X prépare encore l’image.",
      hint: "Rien à faire : la publication repartira d’elle-même."),
    "x.threadInterrupted": Phrase(
      "Le fil s’est interrompu : {done} {done|message|messages} sur {count} {done|est publié|sont publiés} ({address}).",
      hint: "Crieur regarde ce qui est publié et reprend à la suite, sans rien répéter."),
    "x.threadBrokenOff": Phrase(
      "X refuse la suite du fil : {done} {done|message|messages} sur {count} {done|est publié|sont publiés} ({address}). {detail}",
      hint: "Publiez la suite à la main ou retirez ce qui est publié, puis : crieur queue resolve ID --url …"),
    "x.quotaLow": Phrase(
      "Il reste {remaining} publications sur {limit} au canal {channel} pour aujourd’hui.",
      hint: "Étalez les publications avec « pace: » dans crieur.yaml."),
    "x.stepPortal": Phrase(
      "Ouvrez https://console.x.com avec le compte qui publiera, et créez une application (« Create App »)."),
    "x.stepCredits": Phrase(
      "Achetez des crédits et fixez une limite de dépense : « crieur channels list » dit ce que coûte une publication."),
    "x.stepPermission": Phrase(
      "Dans « User authentication settings », choisissez pour « App permissions » : « Read and write »."),
    "x.stepType": Phrase(
      "Choisissez pour « Type of App » : « Web App, Automated App or Bot »."),
    "x.stepCallback": Phrase(
      "Entrez pour « Callback URI / Redirect URL », à la lettre près : {callback} (et le site de l’établissement pour « Website URL »)."
    ),
    "x.stepClient": Phrase(
      "Enregistrez, puis notez « Client ID » et « Client Secret » : le second n’est montré qu’une fois."),
    "x.stepScopes": Phrase(
      "Une page de X va vous demander d’autoriser : {scopes}. Le code qu’elle renvoie ne vaut que 30 secondes."),
    "x.stepKeys": Phrase(
      "Enregistrez, puis créez dans « Keys and tokens » : « API Key and Secret », et « Access Token and Secret » avec la mention "
        + "« Read and write »."),
    "x.askClientID": Phrase("« Client ID »"),
    "x.askClientSecret": Phrase("« Client Secret » (vide pour une application publique)"),
    "x.askConsumerKey": Phrase("« API Key »"),
    "x.askConsumerSecret": Phrase("« API Key Secret »"),
    "x.askAccessToken": Phrase("« Access Token »"),
    "x.askAccessTokenSecret": Phrase("« Access Token Secret »"),
  ]

  /// French sentences of the subject `oauth`.
  static let oauth: [String: Phrase] = [
    "oauth.signInAgain": Phrase(
      "Le réseau ne renouvelle plus le jeton du canal {channel} : {detail}",
      hint: "Reconnectez le compte avec « crieur auth {channel} », puis rouvrez le canal."),
    "oauth.applicationRefused": Phrase(
      "Le réseau ne reconnaît pas l’application du canal {channel} : {detail}",
      hint: "Vérifiez l’identifiant et le secret de l’application, puis refaites « crieur auth {channel} »."),
    "oauth.codeRefused": Phrase(
      "Le réseau refuse le code de connexion du canal {channel} : {detail}",
      hint: "Un code ne sert qu’une fois et vieillit en quelques secondes : refaites « crieur auth {channel} »."),
    "oauth.notAgreed": Phrase(
      "Aucun accord n’est revenu du réseau pour le canal {channel} : {detail}",
      hint: "Refaites « crieur auth {channel} » et acceptez sur la page du réseau."),
    "oauth.noCode": Phrase(
      "Ce qui est revenu pour le canal {channel} ne contient aucun code du réseau.",
      hint: "Recommencez ; une fois l’accord donné, collez l’adresse entière de la page où finit le navigateur."),
    "oauth.otherSignIn": Phrase(
      "La réponse du réseau n’est pas celle de cette connexion du canal {channel}.",
      hint: "Fermez les autres fenêtres et refaites « crieur auth {channel} »."),
    "oauth.scopesMissing": Phrase(
      "Des droits manquent au canal {channel} : {scopes}.",
      hint: "Refaites « crieur auth {channel} » et acceptez tout ce qui est demandé."),
    "oauth.renewalNeedsVault": Phrase(
      "Le jeton du canal {channel} se renouvelle, et ne peut donc pas rester dans un fichier ou une variable.",
      hint: "Connectez le compte avec « crieur auth {channel} », et mettez le nom qu’il donne dans « credentials: »."),
    "oauth.tokenEnded": Phrase(
      "Le jeton du canal {channel} est arrivé à sa fin, et rien ne permet de le renouveler.",
      hint: "Reconnectez le compte avec « crieur auth {channel} », puis rouvrez le canal."),
  ]
}
