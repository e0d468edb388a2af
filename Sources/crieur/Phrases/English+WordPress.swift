extension English {
  /// English sentences of the subject `wordpress`.
  static let wordpress: [String: Phrase] = [
    "wordpress.badCredential": Phrase(
      "The credential of channel {channel} has no user name or no password.",
      hint: "The file has two lines, “username: …” and “password: …”; “crieur auth {channel}” makes it for you."),
    "wordpress.passwordRefused": Phrase(
      "WordPress refuses the user name or the application password of channel {channel}: {detail}",
      hint:
        "Make a new application password in the account's profile (not the login password), then resume the channel."),
    "wordpress.notLoggedIn": Phrase(
      "WordPress does not recognise the account of channel {channel}: {detail}",
      hint: "Check user name and application password. If they are right, the web server does not hand on the "
        + "Authorization header: with Apache, add “CGIPassAuth On” or “SetEnvIf Authorization \"(.*)\" "
        + "HTTP_AUTHORIZATION=$1”."),
    "wordpress.passwordsDisabled": Phrase(
      "The site of channel {channel} takes no application passwords: {detail}",
      hint: "The site must be on https; a security plugin may have turned them off. Ask the site's administrator."),
    "wordpress.cannotPublish": Phrase(
      "The account of channel {channel} may not publish: {detail}",
      hint: "Give it the role Author or Editor in WordPress, or set “status: pending” on the channel."),
    "wordpress.notAllowed": Phrase(
      "The account of channel {channel} may not do this: {detail}",
      hint: "Give it the role Editor in WordPress, then resume the channel."),
    "wordpress.termNotAllowed": Phrase(
      "The account of channel {channel} may not create “{term}” in WordPress.",
      hint: "Create that category or tag on the site, give the account the role Editor, or set “new_terms: false” on "
        + "the channel; then resume the channel."),
    "wordpress.noAPI": Phrase(
      "The address of channel {channel} does not lead to the API of WordPress (answer {status}).",
      hint: "Correct “endpoint:” (the site's front page). If it is right, a plugin has turned the REST API off."),
    "wordpress.moved": Phrase(
      "The site of channel {channel} has the address {host}.",
      hint: "Put that address into “endpoint:” of crieur.yaml, then resume the channel."),
    "wordpress.noSuchAuthor": Phrase(
      "WordPress does not know the author of channel {channel}: {detail}",
      hint: "Correct “author:”: the number of a user, or the name in the address of their author page."),
    "wordpress.unavailable": Phrase(
      "The site of channel {channel} is in maintenance or overloaded (answer {status})."),
    "wordpress.failed": Phrase("WordPress has failed (answer {status}): {detail}"),
    "wordpress.rejected": Phrase(
      "WordPress refuses this post: {detail}",
      hint: "Correct the text or the picture for this channel, then ask for another try."),
    "wordpress.pictureRefused": Phrase(
      "WordPress refuses a picture: {detail}",
      hint:
        "Make the picture smaller or change its format; the size allowed is set on the server (PHP's post_max_size)."),
    "wordpress.draftGone": Phrase(
      "The draft disappeared from WordPress before it was published.",
      hint: "Nothing to do: it will be made again."),
    "wordpress.slugTaken": Phrase(
      "Something else on the site has the address “{slug}”, and this account cannot see it.",
      hint: "Look at what is there; if it is the news, note it with “crieur queue resolve”."),
    "wordpress.draftReady": Phrase(
      "The article waits in WordPress to be published ({address}).",
      hint: "Read and publish it in WordPress, then note its address with “crieur queue resolve”."),
    "wordpress.keptBack": Phrase(
      "WordPress keeps the article and does not publish it (status “{status}”): {address}",
      hint: "Probably an editorial plugin holds it. Publish it in WordPress, then note its address with “crieur queue "
        + "resolve”."),
    "wordpress.changedThere": Phrase(
      "The article was changed in WordPress after it was published; Crieur does not overwrite that ({address}).",
      hint: "Correct it in WordPress, then note it with “crieur queue resolve”."),
    "wordpress.noUploads": Phrase(
      "The account of channel {channel} may not upload pictures.",
      hint: "Give it the role Author or Editor in WordPress."),
    "wordpress.signInAs": Phrase(
      "In WordPress, have an account for Crieur with the role Editor (Author is enough where the categories exist), and "
        + "log in with it."),
    "wordpress.signInOpen": Phrase("Open {address}"),
    "wordpress.signInApprove": Phrase(
      "Click “Yes, I approve of this connection”: WordPress shows, once, a password of six groups of four characters. "
        + "Copy it."),
    "wordpress.signInProfile": Phrase(
      "If there is no such page: {address}, “Application Passwords”, name “Crieur”, “Add”."),
    "wordpress.askUser": Phrase("User name (what this account logs in with)"),
    "wordpress.askPassword": Phrase("Application password"),
  ]
}
