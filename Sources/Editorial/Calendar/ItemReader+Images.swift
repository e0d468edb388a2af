import Domain
import Glibc

/// The pictures of an item.
extension ItemReader {
  /// Reads `images`. What is missing in them, and whether they may still be shown, editorial checks say.
  mutating func readImages() -> [Media] {
    (mapping.values("images") ?? []).compactMap { readImage($0) }
  }

  private func readImage(_ value: YAMLValue) -> Media? {
    guard var image = MappingReader(value, problems: problems) else { return nil }
    let url = image.optional("url", .url)
    let file = url == nil ? image.required("file", .text) : image.optional("file", .text)
    let alt = image.optional("alt", .text)
    let credit = image.optional("credit", .text)
    let consent = image.optional("consent_until", .date)
    let licence = image.optional("licence", .text)
    let source = image.optional("source", .text)
    image.finish()
    if url != nil, file != nil {
      problems.error(Reason(CalendarCode.pictureTwice), at: image.place(of: "file"))
      return nil
    }
    // A file that is missing was told already.
    let path = url == nil ? file.flatMap { locate($0, at: image.place(of: "file")) } : ""
    guard let path else { return nil }
    return Media(
      file: path, url: url, alt: alt ?? "", credit: credit, consentUntil: consent, licence: licence, source: source)
  }

  /// The absolute path of a picture that is named relative to its source; it may not leave the calendar's folder.
  private func locate(_ file: String, at place: Place) -> String? {
    let folder = relative.lastIndex(of: "/").map { "\(root.path)/\(relative[..<$0])" } ?? root.path
    let path = "\(folder)/\(file)"
    guard !file.hasPrefix("/"), !file.utf8.contains(0), let base = realPath(root.path) else {
      problems.error(Reason(CalendarCode.mediaOutside, ["file": file]), at: place)
      return nil
    }
    guard let real = realPath(path) else {
      problems.error(Reason(CalendarCode.mediaMissing, ["file": file]), at: place)
      return nil
    }
    guard real.hasPrefix(base == "/" ? "/" : "\(base)/") else {
      problems.error(Reason(CalendarCode.mediaOutside, ["file": file]), at: place)
      return nil
    }
    var status = stat()
    guard stat(real, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      problems.error(Reason(CalendarCode.mediaMissing, ["file": file]), at: place)
      return nil
    }
    return real
  }
}

/// A path without links, `.` and `..`; nil when nothing is there.
func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
