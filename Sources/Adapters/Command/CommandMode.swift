/// What a program is asked to do.
enum CommandMode: String, Sendable, CaseIterable {
  /// To publish. Every program can.
  case publish
  /// To change what it published.
  case amend
  /// To take down what it published.
  case recall
  /// To look for what it published.
  case sighting
  /// To say who it is there, and whether it could publish now.
  case check

  /// What a setting can say that a program knows besides publishing.
  static let optional: [CommandMode] = [.sighting, .amend, .recall, .check]

  /// The argument that asks for it, the last one; nil for publishing.
  var argument: String? { self == .publish ? nil : "--\(rawValue)" }
}
