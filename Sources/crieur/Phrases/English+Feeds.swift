extension English {
  /// English sentences of the subject `feeds`.
  static let feeds: [String: Phrase] = [
    "rss.damagedItem": Phrase(
      "The item kept in {path} is damaged; the feed of channel {channel} is no longer updated.",
      hint: "Restore that file from a backup, or remove it to let the item leave the feed, then open the channel "
        + "again."),
    "feed.noEvent": Phrase(
      "Channel {channel} shows nothing but events, and this item announces none.",
      hint: "Add “event:” to the item, or remove the channel from it."),
    "feed.hubUnreachable": Phrase(
      "The hub {hub} of feed {channel} does not answer: readers who subscribe through it will see the news later.",
      hint: "Nothing to do: the feed is up to date, and Crieur tells the hub again."),
    "feed.hubFailed": Phrase(
      "The hub {hub} did not take the news of feed {channel}: {detail}",
      hint: "Nothing to do: the feed is up to date, and Crieur tells the hub again."),
    "feed.hubGivenUp": Phrase(
      "The hub {hub} could not be told of the news of feed {channel}; Crieur leaves it alone until the next.",
      hint: "The feed is up to date. Check “hub:” in crieur.yaml, and that this machine can reach the hub."),
    "feed.hubRefused": Phrase(
      "The hub {hub} refuses to be told of feed {channel}: {detail}",
      hint: "Check “hub:” and “self:” in crieur.yaml, and that the hub can read the feed at that address."),
  ]
}
