import Foundation

/// A channel that is tried with a secret: how it is configured, and where the secret lies. To try another network, add a
/// line to `all`.
struct SecretTrial: Sendable {
  let name: String
  let settings: String
  let secret: String
  let isInFile: Bool

  /// Every channel; `server` repeats secrets, `folder` holds the programs that do.
  static func all(server: String, folder: String) -> [SecretTrial] {
    let answers = ["taken", "401", "403", "404", "422", "429", "500", "page", "text", "elsewhere", "hang-up"]
    let networks: [(name: String, settings: String, secret: (String) -> String)] = [
      ("mastodon", "network: mastodon, endpoint: \"SERVER\"", token),
      ("facebook", "network: facebook-page, page: \"42\", endpoint: \"SERVER\"", token),
      (
        "webhook", "network: webhook, endpoint: \"SERVER/crieur\"",
        { "whsec_" + Data("secret of \($0), made up".utf8).base64EncodedString() }
      ),
    ]
    let servers = networks.flatMap { network in
      answers.enumerated().map { number, answer in
        let name = "\(network.name)-\(answer)"
        return SecretTrial(
          name: name, settings: network.settings.replacing("SERVER", with: "\(server)/\(answer)"),
          secret: network.secret(name), isInFile: number.isMultiple(of: 2))
      }
    }
    let statuses = ["0", "1", "69", "75", "77", "kill"]
    let programs = statuses.enumerated().map { number, status in
      let name = "program-\(status)"
      return SecretTrial(
        name: name,
        settings: "network: command, command: [\"\(folder)/program.sh\", \"\(status)\"], modes: [check, sighting]",
        secret: token(name), isInFile: number.isMultiple(of: 2))
    }
    return servers + programs
  }

  /// A token with everything in it that some encoding changes.
  private static func token(_ name: String) -> String { "Geheim+/\(name)=&\"q\\z?~%41" }

  var configuration: String {
    let place = isInFile ? "file: secrets/\(name)" : "env: \(variable)"
    return "  \(name): {\(settings), credentials: {\(place)}}"
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
      *) exit "$1" ;;
    esac
    """
}
