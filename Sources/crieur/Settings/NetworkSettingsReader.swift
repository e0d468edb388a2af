import Adapters
import Domain
import Editorial

/// Reads the keys of a channel that only its network knows, as the network describes them.
struct NetworkSettingsReader {
  private let descriptions: [SettingDescription]
  private let depth: Int
  private let folder: FolderPath
  private let inputs: FolderPath

  /// Reads the settings that `descriptions` describe; what is written lies below `folder`, what is read below `inputs`.
  init(_ descriptions: [SettingDescription], folder: FolderPath, inputs: FolderPath) {
    self.init(descriptions, depth: 0, folder: folder, inputs: inputs)
  }

  private init(_ descriptions: [SettingDescription], depth: Int, folder: FolderPath, inputs: FolderPath) {
    self.descriptions = descriptions
    self.depth = depth
    self.folder = folder
    self.inputs = inputs
  }

  /// The settings by name, defaults filled in, paths absolute.
  func read(_ reader: inout MappingReader) -> [String: String] {
    var settings: [String: String] = [:]
    for setting in descriptions where setting.path.count == depth + 1 {
      let written =
        if let element = elementForm(of: setting.kind) {
          list(setting, element, &reader)
        } else if setting.isRequired {
          reader.required(setting.path[depth], form(of: setting.kind))
        } else {
          reader.optional(setting.path[depth], form(of: setting.kind))
        }
      settings[setting.name] = (written ?? setting.fallback).map { absolute($0, setting.kind) }
    }
    let nested = descriptions.filter { $0.path.count > depth + 1 }
    for (key, group) in nested.chunked(by: { $0.path[depth] }) {
      let below = NetworkSettingsReader(group, depth: depth + 1, folder: folder, inputs: inputs)
      settings.merge(below.read(below: key, &reader)) { first, _ in first }
    }
    return settings
  }

  private func read(below key: String, _ reader: inout MappingReader) -> [String: String] {
    if var entry = reader.mapping(key) {
      defer { entry.finish() }
      return read(&entry)
    }
    if reader.value(key) == nil, descriptions.contains(where: \.isRequired) {
      reader.problems.error(Reason(YAMLCode.missingKey, ["key": key]), at: reader.place(of: key))
    }
    return descriptions.reduce(into: [:]) { settings, setting in
      settings[setting.name] = setting.fallback.map { absolute($0, setting.kind) }
    }
  }

  private func absolute(_ value: String, _ kind: SettingDescription.Kind) -> String {
    switch kind {
    case .outputFile, .outputFolder: folder.path(of: value)
    case .text, .choice, .url, .flag, .number, .seconds, .command, .choices: value
    }
  }

  /// How the elements of a list are written; nil for what is no list.
  private func elementForm(of kind: SettingDescription.Kind) -> ScalarForm<String>? {
    switch kind {
    case .command: .text
    case .choices(let words): .choice(of: words.map { ($0, $0) })
    case .text, .choice, .url, .flag, .number, .seconds, .outputFile, .outputFolder: nil
    }
  }

  /// A setting that is a list. A program stands first in it, with a path: nobody searches for it.
  private func list(
    _ setting: SettingDescription, _ element: ScalarForm<String>, _ reader: inout MappingReader
  ) -> String? {
    let key = setting.path[depth]
    guard var texts = reader.list(key, element)?.map(\.value) else {
      if setting.isRequired, reader.value(key) == nil {
        reader.problems.error(Reason(YAMLCode.missingKey, ["key": key]), at: reader.place(of: key))
      }
      return nil
    }
    if setting.kind == .command {
      guard let program = texts.first, !program.isEmpty else {
        reader.problems.error(Reason(SettingsCode.noProgram, ["key": key]), at: reader.place(of: key))
        return nil
      }
      texts[0] = inputs.path(of: program)
    }
    return ChannelConfiguration.listed(texts)
  }

  private func form(of kind: SettingDescription.Kind) -> ScalarForm<String> {
    switch kind {
    case .text, .outputFile, .outputFolder, .command, .choices: .text
    case .choice(let words): .choice(of: words.map { ($0, $0) })
    case .url: .url
    case .flag: ScalarForm { text throws(Reason) in try ScalarForm<Bool>.flag(text) ? "true" : "false" }
    case .number(let bounds):
      ScalarForm { text throws(Reason) in String(try ScalarForm<Int>.integer(in: bounds)(text)) }
    case .seconds(let bounds):
      ScalarForm { text throws(Reason) in
        let seconds = String(try ScalarForm<Duration>.duration(text).components.seconds)
        return String(try ScalarForm<Int>.integer(in: bounds)(seconds))
      }
    }
  }
}
