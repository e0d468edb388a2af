extension French {
  /// French sentences of the subject `corrections`.
  static let corrections: [String: Phrase] = [
    "correction.edited": Phrase(
      "« {title} » a été modifiée alors qu'elle est déjà sortie sur {count} {count|canal|canaux} ({channels}) : "
        + "corriger, retirer ou laisser ?",
      hint: "crieur correct {item} ; crieur recall {item} ; crieur correct {item} --leave"),
    "correction.editedUnderWay": Phrase(
      "« {title} » a été modifiée ; sur {count} {count|canal|canaux} ({channels}), l'ancien texte reste tant que "
        + "personne ne décide : corriger, retirer ou laisser ?",
      hint: "crieur correct {item} ; crieur recall {item} ; crieur correct {item} --leave"),
    "correction.editedHeading": Phrase("Modifiées, en attente d'une décision"),
    "correction.takesBack": Phrase("{channel} : la publication sera retirée ({address})"),
    "correction.takesBackByHand": Phrase(
      "{channel} : à retirer à la main ({address}) ; ce canal ne peut pas le faire lui-même"),
    "correction.cancels": Phrase("{id} : ne partira pas"),
    "correction.cancelsHandOff": Phrase(
      "{id} : ne sera pas publié à la main ; si quelqu'un l'a déjà fait, qu'il le retire"),
    "correction.stands": Phrase("{id} : déjà demandé ({state})"),
    "correction.nothingOut": Phrase("Rien de « {item} » n'est sorti."),
    "correction.unchanged": Phrase("{channel} : montre déjà ce que dit le calendrier"),
    "correction.edits": Phrase("{channel} : la publication sera modifiée"),
    "correction.redoesPage": Phrase(
      "{channel} : pas encore publié à la main ; la page sera refaite et remplacera celle qui est prête. Si quelqu'un "
        + "a déjà publié l'ancien texte, qu'il le corrige"),
    "correction.sendsNewText": Phrase("{channel} : pas encore sorti ; le nouveau texte partira"),
    "correction.carriesAlready": Phrase("{channel} : pas encore sorti ; partira avec le texte du calendrier"),
    "correction.cannotRenew": Phrase(
      "{channel} : pas sorti, mais l'ancien texte est déjà engagé et partira tel quel ; pour l'éviter : "
        + "crieur queue cancel {id}, puis une nouvelle actualité"),
    "correction.overtaken": Phrase(
      "{channel} : quelque chose a changé entre-temps, l'ancien texte y reste ; recommencez : crieur correct {item}"),
    "correction.publishesErratum": Phrase(
      "{channel} : cette publication ne peut pas être modifiée ; un rectificatif sera publié à côté"),
    "correction.waits": Phrase(
      "{id} : nul ne sait encore s'il est paru ; la suite attendra de le savoir",
      hint: "Regardez où il en est : crieur queue show {id}"),
    "correction.askRecall": Phrase("Retirer ? [o/N]"),
    "correction.askCorrect": Phrase("Modifier ? [o/N]"),
    "correction.askErratum": Phrase("Publier ce rectificatif sur {channel} ? [o/N]"),
    "correction.needsYes": Phrase(
      "Personne n'est là pour confirmer.", hint: "Ajoutez --yes pour le faire sans question."),
    "correction.notDone": Phrase("Rien n'a été changé."),
    "correction.whichOccurrence": Phrase(
      "« {item} » est sortie plusieurs fois : il faut dire laquelle.",
      hint: "Ajoutez --occurrence, par exemple pour la dernière : --occurrence {last}"),
    "correction.whichItem": Phrase(
      "{file} contient plusieurs actualités : il faut dire laquelle.",
      hint: "Donnez son nom à la place du fichier : {items}"),
    "correction.fileUnknown": Phrase(
      "Aucune actualité de {file} n'est connue de Crieur : rien n'en est sorti.",
      hint: "Donnez un fichier du calendrier, ou le nom d'une actualité : crieur queue list"),
    "correction.sourceBroken": Phrase(
      "Le fichier {file} contient des erreurs : « {item} » n'est pas corrigée.",
      hint: "Voyez crieur check, corrigez le fichier, puis recommencez."),
    "correction.itemGone": Phrase(
      "« {item} » n'est plus dans le calendrier : il n'y a pas de texte par lequel la corriger.",
      hint: "Pour la retirer : crieur recall {item}"),
    "correction.left": Phrase("« {item} » reste comme elle est ; la question ne sera plus posée."),
    "help.recall": Phrase("Retirer une actualité de tous les canaux où elle est sortie."),
    "help.correct": Phrase("Corriger ce qui est sorti, d'après le calendrier d'aujourd'hui : différence, puis oui."),
    "help.correction.item": Phrase("Une actualité, par exemple guide-medias-sociaux."),
    "help.correction.occurrence": Phrase("L'occurrence d'une récurrence, par exemple 2011-01-10T08:15."),
    "help.correction.leave": Phrase("Laisser ce qui est sorti comme il est, et ne plus poser la question."),
    "state.delivered.correct": Phrase("corrigé"),
    "state.delivered.recall": Phrase("retiré"),
    "state.held.handOff.correct": Phrase(
      "attend quelqu'un : à corriger à la main", hint: "Corrigez la publication, puis : crieur queue resolve {id}"),
    "state.held.handOff.recall": Phrase(
      "attend quelqu'un : à retirer à la main", hint: "Retirez la publication, puis : crieur queue resolve {id}"),
    "engine.waitsForOutcome": Phrase(
      "Attend de savoir ce que devient {other}.", hint: "Regardez où il en est : crieur queue show {other}"),
    "engine.nothingOut": Phrase("Rien n'en est sorti : il n'y a rien à corriger ni à retirer."),
    "engine.takenBack": Phrase("Quelqu'un l'a retirée avant qu'elle ne parte."),
    "engine.superseded": Phrase("Une demande plus récente le remplace."),
    "engine.amendByHand": Phrase(
      "Le canal {channel} ne peut pas modifier cette publication : {address}",
      hint: "Corrigez-la à la main, puis : crieur queue resolve ID"),
    "engine.removeByHand": Phrase(
      "Le canal {channel} ne peut pas retirer de publication : {address}",
      hint: "Retirez-la à la main, puis : crieur queue resolve ID"),
    "adapter.amendByHand": Phrase(
      "De cette publication du canal {channel}, Crieur ne connaît que l’adresse : {address}",
      hint: "Corrigez-la à la main, puis : crieur queue resolve ID"),
    "adapter.removeByHand": Phrase(
      "De cette publication du canal {channel}, Crieur ne connaît que l’adresse : {address}",
      hint: "Retirez-la à la main, puis : crieur queue resolve ID"),
    "adapter.postGone": Phrase(
      "La publication à corriger n’existe plus sur le canal {channel} : {address}",
      hint: "Quelqu’un l’a retirée ; renoncez à la corriger, ou publiez une nouvelle actualité."),
    "adapter.postOfOthers": Phrase(
      "Le compte du canal {channel} n’a pas le droit de toucher à cette publication : {address}",
      hint: "Vérifiez que le jeton est celui du compte qui l’a publiée, puis : crieur queue retry ID"),
    "handoff.readyCorrect": Phrase(
      "À corriger à la main sur {place} : {address}. Tout est prêt dans {folder}.",
      hint: "Ouvrez index.html dans ce dossier, corrigez, puis notez-le avec « crieur queue resolve »."),
    "handoff.readyRecall": Phrase(
      "À retirer à la main de {place} : {address}. Tout est dit dans {folder}.",
      hint: "Retirez la publication, puis notez-le avec « crieur queue resolve »."),
    "handoff.pageHeadingCorrect": Phrase("À corriger sur {place}"),
    "handoff.pageHeadingRecall": Phrase("À retirer de {place}"),
    "handoff.pageFind": Phrase("Ouvrez {place} et retrouvez la publication : {address}"),
    "handoff.pageReplace": Phrase("Remplacez-y le texte par ce qui suit, sans rien changer."),
    "handoff.pageDelete": Phrase("Supprimez-la. Elle montre ce qui suit."),
    "handoff.pageDone": Phrase("Notez-le pour toute l’équipe :"),
  ]
}
