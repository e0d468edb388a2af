import Foundation

/// A channel that is tried with secrets: how it is configured, where they lie, and what must be seen nowhere. To try another
/// network, add a line to `networks`.
struct SecretTrial: Sendable {
  /// Where a credential lies.
  enum Place: Hashable, Sendable {
    /// In a file of its own.
    case file
    /// In a variable.
    case variable
    /// In the vault, where `crieur auth` seals what it reads of a pipe.
    case vault(pipe: String)
  }

  let name: String
  let settings: String
  /// What the credential holds, and what it is made into.
  let credential: TrialCredential
  let place: Place

  /// Every channel; `server` repeats secrets, `folder` holds the programs that do.
  static func all(server: String, folder: String) -> [SecretTrial] {
    let servers = networks.flatMap { network in
      network.answers.enumerated().map { number, answer in
        let name = "\(network.name)-\(answer)"
        return SecretTrial(
          name: name, settings: network.settings.replacing("SERVER", with: "\(server)/\(answer)"),
          credential: network.credential(name), place: number.isMultiple(of: 2) ? .file : .variable)
      }
    }
    return servers + sealed(server) + programs(folder)
  }

  private static let answers = [
    "taken", "401", "403", "404", "422", "429", "500", "page", "text", "elsewhere", "hang-up",
  ]
  private static let few = ["taken", "401", "429", "500", "page", "text"]

  private static let networks:
    [(name: String, settings: String, answers: [String], credential: @Sendable (String) -> TrialCredential)] = [
      ("mastodon", "network: mastodon, endpoint: \"SERVER\"", answers, TrialCredential.token),
      ("facebook", "network: facebook-page, page: \"42\", endpoint: \"SERVER\"", answers, TrialCredential.token),
      ("webhook", "network: webhook, endpoint: \"SERVER/crieur\"", answers, TrialCredential.webhookKey),
      ("xkeys", "network: x, endpoint: \"SERVER\"", few, TrialCredential.keys),
      ("bluesky", "network: bluesky, endpoint: \"SERVER\"", few + ["login", "expired"], TrialCredential.appPassword),
      ("wordpress", "network: wordpress, endpoint: \"SERVER\"", few, TrialCredential.applicationPassword),
      // Reached through nothing; its login is a variable.
      (
        "proxied",
        "network: mastodon, endpoint: \"SERVER\", proxy: \"http://127.0.0.1:9\", proxy_credentials: {env: PROXY_LOGIN}",
        ["taken"], TrialCredential.token
      ),
    ]

  /// What lies in the vault: a token that X renews, a login, and the secret of a program.
  private static func sealed(_ server: String) -> [SecretTrial] {
    let tokens = ["taken", "401", "page", "refresh"].map { answer in
      let granted = TrialCredential.granted("xtoken-\(answer)")
      let code = TrialCredential.percent(TrialCredential.text("xtoken-\(answer)-code"))
      return SecretTrial(
        name: "xtoken-\(answer)", settings: "network: x, endpoint: \"\(server)/\(answer)\"", credential: granted,
        place: .vault(pipe: "client-17\n\(granted.text)\nhttp://127.0.0.1/callback?code=\(code)\n"))
    }
    let login = TrialCredential.appPassword("sealed-500")
    let bluesky = SecretTrial(
      name: "sealed-500", settings: "network: bluesky, endpoint: \"\(server)/500\"", credential: login,
      place: .vault(pipe: "cci.exemple.fr\n\(TrialCredential.text("sealed-500"))\n"))
    return tokens + [bluesky]
  }

  private static func programs(_ folder: String) -> [SecretTrial] {
    ["0", "1", "69", "75", "77", "kill", "vault"].enumerated().map { number, status in
      let name = "program-\(status)"
      let credential = TrialCredential.token(name)
      return SecretTrial(
        name: name,
        settings: "network: command, command: [\"\(folder)/program.sh\", \"\(status)\"], modes: [check, sighting]",
        credential: credential,
        place: status == "vault" ? .vault(pipe: credential.text) : number.isMultiple(of: 2) ? .file : .variable)
    }
  }

  var configuration: String {
    let credentials =
      switch place {
      case .file: "{file: secrets/\(name)}"
      case .variable: "{env: \(variable)}"
      case .vault: "coffre-\(name)"
      }
    return "  \(name): {\(settings), credentials: \(credentials)}"
  }

  var variable: String { "TOKEN_" + name.replacing("-", with: "_").uppercased() }

  /// A program that repeats its secret wherever it can, and looks around for what it should not see.
  static let program = """
    #!/bin/sh
    secret=$(cat <&3)
    { cat /proc/[0-9]*/cmdline; tr '\\0' '\\n' </proc/self/environ; } >>FOLDER/seen 2>/dev/null
    printf 'refused: %s' "$secret" >&2
    case $2 in
      --check) echo '{"account":"cci"}'; exit 0 ;;
      --sighting) printf 'error: %s' "$secret"; exit 69 ;;
    esac
    case $1 in
      0) echo '{"id":"17"}' ;;
      kill) kill -KILL $$ ;;
      vault) exit 77 ;;
      *) exit "$1" ;;
    esac
    """
}
