import Digests
import Domain

/// The folder where people find what they have to publish.
struct HandOffFolder: Sendable {
  /// The folder of all hand-offs.
  let path: String
  /// Where the pictures are.
  let spool: any MediaSpool

  /// Lays everything ready in a folder of its own and returns that folder's name. All of it or nothing, once or again.
  func lay(_ handOff: HandOff) throws(PublishFailure) -> String {
    let name = handOff.folderName
    var files = [
      (name: "index.html", bytes: Array(HandOffPage(handOff: handOff).html.utf8)),
      (name: "texte.txt", bytes: Array(handOff.plainText.utf8)),
    ]
    for picture in handOff.pictures {
      files.append((picture.file, try spool.content(of: picture.media)))
    }
    do throws(FileFailure) {
      try DurableFile.makeFolder(path)
      try DurableFile.locked("\(path)/.lock") { () throws(FileFailure) in try replace(name, with: files) }
    } catch {
      throw error.deferred
    }
    for file in files { Witness.present?.saw(Exchange(sent: SHA256.digest(of: file.bytes))) }
    return name
  }

  /// Builds the folder beside its place and moves it there. One that is there already, as it should be, is left alone: a
  /// person may have it open.
  private func replace(_ name: String, with files: [(name: String, bytes: [UInt8])]) throws(FileFailure) {
    let target = "\(path)/\(name)"
    let draft = "\(path)/.\(name).tmp"
    let old = "\(path)/.\(name).old"
    guard try !holds(target, files) else { return }
    DurableFile.remove(draft)
    do throws(FileFailure) {
      try DurableFile.makeFolder(draft)
      for file in files { try DurableFile.fill("\(draft)/\(file.name)", with: file.bytes) }
      try DurableFile.sync(folder: draft)
      DurableFile.remove(old)
      try DurableFile.move(target, to: old, mayBeMissing: true)
      try DurableFile.move(draft, to: target)
    } catch {
      DurableFile.remove(draft)
      throw error
    }
    try DurableFile.sync(folder: path)
    DurableFile.remove(old)
  }

  private func holds(_ folder: String, _ files: [(name: String, bytes: [UInt8])]) throws(FileFailure) -> Bool {
    for file in files where try DurableFile.read("\(folder)/\(file.name)") != file.bytes { return false }
    return true
  }
}
