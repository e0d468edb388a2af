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
    "facebook.pictureRefused": Phrase(
      "Facebook cannot read a picture: {detail}",
      hint: "Save the picture again, as JPEG or PNG, then retry."),
    "facebook.appRemoved": Phrase(
      "The person who signed channel {channel} in has removed the app from their Facebook account: {detail}",
      hint: "Sign the channel in again: crieur auth {channel}"),
    "facebook.checkpoint": Phrase(
      "Facebook waits until the person who signed channel {channel} in confirms their account: {detail}",
      hint: "They open www.facebook.com, do what is asked there, then open the channel again."),
    "facebook.passwordChanged": Phrase(
      "The token of channel {channel} is void: the password changed, or Facebook ended the session. {detail}",
      hint: "Sign the channel in again: crieur auth {channel}"),
    "facebook.tokenExpired": Phrase(
      "The token of channel {channel} has ended: {detail}",
      hint: "Sign the channel in again: crieur auth {channel}"),
    "facebook.roleLost": Phrase(
      "The person who signed channel {channel} in has no role on the Page any more: {detail}",
      hint: "Give them access to the Page again, or sign in with somebody who has it: crieur auth {channel}"),
    "facebook.nearlyUsedUp": Phrase(
      "{percent}% of the calls that Facebook grants are used up: Crieur slows down.",
      hint: "Nothing to do: it will be sent again by itself."),
    "facebook.quotaLow": Phrase(
      "{percent}% of the calls that Facebook grants to channel {channel} are used up.",
      hint: "See which other tools use the same app or the same Page."),
    "facebook.pageUnpublished": Phrase(
      "The Page {page} of channel {channel} is not public: nobody sees what is published there.",
      hint: "Make it visible in the Page’s settings."),
    "facebook.tokenOfPerson": Phrase(
      "The token of channel {channel} is a person’s, not that of the Page {page}.",
      hint: "Sign the channel in again, Crieur takes the Page’s token from it: crieur auth {channel}"),
    "facebook.tokenOfOtherPage": Phrase(
      "The token of channel {channel} is that of another Page than {page}.",
      hint: "Correct “page:” in crieur.yaml, or sign the channel in again: crieur auth {channel}"),
    "facebook.tokenUnread": Phrase(
      "Facebook does not say what the token of channel {channel} may do, nor for how long.",
      hint: "Nothing to do while posts go through."),
    "facebook.scopesMissing": Phrase(
      "The token of channel {channel} lacks permissions: {scopes}",
      hint: "Sign the channel in again and accept all that is asked for: crieur auth {channel}"),
    "facebook.dataAccessEnds": Phrase(
      "In {days} {days|day|days} Facebook will want consent once more for channel {channel}.",
      hint: "Give it now: crieur auth {channel}"),
    "facebook.stepApp": Phrase(
      "Create an app at {address}: use case “Manage everything on your Page”, type Business."),
    "facebook.stepPermissions": Phrase(
      "In the app, open the use case and add these permissions: {scopes}."),
    "facebook.stepLogin": Phrase(
      "In Facebook Login > Settings: Client OAuth login: yes; Web OAuth login: yes; Enforce HTTPS: yes; Valid OAuth Redirect URIs: {redirect}"
    ),
    "facebook.stepLive": Phrase(
      "Switch the app to “Live”: while it is in development, its posts are seen only by people with a role in it. You need a role in the app and control over the Page’s content."
    ),
    "facebook.stepKeys": Phrase(
      "App settings > Basic has the app’s id and secret. After your consent the browser shows a page “Success”: copy its whole address at once."
    ),
    "facebook.askToken": Phrase("Page token (leave it empty to use the browser)"),
    "facebook.askAppID": Phrase("App ID (optional with a token)"),
    "facebook.askAppSecret": Phrase("App secret (optional with a token)"),
    "facebook.nothingGiven": Phrase(
      "To sign channel {channel} in, a Page token is needed, or the app’s id and secret."),
    "facebook.noPageToken": Phrase(
      "Facebook gives this person no token of the Page {page} (channel {channel}).",
      hint: "They need control over that Page’s content, and have to choose it on the consent page."),
  ]
}
