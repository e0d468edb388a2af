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
    "facebook.pictureRefused": Phrase(
      "Facebook n’arrive pas à lire une image : {detail}",
      hint: "Enregistrez l’image à nouveau, en JPEG ou en PNG, puis demandez un nouvel essai."),
    "facebook.appRemoved": Phrase(
      "La personne qui a connecté le canal {channel} a retiré l’application de son compte Facebook : {detail}",
      hint: "Connectez le canal à nouveau : crieur auth {channel}"),
    "facebook.checkpoint": Phrase(
      "Facebook attend que la personne qui a connecté le canal {channel} confirme son compte : {detail}",
      hint: "Elle ouvre www.facebook.com, fait ce qui y est demandé, puis rouvre le canal."),
    "facebook.passwordChanged": Phrase(
      "Le jeton du canal {channel} ne vaut plus : le mot de passe a changé, ou Facebook a fermé la session. {detail}",
      hint: "Connectez le canal à nouveau : crieur auth {channel}"),
    "facebook.tokenExpired": Phrase(
      "Le jeton du canal {channel} a pris fin : {detail}",
      hint: "Connectez le canal à nouveau : crieur auth {channel}"),
    "facebook.roleLost": Phrase(
      "La personne qui a connecté le canal {channel} n’a plus de rôle sur la Page : {detail}",
      hint: "Redonnez-lui l’accès à la Page, ou connectez le canal avec quelqu’un qui l’a : crieur auth {channel}"),
    "facebook.nearlyUsedUp": Phrase(
      "{percent} % des appels que Facebook accorde sont utilisés : Crieur ralentit.",
      hint: "Rien à faire : la publication repartira d’elle-même."),
    "facebook.quotaLow": Phrase(
      "{percent} % des appels que Facebook accorde au canal {channel} sont utilisés.",
      hint: "Regardez quels autres outils passent par la même application ou la même Page."),
    "facebook.pageUnpublished": Phrase(
      "La Page {page} du canal {channel} n’est pas publique : personne ne voit ce qui y est publié.",
      hint: "Rendez-la visible dans les paramètres de la Page."),
    "facebook.tokenOfPerson": Phrase(
      "Le jeton du canal {channel} est celui d’une personne, pas celui de la Page {page}.",
      hint: "Connectez le canal à nouveau, Crieur en tire le jeton de la Page : crieur auth {channel}"),
    "facebook.tokenOfOtherPage": Phrase(
      "Le jeton du canal {channel} est celui d’une autre Page que {page}.",
      hint: "Corrigez « page: » dans crieur.yaml, ou connectez le canal à nouveau : crieur auth {channel}"),
    "facebook.tokenUnread": Phrase(
      "Facebook ne dit pas ce que peut le jeton du canal {channel}, ni jusqu’à quand.",
      hint: "Rien à faire tant que les publications passent."),
    "facebook.scopesMissing": Phrase(
      "Il manque des droits au jeton du canal {channel} : {scopes}",
      hint: "Connectez le canal à nouveau et acceptez tout ce qui est demandé : crieur auth {channel}"),
    "facebook.dataAccessEnds": Phrase(
      "Facebook demandera dans {days} {days|jour|jours} un nouvel accord pour le canal {channel}.",
      hint: "Donnez-le maintenant : crieur auth {channel}"),
    "facebook.stepApp": Phrase(
      "Créez une application sur {address} : cas d’utilisation « Gérer tout sur votre Page », type Entreprise (Business)."
    ),
    "facebook.stepPermissions": Phrase(
      "Dans l’application, ouvrez le cas d’utilisation et ajoutez ces droits : {scopes}."),
    "facebook.stepLogin": Phrase(
      "Dans Facebook Login > Paramètres : connexion OAuth client : oui ; connexion OAuth web : oui ; HTTPS obligatoire : oui ; URI de redirection OAuth valides : {redirect}"
    ),
    "facebook.stepLive": Phrase(
      "Passez l’application en mode « En ligne » : en développement, ses publications ne se voient que des personnes qui y ont un rôle. Vous devez avoir un rôle dans l’application et le contrôle du contenu de la Page."
    ),
    "facebook.stepKeys": Phrase(
      "Dans Paramètres de l’application > Général se trouvent l’identifiant et la clé secrète. Après votre accord, le navigateur montre une page « Success » : copiez aussitôt son adresse entière."
    ),
    "facebook.askToken": Phrase("Jeton de la Page (laissez vide pour passer par le navigateur)"),
    "facebook.askAppID": Phrase("Identifiant de l’application (facultatif avec un jeton)"),
    "facebook.askAppSecret": Phrase("Clé secrète de l’application (facultative avec un jeton)"),
    "facebook.nothingGiven": Phrase(
      "Pour connecter le canal {channel}, il faut un jeton de Page, ou l’identifiant et la clé secrète de l’application."
    ),
    "facebook.noPageToken": Phrase(
      "Facebook ne donne pas à cette personne de jeton de la Page {page} (canal {channel}).",
      hint: "Il faut le contrôle du contenu de cette Page, et la choisir sur la page d’accord."),
  ]
}
