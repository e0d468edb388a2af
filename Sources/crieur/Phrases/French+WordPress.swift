extension French {
  /// French sentences of the subject `wordpress`.
  static let wordpress: [String: Phrase] = [
    "wordpress.badCredential": Phrase(
      "Les identifiants du canal {channel} n’ont pas de nom d’utilisateur ou pas de mot de passe.",
      hint:
        "Le fichier a deux lignes, « username: … » et « password: … » ; « crieur auth {channel} » le fait pour vous."),
    "wordpress.passwordRefused": Phrase(
      "WordPress refuse le nom d’utilisateur ou le mot de passe d’application du canal {channel} : {detail}",
      hint: "Créez un nouveau mot de passe d’application dans le profil du compte (pas le mot de passe de connexion), "
        + "puis rouvrez le canal."),
    "wordpress.notLoggedIn": Phrase(
      "WordPress ne reconnaît pas le compte du canal {channel} : {detail}",
      hint: "Vérifiez le nom et le mot de passe d’application. S’ils sont justes, le serveur web ne transmet pas "
        + "l’en-tête Authorization : avec Apache, ajoutez « CGIPassAuth On » ou « SetEnvIf Authorization \"(.*)\" "
        + "HTTP_AUTHORIZATION=$1 »."),
    "wordpress.passwordsDisabled": Phrase(
      "Le site du canal {channel} n’accepte pas les mots de passe d’application : {detail}",
      hint: "Le site doit être en https ; une extension de sécurité peut aussi les avoir coupés. Demandez à "
        + "l’administrateur du site."),
    "wordpress.cannotPublish": Phrase(
      "Le compte du canal {channel} n’a pas le droit de publier : {detail}",
      hint: "Donnez-lui le rôle Auteur ou Éditeur dans WordPress, ou mettez « status: pending » au canal."),
    "wordpress.notAllowed": Phrase(
      "Le compte du canal {channel} n’a pas le droit de faire cela : {detail}",
      hint: "Donnez-lui le rôle Éditeur dans WordPress, puis rouvrez le canal."),
    "wordpress.termNotAllowed": Phrase(
      "Le compte du canal {channel} n’a pas le droit de créer « {term} » dans WordPress.",
      hint: "Créez cette catégorie ou cette étiquette sur le site, donnez au compte le rôle Éditeur, ou mettez "
        + "« new_terms: false » au canal ; puis rouvrez le canal."),
    "wordpress.noAPI": Phrase(
      "L’adresse du canal {channel} ne mène pas à l’API de WordPress (réponse {status}).",
      hint: "Corrigez « endpoint: » (la page d’accueil du site). Si l’adresse est juste, une extension a coupé "
        + "l’API REST."),
    "wordpress.moved": Phrase(
      "Le site du canal {channel} a pour adresse {host}.",
      hint: "Mettez cette adresse dans « endpoint: » de crieur.yaml, puis rouvrez le canal."),
    "wordpress.noSuchAuthor": Phrase(
      "WordPress ne connaît pas l’auteur du canal {channel} : {detail}",
      hint: "Corrigez « author: » : un numéro d’utilisateur, ou le nom qui figure dans l’adresse de sa page d’auteur."),
    "wordpress.unavailable": Phrase(
      "Le site du canal {channel} est en maintenance ou surchargé (réponse {status})."),
    "wordpress.failed": Phrase("WordPress est en panne (réponse {status}) : {detail}"),
    "wordpress.rejected": Phrase(
      "WordPress refuse cette publication : {detail}",
      hint: "Corrigez le texte ou l’image pour ce canal, puis demandez un nouvel essai."),
    "wordpress.pictureRefused": Phrase(
      "WordPress refuse une image : {detail}",
      hint:
        "Réduisez l’image ou changez son format ; la taille permise est réglée sur le serveur (post_max_size de PHP)."),
    "wordpress.draftGone": Phrase(
      "Le brouillon a disparu de WordPress avant d’être publié.",
      hint: "Rien à faire : il sera refait."),
    "wordpress.slugTaken": Phrase(
      "Un autre contenu du site occupe l’adresse « {slug} », et ce compte ne le voit pas.",
      hint: "Regardez ce qui est à cette adresse ; si c’est l’actualité, notez-la avec « crieur queue resolve »."),
    "wordpress.draftReady": Phrase(
      "L’article attend dans WordPress d’être publié ({address}).",
      hint: "Relisez-le et publiez-le dans WordPress, puis notez son adresse avec « crieur queue resolve »."),
    "wordpress.keptBack": Phrase(
      "WordPress garde l’article sans le publier (état « {status} ») : {address}",
      hint: "Une extension de relecture le retient sans doute. Publiez-le dans WordPress, puis notez son adresse avec "
        + "« crieur queue resolve »."),
    "wordpress.changedThere": Phrase(
      "L’article a été modifié dans WordPress depuis sa publication ; Crieur n’écrase pas ce travail ({address}).",
      hint: "Corrigez-le dans WordPress, puis notez-le avec « crieur queue resolve »."),
    "wordpress.noUploads": Phrase(
      "Le compte du canal {channel} n’a pas le droit d’envoyer des images.",
      hint: "Donnez-lui le rôle Auteur ou Éditeur dans WordPress."),
    "wordpress.signInAs": Phrase(
      "Dans WordPress, prévoyez un compte pour Crieur, de rôle Éditeur (Auteur suffit si les catégories existent déjà), "
        + "et connectez-vous avec ce compte."),
    "wordpress.signInOpen": Phrase("Ouvrez {address}"),
    "wordpress.signInApprove": Phrase(
      "Cliquez sur « Oui, j’approuve cette connexion » : WordPress montre une fois un mot de passe de six groupes de "
        + "quatre caractères. Copiez-le."),
    "wordpress.signInProfile": Phrase(
      "Si cette page n’existe pas : {address}, « Mots de passe d’application », nom « Crieur », « Ajouter »."),
    "wordpress.askUser": Phrase("Nom d’utilisateur (l’identifiant de connexion de ce compte)"),
    "wordpress.askPassword": Phrase("Mot de passe d’application"),
  ]
}
