extension English {
  /// English sentences of the subject `calendar`.
  static let calendar: [String: Phrase] = [
    "calendar.folderMissing": Phrase(
      "The calendar folder {folder} cannot be read ({detail}); what was planned stays planned.",
      hint: "Check that the folder exists, is mounted, and can be read by the user crieur."),
    "calendar.folderEmpty": Phrase(
      "The calendar folder {folder} holds nothing any more; what was planned stays planned.",
      hint: "Check that the folder is mounted. To really cancel, use “crieur queue cancel”."),
    "calendar.folderUnreadable": Phrase(
      "This folder cannot be read ({detail}); what came from it stays planned.",
      hint: "Let the user crieur read it."),
    "calendar.fileUnreadable": Phrase(
      "This file cannot be read ({detail}).",
      hint: "Check that it is a regular file and that the user crieur can read it."),
    "calendar.fileTooLarge": Phrase("This file is larger than {limit} MiB.", hint: "Divide it into several files."),
    "calendar.badFileName": Phrase("The name of this file is not UTF-8.", hint: "Rename it."),
    "calendar.notUTF8": Phrase(
      "From here on this file is not UTF-8.",
      hint: "Save it as UTF-8: in the editor, “Save as”, encoding UTF-8."),
    "calendar.noFrontMatter": Phrase(
      "This file does not begin with a “---” line.",
      hint: "Put title, date and channels at the top, between two “---” lines."),
    "calendar.openFrontMatter": Phrase(
      "The second “---” line is missing.",
      hint: "Add it between the fields and the text."),
    "calendar.notAnItem": Phrase(
      "This is neither a news item nor a list of them.",
      hint: "Write fields (title, publish, channels…); in a list, begin each item with “- ”."),
    "calendar.badID": Phrase(
      "“{id}” cannot be an id.",
      hint: "Use letters, digits, dots, hyphens, underscores and slashes, without spaces."),
    "calendar.duplicateID": Phrase(
      "The id “{id}” already belongs to another item ({file}, line {line}).",
      hint: "Give one of the two another id."),
    "calendar.noTime": Phrase(
      "This item has no date of publication.",
      hint: "Add publish or every, or “status: draft” if it is not ready."),
    "calendar.publishAndEvery": Phrase(
      "Both publish and every are given.",
      hint: "Keep publish for one date, or every for a repetition."),
    "calendar.noChannel": Phrase(
      "This item has no channel.",
      hint: "Add channels, such as [facebook, rss], or a category that has channels."),
    "calendar.relayWithoutSource": Phrase(
      "This relayed article (type: relay) does not say whose it is.",
      hint: "Add source, such as “source: Les Échos”: whose article is passed on is always named."),
    "calendar.relayWithoutLink": Phrase(
      "This relayed article (type: relay) has no link.",
      hint: "Add link: the article’s address, where its author published it."),
    "calendar.sourceOfOwn": Phrase(
      "A source is given, but this item is no relay.",
      hint: "Add “type: relay” if the article is somebody else’s; otherwise take source away."),
    "calendar.unknownChannel": Phrase(
      "The configuration has no channel “{name}”.",
      hint: "Configured channels: {known}."),
    "calendar.misspelledChannel": Phrase(
      "The configuration has no channel “{name}”.",
      hint: "Did you mean “{suggestion}”?"),
    "calendar.unknownCategory": Phrase(
      "The configuration has no category “{name}”.",
      hint: "Configured categories: {known}."),
    "calendar.misspelledCategory": Phrase(
      "The configuration has no category “{name}”.",
      hint: "Did you mean “{suggestion}”?"),
    "calendar.publishOnOtherChannel": Phrase(
      "An hour is given for “{channel}”, which is not in channels.",
      hint: "Add the channel to channels, or remove the hour."),
    "calendar.publishLacksChannel": Phrase(
      "publish gives no hour for “{channel}”.",
      hint: "Add the channel and its hour there, or remove the channel."),
    "calendar.audienceMismatch": Phrase(
      "This item is restricted ({audience}) and the channel “{channel}” has other readers ({readers}).",
      hint: "Remove the channel, or widen audience if all of them may read it."),
    "calendar.eventMissing": Phrase(
      "The channel “{channel}” shows nothing but events, and this item announces none.",
      hint: "Add “event:” with its hour and place, or remove the channel."),
    "calendar.unusedVariant": Phrase(
      "A text is written for “{channel}”, where this item does not go out.",
      hint: "Add the channel, or remove the text."),
    "calendar.unknownPlaceholder": Phrase("{name} stands for nothing.", hint: "Possible: {known}."),
    "calendar.unknownMention": Phrase(
      "Nobody is called “{name}” under organisations: or people: in crieur.yaml.",
      hint: "Add the name there with its handles; or, for one channel, write the handle (@name) under variants."),
    "calendar.misspelledMention": Phrase(
      "Nobody is called “{name}” under organisations: or people: in crieur.yaml.", hint: "Did you mean “{suggestion}”?"),
    "calendar.unknownPicture": Phrase(
      "“{file}” is none of the pictures of this item.", hint: "Write the name of a file as it stands under images:."),
    "calendar.badHashtag": Phrase(
      "“{value}” cannot be a hashtag: it needs a letter.",
      hint: "Write a word, without #."),
    "calendar.eventEndsBeforeStart": Phrase(
      "The event ends ({end}) before it starts ({start}).",
      hint: "Correct start or end."),
    "calendar.deadlineBeforePublish": Phrase(
      "The limit not_after ({deadline}) comes before the publication ({time}): nothing would go out.",
      hint: "Move not_after later, or the publication earlier."),
    "calendar.emptyDuration": Phrase("This duration is nothing.", hint: "Give at least a second, such as 3h."),
    "calendar.gapMoved": Phrase(
      "{time} does not exist that day (clocks go forward): it will go out at {moved}.",
      hint: "Choose another hour if this one does not suit."),
    "calendar.repeatedHour": Phrase(
      "{time} comes twice that day (clocks go back): it will go out the first time.",
      hint: "Choose another hour if that does not suit."),
    "calendar.mediaMissing": Phrase(
      "The picture “{file}” does not exist.",
      hint: "Put it there, starting from the item’s folder, or correct its name."),
    "calendar.pictureTwice": Phrase(
      "A picture has a file and an address.", hint: "Keep file: or url:, not both."),
    "calendar.mediaOutside": Phrase(
      "The picture “{file}” is outside the calendar’s folder.",
      hint: "Copy it into the calendar and give its path starting from the item."),
    "calendar.acceptWithoutReason": Phrase(
      "A finding is accepted without saying why.",
      hint: "Write the reason: accept: [{code: …, reason: \"…\"}]. The journal keeps it."),
    "calendar.alternatesWithoutSeries": Phrase(
      "Texts in turn (alternates) for an item that goes out once.",
      hint: "They are for series (every). Take them out, or give the rule."),
    "calendar.emptyAlternate": Phrase(
      "A text of alternates is empty.",
      hint: "Write a summary, or {title: …, summary: …}."),
    "calendar.badRule": Phrase(
      "The repetition rule “{rule}” is wrong: {detail}.",
      hint: "Examples: FREQ=WEEKLY;BYDAY=MO (every Monday), FREQ=MONTHLY;BYDAY=1TU (first Tuesday of the month)."),
    "calendar.unsupportedRule": Phrase(
      "The repetition rule “{rule}” combines parts that Crieur cannot compute safely: {detail}.",
      hint: "Write a simpler rule, or several items."),
    "calendar.hoursInRule": Phrase(
      "The repetition rule speaks of hours ({detail}).",
      hint: "Remove that part and give the hour with at, such as at: \"08:15\"."),
    "calendar.untilInRule": Phrase(
      "The UNTIL of the rule is not a plain day.",
      hint: "Remove it and add until beside the rule, such as until: 2011-06-27."),
    "calendar.untilBeforeFrom": Phrase(
      "The repetition ends ({until}) before it begins ({from}).",
      hint: "Correct from or until."),
    "calendar.neverOccurs": Phrase(
      "The repetition “{rule}” never falls between these dates.",
      hint: "Correct rrule, from, until or except."),
    "calendar.idleException": Phrase(
      "{date} is not a day of this repetition: the exception removes nothing.",
      hint: "Check the date: the one you meant would go out."),
  ]
}
