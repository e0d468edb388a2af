extension English {
  /// English sentences of the subject `render`.
  static let render: [String: Phrase] = [
    "render.titleMissing": Phrase("This item has no title.", hint: "Write a title (title)."),
    "render.noRoom": Phrase(
      "Even shortened, the text does not fit: {used} characters where {limit} is the most.",
      hint: "Write a shorter title, or a text for this channel (variants)."),
    "render.overrideTooLong": Phrase(
      "The text written for this channel is too long: {used} characters where {limit} is the most, with what must stay "
        + "in it.",
      hint: "Shorten it in variants. Crieur never cuts what a person wrote for a channel."),
    "render.linkInvalid": Phrase(
      "The link is not a full address: {link}",
      hint: "Give an address that begins with https://, without spaces."),
    "render.titleCut": Phrase(
      "The title was shortened to fit in {limit} characters.",
      hint: "Write a shorter title, or a title for this channel (variants)."),
    "render.summaryCut": Phrase(
      "The summary breaks off in the middle of a sentence (…).",
      hint: "Read the preview. Write a shorter summary, or a text for this channel (variants)."),
    "render.bodyCut": Phrase(
      "The article is not shown in full.",
      hint: "Read the preview. The link leads to the rest."),
    "render.callDropped": Phrase(
      "The call is not shown: with the title there is no room for it in {limit} characters.",
      hint: "Shorten the title or the call, or write the call for this channel (variants)."),
    "render.hashtagsDropped": Phrase(
      "Hashtags not shown, for want of room: {hashtags}",
      hint: "Shorten the title or the summary if these hashtags matter."),
    "render.contentWarningDropped": Phrase(
      "The content warning is not shown: this network does not fold posts.",
      hint: "Say it in the text for this channel, or remove the warning."),
    "render.hashtagInvalid": Phrase(
      "This hashtag has no letter: {hashtag}",
      hint: "Networks do not make it a link. Add a word, or remove it."),
    "render.linksDropped": Phrase(
      "Not all of the links fit into {limit} characters.",
      hint: "The main link is always there. Put those that matter most first."),
    "render.sourceUnnamed": Phrase(
      "The text written for this channel does not name the source, {source}.",
      hint: "Name it in variants, or take “exact: true” away: Crieur adds it."),
    "render.htmlDropped": Phrase(
      "The article holds HTML, which is shown nowhere: {html}",
      hint: "Write it in Markdown."),
    "render.altCut": Phrase(
      "The alternative text of {file} was shortened to {limit} characters.",
      hint: "Write it shorter (alt)."),
    "render.mediaTooMany": Phrase(
      "The picture {file} is not sent: this network takes {limit} at most.",
      hint: "Put the most important ones first."),
    "render.mediaTooLarge": Phrase(
      "The picture {file} is not sent: it is larger than {limit} bytes.",
      hint: "Make it smaller."),
    "render.mediaType": Phrase(
      "The picture {file} is not sent: this network does not take type {type}.",
      hint: "Convert it to PNG or JPEG."),
  ]
}
