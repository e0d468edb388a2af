import Domain

/// What `publish` says.
enum PublishTimes {
  /// One hour for every channel.
  case everywhere(CivilDateTime)
  /// An hour for each channel. `faulty` tells that some could not be read.
  case perChannel([(channel: Placed<ChannelName>, time: Placed<CivilDateTime>)], faulty: Bool)
  /// Something that could not be read.
  case unreadable

  /// Whether something in it was noted as a problem, so that what is missing because of it need not be.
  var isFaulty: Bool {
    switch self {
    case .everywhere: false
    case .perChannel(_, let faulty): faulty
    case .unreadable: true
    }
  }
}
