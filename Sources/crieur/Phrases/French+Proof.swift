extension French {
  /// French sentences of the proof of publication.
  static let proof: [String: Phrase] = [
    "proof.title": Phrase("Preuve de publication"),
    "proof.lead": Phrase(
      "Cette page montre ce qui a été publié sous ce titre, mot pour mot, où et quand, qui l'a décidé et ce que chaque réseau "
        + "a répondu. Elle se suffit à elle-même : rien n'est chargé d'ailleurs. Sa dernière partie explique comment la vérifier."
    ),
    "proof.item": Phrase("Identifiant"),
    "proof.author": Phrase("Auteur"),
    "proof.noAuthor": Phrase("non indiqué dans le calendrier"),
    "proof.source": Phrase("Écrit dans"),
    "proof.made": Phrase("Page établie"),
    "proof.madeBy": Phrase("{time}, par Crieur {version}"),
    "proof.whole": Phrase(
      "Au moment d'établir cette page, le journal a été vérifié en entier ({count} {count|écriture|écritures}) : il est intact, et les "
        + "textes et photos conservés sont ceux qui sont partis."),
    "proof.broken": Phrase("Attention, ce journal n'est pas intact : {problem}"),
    "proof.notWhole": Phrase(
      "Attention : un texte ou une photo de cette page n'est plus conservé tel qu'il est parti.",
      hint: "Cherchez l'original dans une sauvegarde ; crieur journal verify dit ce qui manque."),
    "proof.end": Phrase("Repère du journal"),
    "proof.publication": Phrase("Publication sur {channel} ({network})"),
    "proof.correction": Phrase("Correction sur {channel} ({network})"),
    "proof.recall": Phrase("Retrait sur {channel} ({network})"),
    "proof.notPublished": Phrase("non publié"),
    "proof.due": Phrase("Prévu"),
    "proof.published": Phrase("Publié"),
    "proof.late": Phrase("Remarque"),
    "proof.address": Phrase("Adresse publique"),
    "proof.noAddress": Phrase("aucune adresse n'a été donnée"),
    "proof.receipt": Phrase("Preuve donnée par le réseau"),
    "proof.decided": Phrase("Décisions de personnes"),
    "proof.decision": Phrase("{person} : {act}, {time}"),
    "proof.nobody": Phrase("aucune : parti de lui-même, comme le calendrier le prévoyait"),
    "proof.text": Phrase("Texte exact"),
    "proof.shownTitle": Phrase("Titre :"),
    "proof.link": Phrase("Lien :"),
    "proof.article": Phrase("Article :"),
    "proof.pictures": Phrase("Photos"),
    "proof.caption": Phrase("{file}. Description : {alt}. Crédit : {credit}"),
    "proof.noAlt": Phrase("aucune"),
    "proof.pictureLost": Phrase("Cette photo n'est plus conservée telle qu'elle est partie."),
    "proof.textLost": Phrase("Le texte n'est plus conservé."),
    "proof.textChanged": Phrase("Le texte conservé n'est pas celui qui est parti : il a été modifié après coup."),
    "proof.textDigest": Phrase("Empreinte (SHA-256) du texte et de tout ce qui part avec lui :"),
    "proof.answers": Phrase("Ce que le réseau a répondu"),
    "proof.answersCaption": Phrase(
      "Chaque essai, avec l'empreinte (SHA-256) de ce qui a été transmis et de la réponse reçue"),
    "proof.noAttempts": Phrase("Rien n'a été transmis."),
    "proof.number": Phrase("Essai"),
    "proof.began": Phrase("Début"),
    "proof.ended": Phrase("Fin"),
    "proof.outcome": Phrase("Résultat"),
    "proof.sent": Phrase("Transmis"),
    "proof.answer": Phrase("Réponse"),
    "proof.noAnswer": Phrase("aucune"),
    "proof.history": Phrase("Ce que dit le journal"),
    "proof.entry": Phrase("Écriture {number}, {time} : {what}"),
    "proof.verify": Phrase("Vérifier soi-même"),
    "proof.verifyWhy": Phrase(
      "Une empreinte SHA-256 est un nombre que l'on calcule à partir d'un fichier : deux fichiers différents n'ont pas la même. "
        + "Les fichiers ci-dessous sont dans cette page ; leurs empreintes doivent être celles du tableau."),
    "proof.verifyPage": Phrase(
      "Sous Linux, dans le dossier où se trouve {file}, ces commandes sortent les fichiers de la page et les vérifient "
        + "(chaque ligne doit finir par OK ou « Réussi ») :"),
    "proof.verifyWindows": Phrase(
      "Sous Windows : enregistrez chaque fichier par son lien (une photo par « Enregistrer l'image sous »), puis "
        + "certutil -hashfile FICHIER SHA256."),
    "proof.verifyEntries": Phrase(
      "Les écritures du journal qui concernent cette page se vérifient de même, une fois ce fichier enregistré :"),
    "proof.verifyChain": Phrase(
      "Chaque écriture contient l'empreinte de la précédente : changer l'une d'elles changerait toutes les suivantes. Le repère "
        + "ci-dessus est la dernière au moment d'établir cette page. Sur la machine de Crieur, « crieur journal verify --known "
        + "{place} » dit si le journal la contient toujours."),
    "proof.files": Phrase("Fichiers contenus dans cette page, et leurs empreintes SHA-256"),
    "proof.upcoming": Phrase("{count} {count|publication est encore à venir|publications sont encore à venir}."),
    "proof.nothing": Phrase("Rien n'a encore été publié sous ce titre."),
    "proof.written": Phrase("Preuve établie : {file}"),
    "help.proof": Phrase("Établir une page qui prouve ce qui a été publié (65 : quelque chose n'est plus intact)."),
    "help.proof.item": Phrase("Une actualité, par son identifiant."),
    "help.proof.file": Phrase("La page à écrire (par défaut la sortie standard)."),
  ]
}
