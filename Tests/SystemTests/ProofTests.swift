import Foundation
import Sandbox
import TestSupport
import Testing

/// A proof of the real program, checked as its own page says, by the real `sha256sum`.
struct ProofTests {
  /// A place where one item with a picture went out, and waits on another channel for a person, with its proof.
  private func provenPlace() async throws -> Workplace {
    let place = try await Workplace(mastodon: ["microblog"], pages: ["facebook"])
    // Nothing here is about time-outs: a machine with much to do must not make one.
    let settings = try String(contentsOfFile: "\(place.folder)/crieur.yaml", encoding: .utf8)
    try place.write(
      settings.replacing("connect: 1s, attempt: 1s, lease: 5s", with: "connect: 1m, attempt: 2m, lease: 5m"),
      to: "crieur.yaml")
    try SamplePicture.png.write(to: URL(filePath: "\(place.folder)/calendar/affiche.png"))
    try place.write(
      """
      ---
      title: "L'été des <réseaux> & 'médias'"
      summary: "Un guide pour tous."
      link: https://www.cci-exemple.fr/guide
      author: "Service numérique"
      publish: 2026-01-05 09:00
      late: {within: 3650d, then: publish}
      channels: [microblog, facebook]
      images: [{file: affiche.png, alt: "Une affiche", credit: "CCI Exemple"}]
      ---
      Tout est là.

      """, to: "calendar/guide.md")
    #expect(try await place.finish())
    return place
  }

  private func shell(_ script: String, in folder: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["LC_ALL": "C", "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = Pipe()
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// What a person copies from the page: the text of an element, its entities resolved.
  private func copied(_ id: String, from page: String) throws -> String {
    let open = try #require(page.firstRange(of: "<pre id=\"\(id)\" tabindex=\"0\"><code>"))
    let close = try #require(page[open.upperBound...].firstRange(of: "</code>"))
    return [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")].reduce(
      String(page[open.upperBound..<close.lowerBound])
    ) { $0.replacing($1.0, with: $1.1) }
  }

  @Test func thePageIsCheckedAsItSays() async throws {
    let place = try await provenPlace()
    let end = try await place.run("--lang", "fr", "proof", "guide", "preuve.html")
    #expect(end.status == 0, "\(end.errors)")
    let page = try String(contentsOfFile: "\(place.folder)/preuve.html", encoding: .utf8)
    #expect(!page.contains("<script") && !page.contains("src=\"http") && !page.contains("<link"))
    #expect(page.contains("Service numérique") && page.contains("Une affiche") && page.contains("Europe/Paris"))
    for post in place.sandbox.posts() {
      let text = post.text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      #expect(page.contains(text.replacing("'", with: "&#39;")), "\(post.text)")
    }
    try FileManager.default.createDirectory(atPath: "\(place.folder)/juriste", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: "\(place.folder)/preuve.html", toPath: "\(place.folder)/juriste/preuve.html")
    let files = try shell(try copied("recipe", from: page), in: "\(place.folder)/juriste")
    #expect(files == "text-1.json: OK\npicture-1.png: OK\ntext-2.json: OK\n", "\(files)")
    #expect(try Data(contentsOf: URL(filePath: "\(place.folder)/juriste/picture-1.png")) == SamplePicture.png)
    let entries = try shell(try copied("entries", from: page), in: "\(place.folder)/juriste")
    #expect(entries.split(separator: "\n").count == 2)
    #expect(entries.split(separator: "\n").allSatisfy { $0.hasSuffix(" OK") }, "\(entries)")
    await place.sandbox.stop()
  }

  @Test func aPageThatWasChangedDoesNotPassItsOwnCheck() async throws {
    let place = try await provenPlace()
    _ = try await place.run("proof", "guide", "preuve.html")
    let file = URL(filePath: "\(place.folder)/preuve.html")
    let page = try String(contentsOf: file, encoding: .utf8)
    let mark = "data-file=\"text-1.json\" href=\"data:application/json;base64,"
    let start = try #require(page.firstRange(of: mark)?.upperBound)
    let other = page[..<start] + "e3" + page[start...].dropFirst(2)
    try Data(other.utf8).write(to: file)
    let files = try shell(try copied("recipe", from: page), in: place.folder)
    #expect(files.contains("text-1.json: FAILED"), "\(files)")
    #expect(files.contains("text-2.json: OK"), "\(files)")
    await place.sandbox.stop()
  }

  @Test func theDigestOfWhatLeftIsThatOfTheRequest() async throws {
    let place = try await provenPlace()
    let shown = try await place.run("journal", "show", "--channel", "microblog", "--json")
    let entries = try #require(
      try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [[String: Any]])
    let answers = try #require(entries.first?["answers"] as? [String])
    // One visible request, answered: the upload of the picture before it is not seen by the public.
    #expect(answers.count == 1)
    #expect((entries.first?["sent"] as? [String])?.count == 1)
    await place.sandbox.stop()
  }

  @Test func whatIsNoLongerAsItWentOutIsSaidSo() async throws {
    let place = try await provenPlace()
    let spool = "\(place.folder)/spool"
    for name in try FileManager.default.contentsOfDirectory(atPath: spool) where name.count == 64 {
      try Data("autre".utf8).write(to: URL(filePath: "\(spool)/\(name)"))
    }
    let end = try await place.run("--lang", "en", "proof", "guide")
    #expect(end.status == 65)
    #expect(end.output.contains("This picture is not kept any more"))
    #expect(end.output.contains("verdict bad"))
    await place.sandbox.stop()
  }

  @Test func anUnknownItemIsNamed() async throws {
    let place = try await Workplace(mastodon: ["microblog"])
    #expect(try await place.run("proof", "rien").status == 66)
    #expect(try await place.finish())
    #expect(try await place.run("proof", "rien").status == 66)
    await place.sandbox.stop()
  }
}
