/// Where browsers are sent back to after a consent, on the machine of the person who signs in.
///
/// Some networks take only an address that was entered there before, to the letter. A step of a sign-in names it as
/// `{callback}`: the program fills in the address at which it listens.
public enum SignInCallback {
  /// The address where nothing listens, and the person copies what the browser shows.
  public static let pasted = "http://127.0.0.1/callback"
}
