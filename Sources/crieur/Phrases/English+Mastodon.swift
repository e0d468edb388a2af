extension English {
  /// English sentences of the subject `mastodon`.
  static let mastodon: [String: Phrase] = [
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
    "mastodon.pictureTooFine": Phrase(
      "The picture {file} ({size} pixels) exceeds the {limit} pixels that this server takes.",
      hint: "Make the picture smaller."),
    "mastodon.pictureType": Phrase(
      "This server does not take the picture {file}: its type is {type}.",
      hint: "Save the picture as JPEG or PNG."),
    "mastodon.altTooLong": Phrase(
      "The alternative text of {file} exceeds the {limit} characters that this server takes.",
      hint: "Shorten it (alt)."),
    "mastodon.amendByHand": Phrase(
      "The server of channel {channel} cannot change posts: {address}",
      hint: "Correct it by hand, then: crieur queue resolve ID"),
    "mastodon.removeByHand": Phrase(
      "The server of channel {channel} takes no posts down for programs: {address}",
      hint: "Take it down by hand, then: crieur queue resolve ID"),
    "mastodon.accountMoved": Phrase(
      "The account of channel {channel} has moved to {account}: its followers are there now.",
      hint: "Publish on the new account: crieur auth {channel}"),
    "mastodon.accountLimited": Phrase(
      "The server’s moderators have limited the account of channel {channel}: few people see what it publishes.",
      hint: "Sign in to the account and read the notice; it says how to appeal."),
    "mastodon.scopesMissing": Phrase(
      "The token of channel {channel} lacks permissions: {scopes}",
      hint: "Sign the channel in again: crieur auth {channel}"),
    "mastodon.stepAccount": Phrase(
      "Open {server} in your browser and sign in to the account that shall publish. Crieur will ask for your consent there."
    ),
    "mastodon.stepToken": Phrase(
      "Without a browser, make the token yourself at {server}: name “Crieur”, redirect URI {redirect}, scopes {scopes} and no other; save, open the application again and copy “Your access token”."
    ),
    "mastodon.askToken": Phrase("Access token (leave it empty to use the browser)"),
    "mastodon.codeRefused": Phrase(
      "The server refuses the code of channel {channel}: {detail}",
      hint: "A code is good once and for ten minutes: begin again."),
  ]
}
