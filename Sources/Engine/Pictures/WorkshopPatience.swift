public import Domain

/// How long a picture that the workshop broke down over is left alone, so that not every planning pays for it again.
public struct WorkshopPatience: Sendable {
  /// What is noted of one breakdown.
  struct Breakdown: Hashable, Sendable, Codable {
    var reason: Reason
    var at: Timestamp
    /// Of the workshop that broke down.
    var edition: String
  }

  /// Short enough for somebody who gave the machine more memory and waits.
  static let pause: Duration = .seconds(900)

  private let clock: any WallClock
  private let edition: @Sendable () -> String

  /// Makes one; `edition` changes with the workshop: what another broke down over is tried at once.
  public init(clock: any WallClock, edition: @escaping @Sendable () -> String) {
    self.clock = clock
    self.edition = edition
  }

  /// What is to be noted now; nil for what says nothing about the picture.
  func breakdown(_ reason: Reason) -> Breakdown? {
    guard reason.code == PictureCode.workshopFailed.rawValue else { return nil }
    return Breakdown(reason: reason, at: clock.now, edition: edition())
  }

  /// Whether the same workshop would break down over it again for all that is known.
  func holds(_ breakdown: Breakdown) -> Bool {
    let age = clock.now - breakdown.at
    return age >= .zero && age < Self.pause && breakdown.edition == edition()
  }
}
