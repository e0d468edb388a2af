extension English {
  /// English sentences of the subject `pictures`.
  static let pictures: [String: Phrase] = [
    "picture.broken": Phrase(
      "The picture {file} is damaged or incomplete.", hint: "Open it, save it again and replace it."),
    "picture.tooManyPixels": Phrase(
      "The picture {file} has more than {limit} million pixels.", hint: "Make it smaller."),
    "picture.cannotFit": Phrase(
      "The picture {file} cannot be made light enough for this channel.", hint: "Choose a simpler one."),
    "picture.noWorkshop": Phrase(
      "The program that prepares pictures is missing: {program}.", hint: "Install crieur-pictures beside crieur."),
    "picture.workshopFailed": Phrase(
      "The picture {file} could not be prepared: it takes too much memory or time, or the program crieur-pictures "
        + "broke down.",
      hint: "Open it, save it again, smaller, and replace it."),
  ]
}
