extension French {
  /// French sentences of the subject `pictures`.
  static let pictures: [String: Phrase] = [
    "picture.broken": Phrase(
      "La photo {file} est abîmée ou incomplète.", hint: "Ouvrez-la, enregistrez-la de nouveau et remplacez-la."),
    "picture.tooManyPixels": Phrase(
      "La photo {file} a plus de {limit} millions de pixels.", hint: "Réduisez-la."),
    "picture.cannotFit": Phrase(
      "La photo {file} ne peut pas être assez allégée pour ce canal.", hint: "Choisissez-en une plus simple."),
    "picture.noWorkshop": Phrase(
      "Le programme qui prépare les photos manque : {program}.",
      hint: "Installez crieur-pictures à côté de crieur."),
    "picture.workshopFailed": Phrase(
      "La photo {file} n’a pas pu être préparée : elle demande trop de mémoire ou de temps, ou le programme "
        + "crieur-pictures s’est arrêté.",
      hint: "Ouvrez-la, enregistrez-la de nouveau, plus petite, et remplacez-la."),
  ]
}
