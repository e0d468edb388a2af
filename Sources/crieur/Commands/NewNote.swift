import Domain
import Editorial

/// An item that `crieur add` writes into the calendar.
struct NewNote {
  private let content: String
  private let name: String

  init(_ command: AddCommand, program: Program, now: Timestamp) throws(ProgramEnd) {
    let civil = program.zone.civil(at: now)
    guard Self.isFile(command.text) else {
      self = try NewNote(text: command.text, command, program, civil)
      return
    }
    let text = try TextInput.read(command.text)
    if Self.isPlain(text, in: command.text) {
      self = try NewNote(text: text, command, program, civil)
      return
    }
    guard command.title == nil, command.link == nil, command.channel.isEmpty, command.at == nil else {
      throw ProgramEnd(.usage, Reason(ProgramCode.addedFileSaysAll))
    }
    content = text
    name = command.text == "-" ? "\(civil.date)-note" : Self.baseName(command.text)
  }

  private init(text: String, _ command: AddCommand, _ program: Program, _ civil: CivilDateTime) throws(ProgramEnd) {
    let text = Self.trimmed(text[...])
    let words = text.split(separator: "\n", maxSplits: 1).map { Self.trimmed($0) }
    guard let first = words.first, !first.isEmpty else {
      throw ProgramEnd(.usage, Reason(ProgramCode.addedTextMissing))
    }
    guard !command.channel.isEmpty else { throw ProgramEnd(.usage, Reason(ProgramCode.addedChannelMissing)) }
    let channels = try program.knownChannels(command.channel)
    let title = command.title ?? first
    let rest = command.title == nil ? (words.count > 1 ? words[1] : "") : text
    let lines = [
      "title: \(Self.quoted(title))",
      rest.isEmpty ? nil : "summary: \(Self.quoted(rest))",
      command.link.map { "link: \(Self.quoted($0))" },
      "publish: \(command.at?.civil ?? civil)".replacing("T", with: " "),
      "channels: [\(command.channel.filter { channels.contains(ChannelName($0)) }.joined(separator: ", "))]",
    ]
    content = "---\n\(lines.compactMap(\.self).joined(separator: "\n"))\n---\n"
    name = "\((command.at?.civil ?? civil).date)-\(Self.short(slug(of: title)))"
  }

  /// Whether the words on the command line name a file rather than being the text: they do too when it does not exist.
  private static func isFile(_ text: String) -> Bool {
    if text == "-" || SmallFile.exists(text) { return true }
    return !text.contains(where: \.isWhitespace) && sourceEndings.contains { text.hasSuffix($0) }
  }

  private static let sourceEndings = [".md", ".yaml", ".yml"]

  /// Whether a file or standard input holds just the words to publish.
  private static func isPlain(_ text: String, in file: String) -> Bool {
    !text.hasPrefix("---") && !text.hasPrefix("\u{FEFF}---") && !sourceEndings.contains { file.hasSuffix($0) }
  }

  /// The first words of a slug: a file name that people can say and every disk can take.
  private static func short(_ slug: String) -> String {
    guard slug.count > longestSlug else { return slug }
    let start = slug.prefix(longestSlug + 1)
    return String(start.lastIndex(of: "-").map { start[..<$0] } ?? start.dropLast())
  }

  private static let longestSlug = 60

  /// The item that the text describes, with every problem it has.
  func read(in program: Program) throws(ProgramEnd) -> ScheduledItem {
    let found = program.readText(content, as: "\(name).md")
    let page = ProblemPage(problems: found.problems)
    if !found.problems.isEmpty {
      program.terminal.tell(page.text(in: program.terminal.catalogue, layout: program.terminal.messageLayout))
    }
    guard page.errors == 0 else { throw ProgramEnd(.badData) }
    guard let entry = found.entries.first, found.entries.count == 1 else {
      throw ProgramEnd(.badData, Reason(ProgramCode.addedFileIsMany))
    }
    return entry
  }

  /// Writes the text as a file of the first calendar folder and returns its path.
  func save(in program: Program) throws(ProgramEnd) -> String {
    let folder = program.settings.calendars[0].path
    try OutputFile.makeFolder(folder)
    var number = 1
    while true {
      let path = "\(folder)/\(number == 1 ? name : "\(name)-\(number)").md"
      if !SmallFile.exists(path) {
        try OutputFile.create(content, at: path)
        return path
      }
      number += 1
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(String(text.drop(while: \.isWhitespace).reversed()).drop(while: \.isWhitespace).reversed())
  }

  /// A double-quoted YAML scalar.
  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      .replacing("\t", with: "\\t")
    return "\"\(escaped)\""
  }

  private static func baseName(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? "note"
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }
}

extension SmallFile {
  /// Whether a small file can be read there.
  static func exists(_ path: String) -> Bool {
    (try? SmallFile(path)) != nil  // Why it cannot be read does not matter here.
  }
}
