import Domain
import Editorial

/// Reads `credentials:` of a channel.
enum CredentialReader {
  /// Where the secret of a channel lies; nil when that is not said, and a problem where it `isNeeded`.
  static func read(
    _ reader: inout MappingReader, channel: String, isNeeded: Bool, _ inputs: FolderPath
  ) -> Credential? {
    guard let value = reader.value("credentials") else {
      let reason = Reason(SettingsCode.noCredentials, ["channel": channel])
      if isNeeded { reader.problems.error(reason, at: reader.place(of: "credentials")) }
      return nil
    }
    if let name = value.text {
      // A name is said on command lines and stands in lists.
      guard !name.isEmpty, !name.contains(where: { $0.isWhitespace || $0 == "/" }) else {
        reader.problems.error(Reason(SettingsCode.badSealedName, ["name": name]), at: value.place)
        return nil
      }
      return .sealed(name)
    }
    return readPlain("credentials", &reader, inputs)
  }

  /// Where a secret lies that is never sealed: a file or a variable, under `key`.
  static func readPlain(_ key: String, _ reader: inout MappingReader, _ inputs: FolderPath) -> Credential? {
    guard let value = reader.value(key) else { return nil }
    guard var entry = MappingReader(value, problems: reader.problems) else { return nil }
    let file = entry.optional("file", .text)
    let variable = entry.optional("env", .text)
    entry.finish()
    switch (file, variable) {
    case (let file?, nil): return .file(inputs.path(of: file))
    case (nil, let variable?): return .variable(variable)
    case (nil, nil), (.some, .some):
      reader.problems.error(Reason(SettingsCode.oddCredentials), at: value.place)
      return nil
    }
  }
}
