import Domain
import Editorial

/// Reads `vault:`.
enum VaultReader {
  static func read(_ reader: MappingReader?, _ inputs: FolderPath) -> Settings.Vault {
    guard var reader else { return .usual }
    defer { reader.finish() }
    let (key, passphrase) = (reader.mapping("key"), reader.mapping("passphrase"))
    switch (key, passphrase) {
    case (var key?, nil):
      defer { key.finish() }
      return key.required("file", .text).map { .key(inputs.path(of: $0)) } ?? .usual
    case (nil, var passphrase?):
      defer { passphrase.finish() }
      let (file, variable) = (passphrase.optional("file", .text), passphrase.optional("env", .text))
      if let file, variable == nil { return .passphrase(.file(inputs.path(of: file))) }
      if let variable, file == nil { return .passphrase(.variable(variable)) }
      reader.problems.error(Reason(SettingsCode.oddVault), at: reader.place(of: "passphrase"))
      return .usual
    case (nil, nil), (.some, .some):
      reader.problems.error(Reason(SettingsCode.oddVault), at: reader.place(of: key == nil ? "vault" : "key"))
      return .usual
    }
  }
}
