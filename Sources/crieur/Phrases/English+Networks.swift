extension English {
  /// English sentences of the subject `networks`.
  static let networks: [String: Phrase] = [
    "mastodon.tokenRefused": Phrase(
      "The server refuses the token of channel {channel}: {detail}",
      hint: "Create a new token in the account’s preferences (Development), replace it, then open the channel again."),
    "mastodon.forbidden": Phrase(
      "The account of channel {channel} may not publish: {detail}",
      hint: "Check that the account is not suspended and that the token has the scopes read, write:statuses and "
        + "write:media."),
    "mastodon.noSuchAddress": Phrase(
      "The address of channel {channel} does not lead to a Mastodon server.",
      hint: "Correct “endpoint:” in crieur.yaml."),
    "mastodon.rejected": Phrase(
      "The server refuses this post: {detail}",
      hint: "Correct the text or the picture for this channel, then retry."),
    "mastodon.tooLong": Phrase(
      "The text measures {used} characters and this server takes {limit}.",
      hint: "Shorten the text for this channel."),
    "mastodon.tooManyPictures": Phrase(
      "The post has {count} pictures and this server takes {limit}.",
      hint: "Remove pictures for this channel."),
    "mastodon.pictureTooLarge": Phrase(
      "The picture {file} exceeds the {limit} bytes that this server takes.",
      hint: "Make the picture smaller."),
    "mastodon.threadInterrupted": Phrase(
      "The thread was interrupted: {done} of {count} posts {done|stands|stand} ({address}).",
      hint: "Crieur looks at what stands and goes on behind it, without saying anything twice."),
    "mastodon.threadBrokenOff": Phrase(
      "The server does not take the rest of the thread: {done} of {count} posts {done|stands|stand} ({address}). {detail}",
      hint: "Publish the rest by hand or take down what stands, then: crieur queue resolve ID --url …"),
    "mastodon.pictureNotReady": Phrase(
      "The server is still preparing the picture.",
      hint: "Nothing to do: it will be sent again by itself."),
    "mastodon.pictureTaken": Phrase(
      "The server says that the picture is in another post already: an earlier attempt may have succeeded."),
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
    "handoff.ready": Phrase(
      "Everything lies ready in {folder} to be published by hand on {place}.",
      hint: "Open index.html in that folder, publish, then record the address with “crieur queue resolve”."),
    "handoff.pageHeading": Phrase("To be published on {place}"),
    "handoff.pageDue": Phrase("Planned for {date} at {time}."),
    "handoff.pageSteps": Phrase("What is left to do"),
    "handoff.pageOpen": Phrase("Open {place} and begin a post."),
    "handoff.pageOpenAt": Phrase("Open {place} ({site}) and start a post."),
    "handoff.pageCopy": Phrase("Copy what follows into it, without any change, and add the pictures if there are any."),
    "handoff.pageResolve": Phrase("Record it for the whole team, with the address of the post:"),
    "handoff.pageAddress": Phrase("ADDRESS"),
    "handoff.pageTitle": Phrase("Title"),
    "handoff.pageText": Phrase("Text"),
    "handoff.pageLink": Phrase("Link"),
    "handoff.pagePictures": Phrase("Pictures"),
    "handoff.pageAlt": Phrase("Alternative text of {file}"),
    "handoff.pageCredit": Phrase("Credit: {credit}"),
    "handoff.pageCopyButton": Phrase("Copy: {what}"),
    "handoff.pageCopied": Phrase("Copied: {what}"),
    "handoff.pageSelected": Phrase("The text is selected: copy it with Ctrl+C."),
  ]
}
