import Digests
import Domain

/// What pictures came to in the workshop, by what they were and what was wanted of them: each is decoded once.
struct PreparedPictures: Sendable {
  /// What is remembered of one.
  struct Entry: Hashable, Sendable, Codable {
    /// What it came to.
    var verdict: PictureVerdict
    /// The digest of what goes out.
    var digest: Digest
  }

  /// Changes with what the workshop makes of the same picture: what was prepared otherwise is prepared anew.
  private static let edition = "1"

  let workshop: any PictureWorkshop
  let folder: String?
  let shelf: PictureShelf?
  /// nil tries again every time what the workshop broke down over.
  var patience: WorkshopPatience?

  /// The picture as it goes out, and its name in the spool. What a channel takes as it was cleaned is not made once more.
  func picture(
    of bytes: [UInt8], named name: String, within limits: PictureLimits
  ) throws(MediaFailure) -> (PreparedPicture, Digest) {
    let original = SHA256.digest(of: bytes)
    let clean = try taken(bytes, original, named: name, within: PictureLimits())
    if limits.hold(clean.0) { return clean }
    return try taken(bytes, original, named: name, within: limits)
  }

  private func taken(
    _ bytes: [UInt8], _ original: Digest, named name: String, within limits: PictureLimits
  ) throws(MediaFailure) -> (PreparedPicture, Digest) {
    let entry = try entry(bytes, original, within: limits, named: name)
    switch entry.verdict {
    case .asItIs(let picture), .made(let picture): return (picture, entry.digest)
    case .refused(let reason):
      throw MediaFailure(
        Reason(code: reason.code, arguments: reason.arguments.merging(["file": name]) { first, _ in first }))
    }
  }

  private func entry(
    _ bytes: [UInt8], _ original: Digest, within limits: PictureLimits, named name: String
  ) throws(MediaFailure) -> Entry {
    let key = SHA256.digest(
      of: Array("\(Self.edition) \(original) ".utf8) + CanonicalJSON.bytes(of: limits))
    if let known = known(key) {
      if known.digest == original { shelf?.put(bytes, as: original) }
      return known
    }
    var prepared: (verdict: PictureVerdict, bytes: [UInt8])
    do throws(MediaFailure) {
      prepared = try tried(bytes, under: key, within: limits)
    } catch {
      let arguments = error.reason.arguments.merging(["file": name]) { first, _ in first }
      throw MediaFailure(Reason(code: error.reason.code, arguments: arguments))
    }
    if case .asItIs = prepared.verdict { prepared.bytes = bytes }
    let entry = Entry(verdict: prepared.verdict, digest: SHA256.digest(of: prepared.bytes))
    try keep(entry, prepared.bytes, under: key)
    return entry
  }

  /// Has the workshop try, unless it broke down over this not long ago.
  private func tried(
    _ bytes: [UInt8], under key: Digest, within limits: PictureLimits
  ) throws(MediaFailure) -> (verdict: PictureVerdict, bytes: [UInt8]) {
    if let patience, let before = breakdown(key), patience.holds(before) { throw MediaFailure(before.reason) }
    do throws(MediaFailure) {
      return try workshop.prepare(bytes, within: limits)
    } catch {
      if let breakdown = patience?.breakdown(error.reason) { note(breakdown, under: key) }
      throw error
    }
  }

  private func breakdown(_ key: Digest) -> WorkshopPatience.Breakdown? {
    if let breakdown = shelf?.breakdown(key) { return breakdown }
    guard folder != nil, SpoolFiles.holds(note(key)),
      let text = try? SpoolFiles.read(note(key), as: "")  // What cannot be read is tried again.
    else { return nil }
    return CanonicalJSON.value(from: String(decoding: text, as: UTF8.self))
  }

  private func note(_ breakdown: WorkshopPatience.Breakdown, under key: Digest) {
    if let shelf { return shelf.put(breakdown, under: key) }
    guard let folder else { return }
    // What cannot be noted is tried again: the breakdown is what there is to tell.
    try? SpoolFiles.makeFolder(folder)
    try? SpoolFiles.write(CanonicalJSON.bytes(of: breakdown), to: note(key), in: "\(folder)/prepared")
  }

  /// What is known counts only as long as the picture that goes with it is there.
  private func known(_ key: Digest) -> Entry? {
    if let entry = shelf?.entry(key) { return entry }
    guard let folder, SpoolFiles.holds(path(key)),
      let text = try? SpoolFiles.read(path(key), as: ""),  // What cannot be read is prepared anew.
      let entry: Entry = CanonicalJSON.value(from: String(decoding: text, as: UTF8.self))
    else { return nil }
    if case .refused = entry.verdict { return entry }
    return SpoolFiles.holds("\(folder)/\(entry.digest)") ? entry : nil
  }

  private func keep(_ entry: Entry, _ bytes: [UInt8], under key: Digest) throws(MediaFailure) {
    if let shelf {
      shelf.put(entry, under: key)
      return shelf.put(bytes, as: entry.digest)
    }
    guard let folder else { return }
    if case .refused = entry.verdict {
    } else if !SpoolFiles.holds("\(folder)/\(entry.digest)") {
      try SpoolFiles.write(bytes, to: "\(folder)/\(entry.digest)", in: folder)
    }
    // The folder of the spool may not be there yet when the first picture is refused.
    try SpoolFiles.makeFolder(folder)
    try SpoolFiles.write(CanonicalJSON.bytes(of: entry), to: path(key), in: "\(folder)/prepared")
    SpoolFiles.remove(note(key))
  }

  private func note(_ key: Digest) -> String { "\(path(key)).failed" }

  private func path(_ key: Digest) -> String { "\(folder ?? "")/prepared/\(key)" }
}
