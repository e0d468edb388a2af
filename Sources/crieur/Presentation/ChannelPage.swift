import Adapters
import Domain

/// The configured channels, as `crieur channels list` shows them.
struct ChannelPage: ShownPage {
  /// The channels.
  let directory: ChannelDirectory
  /// The gates that are shut.
  let gates: [ChannelGate]

  /// `[{channel, network, application, profile, audience, public, language, timezone, themes[], tone, limit, unit, price,
  /// pace: {spacing, perHour, perDay, quiet: {from, until}}, late: {within, then}, gate}]`; `spacing` and `within` in seconds,
  /// `gate` as in `status`, `price` null where a post costs nothing, else `{currency, plain, withLink, source}`.
  func json(in catalogue: Catalogue) -> JSON {
    .list(
      directory.channels.map { channel in
        [
          "channel": .text(channel.name.rawValue),
          "network": .text(channel.network.rawValue),
          "application": .text(orNull: channel.application.name),
          "profile": .text(channel.profile.name),
          "audience": .text(channel.audience.rawValue),
          "public": .text(orNull: channel.renderingSettings.readers),
          "language": .text(channel.language.rawValue),
          "timezone": .text(channel.zone.identifier),
          "themes": .list(channel.renderingSettings.themes.map { .text($0.rawValue) }),
          "tone": .text(orNull: channel.renderingSettings.voice.tone?.rawValue),
          "limit": .number(orNull: channel.profile.text.limit),
          "unit": .text(channel.profile.text.unit.rawValue),
          "price": Self.json(of: channel.price),
          "pace": Self.json(of: channel.pace),
          "late": ["within": .number(Int(channel.late.withinSeconds)), "then": .text(channel.late.then.rawValue)],
          "gate": gate(of: channel, catalogue),
        ]
      })
  }

  /// A table of the channels, with what is shut below it.
  func text(in catalogue: Catalogue, layout: TextLayout) -> String {
    guard !directory.channels.isEmpty else { return catalogue.phrase(ChannelCode.empty) }
    let heading = [ChannelCode.name, .network, .audience, .limit, .standing].map { catalogue.phrase($0) }
    let rows = directory.channels.map { channel in
      [
        channel.name.rawValue, channel.network.rawValue, catalogue.phrase(channel.audience.code),
        channel.profile.text.limit.map { "\($0) \(catalogue.phrase(channel.profile.text.unit.code))" } ?? "–",
        catalogue.phrase(
          gates.first { $0.channel == channel.name }?.kind.code.rawValue ?? ChannelCode.open.rawValue, [:]),
      ]
    }
    var lines = TextLayout.table([heading] + rows)
    lines[0] = layout.paint(lines[0], .heading)
    lines += directory.channels.compactMap { channel in
      channel.price.map { price in
        let text = catalogue.phrase(
          ChannelCode.price,
          [
            "channel": channel.name.rawValue, "plain": price.plain.dollars(in: catalogue.language),
            "withLink": price.withLink.dollars(in: catalogue.language),
          ])
        return layout.paint(text, .quiet)
      }
    }
    let shut = gates.filter { directory.channel($0.channel) != nil }
    return (lines + shut.flatMap { GateLines($0, zone: directory.zone(of: $0.channel)).lines(catalogue, layout) })
      .joined(separator: "\n")
  }

  private static func json(of price: PostPrice?) -> JSON {
    guard let price else { return .null }
    return [
      "currency": "USD", "plain": .text(price.plain.decimal), "withLink": .text(price.withLink.decimal),
      "source": .text(price.source),
    ]
  }

  private static func json(of pace: Pace) -> JSON {
    [
      "spacing": .number(orNull: pace.spacing.map { Int($0.components.seconds) }),
      "perHour": .number(orNull: pace.perHour), "perDay": .number(orNull: pace.perDay),
      "quiet": pace.quiet.map { ["from": .text("\($0.from)"), "until": .text("\($0.until)")] } ?? .null,
    ]
  }

  private func gate(of channel: Channel, _ catalogue: Catalogue) -> JSON {
    guard let gate = gates.first(where: { $0.channel == channel.name }) else { return .null }
    return [
      "kind": .text(gate.kind.rawValue), "since": .instant(gate.since, in: channel.zone),
      "until": .instant(gate.until, in: channel.zone), "reason": .reason(gate.reason, in: catalogue),
    ]
  }
}
