extension French {
  /// French sentences of the vault, of `auth`, and of the looks at accounts.
  static let vault: [String: Phrase] = [
    "vault.noKey": Phrase(
      "La clé du coffre n'est pas là : {file}.",
      hint:
        "Remettez-la à sa place, depuis sa sauvegarde. Si elle est perdue, les secrets scellés le sont aussi : retirez-les tous (crieur vault list, crieur vault remove NOM), puis crieur auth CANAL."
    ),
    "vault.wrongKey": Phrase(
      "Les secrets ont été scellés avec une autre clé que celle de {name}.",
      hint:
        "Remettez la clé qui va avec cette base. Si elle est perdue : crieur vault remove NOM pour tous les secrets (crieur vault list), puis crieur auth CANAL."
    ),
    "vault.wrongPassphrase": Phrase(
      "Les secrets ont été scellés avec une autre phrase secrète que celle de {name}.",
      hint:
        "Donnez celle qui va avec cette base. Si elle est perdue : crieur vault remove NOM pour tous les secrets (crieur vault list), puis crieur auth CANAL."
    ),
    "vault.keyReadable": Phrase(
      "Tout le monde peut lire la clé du coffre, {file} : Crieur refuse de s'en servir.",
      hint: "Fermez-la aux autres (chmod o= {file}), puis changez-la : crieur vault rotate"),
    "vault.keyUnreadable": Phrase(
      "La clé du coffre, {file}, ne peut pas être lue : {detail}.",
      hint: "Lancez la commande au nom du service : sudo crieur …"),
    "vault.notAKey": Phrase(
      "{file} ne contient pas une clé de coffre.",
      hint: "Il faut 64 chiffres hexadécimaux par ligne, comme les donne : openssl rand -hex 32"),
    "vault.keyUnwritable": Phrase(
      "La clé du coffre ne peut pas être écrite : {file} ({detail}).",
      hint: "Lancez la commande au nom du service : sudo crieur …"),
    "vault.notOwner": Phrase(
      "La clé du coffre, {file}, doit appartenir à {owner}, sinon le service ne pourrait pas la lire.",
      hint: "Lancez la commande en son nom : sudo -u {owner} crieur …"),
    "vault.noEntry": Phrase(
      "Rien n'est scellé sous le nom « {name} ».", hint: "Donnez ce secret : crieur auth {channel}"),
    "vault.askRemove": Phrase(
      "« {name} » est le secret {count|du canal|des canaux} {channels}, qui ne {count|pourra|pourront} plus publier. Le retirer ? [o/N]"
    ),
    "vault.notRemoved": Phrase("Rien n'a été retiré."),
    "vault.damaged": Phrase(
      "Le secret « {name} » a été modifié ou abîmé depuis qu'il a été scellé : Crieur refuse de s'en servir.",
      hint: "Donnez-le de nouveau (crieur auth CANAL), et cherchez qui a touché à la base."),
    "vault.contended": Phrase(
      "D'autres écrivent sans cesse dans le coffre ({name}) ; rien n'a été changé.", hint: "Recommencez."),
    "vault.removed": Phrase("Le secret « {name} » est retiré du coffre."),
    "vault.unknownName": Phrase(
      "Rien n'est scellé sous le nom « {name} » ; rien n'a été changé.",
      hint: "Voyez ce que contient le coffre : crieur vault list"),
    "vault.stillUsed": Phrase(
      "{count|Le canal|Les canaux} {channels} ne {count|pourra|pourront} plus publier : « {name} » est {count|son secret|leur secret}.",
      hint: "Donnez-en un autre (crieur auth {channel}), ou changez credentials: dans crieur.yaml."),
    "vault.empty": Phrase("Le coffre est vide."),
    "vault.rotated": Phrase(
      "{count} {count|secret est scellé|secrets sont scellés} avec la nouvelle clé. Gardez-en une copie, ailleurs que les copies de la base."
    ),
    "vault.forgetOthers": Phrase("Retirez maintenant les anciennes lignes de {file}, toutes sauf la première."),
    "vault.noNewKey": Phrase(
      "{name} ne donne qu'une seule clé : il n'y en a pas de nouvelle.",
      hint: "Ajoutez-y la nouvelle, sur une ligne avant l'ancienne, puis recommencez."),
    "vault.column.name": Phrase("Nom"),
    "vault.column.version": Phrase("Version"),
    "vault.column.age": Phrase("Âge"),
    "vault.column.ends": Phrase("Fin"),
    "vault.column.usedBy": Phrase("Canaux"),
    "vault.days": Phrase("{count} {count|jour|jours}"),
    "vault.endsIn": Phrase("le {date} (dans {count} {count|jour|jours})"),
    "vault.renewing": Phrase("en cours de renouvellement"),
    "vault.putBack": Phrase(
      "« {name} » est plus ancien que ce qu'en dit le journal : il a été remis depuis une copie. S'il ne sert plus, crieur auth CANAL."
    ),
    "auth.notNeeded": Phrase("Le canal {channel} ne demande aucun secret."),
    "auth.willPaste": Phrase("Rien n'écoute ici : vous collerez l'adresse ou le code sur lequel le navigateur finit."),
    "auth.openPage": Phrase("Ouvrez cette page dans le navigateur où le bon compte est connecté, et acceptez :"),
    "auth.waiting": Phrase("En attente de votre accord, {minutes} minutes au plus (Ctrl-C pour renoncer)…"),
    "auth.askPaste": Phrase(
      "Collez l'adresse entière sur laquelle le navigateur a fini, ou le code"),
    "auth.askSecret": Phrase("Le secret du canal {channel}"),
    "auth.prompt": Phrase("{question} :"),
    "auth.hiddenPrompt": Phrase("{question} (rien ne s'affiche) :"),
    "auth.noAnswer": Phrase("Une réponse manque ({question}) ; rien n'a été changé."),
    "auth.timeOut": Phrase(
      "Rien n'est revenu du navigateur en {minutes} minutes ; rien n'a été changé.",
      hint: "Recommencez ; si le navigateur est sur une autre machine, ajoutez --paste."),
    "auth.notAPort": Phrase(
      "{port} n'est pas un numéro de port.",
      hint: "Choisissez un nombre de 1024 à 65535, ou laissez --port de côté."),
    "auth.portTaken": Phrase(
      "Le port {port} de cette machine n'est pas libre : {detail}.",
      hint: "Prenez-en un autre avec --port, et déclarez la nouvelle adresse au réseau ; ou ajoutez --paste."),
    "auth.denied": Phrase(
      "L'accord a été refusé ({detail}) ; rien n'a été changé.",
      hint: "Recommencez, et acceptez toutes les permissions."),
    "auth.otherState": Phrase(
      "Cette adresse vient d'un autre essai ; rien n'a été changé.",
      hint: "Recommencez, et collez l'adresse que donne la page ouverte cette fois."),
    "auth.secretRefused": Phrase(
      "Le secret donné pour le canal {channel} n'a pas passé l'essai : {detail}",
      hint: "Rien n'a été changé. Vérifiez le secret, ou faites-en un nouveau, et recommencez : crieur auth {channel}"),
    "auth.badPaste": Phrase(
      "Ce qui a été collé n'est ni une adresse de retour ni un code ; rien n'a été changé.",
      hint: "Recommencez, et copiez toute la barre d'adresse."),
    "auth.cannotOpen": Phrase("Aucun navigateur ne peut être ouvert d'ici : ouvrez la page vous-même."),
    "auth.sealed": Phrase("Le canal {channel} est connecté : compte {account}, scellé sous le nom « {name} »."),
    "auth.sealedUnseen": Phrase(
      "Le secret du canal {channel} est scellé sous le nom « {name} » ; le réseau ne l'a pas encore essayé."),
    "auth.toWrite": Phrase("Dans crieur.yaml, écrivez sous {channel} : {line} ; puis redémarrez le service."),
    "auth.reopened": Phrase("Le canal {channel} est rouvert."),
    "auth.pageDone": Phrase("C'est fait : vous pouvez fermer cette fenêtre et revenir au terminal."),
    "auth.pageDenied": Phrase("L'accord n'a pas été donné : vous pouvez fermer cette fenêtre et revenir au terminal."),
    "auth.pageUnknown": Phrase("Cette adresse ne correspond à aucune connexion en cours."),
    "account.textLimit": Phrase("{count} caractères au plus"),
    "account.mediaLimit": Phrase("{count} {count|image|images} au plus"),
    "account.remaining": Phrase("{count} {count|requête restante|requêtes restantes}"),
    "account.ends": Phrase("à reconnecter avant : {date} (dans {days} {days|jour|jours})"),
    "account.hasEnded": Phrase("la connexion a pris fin : {date}"),
    "account.endsSoon": Phrase(
      "La connexion du canal {channel} prend fin le {date}, dans {days} {days|jour|jours}.",
      hint: "Renouvelez-la avant : crieur auth {channel}"),
    "account.ended": Phrase(
      "La connexion du canal {channel} a pris fin le {date}.", hint: "Renouvelez-la : crieur auth {channel}"),
    "act.sealed": Phrase("secret scellé"),
    "act.renewed": Phrase("secret renouvelé"),
    "act.unsealed": Phrase("secret retiré"),
    "act.rekeyed": Phrase("clé du coffre changée"),
    "act.warned": Phrase("avertissement sur un compte"),
    "help.auth": Phrase("Connecter un canal à son compte, et sceller ce qui l'ouvre."),
    "help.auth.port": Phrase("Le port de cette machine où le navigateur revient (8726 par défaut)."),
    "help.auth.paste": Phrase("Coller l'adresse ou le code, quand le navigateur est sur une autre machine."),
    "help.auth.open": Phrase("Ouvrir la page du réseau dans le navigateur."),
    "help.vault": Phrase("Les secrets scellés : lesquels, depuis quand ; jamais ce qu'ils sont."),
    "help.vault.list": Phrase("Noms, versions, âges et fins."),
    "help.vault.rotate": Phrase("Tout sceller avec une nouvelle clé."),
    "help.vault.remove": Phrase("Retirer un secret."),
    "help.vault.name": Phrase("Le nom d'un secret."),
    "value.name": Phrase("nom"),
    "settings.badSealedName": Phrase(
      "« {name} » ne peut pas être le nom d'un secret scellé.",
      hint: "Choisissez un nom sans espace ni barre, ou écrivez {file: secrets/NOM}."),
    "settings.oddVault": Phrase(
      "La clé du coffre est soit un fichier, soit une phrase secrète.",
      hint: "Écrivez {key: {file: CHEMIN}}, {passphrase: {file: CHEMIN}} ou {passphrase: {env: VARIABLE}}."),
  ]
}
