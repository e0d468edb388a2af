extension French {
  /// French sentences of the subject `reading`.
  static let reading: [String: Phrase] = [
    "yaml.tab": Phrase("Une tabulation décale cette ligne.", hint: "Remplacez la tabulation par des espaces."),
    "yaml.bareColon": Phrase(
      "Un deux-points suivi d’une espace se trouve dans un texte sans guillemets, ou la ligne est trop à "
        + "droite.",
      hint: "Mettez le texte entre guillemets (\"…\"), ou alignez la ligne sur la précédente."),
    "yaml.bareBraces": Phrase(
      "Un texte commence par des accolades doubles sans être entre guillemets.",
      hint: "Mettez le texte entier entre guillemets (\"…\")."),
    "yaml.missingColon": Phrase(
      "Cette ligne n’est ni une clé suivie de deux-points, ni la suite d’un texte.",
      hint: "Écrivez « clé: valeur » (avec une espace après le deux-points), ou décalez la ligne vers la droite si "
        + "elle continue le texte."),
    "yaml.unclosed": Phrase(
      "Un guillemet, un crochet ou une accolade s’ouvre ici et ne se referme pas.",
      hint: "Fermez-le, par exemple [a, b] ou \"texte\"."),
    "yaml.indentation": Phrase(
      "Cette ligne n’est pas alignée avec celles qui l’entourent.",
      hint: "Alignez-la : les clés d’un même ensemble commencent à la même colonne."),
    "yaml.reservedCharacter": Phrase(
      "Un texte sans guillemets ne peut pas commencer par « {character} ».",
      hint: "Mettez le texte entre guillemets."),
    "yaml.controlCharacter": Phrase(
      "Un caractère invisible interdit ({character}) se trouve ici.",
      hint: "Effacez-le, ou retapez la ligne."),
    "yaml.unknownAlias": Phrase(
      "Cet astérisque renvoie à une ancre qui n’existe pas.",
      hint: "Mettez le texte entre guillemets si l’astérisque en fait partie."),
    "yaml.severalDocuments": Phrase(
      "Une ligne « --- » commence ici un second document.",
      hint: "Retirez cette ligne : un fichier contient un seul document."),
    "yaml.syntax": Phrase(
      "Ce texte YAML ne peut pas être lu ({detail}).",
      hint: "Vérifiez guillemets, deux-points et alignement à cet endroit."),
    "yaml.duplicateKey": Phrase("La clé « {key} » est écrite deux fois.", hint: "Gardez-en une seule."),
    "yaml.tooLarge": Phrase(
      "Ce texte est trop grand ou trop imbriqué pour être lu.",
      hint: "Divisez-le, et n’utilisez ni ancres ni alias."),
    "yaml.unknownKey": Phrase("La clé « {key} » n’existe pas ici.", hint: "Clés possibles : {known}."),
    "yaml.misspelledKey": Phrase("La clé « {key} » n’existe pas ici.", hint: "Vouliez-vous dire « {suggestion} » ?"),
    "yaml.oddKey": Phrase("Cette clé n’est pas un mot.", hint: "Écrivez un mot suivi de deux-points."),
    "yaml.missingKey": Phrase("« {key} » manque ou est vide.", hint: "Ajoutez une ligne « {key}: … »."),
    "yaml.notAMapping": Phrase(
      "Il faut ici des clés suivies de leur valeur.",
      hint: "Écrivez « clé: valeur », une par ligne."),
    "yaml.notAList": Phrase("« {key} » doit être une liste.", hint: "Écrivez les valeurs entre crochets : [a, b]."),
    "yaml.notAText": Phrase(
      "« {key} » doit être un texte simple.",
      hint: "Mettez-le entre guillemets s’il contient des crochets ou des accolades."),
    "yaml.notAFlag": Phrase("« {value} » n’est ni oui ni non.", hint: "Écrivez « {key}: true » ou « {key}: false »."),
    "yaml.notANumber": Phrase(
      "« {value} » n’est pas un nombre entier entre {least} et {most}.",
      hint: "Corrigez la valeur de « {key} »."),
    "yaml.notAChoice": Phrase(
      "« {value} » n’est pas une valeur possible de « {key} ».",
      hint: "Valeurs possibles : {known}."),
    "yaml.misspelledChoice": Phrase(
      "« {value} » n’est pas une valeur possible de « {key} ».",
      hint: "Vouliez-vous dire « {suggestion} » ?"),
    "yaml.notADate": Phrase(
      "« {value} » n’est pas une date.",
      hint: "Écrivez l’année, le mois et le jour : 2026-12-03."),
    "yaml.noSuchDay": Phrase("Le jour {value} n’existe pas.", hint: "Corrigez la date de « {key} »."),
    "yaml.notATime": Phrase(
      "« {value} » n’est pas une heure.",
      hint: "Écrivez les heures et les minutes : \"08:15\"."),
    "yaml.notADateTime": Phrase(
      "« {value} » n’est pas une date suivie d’une heure.",
      hint: "Écrivez : 2026-12-03 09:00."),
    "yaml.notADuration": Phrase(
      "« {value} » n’est pas une durée.",
      hint: "Écrivez un nombre et son unité : 30s, 90m, 3h, 2d, 1w."),
    "yaml.notAURL": Phrase(
      "« {value} » n’est pas une adresse web complète.",
      hint: "Commencez par https:// et donnez le nom du site, sans espace."),
    "zone.unknown": Phrase(
      "Le fuseau horaire « {name} » n’existe pas.",
      hint: "Donnez un nom de la base IANA, comme Europe/Paris."),
    "zone.misspelled": Phrase(
      "Le fuseau horaire « {name} » n’existe pas.",
      hint: "Vouliez-vous dire « {suggestion} » ?"),
    "zone.unreadable": Phrase(
      "Les données du fuseau horaire « {name} » ne peuvent pas être lues.",
      hint: "Réinstallez le paquet tzdata."),
    "zone.noDatabase": Phrase(
      "Le système n’a pas de base de fuseaux horaires dans {path}.",
      hint: "Installez le paquet tzdata, ou corrigez la variable TZDIR."),
  ]
}
