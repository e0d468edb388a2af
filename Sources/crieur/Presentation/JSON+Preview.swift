import Domain
import Rendering

extension JSON {
  /// A rendering: `{item, channel, network, occurrence, …the variant, entities[{post, kind, text, start, end}],
  /// measures[{used, limit, unit, left, valid, others[]}], dropped[{part, text, after}], findings[{code, message, hint}],
  /// changed}`; nil for what cannot be rendered. Posts count from 1, offsets are Unicode scalars.
  static func preview(_ entry: PreviewEntry, in catalogue: Catalogue) -> JSON? {
    guard case .success(let variant) = entry.rendering else { return nil }
    let head: JSON = [
      "item": .text(entry.item.rawValue),
      "channel": .text(entry.channel.name.rawValue),
      "network": .text(entry.channel.network.rawValue),
      "occurrence": .civil(entry.occurrence),
    ]
    let more: JSON = [
      "entities": .list(variant.posts.enumerated().flatMap { entities(of: $1, number: $0 + 1) }),
      "measures": .list(entry.measures.map(measure)),
      "dropped": .list(entry.omissions.map(omission)),
      "findings": .warnings(entry.findings, in: catalogue),
      "changed": entry.comparison.map { changed($0, zone: entry.channel.zone) } ?? .null,
    ]
    return .object(head.members + JSON.variant(variant, digest: entry.digest, in: catalogue).members + more.members)
  }

  private static func entities(of post: Post, number: Int) -> [JSON] {
    let scalars = Array(post.text.unicodeScalars)
    let whole = post.entities.filter { $0.start >= 0 && $0.start <= $0.end && $0.end <= scalars.count }
    return whole.map { entity in
      let text = scalars[entity.start..<entity.end].reduce(into: "") { $0.unicodeScalars.append($1) }
      return [
        "post": .number(number), "kind": .text(entity.kind.rawValue), "text": .text(text),
        "start": .number(entity.start), "end": .number(entity.end),
      ]
    }
  }

  private static func measure(_ measure: Measure) -> JSON {
    [
      "used": .number(measure.used), "limit": .number(orNull: measure.limit), "unit": .text(measure.unit.rawValue),
      "left": .number(orNull: measure.limit.map { $0 - measure.used }), "valid": .bool(measure.fits),
      "others": .list(
        (measure.others ?? []).map { tally in
          ["what": .text(tally.what.rawValue), "used": .number(tally.used), "limit": .number(tally.limit)]
        }),
    ]
  }

  private static func omission(_ omission: Omission) -> JSON {
    [
      "part": .text(omission.part.rawValue), "text": .text(orNull: omission.text),
      "after": .text(orNull: omission.after),
    ]
  }

  /// `{differs, since: {kind, delivery, at}|null, parts[{part, post, old, new, words[{mark, text}]}]}`; `differs` is null
  /// when there is nothing to compare with.
  private static func changed(_ comparison: PreviewComparison, zone: any ZoneRules) -> JSON {
    let changes = comparison.difference?.changes
    return [
      "differs": changes.map { .bool(!$0.isEmpty) } ?? .null,
      "since": comparison.precedent.map { precedent in
        [
          "kind": .text(precedent.kind.rawValue), "delivery": .text(precedent.key.description),
          "at": .instant(precedent.at, in: zone),
        ]
      } ?? .null,
      "parts": .list(
        (changes ?? []).map { change in
          [
            "part": .text(change.part.rawValue), "post": .number(orNull: change.post), "old": .text(change.old),
            "new": .text(change.new),
            "words": .list(change.words.pieces.map { ["mark": .text($0.mark.rawValue), "text": .text($0.text)] }),
          ]
        }),
    ]
  }
}
