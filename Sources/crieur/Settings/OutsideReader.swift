import Domain
import Editorial

/// Reads how the outside is reached: `transport:` for all, and the same keys on a channel for itself.
struct OutsideReader {
  private let inputs: FolderPath

  /// Reads files relative to `inputs`.
  init(_ inputs: FolderPath) {
    self.inputs = inputs
  }

  /// What `transport:` says.
  func read(_ section: MappingReader?) -> Settings.Outside {
    guard var section else { return Settings.Outside() }
    defer { section.finish() }
    return read(&section, over: Settings.Outside())
  }

  /// What `reader` says, over what holds otherwise. A proxy of its own is not told the password for another.
  func read(_ reader: inout MappingReader, over common: Settings.Outside) -> Settings.Outside {
    var outside = common
    if let proxy = reader.optional("proxy", .proxy) {
      outside.proxy = proxy
      outside.proxyCredential = nil
    }
    if reader.value("proxy_credentials") != nil {
      outside.proxyCredential = CredentialReader.readPlain("proxy_credentials", &reader, inputs)
      if outside.proxy?.isEmpty ?? true {
        reader.problems.error(Reason(SettingsCode.loginWithoutProxy), at: reader.place(of: "proxy_credentials"))
      }
    }
    if let bundle = reader.optional("ca_bundle", .text) { outside.authorities = inputs.path(of: bundle) }
    return outside
  }
}

extension ScalarForm<String> {
  /// The address of a proxy, without a password in it; empty for none.
  fileprivate static var proxy: ScalarForm {
    ScalarForm { text throws(Reason) in
      guard !text.isEmpty else { return text }
      let scheme = text.prefix { $0 != ":" }.lowercased()
      guard !text.contains("://") || ["http", "https"].contains(scheme) else {
        throw Reason(SettingsCode.oddProxy, ["scheme": scheme])
      }
      // Not shown again: a password may stand in it.
      guard !text.contains("@") else { throw Reason(SettingsCode.passwordInProxy) }
      return text
    }
  }
}
