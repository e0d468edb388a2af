public import Adapters
public import Domain

/// An adapter on trial: the network it is for, and a stand-in for that network in which nothing real can be touched.
public struct AdapterSubject: Sendable {
  /// What it is called in results: the network's name, and what is particular about it.
  public var name: String
  /// The network, as the catalogue describes it.
  public var network: NetworkDescription
  /// Every text that must never be seen anywhere: the credential, each of its parts, tokens that the stand-in hands out.
  public var secrets: [String]
  /// The most pictures that the trial sends in one post; at most what the profile allows.
  public var pictures: Int
  /// Whether what was lost may be sent again without a look, because the network knows a message that it has.
  public var forgivesRepeats: Bool
  /// Fits a variant of the trial to the channel, as its renderer would.
  public var adapt: @Sendable (Variant) -> Variant
  /// The texts that must stand once `variant` is published, in order.
  public var shownTexts: @Sendable (_ variant: Variant) -> [String]
  /// Opens a fresh stand-in, on which nothing stands, with this clock.
  public var open: @Sendable (_ clock: TrialClock) async throws -> any AdapterStage

  /// Puts an adapter on trial.
  public init(
    _ network: NetworkDescription, name: String? = nil, secrets: [String], pictures: Int = 2,
    forgivesRepeats: Bool = false,
    adapt: @escaping @Sendable (Variant) -> Variant = { $0 },
    shownTexts: @escaping @Sendable (Variant) -> [String] = { $0.posts.map(\.text) },
    open: @escaping @Sendable (_ clock: TrialClock) async throws -> any AdapterStage
  ) {
    self.name = name ?? network.network.rawValue
    self.network = network
    self.secrets = secrets
    self.pictures = pictures
    self.forgivesRepeats = forgivesRepeats
    self.adapt = adapt
    self.shownTexts = shownTexts
    self.open = open
  }
}

extension AdapterSubject: CustomStringConvertible {
  /// Its name.
  public var description: String { name }
}

/// A stand-in for a network, fresh for every trial.
public protocol AdapterStage: Sendable {
  /// The channel, with its settings, the stand-in's address and a credential that the stand-in takes.
  var configuration: ChannelConfiguration { get }

  /// What the adapter gets from the program; its transport reaches the stand-in, its spool has `TrialSpool`'s pictures.
  var environment: AdapterEnvironment { get }

  /// The posts that the public sees now, oldest first; a post that stands there twice is there twice.
  func standing() async throws -> [StandingPost]

  /// Ends the stand-in.
  func close() async
}

/// A post as the public sees it.
public struct StandingPost: Hashable, Sendable {
  /// Its text, as a reader would copy it.
  public var text: String
  /// The alternative texts of its pictures, in order.
  public var pictures: [String]

  /// Describes a post.
  public init(text: String, pictures: [String] = []) {
    self.text = text
    self.pictures = pictures
  }
}
