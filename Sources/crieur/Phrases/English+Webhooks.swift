extension English {
  /// English sentences of the subject `webhooks`.
  static let webhooks: [String: Phrase] = [
    "webhook.badSecret": Phrase(
      "The secret of channel {channel} is none of the Standard Webhooks scheme.",
      hint: "Write “whsec_” and the base64 of 24 to 64 random bytes: echo whsec_$(openssl rand -base64 32)"),
    "webhook.signatureRefused": Phrase(
      "The receiver of channel {channel} refuses the signature: {detail}",
      hint: "Give both sides the same secret, check the clock, then open the channel again."),
    "webhook.gone": Phrase(
      "The receiver of channel {channel} wants no more messages.",
      hint: "Ask whoever runs it, correct “endpoint:” in crieur.yaml or retire the channel."),
    "webhook.noSuchAddress": Phrase(
      "Nobody receives messages at the address of channel {channel} (answer {status}).",
      hint: "Correct “endpoint:” in crieur.yaml."),
    "webhook.rejected": Phrase(
      "The receiver does not accept this message (answer {status}): {detail}",
      hint: "Correct the item for this channel or the receiver, then retry."),
  ]
}
