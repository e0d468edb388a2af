import Digests
import Domain

/// The folder where people find what they have to publish.
struct HandOffFolder: Sendable {
  /// The folder of all hand-offs.
  let path: String
  /// Where the pictures are.
  let spool: any MediaSpool

  /// Lays everything ready in a folder of its own and returns that folder's name. All of it or nothing, once or again;
  /// nothing when the permit, asked at the last moment, refuses.
  func lay(_ handOff: HandOff, permit: LeavePermit) throws(PublishFailure) -> String {
    let name = handOff.folderName
    var (fresh, another) = (handOff, handOff)
    (fresh.replacesAnother, another.replacesAnother) = (false, true)
    let versions = (fresh: try files(of: fresh), another: try files(of: another))
    var laid: [File] = []
    let refusal: Reason?
    do throws(FileFailure) {
      try DurableFile.makeFolder(path)
      refusal = try DurableFile.locked("\(path)/.lock") { () throws(FileFailure) in
        // One that is there already, as it should be, is left alone: a person may have it open.
        let target = "\(path)/\(name)"
        let isThere = try DurableFile.read("\(target)/index.html") != nil
        let isOther = isThere ? try !holds(target, versions.fresh) : false
        laid = isOther ? versions.another : versions.fresh
        return try replace(name, with: laid, permit)
      }
    } catch {
      throw error.deferred
    }
    if let refusal { throw .deferred(refusal, retryAfter: nil, scope: .delivery) }
    for file in laid { Witness.present?.saw(Exchange(sent: SHA256.digest(of: file.bytes))) }
    return name
  }

  private typealias File = (name: String, bytes: [UInt8])

  private func files(of handOff: HandOff) throws(PublishFailure) -> [File] {
    var files: [File] = [
      ("index.html", Array(HandOffPage(handOff: handOff).html.utf8)), ("texte.txt", Array(handOff.plainText.utf8)),
    ]
    for picture in handOff.pictures { files.append((picture.file, try spool.content(of: picture.media))) }
    return files
  }

  /// Builds the folder beside its place and moves it there. Returns why it may not be moved there.
  private func replace(
    _ name: String, with files: [File], _ permit: LeavePermit
  ) throws(FileFailure) -> Reason? {
    let target = "\(path)/\(name)"
    let draft = "\(path)/.\(name).tmp"
    let old = "\(path)/.\(name).old"
    guard try !holds(target, files) else { return nil }
    DurableFile.remove(draft)
    do throws(FileFailure) {
      try DurableFile.makeFolder(draft)
      for file in files { try DurableFile.fill("\(draft)/\(file.name)", with: file.bytes) }
      try DurableFile.sync(folder: draft)
      if let refusal = permit.refusal() {
        DurableFile.remove(draft)
        return refusal
      }
      DurableFile.remove(old)
      try DurableFile.move(target, to: old, mayBeMissing: true)
      try DurableFile.move(draft, to: target)
    } catch {
      DurableFile.remove(draft)
      throw error
    }
    try DurableFile.sync(folder: path)
    DurableFile.remove(old)
    return nil
  }

  private func holds(_ folder: String, _ files: [File]) throws(FileFailure) -> Bool {
    for file in files where try DurableFile.read("\(folder)/\(file.name)") != file.bytes { return false }
    return true
  }
}
