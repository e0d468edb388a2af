import Domain

/// Audiences in words.
enum AudienceCode: String, MessageCode {
  case `public` = "audience.public"
  case members = "audience.members"
  case `internal` = "audience.internal"
}

extension Audience {
  /// The message that names the audience.
  var code: AudienceCode {
    switch self {
    case .public: .public
    case .members: .members
    case .internal: .internal
    }
  }
}
