public import Domain

/// Everything that a check may look at. There is no present in it, only the time at which the post is due: what was found
/// when it was planned is found again whenever anybody looks.
public struct CheckContext: Sendable {
  /// The item, where it goes, and when.
  public let request: RenderRequest
  /// What the channel will show.
  public let variant: Variant
  /// The words of the house.
  let lexicon: HouseLexicon
  /// What the author wrote, as it will be set in type.
  let texts: ItemTexts
  /// The posts.
  let posts: [CheckedText]
  /// Every text that readers of the channel will see; none where not everyone reads it.
  let published: [CheckedText]
  /// The posts, as a print of their words.
  let print: TextPrint
  /// What the channels before this one show of the same occurrence, as prints of their words.
  let siblings: [(channel: Channel, print: TextPrint)]

  /// What the author wrote.
  public var item: NewsItem { request.item }
  /// The item's pictures that the channel may show.
  var pictures: [Media] {
    guard request.channel.profile.media.maxCount > 0 else { return [] }
    guard let chosen = item.variants[request.channel.name]?.images else { return item.images }
    return chosen.filter(item.images.indices.contains).map { item.images[$0] }
  }
  /// What the house wants.
  public var house: HouseRules { request.channel.renderingSettings.house }
  /// When the post is due, in the calendar's civil time.
  public var due: CivilDateTime { request.occurrence }
  /// The item that this one repeats.
  public var earlier: EarlierItem? { request.earlier }
  /// The language of the texts.
  public var language: Language { request.language }
}
