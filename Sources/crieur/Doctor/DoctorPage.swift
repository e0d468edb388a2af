import Domain

/// What the doctor found, line by line.
struct DoctorPage: Sendable {
  let findings: [Finding]

  /// How the command ends; nil when nothing keeps the work from being done.
  var status: ExitStatus? {
    let broken = findings.filter { $0.level == .error }
    guard !broken.isEmpty else { return nil }
    return broken.contains { $0.subject == .store } ? .badData : .badConfiguration
  }

  /// A sign and a sentence for each, what to do below it, and how many need somebody.
  func text(in catalogue: Catalogue, layout: TextLayout) -> String {
    let lines = findings.flatMap { finding -> [String] in
      let sign = layout.paint(finding.level.sign, finding.level.tone)
      let sentence = layout.wrapped("\(sign) \(catalogue.phrase(finding.reason))", rest: "  ")
      guard finding.level != .ok, let hint = catalogue.hint(finding.reason) else { return sentence }
      return sentence + layout.wrapped(hint, first: "    ")
    }
    return (lines + ["", summary(in: catalogue)]).joined(separator: "\n")
  }

  /// `{findings: [{subject, level, code, message, hint}]}`.
  func json(in catalogue: Catalogue) -> JSON {
    [
      "findings": .list(
        findings.map { finding in
          [
            "subject": .text(finding.subject.rawValue), "level": .text(finding.level.rawValue),
            "code": .text(finding.reason.code), "message": .text(catalogue.phrase(finding.reason)),
            "hint": .text(orNull: finding.level == .ok ? nil : catalogue.hint(finding.reason)),
          ]
        })
    ]
  }

  private func summary(in catalogue: Catalogue) -> String {
    let (errors, warnings) = (count(.error), count(.warning))
    let parts = [
      errors > 0 ? catalogue.phrase(DoctorCode.errors, ["count": "\(errors)"]) : nil,
      warnings > 0 ? catalogue.phrase(DoctorCode.warnings, ["count": "\(warnings)"]) : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? catalogue.phrase(DoctorCode.well) : parts.joined(separator: ", ")
  }

  private func count(_ level: Finding.Level) -> Int { findings.count { $0.level == level } }
}

extension Finding.Level {
  fileprivate var sign: String {
    switch self {
    case .ok: "✓"
    case .warning: "!"
    case .error: "✗"
    }
  }

  fileprivate var tone: TextLayout.Tone {
    switch self {
    case .ok: .good
    case .warning: .caution
    case .error: .bad
    }
  }
}

extension Catalogue {
  /// A number of bytes as people read it: `12,4 Mio` in French, `12.4 MiB` in English.
  func size(_ bytes: Int) -> String {
    let units = language == .fr ? ["octets", "Kio", "Mio", "Gio", "Tio"] : ["bytes", "KiB", "MiB", "GiB", "TiB"]
    var (tenths, unit) = (bytes * 10, 0)
    while tenths >= 10_240, unit < units.count - 1 { (tenths, unit) = (tenths / 1024, unit + 1) }
    let mark = language == .fr ? "," : "."
    let number = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)\(mark)\(tenths % 10)"
    return "\(number)\u{A0}\(units[unit])"
  }
}
