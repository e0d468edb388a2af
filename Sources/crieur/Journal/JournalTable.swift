import Digests
import Domain

/// The journal as files that leave the program.
enum JournalForm: String, CaseIterable {
  /// One JSON object per line: `{"entry":…,"hash":"…"}`, the entry byte for byte as it was hashed.
  case jsonl
  /// A table for spreadsheets (RFC 4180), instants in UTC.
  case csv

  /// What stands before the entries.
  var head: String {
    switch self {
    case .jsonl: ""
    // The mark by which spreadsheets know UTF-8.
    case .csv: "\u{FEFF}" + CSV.line(JournalTable.columns)
    }
  }

  /// One entry, with its end of line.
  func line(_ entry: JournalEntry, in catalogue: Catalogue) -> String {
    switch self {
    case .jsonl: "{\"entry\":\(entry.content),\"hash\":\"\(entry.hash)\"}\n"
    case .csv: CSV.line(JournalTable.row(entry, catalogue))
    }
  }
}

/// The journal as a table.
enum JournalTable {
  static let columns = [
    "sequence", "at", "act", "person", "delivery", "item", "channel", "kind", "state", "waiting_for", "due", "late",
    "attempt", "started_at", "ended_at", "outcome", "variant", "sent", "answers", "receipts", "urls", "gate",
    "secret", "reason_code", "reason", "node", "program", "previous", "hash",
  ]

  static func row(_ entry: JournalEntry, _ catalogue: Catalogue) -> [String] {
    let record = entry.record
    let note = record?.note
    let reason = note?.cause
    let receipts = note?.receipts ?? []
    let exchanges = note?.exchanges ?? []
    let what = [
      "\(entry.sequence)", time(entry.at), note?.act.rawValue, note?.person, note?.delivery, entry.item?.rawValue,
      entry.channel?.rawValue, note?.key?.kind.rawValue, note?.state, note?.detail, time(note?.due),
      note?.late == true ? "true" : "false",
    ]
    let attempt = note?.attempt
    let tried = [
      attempt.map { "\($0.number)" }, time(attempt?.startedAt), time(attempt?.endedAt), attempt?.ending?.rawValue,
      note?.variant?.rawValue,
    ]
    let proofs = [
      exchanges.map(\.sent.rawValue).joined(separator: " "),
      exchanges.map { $0.answer?.rawValue ?? "none" }.joined(separator: " "),
      receipts.map(\.id).joined(separator: " "), receipts.compactMap(\.url).joined(separator: " "),
    ]
    let chain = [
      note?.gate?.kind.rawValue, note?.secret?.name, reason?.code, reason.map(catalogue.phrase), record?.node,
      record?.program.rawValue,
      record?.previous.rawValue, entry.hash.rawValue,
    ]
    return (what + tried + proofs + chain).map { $0 ?? "" }
  }

  private static func time(_ instant: Timestamp?) -> String? { instant.map { UTCRules().rfc3339($0) } }
}

/// Comma-separated values (RFC 4180, October 2005) that no spreadsheet takes for a formula.
enum CSV {
  static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  /// What begins like a formula gets an apostrophe before it (OWASP, "CSV Injection", 2026-11): a spreadsheet shows the
  /// text instead of working it out.
  static func cell(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map {
      "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0)
    }
    let safe = isFormula ?? false ? "'" + text : text
    guard safe.unicodeScalars.contains(where: { ",\"\r\n; \t'".unicodeScalars.contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
