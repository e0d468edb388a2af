import Digests
import Domain
import Testing

@testable import crieur

/// The journal as files for spreadsheets and archives.
struct JournalTableTests {
  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""), ("two\r\nlines", "\"two\r\nlines\""),
    ("=1+1", "\"'=1+1\""), ("+33 1", "\"'+33 1\""), ("-1", "\"'-1\""), ("@sum", "\"'@sum\""), ("\tx", "\"'\tx\""),
    ("\rx", "\"'\rx\""), ("", ""), ("a;b", "\"a;b\""), ("＝1", "\"'＝1\""),
  ])
  func noCellIsAFormulaAndEveryCellIsOne(text: String, cell: String) {
    #expect(CSV.cell(text) == cell)
  }

  @Test func aRowHasACellForEveryColumn() throws {
    let entry = Self.entry { note in
      note.person = "=anne"
      note.exchanges = [Exchange(sent: Samples.digest), Exchange(sent: Samples.digest, answer: Samples.digest)]
    }
    let row = JournalTable.row(entry, Samples.french)
    #expect(row.count == JournalTable.columns.count)
    let named = Dictionary(zip(JournalTable.columns, row)) { first, _ in first }
    #expect(named["at"] == "2011-06-28T08:00:00Z")
    #expect(named["answers"] == "none \(Samples.digest)")
    #expect(JournalForm.csv.line(entry, in: Samples.french).contains(",\"'=anne\","))
    #expect(JournalForm.csv.line(entry, in: Samples.french).hasSuffix("\r\n"))
  }

  @Test func aLineHoldsTheEntryAsItWasHashed() {
    let entry = Self.entry { $0.person = "anne" }
    #expect(
      JournalForm.jsonl.line(entry, in: Samples.french)
        == "{\"entry\":\(entry.content),\"hash\":\"\(entry.hash)\"}\n")
    #expect(SHA256.digest(of: entry.content) == entry.hash)
  }

  @Test func anEntryIsToldInWordsAndJSON() {
    let entry = Self.entry { note in
      note.person = "anne"
      (note.act, note.state, note.late) = (.resolved, "delivered", true)
      note.receipts = [Receipt(id: "1", url: "https://a.example/1")]
    }
    let page = JournalPage(entries: [entry], directory: Samples.directory)
    let text = page.text(in: Samples.english, layout: TextLayout(width: 120))
    #expect(
      text == """
        1  2011-06-28 10:00  noted as published · guide-medias-sociaux/facebook · by anne · late
                             https://a.example/1
        1 entry
        """)
    guard case .list(let entries) = page.json(in: Samples.english) else {
      Issue.record("not a list")
      return
    }
    #expect(
      entries.first?.members.map(\.name) == [
        "sequence", "at", "act", "person", "delivery", "item", "channel", "kind", "state", "waitingFor", "due", "late",
        "attempt", "variant", "sent", "answers", "receipts", "gate", "lostSince", "pruned", "secret", "reason", "node",
        "program",
        "previous", "hash",
      ])
  }

  static func entry(_ change: (inout JournalNote) -> Void) -> JournalEntry {
    var note = JournalNote(.held, at: Samples.due, channel: "facebook")
    note.delivery = "guide-medias-sociaux/facebook"
    change(&note)
    return JournalEntry.sealing(note, after: .beginning, node: "n", by: "p")
  }
}
