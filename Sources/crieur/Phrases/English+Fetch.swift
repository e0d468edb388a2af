extension English {
  /// English sentences of the subject `fetch`.
  static let fetch: [String: Phrase] = [
    "fetch.badAddress": Phrase(
      "The address of the picture cannot be asked: {detail}.",
      hint: "Write a whole address with https://, accents and spaces encoded (%C3%A9, %20)."),
    "fetch.password": Phrase(
      "The address of the picture at {host} holds a name or a password.",
      hint: "Remove what stands before the “@”, or put the picture beside the item."),
    "fetch.port": Phrase(
      "The picture at {host} is asked for on port {port}, which is not allowed.",
      hint: "Add it to fetch: {ports: […]} in the configuration, if it is meant."),
    "fetch.privateAddress": Phrase(
      "The address of the picture at {host} leads into a private network.",
      hint: "If it is meant (an intranet), add {host} to fetch: {allow: […]} in the configuration."),
    "fetch.behindProxy": Phrase(
      "Behind a proxy, no picture is fetched from {host}.",
      hint: "If it is meant, add {host} to fetch: {allow: […]} in the configuration."),
    "fetch.redirections": Phrase(
      "The address of the picture at {host} leads elsewhere more than {limit} times.",
      hint: "Open it in a browser and write the address where one arrives."),
    "fetch.insecure": Phrase(
      "The address of the picture at {host} leads to an address without encryption (http:).",
      hint: "Write the final address, with https:."),
    "fetch.status": Phrase(
      "{host} does not give the picture: answer {status}.", hint: "Open the address in a browser and correct it."),
    "fetch.type": Phrase(
      "What {host} gives at the address of the picture is none: {type}.",
      hint: "Write the address of the picture itself, not that of the page that shows it."),
    "fetch.tooLarge": Phrase("The picture at {host} is larger than {limit} MiB.", hint: "Choose a lighter one."),
    "fetch.empty": Phrase("{host} gives an empty file at the address of the picture.", hint: "Correct the address."),
    "fetch.unreachable": Phrase(
      "{host}, which has the picture, cannot be reached.", hint: "Check the address; Crieur tries again."),
    "fetch.interrupted": Phrase("{host} did not give the whole picture.", hint: "Crieur tries again."),
  ]
}
