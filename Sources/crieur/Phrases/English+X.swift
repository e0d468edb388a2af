extension English {
  /// English sentences of the subject `x`.
  static let x: [String: Phrase] = [
    "x.tokenRefused": Phrase(
      "X refuses the keys or the token of channel {channel}: {detail}",
      hint: "If “credentials:” names a file, correct the keys in that file; else sign in again with "
        + "“crieur auth {channel}”. Then open the channel again."),
    "x.credentialIncomplete": Phrase(
      "The credential of channel {channel} lacks: {parts}.",
      hint: "It takes consumer_key, consumer_secret, access_token and access_token_secret, or signing in with "
        + "“crieur auth {channel}”."),
    "x.clockWrong": Phrase(
      "X refuses the signature of channel {channel} because of this machine's clock: {detail}",
      hint: "Set the clock (timedatectl), then open the channel again."),
    "x.readOnly": Phrase(
      "The application of channel {channel} may only read: {detail}",
      hint: "Give it “Read and write” on console.x.com, make new tokens and replace these, then open the channel again."
    ),
    "x.applicationForbidden": Phrase(
      "X does not open its API to the application of channel {channel}: {detail}",
      hint: "See on console.x.com that the application is active and that these keys are an account's, not the "
        + "application's alone."),
    "x.accountShut": Phrase(
      "X has suspended or locked the account of channel {channel}: {detail}",
      hint: "Sign in to X with that account and do what it asks, then open the channel again."),
    "x.outOfCredits": Phrase(
      "The X credits of channel {channel} are used up, or the spending limit is reached: {detail}",
      hint: "Buy credits on console.x.com or raise the limit, then open the channel again."),
    "x.usageCapped": Phrase(
      "The quota of the X plan of channel {channel} is used up: {detail}",
      hint: "Wait for the next period or change the plan on console.x.com, then open the channel again."),
    "x.noSuchAddress": Phrase(
      "The address of channel {channel} is not that of X's API (answer {status}).",
      hint: "Correct “endpoint:” in crieur.yaml."),
    "x.throttled": Phrase(
      "X finds that there were too many requests and asks to wait.",
      hint: "Nothing to do: the post will go out by itself."),
    "x.alreadyPosted": Phrase(
      "X says that it has this text already: an earlier attempt may have succeeded. {detail}",
      hint:
        "Crieur looks at what stands there. If it finds nothing, change the text for this channel: X takes none twice."),
    "x.rejected": Phrase(
      "X refuses this post: {detail}",
      hint: "Correct the text or the picture for this channel, then retry."),
    "x.tooLong": Phrase("X finds the text too long: {detail}", hint: "Shorten the text for this channel."),
    "x.takenForSpam": Phrase(
      "X takes this post for the work of a robot: {detail}",
      hint: "Sign in to X with that account, then reword the text for this channel."),
    "x.replyRefused": Phrase(
      "X does not let this account answer that post: {detail}",
      hint: "It may have been taken down; publish the rest of a thread by hand."),
    "x.pictureRefused": Phrase(
      "X refuses a picture: {detail}",
      hint: "JPEG, PNG, WebP or GIF, at most 5 MB: replace the picture, then retry."),
    "x.pictureNotReady": Phrase(
      "X is still working on the picture.",
      hint: "Nothing to do: the post will go out by itself."),
    "x.threadInterrupted": Phrase(
      "The thread was interrupted: {done} of {count} posts {done|stands|stand} ({address}).",
      hint: "Crieur looks at what stands there and goes on behind it, without repeating anything."),
    "x.threadBrokenOff": Phrase(
      "X refuses the rest of the thread: {done} of {count} posts {done|stands|stand} ({address}). {detail}",
      hint: "Publish the rest by hand or take down what stands, then: crieur queue resolve ID --url …"),
    "x.quotaLow": Phrase(
      "Channel {channel} has {remaining} of {limit} posts left for today.",
      hint: "Spread the posts with “pace:” in crieur.yaml."),
    "x.stepPortal": Phrase(
      "Open https://console.x.com with the account that will publish, and create an application (“Create App”)."),
    "x.stepCredits": Phrase(
      "Buy credits and set a spending limit: “crieur channels list” says what a post costs."),
    "x.stepPermission": Phrase(
      "In “User authentication settings”, choose for “App permissions”: “Read and write”."),
    "x.stepType": Phrase(
      "Choose for “Type of App”: “Web App, Automated App or Bot”."),
    "x.stepCallback": Phrase(
      "Enter for “Callback URI / Redirect URL”, to the letter: {callback} (and the establishment's site for “Website URL”)."
    ),
    "x.stepClient": Phrase(
      "Save, then note “Client ID” and “Client Secret”: the second is shown only once."),
    "x.stepScopes": Phrase(
      "A page of X will ask you to permit: {scopes}. The code that it sends back is good for 30 seconds only."),
    "x.stepKeys": Phrase(
      "Save, then make in “Keys and tokens”: “API Key and Secret”, and “Access Token and Secret” marked “Read and write”."
    ),
    "x.askClientID": Phrase("“Client ID”"),
    "x.askClientSecret": Phrase("“Client Secret” (empty for a public application)"),
    "x.askConsumerKey": Phrase("“API Key”"),
    "x.askConsumerSecret": Phrase("“API Key Secret”"),
    "x.askAccessToken": Phrase("“Access Token”"),
    "x.askAccessTokenSecret": Phrase("“Access Token Secret”"),
  ]

  /// English sentences of the subject `oauth`.
  static let oauth: [String: Phrase] = [
    "oauth.signInAgain": Phrase(
      "The network renews the token of channel {channel} no longer: {detail}",
      hint: "Sign in again with “crieur auth {channel}”, then open the channel again."),
    "oauth.applicationRefused": Phrase(
      "The network does not know the application of channel {channel}: {detail}",
      hint: "Check the application's id and secret, then do “crieur auth {channel}” again."),
    "oauth.codeRefused": Phrase(
      "The network refuses the sign-in code of channel {channel}: {detail}",
      hint: "A code is good once and for seconds only: do “crieur auth {channel}” again."),
    "oauth.notAgreed": Phrase(
      "No consent came back from the network for channel {channel}: {detail}",
      hint: "Do “crieur auth {channel}” again and agree on the network's page."),
    "oauth.noCode": Phrase(
      "What came back for channel {channel} holds no code of the network's.",
      hint: "Begin again; once you have agreed, paste the whole address of the page that the browser ends on."),
    "oauth.otherSignIn": Phrase(
      "The network's answer does not belong to this sign-in of channel {channel}.",
      hint: "Close the other windows and do “crieur auth {channel}” again."),
    "oauth.scopesMissing": Phrase(
      "Permissions are missing for channel {channel}: {scopes}.",
      hint: "Do “crieur auth {channel}” again and agree to everything that is asked."),
    "oauth.renewalNeedsVault": Phrase(
      "The token of channel {channel} is renewed, so it cannot stay in a file or a variable.",
      hint: "Sign in with “crieur auth {channel}”, and put the name that it gives into “credentials:”."),
    "oauth.tokenEnded": Phrase(
      "The token of channel {channel} has ended, and there is nothing to renew it with.",
      hint: "Sign in again with “crieur auth {channel}”, then open the channel again."),
  ]
}
