import Domain

/// What an item says in other words: its call, its wordings by tone, whom it mentions, and the parts written for one channel.
extension ItemReader {
  /// Reads `call`, `texts` and `mentions`.
  mutating func readWording(of item: inout NewsItem) {
    item.call = readText("call")
    item.texts = readTexts()
    item.mentions = readMentions(&mapping, takesHandles: false)
  }

  private mutating func readText(_ key: String) -> String? {
    guard let text = mapping.optional(key, .text) else { return nil }
    checkPlaceholders(in: [key: text], of: mapping)
    return text.isEmpty ? nil : text
  }

  /// The wordings by tone: a text is the summary in that tone.
  private mutating func readTexts() -> [Tone: Wording]? {
    guard var tones = mapping.mapping("texts") else { return nil }
    defer { tones.finish() }
    var texts: [Tone: Wording] = [:]
    for tone in Tone.allCases {
      guard let value = tones.value(tone.rawValue) else { continue }
      guard case .mapping = value.content else {
        let summary = tones.optional(tone.rawValue, .text)
        checkPlaceholders(in: [tone.rawValue: summary], of: tones)
        texts[tone] = summary.map { Wording(summary: $0) }
        continue
      }
      guard var wording = MappingReader(value, problems: problems) else { continue }
      texts[tone] = Wording(
        title: wording.optional("title", .text), summary: wording.optional("summary", .text),
        body: wording.optional("body", .text), call: wording.optional("call", .text))
      wording.finish()
      let read = texts[tone]
      checkPlaceholders(
        in: ["title": read?.title, "summary": read?.summary, "body": read?.body, "call": read?.call], of: wording)
    }
    return texts.isEmpty ? nil : texts
  }

  /// Whom to mention: names of the configuration, and on a single channel handles as well.
  private func readMentions(_ mapping: inout MappingReader, takesHandles: Bool) -> [String]? {
    mapping.list("mentions", .text)?.compactMap { name in
      if rules.names.contains(name.value) || takesHandles && name.value.hasPrefix("@") && name.value.count > 1 {
        return name.value
      }
      if let meant = nearest(to: name.value, in: rules.names.sorted()) {
        let reason = Reason(CalendarCode.misspelledMention, ["name": name.value, "suggestion": meant])
        problems.error(reason, at: name.place)
      } else {
        problems.error(Reason(CalendarCode.unknownMention, ["name": name.value]), at: name.place)
      }
      return nil
    }
  }

  /// Reads what was written for one channel.
  func readOverride(_ entry: inout MappingReader) -> VariantOverride {
    let override = VariantOverride(
      title: entry.optional("title", .text), text: entry.optional("text", .text),
      exact: entry.optional("exact", .flag) ?? false, summary: entry.optional("summary", .text),
      body: entry.optional("body", .text), event: entry.optional("event", .text), call: entry.optional("call", .text),
      link: entry.optional("link", .url), hashtags: readHashtags(&entry),
      mentions: readMentions(&entry, takesHandles: true), credit: entry.optional("credit", .text),
      images: readChoice(of: "images", &entry), contentWarning: entry.optional("content_warning", .text))
    checkPlaceholders(
      in: [
        "title": override.title, "text": override.text, "summary": override.summary, "body": override.body,
        "event": override.event, "call": override.call, "credit": override.credit,
        "content_warning": override.contentWarning,
      ], of: entry)
    return override
  }

  /// Which of the item's pictures are meant, by their files.
  private func readChoice(of key: String, _ entry: inout MappingReader) -> [Int]? {
    let files = pictureFiles
    return entry.list(key, .text)?.compactMap { name in
      if let position = files.firstIndex(of: name.value) { return position }
      let reason = Reason(
        CalendarCode.unknownPicture, ["file": name.value])
      problems.error(reason, at: name.place)
      return nil
    }
  }

  /// The files and addresses of the item's pictures as written, in order.
  private var pictureFiles: [String] {
    var mapping = mapping
    guard case .sequence(let pictures)? = mapping.value("images")?.content else { return [] }
    return pictures.map { picture in
      guard case .mapping(let pairs) = picture.content else { return "" }
      return pairs.first { $0.key.text == "file" || $0.key.text == "url" }?.value.text?.trimmed ?? ""
    }
  }

  func checkPlaceholders(in texts: [String: String?], of mapping: MappingReader) {
    for (key, text) in texts.sorted(by: { $0.key < $1.key }) {
      guard let text, let (name, _) = Placeholders.unknown(in: text) else { continue }
      notePlaceholder(name, at: mapping.place(of: key))
    }
  }

  /// Reads `hashtags`: words, at least one letter in each.
  func readHashtags(_ mapping: inout MappingReader) -> [String]? {
    mapping.list("hashtags", .text)?.compactMap { tag in
      let word = String(tag.value.drop { $0 == "#" }).trimmed
      guard word.contains(where: \.isLetter) else {
        problems.error(Reason(CalendarCode.badHashtag, ["value": tag.value]), at: tag.place)
        return nil
      }
      return word
    }
  }
}
