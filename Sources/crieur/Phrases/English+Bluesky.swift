extension English {
  /// English sentences of the subject `bluesky`.
  static let bluesky: [String: Phrase] = [
    "bluesky.credentialIncomplete": Phrase(
      "The secret of channel {channel} lacks one of its two lines, “identifier:” and “password:”.",
      hint: "Write the account’s handle and an app password into it."),
    "bluesky.signInRefused": Phrase(
      "The server refuses the handle or the app password of channel {channel}: {detail}",
      hint: "Create a new app password and replace the old one; if the account lives on a server of your own, put its "
        + "address into “endpoint:”. Then open the channel again."),
    "bluesky.factorNeeded": Phrase(
      "The account of channel {channel} asks for a code sent by mail.",
      hint: "Use an app password in the place of the account’s own, then open the channel again."),
    "bluesky.sessionRefused": Phrase(
      "The server refuses the session of channel {channel}, which is new: {detail}",
      hint: "Check “endpoint:” in crieur.yaml and the state of the account, then open the channel again."),
    "bluesky.accountShut": Phrase(
      "The account of channel {channel} is shut, suspended or unknown: {detail}",
      hint: "Look at the account in the Bluesky app, then open the channel again."),
    "bluesky.forbidden": Phrase(
      "The account of channel {channel} may not do that: {detail}",
      hint: "Check the state of the account, then open the channel again."),
    "bluesky.noSuchAddress": Phrase(
      "The address of channel {channel} does not lead to a server of the AT Protocol.",
      hint: "Correct “endpoint:” in crieur.yaml, then open the channel again."),
    "bluesky.badServer": Phrase(
      "The data of the account of channel {channel} are said to live at an address that Crieur does not call: {address}",
      hint: "A public server has a public name and an https address. If it is your own, put its address into "
        + "“endpoint:”."),
    "bluesky.rejected": Phrase(
      "The server refuses this post: {detail}",
      hint: "Correct the text or the picture for this channel, then retry."),
    "bluesky.pictureGone": Phrase(
      "The server no longer has a picture that was sent earlier.",
      hint: "Nothing to do: it will be sent again."),
    "bluesky.pictureRefused": Phrase(
      "The server refuses the picture: {detail}",
      hint: "Replace the picture for this channel, then retry."),
    "bluesky.keyTaken": Phrase(
      "The server says that a post stands in this place already: an earlier attempt may have succeeded."),
    "bluesky.otherPost": Phrase(
      "Another post stands in the place of this one on channel {channel}: {address}",
      hint: "Look at it. If it is the right one: crieur queue resolve ID --url {address}"),
    "bluesky.threadInterrupted": Phrase(
      "The thread was interrupted: {done} of {count} posts {done|stands|stand} ({address}).",
      hint: "Crieur looks at what stands and goes on behind it, without saying anything twice."),
    "bluesky.threadBrokenOff": Phrase(
      "The server does not take the rest of the thread: {done} of {count} posts {done|stands|stand} ({address}). {detail}",
      hint: "Publish the rest by hand or take down what stands, then: crieur queue resolve ID --url …"),
    "bluesky.notAppPassword": Phrase(
      "The password of channel {channel} does not look like an app password.",
      hint: "The account’s own opens everything: replace it by an app password."),
    "bluesky.accountInactive": Phrase(
      "The account of channel {channel} is not active ({status}): its posts are not shown.",
      hint: "Look at the account in the Bluesky app."),
    "bluesky.stepPassword": Phrase(
      "Sign in to the account, open {page} (Settings, Privacy and security, App passwords) and add a password named "
        + "“crieur”."),
    "bluesky.stepRights": Phrase(
      "Leave the box unticked that gives access to your direct messages: Crieur does not read them."),
    "bluesky.stepCopy": Phrase(
      "Copy the password at once: it is shown only this time, in the form xxxx-xxxx-xxxx-xxxx."),
    "bluesky.askIdentifier": Phrase("Handle of the account, for example cci-exemple.bsky.social"),
    "bluesky.askPassword": Phrase("App password"),
  ]
}
