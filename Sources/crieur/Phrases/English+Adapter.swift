extension English {
  /// English sentences of the subject `adapter`.
  static let adapter: [String: Phrase] = [
    "adapter.credentialMissing": Phrase(
      "The channel {channel} has no credential.",
      hint: "Give it a token under “credentials:” in crieur.yaml, then open the channel again."),
    "adapter.tokenBeingRenewed": Phrase("The token of the channel {channel} has ended and is being renewed."),
    "adapter.settingMissing": Phrase(
      "The channel {channel} lacks the setting “{setting}”, or its value cannot be used.",
      hint: "Add it in crieur.yaml."),
    "adapter.badEndpoint": Phrase(
      "The address “{endpoint}” of channel {channel} is not an http(s) address.",
      hint: "Write it in full, such as https://social.example.com."),
    "adapter.plainHTTP": Phrase(
      "Channel {channel} would send its secret in clear to {host}.",
      hint: "Write “endpoint:” with https://; on a network that you trust, add “plain_http: true” to the channel."),
    "adapter.threadsNotCarried": Phrase(
      "This network takes one post at a time, and this one has {count}.",
      hint: "Shorten the text for this channel."),
    "adapter.askedToWait": Phrase(
      "The network asks to wait (answer {status}).",
      hint: "Nothing to do: it will be sent again by itself."),
    "adapter.proxyRefused": Phrase(
      "The proxy refused to let the request through: it wants a password.",
      hint: "Check the proxy settings."),
    "adapter.redirected": Phrase(
      "The server redirected (answer {status}, to {host}) instead of answering; this is often a login page.",
      hint: "Check the network’s address and any internet filter on this server."),
    "adapter.pageInsteadOfAnswer": Phrase(
      "A web page came instead of an answer (answer {status}): a proxy or a firewall has probably answered.",
      hint: "Check the network’s address and any internet filter on this server."),
    "adapter.serverError": Phrase("The network’s server failed (answer {status})."),
    "adapter.brokenAnswer": Phrase("The network’s answer is incomplete or makes no sense (answer {status})."),
    "adapter.tokenRefused": Phrase(
      "The network refuses the token of channel {channel}: {detail}",
      hint: "Create a new token, replace it, then open the channel again."),
    "adapter.refused": Phrase(
      "The network refuses this post (answer {status}): {detail}",
      hint: "Correct the text for this channel, then retry."),
    "adapter.tooLarge": Phrase("The network finds this post too large.", hint: "Make the pictures smaller."),
    "adapter.diskFull": Phrase(
      "The disk is full: {path} cannot be written.",
      hint: "Free some space; it will be tried again by itself."),
    "adapter.writeNotAllowed": Phrase(
      "Crieur is not allowed to write {path}.",
      hint: "Allow the user crieur to write into that folder."),
    "adapter.fileFailed": Phrase(
      "The file {path} cannot be read or written: {error}.",
      hint: "Check that path and the disk."),
  ]
}
