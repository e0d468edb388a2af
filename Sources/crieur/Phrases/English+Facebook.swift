extension English {
  /// English sentences of the subject `facebook`.
  static let facebook: [String: Phrase] = [
    "facebook.tokenRefused": Phrase(
      "Facebook refuses the token of channel {channel}: {detail}",
      hint: "Create a new Page token, replace it, then open the channel again."),
    "facebook.permissionMissing": Phrase(
      "The token of channel {channel} may not publish on this Page: {detail}",
      hint: "Grant pages_manage_posts and pages_read_engagement again, and check the person’s role on the Page."),
    "facebook.pageNotFound": Phrase(
      "Facebook does not find the Page of channel {channel}, or the token cannot see it: {detail}",
      hint: "Check “page:” in crieur.yaml."),
    "facebook.versionGone": Phrase(
      "Facebook no longer serves the API version that channel {channel} asks for: {detail}",
      hint: "Put a recent version into “version:” in crieur.yaml."),
    "facebook.shutOut": Phrase(
      "Facebook has shut out the Page or the app of channel {channel} for a while: {detail}",
      hint: "Look at the Page’s status on Facebook; open the channel again when the block is lifted."),
    "facebook.throttled": Phrase(
      "Facebook says that too many calls were made and asks to wait.",
      hint: "Nothing to do: it will be sent again by itself."),
    "facebook.alreadyPosted": Phrase(
      "Facebook says that it has this post already: an earlier attempt may have succeeded."),
    "facebook.failed": Phrase("Facebook failed (answer {status}): {detail}"),
    "facebook.rejected": Phrase(
      "Facebook refuses this post: {detail}",
      hint: "Correct the text or the picture for this channel, then retry."),
    "facebook.linkRefused": Phrase(
      "Facebook cannot read the page of the link: {detail}",
      hint: "Check that the link opens for everyone, then retry."),
    "facebook.againstRules": Phrase(
      "Facebook finds that this post breaks its rules: {detail}",
      hint: "Rephrase the text for this channel."),
    "facebook.pictureTooLarge": Phrase(
      "Facebook finds the picture too large: {detail}",
      hint: "Make the picture smaller than 4 MB."),
  ]
}
