extension French {
  /// French sentences of the subject `store`.
  static let store: [String: Phrase] = [
    "store.busy": Phrase(
      "La base {path} est occupée par un autre programme depuis trop longtemps.",
      hint: "Réessayez ; si cela dure, cherchez quel programme la tient ouverte (« lsof {path} »)."),
    "store.full": Phrase(
      "Le disque est plein : rien n’a pu être écrit dans {path}, et rien n’y a été perdu.",
      hint: "Libérez de la place ; Crieur reprendra de lui-même."),
    "store.noFolder": Phrase(
      "Le dossier {folder}, où doit se trouver la base, n’existe pas.",
      hint: "Créez ce dossier, ou corrigez « store » ou « data_dir » dans la configuration."),
    "store.missing": Phrase(
      "Il n’y a pas encore de base à {path}.",
      hint: "Lancez d’abord « crieur run », ou corrigez « store » dans la configuration."),
    "store.cannotOpen": Phrase(
      "Impossible d’ouvrir {path} : {detail}.",
      hint: "Vérifiez que le fichier et son dossier appartiennent à l’utilisateur ou au groupe de Crieur, et "
        + "qu’ils sont accessibles en écriture."),
    "store.closed": Phrase("La base {path} vient d’être refermée : le programme s’arrête."),
    "store.readOnly": Phrase("La base {path} est ouverte en lecture seule : rien n’y a été écrit."),
    "store.failed": Phrase(
      "Le système n’a pas pu lire ou écrire la base {path} : {detail}.",
      hint: "Vérifiez l’état du disque ; rien n’a été écrit à moitié."),
    "store.notDurable": Phrase(
      "La base {path} se trouve sur un disque qui ne permet pas de garantir ce qui est enregistré.",
      hint: "Placez-la sur un disque local, et non sur un partage réseau."),
    "store.newerVersion": Phrase(
      "La base {path} a été écrite par une version plus récente de Crieur.",
      hint: "Mettez Crieur à jour, ou reprenez la sauvegarde faite avant la mise à jour."),
    "store.olderVersion": Phrase(
      "La base {path} a été écrite par une version plus ancienne de Crieur et n’est pas encore à jour.",
      hint: "Lancez une fois « crieur run » : la mise à niveau est automatique."),
    "store.notADatabase": Phrase(
      "Le fichier {path} n’est pas une base de Crieur ; il a été laissé tel quel.",
      hint: "Corrigez « store » dans la configuration, ou déplacez ce fichier."),
    "store.replaced": Phrase(
      "Un autre fichier a été mis à la place de {path} pendant que Crieur y travaillait ; plus rien n’y est écrit.",
      hint: "Relancez Crieur. Pour remettre une copie : arrêtez-le, puis crieur restore FICHIER"),
    "store.inUse": Phrase(
      "Un programme travaille encore avec la base {path} ; rien n’a été changé.",
      hint: "Arrêtez le service (systemctl stop crieur) et attendez la fin des autres commandes."),
    "store.backupOntoItself": Phrase(
      "La copie écraserait la base {path} elle-même ; rien n’a été écrit.",
      hint: "Donnez un autre nom de fichier, si possible sur un autre disque."),
    "store.damaged": Phrase(
      "La base {path} est endommagée : {detail}.",
      hint: "Arrêtez Crieur, puis remettez la dernière copie : crieur restore FICHIER. L’ancien fichier est gardé."),
  ]
}
