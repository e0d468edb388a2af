public import Domain

/// Where browsers are sent back to after a consent, on the machine of the person who signs in.
///
/// Some networks take only an address that was entered there before, to the letter: it has to be known ahead.
public enum SignInCallback {
  /// The address that the steps name, unless the program says otherwise.
  public static let address = "http://127.0.0.1:8914/crieur"

  /// The steps with the address at which the program really listens.
  public static func steps(_ steps: [Reason], callback: String) -> [Reason] {
    steps.map { step in
      var step = step
      if step.arguments["callback"] != nil { step.arguments["callback"] = callback }
      return step
    }
  }
}
