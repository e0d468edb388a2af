extension French {
  /// French sentences of the subject `checks`: what an editor would say.
  static let checks: [String: Phrase] = [
    "link-missing": Phrase(
      "Cette actualité ne mène à aucune page.",
      hint: "Ajoutez un lien (link) vers la page du site qui en parle."),
    "link-elsewhere": Phrase(
      "Le lien mène à {host}, qui n'est pas un site de l'institution.",
      hint: "Menez à la page du site qui en parle, ou ajoutez ce site à domains dans crieur.yaml."),
    "link-insecure": Phrase(
      "L'adresse {link} n'est pas chiffrée.",
      hint: "Écrivez-la avec https:// ; les navigateurs avertissent des autres."),
    "link-repeated": Phrase(
      "Le lien {link} est deux fois dans ce texte.",
      hint:
        "Retirez-le de votre texte : Crieur met celui de l'actualité et celui de l'inscription ; s'ils sont le même, retirez registration."
    ),
    "alt-missing": Phrase(
      "L'image {file} n'a pas de texte de remplacement.",
      hint: "Décrivez-la en une phrase (alt) pour ceux qui ne la voient pas."),
    "credit-missing": Phrase(
      "L'image {file} n'a pas de crédit.",
      hint: "Nommez son auteur ou l'institution (credit)."),
    "licence-missing": Phrase(
      "L'image {file} est de « {credit} », sans licence ni source.",
      hint: "Dites sous quelle licence elle est publiée (licence), ou d'où elle vient (source)."),
    "consent-over": Phrase(
      "L'accord pour l'image {file} prend fin le {until}, avant la publication du {due}.",
      hint: "Changez d'image, ou renouvelez l'accord et corrigez consent_until."),
    "event-over": Phrase(
      "L'évènement est passé ({end}) quand l'annonce part ({due}).",
      hint: "Avancez la publication, ou retirez event si c'est un compte rendu."),
    "event-incomplete": Phrase(
      "L'évènement n'a pas de lieu.",
      hint: "Dites où il se tient (place), ou « en ligne »."),
    "same-text": Phrase(
      "Ce texte est le même que sur {other}.",
      hint: "Écrivez pour l'un des deux un texte qui parle à ses lecteurs (variants)."),
    "near-duplicate": Phrase(
      "Cette actualité reprend à {percent} % « {title} » du {day} ({item}).",
      hint: "Dites ce qui est nouveau, ou faites-en un rendez-vous régulier (every)."),
    "theme-mismatch": Phrase(
      "Le thème « {theme} » n'est pas de ceux du canal ({themes}), lu par : {readers}.",
      hint: "Retirez ce canal de l'actualité, ou ajoutez le thème à themes dans crieur.yaml."),
    "email-shown": Phrase(
      "Tout le monde lira l'adresse {address}.",
      hint: "Renvoyez à une page de contact, ou ajoutez l'adresse à house.contacts si elle est publique."),
    "phone-shown": Phrase(
      "Tout le monde lira le numéro {number}.",
      hint: "Renvoyez à une page de contact, ou ajoutez le numéro à house.contacts s'il est public."),
    "iban-shown": Phrase(
      "Ce texte montre un compte bancaire ({account}).",
      hint: "Retirez-le : un compte ne se publie pas sur un réseau."),
    "word-confidential": Phrase(
      "Ce texte porte la mention « {words} ».",
      hint: "Vérifiez qu'il peut être publié, puis retirez la mention."),
    "word-tone": Phrase(
      "La maison ne dit pas « {words} ».",
      hint: "Dites-le autrement, ou corrigez house.tone dans crieur.yaml."),
    "first-person": Phrase(
      "L'auteur parle à la première personne : « {words} ».",
      hint: "Dites « nous » ou nommez l'institution, ou écrivez « {remark} »."),
    "name-misspelled": Phrase(
      "« {written} » s'écrit « {name} ».",
      hint: "Corrigez le nom, ou house.names dans crieur.yaml."),
    "shouting": Phrase(
      "Des mots en capitales se lisent comme des cris : « {words} ».",
      hint: "Écrivez-les en minuscules ; un nom propre s'ajoute à house.names."),
    "hashtags-many": Phrase(
      "{count} mots-dièse, quand l'usage y est de {custom}.",
      hint: "Gardez les plus utiles."),
    "mention-malformed": Phrase(
      "Le réseau ne reconnaîtra pas la mention {mention}.",
      hint: "Vérifiez le nom du compte : pas d'espace après @, les signes que ce réseau accepte."),
    "mention-unknown": Phrase(
      "La maison ne connaît pas le compte {mention}.",
      hint: "Vérifiez-le, puis ajoutez-le à house.mentions dans crieur.yaml."),
    "typography": Phrase(
      "Typographie : « {excerpt} ».",
      hint: "Écrivez plutôt : {better}"),
  ]
}
