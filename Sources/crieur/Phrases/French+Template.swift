extension French {
  /// French sentences of the subject `template`.
  static let template: [String: Phrase] = [
    "template.unknownField": Phrase(
      "Il n’y a pas de champ « {name} » ici. Les champs sont : {known}.",
      hint: "Choisissez l’un d’eux ; ce qui appartient à un élément ne s’écrit qu’autour de lui (parts:)."),
    "template.brokenTag": Phrase(
      "Ces accolades ne sont pas fermées, ou ne contiennent aucun nom : {tag}",
      hint: "Écrivez {{nom}}, avec deux accolades de chaque côté."),
    "template.brokenSection": Phrase(
      "La section « {name} » n’est pas fermée où il faut.",
      hint: "À chaque {{#nom}} ou {{^nom}} son {{/nom}}, la dernière ouverte d’abord."),
    "template.unsupportedTag": Phrase(
      "Les modèles n’ont pas cette balise : {tag}",
      hint: "Ils ont {{nom}}, {{#nom}}…{{/nom}}, {{^nom}}…{{/nom}} et {{! note}}."),
    "template.lacksPart": Phrase(
      "Le texte autour de « {part} » doit le montrer une fois, hors de toute section.",
      hint: "Écrivez-y {part} entre doubles accolades, une seule fois."),
  ]
}
