extension English {
  /// English sentences of the subject `checks`: what an editor would say.
  static let checks: [String: Phrase] = [
    "link-missing": Phrase("This item leads to no page.", hint: "Add a link (link) to the page about it."),
    "link-elsewhere": Phrase(
      "The link leads to {host}, which is no site of the institution.",
      hint: "Lead to the page about it on your own site, or add that site to domains in crieur.yaml."),
    "link-insecure": Phrase(
      "The address {link} is not encrypted.", hint: "Write it with https://; browsers warn of the others."),
    "link-repeated": Phrase(
      "The link {link} stands twice in this text.",
      hint:
        "Take it out of your text: Crieur adds the item's own and the one for registration; where they are the same, take out registration."
    ),
    "alt-missing": Phrase(
      "The picture {file} has no alternative text.",
      hint: "Describe it in one sentence (alt) for those who do not see it."),
    "credit-missing": Phrase(
      "The picture {file} has no credit.", hint: "Name its author or the institution (credit)."),
    "licence-missing": Phrase(
      "The picture {file} is by “{credit}”, without licence or source.",
      hint: "Say under which licence it is published (licence), or where it comes from (source)."),
    "consent-over": Phrase(
      "The consent for the picture {file} ends on {until}, before it is published on {due}.",
      hint: "Take another picture, or renew the consent and correct consent_until."),
    "event-over": Phrase(
      "The event is over ({end}) when the announcement goes out ({due}).",
      hint: "Publish earlier, or take event out if this is a report."),
    "event-incomplete": Phrase("The event has no place.", hint: "Say where it takes place (place), or “online”."),
    "same-text": Phrase(
      "This text is the same as on {other}.",
      hint: "Write a text for one of the two that speaks to its readers (variants)."),
    "near-duplicate": Phrase(
      "This item says {percent} % of what “{title}” of {day} says ({item}).",
      hint: "Say what is new, or make it a series (every)."),
    "theme-mismatch": Phrase(
      "The theme “{theme}” is none of the channel's ({themes}), read by: {readers}.",
      hint: "Take this channel out of the item, or add the theme to themes in crieur.yaml."),
    "email-shown": Phrase(
      "Everyone will read the address {address}.",
      hint: "Lead to a contact page, or add the address to house.contacts if it is public."),
    "phone-shown": Phrase(
      "Everyone will read the number {number}.",
      hint: "Lead to a contact page, or add the number to house.contacts if it is public."),
    "iban-shown": Phrase(
      "This text shows a bank account ({account}).", hint: "Take it out: accounts are not published on networks."),
    "word-confidential": Phrase(
      "This text bears the remark “{words}”.", hint: "Make sure that it may be published, then take the remark out."),
    "word-tone": Phrase(
      "The house does not say “{words}”.", hint: "Say it otherwise, or correct house.tone in crieur.yaml."),
    "first-person": Phrase(
      "The author speaks in the first person: “{words}”.",
      hint: "Say “we” or name the institution, or write “{remark}”."),
    "name-misspelled": Phrase(
      "“{written}” is spelled “{name}”.", hint: "Correct the name, or house.names in crieur.yaml."),
    "shouting": Phrase(
      "Words in capitals read as shouting: “{words}”.",
      hint: "Write them in small letters; a proper name goes into house.names."),
    "hashtags-many": Phrase(
      "{count} hashtags, where the custom is {custom}.", hint: "Keep those that help most."),
    "mention-malformed": Phrase(
      "The network will not recognise the mention {mention}.",
      hint: "Check the account's name: no space after @, only signs that this network takes."),
    "mention-unknown": Phrase(
      "The house does not know the account {mention}.",
      hint: "Check it, then add it to house.mentions in crieur.yaml."),
    "typography": Phrase("Typography: “{excerpt}”.", hint: "Write rather: {better}"),
  ]
}
