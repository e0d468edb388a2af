extension English {
  /// English sentences of the subject `settings`.
  static let settings: [String: Phrase] = [
    "settings.missingFile": Phrase(
      "The configuration file {file} does not exist.",
      hint: "Check its name, or make a configuration to start from: crieur init DIR"),
    "settings.noFile": Phrase(
      "No configuration was found; looked for in {files}.",
      hint: "Name it with --config FILE, or make one: crieur init DIR"),
    "settings.unreadableFile": Phrase(
      "The configuration file {file} cannot be read: {detail}.",
      hint: "Check its permissions: the user crieur must be able to read it."),
    "settings.notUTF8": Phrase(
      "The file {file} is not text in UTF-8.",
      hint: "Save it again, choosing the encoding UTF-8."),
    "settings.noChannels": Phrase(
      "No channel is configured: nothing could go out.",
      hint: "Add at least one under channels:, such as “rss: {network: rss, file: news.xml, … }”."),
    "settings.badName": Phrase(
      "The channel name “{name}” holds a space or one of the signs / @ ~ #, which delivery ids use.",
      hint: "Choose a name of letters, digits and hyphens."),
    "settings.unknownChannel": Phrase("No channel is called “{name}”.", hint: "The channels configured are: {known}."),
    "settings.misspelledChannel": Phrase("No channel is called “{name}”.", hint: "Did you mean “{suggestion}”?"),
    "settings.noCredentials": Phrase(
      "This channel has no credentials, and its network wants some.",
      hint:
        "Run crieur auth {channel}, then write credentials: {channel}; or give a file that holds the secret: "
        + "credentials: {file: secrets/NAME}."),
    "settings.oddCredentials": Phrase(
      "Credentials must be either a file or an environment variable.",
      hint: "Write {file: secrets/NAME} or {env: VARIABLE}."),
    "settings.notAHost": Phrase(
      "“{value}” is neither the name of a host nor an IP address nor a block of addresses.",
      hint: "Write for example intranet.exemple.fr, 10.1.2.3 or 10.1.0.0/16, without http:// and port."),
    "settings.loginWithoutProxy": Phrase(
      "There is a password for a proxy, but no proxy.",
      hint: "Add proxy: beside proxy_credentials:, or remove the latter."),
    "settings.oddProxy": Phrase(
      "A proxy with “{scheme}://” is not possible.", hint: "Write an address with http:// or https://."),
    "settings.passwordInProxy": Phrase(
      "The proxy's address holds a name or a password.",
      hint: "Remove what stands before the “@” and put it into a file: proxy_credentials: {file: secrets/proxy}."),
    "settings.sameFile": Phrase(
      "The channel “{channel}” already writes the file {file}: each would erase the other.",
      hint: "Give one of the two another file name."),
    "settings.storeLater": Phrase(
      "This store is not possible yet: {store}",
      hint: "Use an SQLite file, such as “store: crieur.db”."),
    "settings.emptyCommand": Phrase(
      "The alert has no command.",
      hint: "Write command: [/path/of/program, argument], or take alert: out."),
    "settings.noProgram": Phrase(
      "“{key}” names no program.", hint: "Write {key}: [/path/of/program, argument]."),
    "settings.nameTwice": Phrase(
      "The name “{name}” stands twice under organisations: and people:.", hint: "Keep one of the two."),
    "settings.notAHandle": Phrase(
      "“{value}” is no handle on {key}.", hint: "Write it as it stands in posts: @name, or @name@server on Mastodon."),
    "settings.notAPageID": Phrase("“{value}” is no id of a page.", hint: "Write the digits of the id, in quotes."),
    "settings.badSeparator": Phrase(
      "“{value}” cannot stand between two parts: a link beside it might not be one any more.",
      hint:
        "Begin and end it with a space or a line break, such as \" — \" or \"\\n\\n\"; it may begin with . , ; : ! ? instead."
    ),
    "settings.partTwice": Phrase("The part “{part}” stands twice in the order.", hint: "Keep one of the two."),
    "settings.templateLacksPart": Phrase(
      "The order leaves out “{part}”, which every post on this channel must show when there is one.",
      hint: "Add {part} to order."),
    "settings.notHours": Phrase("“{value}” is not a span of hours.", hint: "Write something like 21:00-07:30."),
    "settings.badRepetition": Phrase(
      "Items are compared with those of one day to one year (house.repetition.within).",
      hint: "Write something like 30d."),
    "settings.noTime": Phrase(
      "The duration “{value}” of “{key}” must be longer than zero.",
      hint: "Write something like 30s, 2m or 1h."),
    "settings.shortLease": Phrase(
      "The lease ({lease}) would end before the attempt that it covers ({attempt}).",
      hint: "Make lease: twice as long as attempt:."),
    "settings.retryOrder": Phrase(
      "The first wait ({first}) is longer than the longest one ({cap}).",
      hint: "Make retry_first: shorter than retry_cap:."),
    "settings.notADomain": Phrase(
      "“{value}” is no domain name.",
      hint: "Write it without https:// and path, such as cci-exemple.fr; its subdomains are included."),
    "settings.tagsWithoutDomains": Phrase(
      "link_tags is given, but no domain is the institution's own: no link would be tagged.",
      hint: "Add domains at the top of the file, such as domains: [cci-exemple.fr]."),
    "settings.badTag": Phrase(
      "“{name}” cannot be the name of a parameter in an address.",
      hint: "Use plain letters, digits and - . _ ~, such as utm_source."),
    "settings.unknownTagName": Phrase(
      "“{name}” stands for nothing in a link tag.",
      hint: "Possible: {known}."),
    "settings.noThreads": Phrase(
      "The network {network} publishes no threads.",
      hint: "Take thread away from this channel."),
    "settings.unknownLanguage": Phrase("Crieur does not speak the language “{language}”.", hint: "Choose fr or en."),
    "credential.missingFile": Phrase(
      "The credentials file {file} does not exist.",
      hint: "Make it and put the token into it, then: chmod 640 {file}"),
    "credential.unreadable": Phrase(
      "The credentials file {file} cannot be read: {detail}.",
      hint: "The user crieur must be able to read it: chgrp crieur {file}"),
    "credential.readableByOthers": Phrase(
      "Everybody can read the credentials file {file}: Crieur refuses to use it.",
      hint: "Take that right away from them: chmod o= {file}"),
    "credential.noLogin": Phrase(
      "The credentials for the proxy have no name or no password.",
      hint: "Write two lines: user: NAME and password: PASSWORD."),
    "credential.empty": Phrase(
      "The credentials {name} are empty.",
      hint: "Put the token that the network gives into it."),
    "credential.notText": Phrase(
      "The credentials file {file} is not text.",
      hint: "It must hold the token, and nothing else."),
    "credential.noVariable": Phrase(
      "The environment variable {name}, which must hold the token, does not exist.",
      hint: "Give it to the service, for example by EnvironmentFile= in crieur.service."),
  ]
}
