import Domain

/// Why `crieur.yaml` cannot be used: everything that is wrong with it.
struct SettingsFailure: Error, Sendable {
  /// What is wrong; never empty.
  var problems: [Problem]
}
