extension French {
  /// French sentences of the subject `command`.
  static let command: [String: Phrase] = [
    "command.cannotStart": Phrase(
      "Le programme {program} du canal {channel} ne peut pas être lancé : {detail}",
      hint:
        "Corrigez « command: » dans crieur.yaml, ou rendez le programme exécutable pour l’utilisateur du service, puis rouvrez le canal."
    ),
    "command.noRoom": Phrase(
      "Le système n’a pas de place pour lancer le programme {program} du canal {channel} : {detail}",
      hint: "Rien n’a été fait ; Crieur réessaie. Si cela dure, regardez la mémoire et le nombre de processus."),
    "command.notStarted": Phrase(
      "Le programme {program} du canal {channel} n’a pas été lancé : le travail s’arrêtait."),
    "command.later": Phrase(
      "Le programme {program} du canal {channel} demande à être relancé plus tard : {detail}"),
    "command.rejected": Phrase(
      "Le programme {program} du canal {channel} n’accepte pas cette actualité : {detail}",
      hint: "Corrigez l’actualité pour ce canal, ou le programme, puis demandez un nouvel essai."),
    "command.blocked": Phrase(
      "Le programme {program} du canal {channel} attend quelqu’un : {detail}",
      hint: "Faites ce qu’il demande (compte, droits, secret), puis rouvrez le canal."),
    "command.failed": Phrase(
      "Le programme {program} du canal {channel} s’est terminé avec le code {status}, qui ne dit pas si la publication est partie : {detail}",
      hint: "Regardez sur place si elle y est. 75 : rien n’est parti, plus tard ; 69 : refusée ; 77 : attend quelqu’un."
    ),
    "command.killed": Phrase(
      "Le programme {program} du canal {channel} a été tué par le signal {status} ; nul ne sait si la publication est partie : {detail}",
      hint: "Regardez sur place si elle y est. S’il manque de mémoire, augmentez « memory: »."),
    "command.overtime": Phrase(
      "Le programme {program} du canal {channel} a dépassé {seconds} secondes et a été arrêté ; nul ne sait si la publication est partie : {detail}",
      hint: "Regardez sur place si elle y est. S’il lui faut plus de temps, augmentez « timeout: »."),
    "command.cancelled": Phrase(
      "Le programme {program} du canal {channel} a été arrêté avec Crieur ; nul ne sait si la publication est partie : {detail}",
      hint: "Regardez sur place si elle y est."),
    "command.noReceipt": Phrase(
      "Le programme {program} du canal {channel} dit que tout va bien, sans reçu lisible sur sa sortie.",
      hint:
        "Regardez sur place si la publication y est. Le programme doit écrire un objet JSON avec son « id » ; voir docs/writing-an-adapter.md."
    ),
    "command.tooMuchOutput": Phrase(
      "Le programme {program} du canal {channel} a écrit bien plus qu’un reçu ; nul ne sait si la publication est partie.",
      hint: "Regardez sur place si elle y est. Le programme ne doit écrire que son reçu sur sa sortie standard."),
    "command.checkFailed": Phrase(
      "Le contrôle du canal {channel} par le programme {program} a échoué (code {status}) : {detail}",
      hint: "Corrigez ce qu’il dit, puis : crieur channels check {channel}"),
    "command.checkKilled": Phrase(
      "Le programme {program} du canal {channel} a été tué par le signal {status} pendant son contrôle : {detail}",
      hint: "S’il manque de mémoire, augmentez « memory: »."),
    "command.checkOvertime": Phrase(
      "Le contrôle du canal {channel} par le programme {program} a dépassé {seconds} secondes et a été arrêté : {detail}",
      hint: "S’il lui faut plus de temps, augmentez « timeout: »."),
    "command.checkCancelled": Phrase(
      "Le contrôle du canal {channel} par le programme {program} a été arrêté avec Crieur : {detail}"),
    "command.checkUnreadable": Phrase(
      "Le contrôle du canal {channel} par le programme {program} ne nomme aucun compte sur sa sortie.",
      hint: "Il doit y écrire un objet JSON avec « account », et rien d’autre ; voir docs/writing-an-adapter.md."),
    "command.warning": Phrase(
      "Le programme {program} du canal {channel} signale : {detail}"),
  ]
}
