import Domain

/// Everything behind the door: a value that turns one request after the other into what the client gets to see.
struct SandboxState {
  private(set) var shelves: Shelves
  private(set) var log = RequestLog()
  private var mastodon: MastodonSandbox
  private var graph: GraphSandbox
  private var webhook: WebhookSandbox
  private var standIn: ProgramStandIn
  private var x: XSandbox
  private var bluesky: BlueskySandbox
  private var wordpress = WordPressSandbox()

  init(_ options: SandboxOptions) {
    shelves = Shelves(base: options.publicBase ?? "", dice: FaultDice(plan: options.faults, seed: options.seed))
    mastodon = MastodonSandbox(options)
    graph = GraphSandbox(options)
    webhook = WebhookSandbox(options)
    standIn = ProgramStandIn(options)
    x = XSandbox(options)
    bluesky = BlueskySandbox(options)
  }

  /// Gives public URLs their beginning, unless the options did.
  mutating func open(at base: String) {
    if shelves.base.isEmpty { shelves.base = base }
  }

  /// Answers one request.
  mutating func reply(to request: WireRequest, at now: Timestamp) -> Reply {
    let reply: Reply
    if WebhookSandbox.owns(request) {
      reply = webhook.reply(to: request, now, &shelves)
    } else if MastodonSandbox.owns(request) {
      reply = mastodon.reply(to: request, now, &shelves)
    } else if request.path.first == "xrpc" {
      reply = bluesky.reply(to: request, now, &shelves)
    } else if GraphSandbox.owns(request.path) {
      reply = graph.reply(to: request, now, &shelves)
    } else if XSandbox.owns(request.path) {
      reply = x.reply(to: request, now, &shelves)
    } else if WordPressSandbox.owns(request) {
      reply = wordpress.reply(to: request, now, &shelves)
    } else if request.path.isEmpty {
      // The front page of everything is that of the site as well.
      reply = Reply(OwnPages(shelves: shelves).answer(to: request)).adding([WordPressSandbox.link(shelves.base)])
    } else {
      reply = Reply(OwnPages(shelves: shelves).answer(to: request))
    }
    log.add(request, reply, at: now)
    return reply
  }

  /// Plays a program.
  mutating func run(_ mode: String, _ input: [UInt8], _ files: [[UInt8]], at now: Timestamp) -> StandInEnd {
    standIn.run(mode, input, files, now, &shelves)
  }
}
