import Adapters
import Domain
import Glibc

/// Leads a person through a network's sign-in: what to do there, what to answer here, where to agree.
struct SignInGuide {
  /// How the answer of the network's page comes back.
  enum Return: Hashable, Sendable {
    /// To a server on this port of this machine.
    case callback(port: Int)
    /// Pasted by the person.
    case paste
  }

  /// How long the browser's return is waited for.
  static let patience = Duration.seconds(600)

  let signIn: any ChannelSignIn
  let terminal: Terminal
  let clock: any WallClock
  let comesBack: Return
  /// Opens an address in the person's browser; nil when the person does.
  let open: (@Sendable (String) -> Void)?
  /// Who answers.
  var questions = Questions()

  /// Signs in.
  func run() async throws(ProgramEnd) -> SignedIn {
    switch comesBack {
    case .paste:
      show(callback: nil)
      let answers = try answers()
      guard let consent = try await consent(answers, callback: nil) else { return try await finish(answers, nil, [:]) }
      let request = try paste(for: consent)
      return try await finish(answers, consent, request.query)
    case .callback(let port): return try await runListening(on: port)
    }
  }

  private func runListening(on port: Int) async throws(ProgramEnd) -> SignedIn {
    // Taken before anything is asked, and by nobody meanwhile; where it is taken already, that matters only if the network
    // has a page from which a browser comes back.
    let listener = Result { () throws(Reason) in try CallbackServer(port: port) }
    let address = (try? listener.get())?.address ?? CallbackServer.address(port: port)
    show(callback: address)
    let answers = try answers()
    guard let consent = try await consent(answers, callback: address) else {
      return try await finish(answers, nil, [:])
    }
    if consent.isPasted { return try await finish(answers, consent, try paste(for: consent).query) }
    let server: CallbackServer
    switch listener {
    case .success(let listening): server = listening
    case .failure(let reason): throw ProgramEnd(.unavailable, reason)
    }
    showPage(of: consent)
    tell(.waiting, ["minutes": minutes])
    let request = server.wait(
      for: consent.state, until: clock.now + Self.patience, by: clock,
      pages: CallbackPages(catalogue: terminal.catalogue))
    guard let request else { throw ProgramEnd(.unavailable, Reason(AuthCode.timeOut, ["minutes": minutes])) }
    try check(request)
    return try await finish(answers, consent, request.query)
  }

  private var minutes: String { "\(Self.patience.components.seconds / 60)" }

  // MARK: At the terminal

  /// The steps, numbered. A step may name the address that the network is to send the browser to as `{callback}`.
  private func show(callback: String?) {
    for (index, step) in signIn.steps.enumerated() {
      let arguments = step.arguments.merging(["callback": callback ?? "http://127.0.0.1\(CallbackRequest.path)"]) {
        own, _ in own
      }
      let number = "\(index + 1). "
      let lines = terminal.messageLayout.wrapped(terminal.catalogue.phrase(step.code, arguments), first: number)
      say(lines.joined(separator: "\n"))
    }
  }

  private func answers() throws(ProgramEnd) -> [String: String] {
    var answers: [String: String] = [:]
    for question in signIn.questions {
      answers[question.name] = try questions.ask(
        question.text, in: terminal.catalogue, isSecret: question.isSecret, isOptional: question.isOptional,
        mayEnd: !answers.isEmpty)
    }
    return answers
  }

  private func showPage(of consent: SignInConsent) {
    tell(.openPage)
    say("\n  \(consent.page)\n")
    open?(consent.page)
  }

  private func paste(for consent: SignInConsent) throws(ProgramEnd) -> CallbackRequest {
    tell(.willPaste)
    showPage(of: consent)
    let text = try questions.ask(Reason(AuthCode.askPaste), in: terminal.catalogue, isSecret: true)
    guard let request = CallbackRequest(pasted: text) else { throw ProgramEnd(.usage, Reason(AuthCode.badPaste)) }
    // A code alone carries no state: the person vouches for where it comes from.
    if let state = consent.state, request.query["state"] != nil, !request.carries(state) {
      throw ProgramEnd(.usage, Reason(AuthCode.otherState))
    }
    try check(request)
    return request
  }

  private func check(_ request: CallbackRequest) throws(ProgramEnd) {
    guard let refusal = request.refusal else { return }
    throw ProgramEnd(.notAllowed, Reason(AuthCode.denied, ["detail": String(refusal.prefix(200))]))
  }

  /// Guidance is shown even when the program is to be quiet: without it nobody could answer.
  private func say(_ text: String) { Terminal.write(text + "\n", to: STDERR_FILENO) }

  private func tell(_ code: AuthCode, _ arguments: [String: String] = [:]) {
    say(terminal.catalogue.phrase(code, arguments))
  }

  // MARK: At the network

  private func consent(
    _ answers: [String: String], callback: String?
  ) async throws(ProgramEnd) -> SignInConsent? {
    do throws(PublishFailure) {
      return try await signIn.consent(answers, callback: callback)
    } catch {
      throw ProgramEnd(error)
    }
  }

  private func finish(
    _ answers: [String: String], _ consent: SignInConsent?, _ returned: [String: String]
  ) async throws(ProgramEnd) -> SignedIn {
    do throws(PublishFailure) {
      return try await signIn.finish(answers, consent: consent, returned: returned)
    } catch {
      throw ProgramEnd(error)
    }
  }
}

extension ProgramEnd {
  /// The end that a network's refusal of an account brings.
  init(_ failure: PublishFailure) {
    switch failure {
    case .blocked(let reason), .rejected(let reason): self.init(.notAllowed, reason)
    case .deferred(let reason, _, _), .unknown(let reason): self.init(.unavailable, reason)
    }
  }
}
