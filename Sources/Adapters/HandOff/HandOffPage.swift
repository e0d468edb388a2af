import Domain

/// The page that a person works from: everything in one file, nothing fetched, usable without scripts and by keyboard.
struct HandOffPage: Sendable {
  let handOff: HandOff

  /// The page's bytes.
  var html: String {
    let heading = phrase(handOff.heading, ["place": handOff.place])
    return """
      <!DOCTYPE html>
      <html lang="\(handOff.variant.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(HandOffPageParts.policy)">
      <title>\(Self.escaping("\(handOff.variant.title) – \(heading)"))</title>
      <style>\(HandOffPageParts.style)</style>
      </head>
      <body>
      <main>
      <h1>\(Self.escaping(heading))</h1>
      <p class="due">\(Self.escaping(due))</p>
      \(replacement)\(steps)
      \(field("title", .pageTitle, handOff.variant.title, rows: 2))
      \(field("text", .pageText, handOff.variant.text, rows: Self.rows(handOff.variant.text)))
      \(handOff.linkBeside.map { field("link", .pageLink, $0, rows: 2) } ?? "")
      \(pictures)
      <p id="said" role="status" data-selected="\(Self.escaping(phrase(.pageSelected)))"></p>
      </main>
      <script>\(HandOffPageParts.script)</script>
      </body>
      </html>

      """
  }

  private var due: String {
    let language = handOff.variant.language
    return phrase(
      .pageDue,
      ["date": handOff.due.date.words(in: language, year: true), "time": handOff.due.time.words(in: language)])
  }

  private var replacement: String {
    guard handOff.replacesAnother else { return "" }
    return "<p><strong>\(Self.escaping(phrase(.pageReplaces)))</strong></p>\n"
  }

  private var steps: String {
    let arguments = ["place": handOff.place, "address": handOff.address, "site": handOff.site ?? ""]
    let sentences = handOff.steps.map { linked(Self.escaping(phrase($0, arguments))) }.joined(separator: "</li>\n<li>")
    return """
      <h2>\(Self.escaping(phrase(.pageSteps)))</h2>
      <ol>
      <li>\(sentences)<br><code>\(Self.escaping(handOff.command))</code></li>
      </ol>
      """
  }

  /// The sentence with the way to the place as a link. Settings take http(s) addresses only.
  private func linked(_ sentence: String) -> String {
    guard let site = handOff.site.map(Self.escaping), !site.isEmpty else { return sentence }
    return sentence.replacing(site, with: "<a href=\"\(site)\">\(site)</a>")
  }

  /// A text with its label and a button; the button shows itself only where scripts run.
  private func field(_ id: String, _ label: HandOffCode, _ text: String, rows: Int) -> String {
    let name = phrase(label)
    return """
      <section>
      <label for="\(id)">\(Self.escaping(name))</label>
      <textarea id="\(id)" rows="\(rows)" readonly>
      \(Self.escaping(text))</textarea>
      <button type="button" hidden data-for="\(id)" data-said="\(Self.escaping(phrase(.pageCopied, ["what": name])))">\
      \(Self.escaping(phrase(.pageCopyButton, ["what": name])))</button>
      </section>
      """
  }

  private var pictures: String {
    guard !handOff.pictures.isEmpty else { return "" }
    let figures = handOff.pictures.enumerated().map { index, picture in
      let credit = picture.media.credit.map { credit in
        "<p>\(Self.escaping(phrase(.pageCredit, ["credit": credit])))</p>\n"
      }
      return """
        <figure>
        <img src="\(Self.escaping(picture.file))" alt="\(Self.escaping(picture.media.alt))">
        <figcaption>\(Self.escaping(picture.file))</figcaption>
        </figure>
        \(credit ?? "")\(alternative(picture, number: index + 1))
        """
    }
    return "<h2>\(Self.escaping(phrase(.pagePictures)))</h2>\n" + figures.joined(separator: "\n")
  }

  private func alternative(_ picture: HandOff.Picture, number: Int) -> String {
    guard !picture.media.alt.isEmpty else { return "" }
    let id = "alt\(number)"
    let name = phrase(.pageAlt, ["file": picture.file])
    return """
      <section>
      <label for="\(id)">\(Self.escaping(name))</label>
      <textarea id="\(id)" rows="2" readonly>
      \(Self.escaping(picture.media.alt))</textarea>
      <button type="button" hidden data-for="\(id)" data-said="\(Self.escaping(phrase(.pageCopied, ["what": name])))">\
      \(Self.escaping(phrase(.pageCopyButton, ["what": name])))</button>
      </section>
      """
  }

  private func phrase(_ code: HandOffCode, _ arguments: [String: String] = [:]) -> String {
    handOff.phrases.phrase(code, arguments)
  }

  /// Enough lines to see the whole text without scrolling, within reason.
  private static func rows(_ text: String) -> Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.count / 70 + 1 }
    return min(max(lines.reduce(0, +) + 1, 4), 30)
  }

  /// For element content and quoted attributes.
  static func escaping(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
