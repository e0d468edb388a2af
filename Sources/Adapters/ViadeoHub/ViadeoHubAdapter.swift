import Domain

/// Hands posts for a Viadeo hub to a person.
///
/// The API of Viadeo is gone: reserved for partners, then, after the receivership of November 2016, without any trace of
/// a working server since about 2017. No document about posting into a hub has survived.
struct ViadeoHubAdapter: ByHandAdapter {
  static let network: Network = "viadeo-hub"

  let profile: ChannelProfile
  let desk: HandOffDesk
}
