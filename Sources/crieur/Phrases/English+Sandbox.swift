extension English {
  /// English sentences of the subject `sandbox`.
  static let sandbox: [String: Phrase] = [
    "sandbox.badFault": Phrase(
      "The sandbox knows no fault called “{fault}”.",
      hint: "Known faults: {known}. Example: --fault timeout=5%,limit=10%"),
    "sandbox.badFaultRate": Phrase(
      "“{fault}” is not a fault with a percentage between 0 and 100, named once.",
      hint: "Write for example reset=5%, and each fault only once."),
    "sandbox.tooManyFaults": Phrase(
      "The faults add up to more than 100%: {plan}.",
      hint: "Lower the percentages: their sum must be 100% or less."),
    "sandbox.cannotListen": Phrase(
      "The sandbox cannot listen on {host}, port {port}: {why}.",
      hint: "Choose another port, or 0 for a free one; another program may be using it."),
    "sandbox.listening": Phrase(
      "The sandbox is open: {url}",
      hint: "Open this address in a browser to see the posts received; Ctrl-C to stop."),
    "sandbox.secrets": Phrase(
      "It takes any token and any password but “revoked”. On X, the secret of a key or a token is the same with “-secret” behind it; webhooks are signed with {webhook}"
    ),
    "sandbox.misbehaving": Phrase("Simulated faults: {plan} (seed {seed})."),
    "sandbox.ignoresKeys": Phrase("Idempotency keys are ignored, as on most servers compatible with Mastodon."),
    "sandbox.stopped": Phrase("Sandbox stopped. Posts received: {posts}."),
  ]
}
