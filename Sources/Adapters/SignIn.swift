public import Domain

/// Leads a person to the credential of a channel, for `crieur auth`. The steps and questions are data: the program asks
/// them in the person's language, on a terminal, and never shows an answer that is a secret.
public protocol ChannelSignIn: Sendable {
  /// What to do at the network first, in order, with the exact settings to enter there.
  var steps: [Reason] { get }

  /// What the person is asked then, in order.
  var questions: [SignInQuestion] { get }

  /// The page of the network on which the person agrees; nil where the answers are all that is needed.
  ///
  /// `callback` is where the network sends the browser afterwards; nil when nothing listens, and the person will paste
  /// what the network shows.
  func consent(
    _ answers: [String: String], callback: String?
  ) async throws(PublishFailure) -> SignInConsent?

  /// Makes the credential from the answers and, after a consent, from what came back with the browser (the query of the
  /// callback, or the pasted code as `code`), and asks the network who that is and what is permitted.
  func finish(
    _ answers: [String: String], consent: SignInConsent?, returned: [String: String]
  ) async throws(PublishFailure) -> SignedIn
}

/// Something that a person is asked.
public struct SignInQuestion: Hashable, Sendable {
  /// Its name in the answers.
  public var name: String
  /// The question, for people.
  public var text: Reason
  /// Whether the answer is a secret, which no terminal shows.
  public var isSecret: Bool
  /// Whether it may be left empty.
  public var isOptional: Bool

  /// Makes a question.
  public init(_ name: String, _ text: Reason, isSecret: Bool = false, isOptional: Bool = false) {
    self.name = name
    self.text = text
    self.isSecret = isSecret
    self.isOptional = isOptional
  }
}

/// A consent under way.
public struct SignInConsent: Hashable, Sendable {
  /// The page that the person opens.
  public var page: String
  /// What must come back as `state`; nil where the network has no such thing.
  public var state: String?
  /// What the adapter needs to go on: a verifier, a temporary token. Secret.
  public var memo: [String: String]
  /// Whether the network never sends the browser to a callback of ours, so that the person pastes the address it ends on.
  public var isPasted: Bool

  /// Makes a consent.
  public init(page: String, state: String? = nil, memo: [String: String] = [:], isPasted: Bool = false) {
    self.isPasted = isPasted
    self.page = page
    self.state = state
    self.memo = memo
  }
}

/// What signing in brought.
public struct SignedIn: Sendable {
  /// What the channel's credential is from now on. Secret.
  public var secret: String
  /// Who that is, as the network says.
  public var account: AccountReport

  /// Gathers what signing in brought.
  public init(secret: String, account: AccountReport) {
    self.secret = secret
    self.account = account
  }
}
