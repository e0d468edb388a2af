extension English {
  /// English sentences of the subject `transport`.
  static let transport: [String: Phrase] = [
    "network.nameNotFound": Phrase(
      "The name {host} cannot be found on the network.",
      hint: "Check the channel's address and the connection to the Internet (DNS)."),
    "network.refused": Phrase(
      "{host} refuses the connection.",
      hint: "The server may be down, or the channel's address has a wrong port. Nothing was sent."),
    "network.unreachable": Phrase(
      "No route leads to {host}.",
      hint: "Check this machine's connection to the Internet. Nothing was sent."),
    "network.connectTimeout": Phrase(
      "No connection to {host} within {seconds} s.",
      hint: "The server or the connection to the Internet is down or slow, or a firewall blocks. Nothing was sent."),
    "network.tls": Phrase(
      "No secure connection to {host}: {detail}.",
      hint: "Check the server's certificate, this machine's clock and the configured certificate authority. "
        + "Nothing was sent."),
    "network.tlsUntrusted": Phrase(
      "No authority that this machine knows vouches for the certificate of {host}.",
      hint:
        "If a proxy of the institution reads along, give its certificate in ca_bundle; otherwise the server needs a "
        + "new one. Nothing was sent."),
    "network.tlsExpired": Phrase(
      "The certificate of {host} has expired.",
      hint: "The server must renew it; check this machine's clock as well. Nothing was sent."),
    "network.tlsEarly": Phrase(
      "The certificate of {host} is not valid yet.", hint: "Check this machine's clock. Nothing was sent."),
    "network.tlsOtherName": Phrase(
      "The server that answers for {host} shows somebody else's certificate.",
      hint: "Check the channel's address, and that no login portal is in the way. Nothing was sent."),
    "network.tlsBundle": Phrase(
      "The file of certification authorities cannot be read: {host} is not reached.",
      hint: "ca_bundle must name a file of certificates (PEM) that Crieur can read. Nothing was sent."),
    "network.proxyNotFound": Phrase(
      "The proxy {proxy}, on the way to {host}, is not known to the DNS.",
      hint: "Check the proxy's name in the settings or in the environment, and the DNS. Nothing was sent."),
    "network.proxyRefused": Phrase(
      "Nothing listens at the proxy's address {proxy}, through which {host} is reached.",
      hint: "Start the proxy again, or correct its address and port. Nothing was sent."),
    "network.proxyUnreachable": Phrase(
      "The proxy {proxy}, through which {host} is reached, cannot be reached itself.",
      hint: "Check the network and the proxy's address. Nothing was sent."),
    "network.proxy": Phrase(
      "The proxy {proxy} does not let {host} be reached: {detail}.",
      hint: "Check the proxy's address, and that it allows this host. Nothing was sent."),
    "network.proxyLogin": Phrase(
      "The proxy on the way to {host} wants a name and a password, or others than these.",
      hint: "Put the name and the password for the proxy into the file of proxy_credentials. Nothing was sent."),
    "network.proxyLoginUnread": Phrase(
      "The name and the password for the proxy on the way to {host} cannot be read.",
      hint:
        "Check the file or the variable of proxy_credentials: the lines user: and password:, and that not everybody "
        + "can read it. Nothing was sent."),
    "network.privateAddress": Phrase(
      "{host}, the server that the network names, leads into a private network.",
      hint:
        "If it is meant, add {host} to fetch: {allow: […]} in the configuration; if not, something is wrong with the "
        + "account's data or the DNS. Nothing was sent."),
    "network.behindProxy": Phrase(
      "Behind a proxy, {host}, the server that the network names, is not asked.",
      hint: "Add {host} to fetch: {allow: […]} in the configuration if it is the right one. Nothing was sent."),
    "network.timeout": Phrase(
      "The request left, but {host} did not answer within {seconds} s.",
      hint: "Whether it had an effect is unknown; that is looked up on the network before anything is tried again."),
    "network.reset": Phrase(
      "The request left, but {host} cut the connection before it had answered.",
      hint: "Whether it had an effect is unknown; that is looked up on the network before anything is tried again."),
    "network.truncated": Phrase(
      "The answer of {host} ended before it was whole.",
      hint: "Whether the request had an effect is unknown; that is looked up on the network before anything is "
        + "tried again."),
    "network.tooLarge": Phrase(
      "The answer of {host} is larger than {limit} bytes.",
      hint: "The channel's address may lead to something other than the expected API."),
    "network.notHTTP": Phrase("{host} does not speak HTTP.", hint: "Check the channel's address and port."),
    "network.cancelled": Phrase("The exchange with {host} was given up."),
    "network.stopped": Phrase(
      "The program is stopping: the exchange with {host} is broken off.",
      hint: "It is taken up again at the next start."),
    "network.badURL": Phrase(
      "The address cannot be called: {detail}.",
      hint: "Write a whole address with http:// or https://, accented letters and spaces encoded (%C3%A9, %20)."),
    "network.badHeader": Phrase(
      "“{name}” contains a character that an HTTP request must not.",
      hint: "Look for a line break or an invisible character in the channel's token or settings."),
    "network.failed": Phrase("The exchange with {host} failed: {detail}."),
    "digest.unreadable": Phrase(
      "The file {path} cannot be read: {detail}.",
      hint: "Check that it exists and that the user crieur may read it."),
  ]
}
