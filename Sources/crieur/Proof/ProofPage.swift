import Domain
import Engine

/// A proof as one page of HTML that needs nothing else: for the screen, a printer, a screen reader.
struct ProofPage: Sendable {
  private let proof: Proof
  private let files: ProofFiles
  private let directory: ChannelDirectory
  private let catalogue: Catalogue
  private let stamp: RehearsalReport.Stamp
  private let fileName: String

  /// Shows `proof`; `fileName` is the name under which the page will be found, for the recipe inside.
  init(
    _ proof: Proof, directory: ChannelDirectory, stamp: RehearsalReport.Stamp, fileName: String, in catalogue: Catalogue
  ) {
    self.proof = proof
    self.directory = directory
    self.catalogue = catalogue
    self.stamp = stamp
    self.fileName = fileName
    files = ProofFiles(proof)
  }

  /// The page.
  var markup: String {
    let title = "\(catalogue.phrase(ProofCode.title)) · \(proof.title)"
    let body: HTML = """
      <header class="proof">
      <p class="range">\(catalogue.phrase(ProofCode.title))</p>
      <h1>\(proof.title)</h1>
      <p class="verdict \(HTML(trusted: proof.isWhole ? "good" : "bad"))">\(verdict)</p>
      <p>\(catalogue.phrase(ProofCode.lead))</p>
      \(ProofParts.facts(facts, in: catalogue))
      </header>
      <main class="proof">
      \(publications)
      \(verification)
      </main>
      """
    return PageFrame(title: title, language: catalogue.language).page(body)
  }

  private var verdict: String {
    if let problem = proof.verdict.problem {
      return catalogue.phrase(ProofCode.broken, ["problem": catalogue.phrase(problem)])
    }
    return catalogue.phrase(proof.isWhole ? ProofCode.whole : ProofCode.notWhole, ["count": "\(proof.verdict.count)"])
  }

  private var facts: [(ProofCode, HTML)] {
    let made = catalogue.phrase(
      ProofCode.madeBy,
      ["time": catalogue.exactMoment(stamp.at, in: directory.zone), "version": stamp.version])
    let author = proof.author ?? catalogue.phrase(ProofCode.noAuthor)
    return [
      (.item, "<code>\(proof.id.rawValue)</code>"), (.author, "\(author)"),
      (.source, proof.source.map { "<code>\($0.rawValue)</code>" } ?? "–"), (.made, "\(made)"),
      (.end, "<code>\(proof.verdict.end.description)</code>"),
    ]
  }

  private var publications: HTML {
    let none: HTML = proof.publications.isEmpty ? "<p>\(catalogue.phrase(ProofCode.nothing))</p>" : .none
    let upcoming: HTML =
      proof.upcoming > 0
      ? "<p>\(catalogue.phrase(ProofCode.upcoming, ["count": "\(proof.upcoming)"]))</p>" : .none
    let all = proof.publications.enumerated().map { index, publication in
      ProofPublication(
        publication, number: index + 1, text: files.texts[index], pictures: files.pictures, directory: directory,
        catalogue: catalogue
      ).html
    }
    return "\(none)\(all)\(upcoming)"
  }

  private var verification: HTML {
    let rows = files.all.map { file -> HTML in
      "<tr><th scope=\"row\">\(file.name)</th><td><code>\(file.digest.rawValue)</code></td></tr>"
    }
    return """
      <section id="verify" aria-labelledby="verify-title">
      <h2 id="verify-title">\(catalogue.phrase(ProofCode.verify))</h2>
      <p>\(catalogue.phrase(ProofCode.verifyWhy))</p>
      <div class="wide"><table>
      <caption>\(catalogue.phrase(ProofCode.files))</caption>
      <tbody>\(rows)</tbody>
      </table></div>
      <p>\(catalogue.phrase(ProofCode.verifyPage, ["file": fileName]))</p>
      <pre id="recipe" tabindex="0"><code>\(files.recipe(page: fileName))</code></pre>
      <p>\(catalogue.phrase(ProofCode.verifyWindows))</p>
      <p>\(catalogue.phrase(ProofCode.verifyEntries)) \(files.journalLink)</p>
      <pre id="entries" tabindex="0"><code>\(ProofFiles.entriesRecipe)</code></pre>
      <p>\(catalogue.phrase(ProofCode.verifyChain, ["place": proof.verdict.end.description]))</p>
      </section>
      """
  }
}

/// Pieces of proofs.
enum ProofParts {
  /// A list of facts.
  static func facts(_ facts: [(ProofCode, HTML)], in catalogue: Catalogue) -> HTML {
    let rows = facts.map { code, value -> HTML in "<div><dt>\(catalogue.phrase(code))</dt><dd>\(value)</dd></div>" }
    return "<dl class=\"facts\">\(rows)</dl>"
  }
}

extension Catalogue {
  /// A moment that leaves no doubt: in words, then to the second with the zone and its offset.
  func exactMoment(_ instant: Timestamp, in zone: any ZoneRules) -> String {
    "\(moment(instant, in: zone)) (\(zone.rfc3339(instant)), \(zone.identifier))"
  }
}
