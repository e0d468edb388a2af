extension English {
  /// English sentences of the subject `report`.
  static let report: [String: Phrase] = [
    "report.title": Phrase("Rehearsal of the calendar"),
    "report.range": Phrase("From {from} to {to}: {count} {count|publication|publications}"),
    "report.nothing": Phrase("There was nothing to publish."),
    "report.verdictGood": Phrase(
      "Everything came to its end: {delivered} of {count} {count|publication|publications} went out by "
        + "themselves, the rest was handed to a person or reached its last hour."),
    "report.verdictAll": Phrase("Everything went out: {count} {count|publication|publications}."),
    "report.verdictLook": Phrase(
      "{delivered} of {count} {count|publication|publications} went out by themselves; {waiting} "
        + "{waiting|waits|wait} for someone or did not get through."),
    "report.faults": Phrase("Faults played during the rehearsal: {faults}"),
    "report.contents": Phrase("Contents"),
    "report.summary": Phrase("At a glance"),
    "report.summaryCaption": Phrase("What became of the publications of each channel"),
    "report.channel": Phrase("Channel"),
    "report.total": Phrase("Together"),
    "report.all": Phrase("Total"),
    "report.delivered": Phrase("Published"),
    "report.handedOff": Phrase("To publish by hand"),
    "report.held": Phrase("Wait for someone"),
    "report.expired": Phrase("Expired"),
    "report.failed": Phrase("Failed"),
    "report.others": Phrase("Others"),
    "report.retries": Phrase("Further tries"),
    "report.timeline": Phrase("Day by day"),
    "report.timelineCaption": Phrase("One day per row, one channel per column; each hour leads to its publication"),
    "report.day": Phrase("Day"),
    "report.posts": Phrase("The publications, as they will look"),
    "report.attention": Phrase("Worth a look"),
    "report.nothingToLookAt": Phrase("Nothing to report."),
    "report.handOffs": Phrase("To publish by hand"),
    "report.problems": Phrase("In the calendar"),
    "report.feeds": Phrase("Feeds written"),
    "report.feedsCaption": Phrase("The files that subscribers will read"),
    "report.feedFile": Phrase("File"),
    "report.feedItems": Phrase("Items"),
    "report.attempts": Phrase("What happened"),
    "report.attempt": Phrase("{time}: {outcome}"),
    "report.proof": Phrase("Proof from the network: {id}"),
    "report.stamp": Phrase("Rehearsed on {time} with Crieur {version}"),
  ]
}
