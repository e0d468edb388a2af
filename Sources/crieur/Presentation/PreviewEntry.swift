import Domain
import Rendering

/// What one channel would show for one occurrence of one item, or why it can show nothing.
struct PreviewEntry: Sendable {
  /// The item.
  var item: ItemID
  /// The item's title, as its author wrote it; the id where that is not known.
  var title: String
  /// The channel.
  var channel: Channel
  /// The planned civil date and time of a recurrence; nil for a single publication.
  var occurrence: CivilDateTime?
  /// When it is due; nil when the item has no date yet.
  var due: Timestamp?
  /// What the channel would show, or every reason why it can show nothing.
  var rendering: Result<Variant, RenderFailure>
  /// The digest of the canonical variant; nil when there is none.
  var digest: Digest?
  /// What the item holds and the channel does not show.
  var omissions: [Omission] = []
  /// What was found besides the renderer's own warnings: shown below them, in every form of a preview.
  var findings: [Reason] = []
  /// How it differs from what went out or was approved before; nil when nobody asked.
  var comparison: PreviewComparison?

  /// Makes an entry.
  init(
    item: ItemID, title: String? = nil, channel: Channel, occurrence: CivilDateTime? = nil, due: Timestamp?,
    rendering: Result<Variant, RenderFailure>, digest: Digest? = nil
  ) {
    self.item = item
    self.title = title ?? item.rawValue
    self.channel = channel
    self.occurrence = occurrence
    self.due = due
    self.rendering = rendering
    self.digest = digest
  }

  /// What each post measures, in the posts' order.
  var measures: [Measure] {
    guard case .success(let variant) = rendering else { return [] }
    let profile = channel.profile.text
    return variant.posts.enumerated().map { index, post in
      // Pictures travel with the first post.
      index == 0 ? variant.measure : TextMeasure.measure(post.text, by: profile)
    }
  }

  /// What an editor should look at: the renderer's warnings, then what else was found.
  var remarks: [Reason] {
    guard case .success(let variant) = rendering else { return findings }
    return variant.warnings + findings
  }

  /// The omissions that no remark tells. Short posts lead to the article, they do not hold it; the renderer tells of
  /// hashtags where it matters, and of pictures where the channel shows some.
  var untoldOmissions: [Omission] {
    omissions.filter { omission in
      switch omission.part {
      case .title, .summary, .event: true
      case .picture: channel.profile.media.maxCount == 0
      case .article, .hashtag: false
      }
    }
  }
}
