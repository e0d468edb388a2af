import Digests
import Domain

extension StoreConformance {
  static let archiveFacts = [
    StoreFact("sources are remembered until they are forgotten") { harness in
      let store = try harness.open()
      var change = CalendarChange()
      change.sources = [
        SourceRecord(path: "a.md", stamp: "1", isBroken: false), SourceRecord(path: "b.md", stamp: "1", isBroken: true),
      ]
      try expect(store.apply(change), is: [])
      change = CalendarChange()
      change.sources = [SourceRecord(path: "b.md", stamp: "2", isBroken: false)]
      change.forgotten = ["a.md"]
      try expect(store.apply(change), is: [])
      try expect(harness.open().sources(), is: ["b.md": change.sources[0]])
    },
    StoreFact("items are found by source and by id, absent ones too") { harness in
      let store = try harness.open()
      let present = Sample.item("a", in: "a.md")
      let absent = Sample.item("b", in: "a.md", isPresent: false)
      let elsewhere = Sample.item("c", in: "c.md")
      var change = CalendarChange()
      change.items = [present, absent, elsewhere]
      try expect(store.apply(change), is: [])
      try expect(store.items(in: ["a.md"]), is: [present, absent])
      try expect(store.items(in: nil), is: [present, absent, elsewhere])
      try expect(store.items(in: []), is: [])
      try expect(store.items(["b", "c", "d"]), is: [absent, elsewhere])
      try expect(store.items([] as Set<ItemID>), is: [])
    },
    StoreFact("an item is written over, moved and marked absent under its durable id") { harness in
      let store = try harness.open()
      var change = CalendarChange()
      change.items = [Sample.item("guide")]
      try expect(store.apply(change), is: [])
      var moved = Sample.item("guide", in: "archives/guide.md", isPresent: false)
      moved.sourceID = "archives/guide"
      moved.entry.line = 12
      moved.entry.item.variants = ["facebook": VariantOverride(text: "Bonjour !", exact: true)]
      moved.entry.schedule.timing = .once(["facebook": Sample.occurrence])
      change.items = [moved]
      try expect(store.apply(change), is: [])
      try expect(store.items(in: nil), is: [moved])
      try expect(store.items(in: ["janvier.md"]), is: [])
    },
    StoreFact("recurrences that are planned not far enough are found, single publications and absent items are not") {
      harness in
      let store = try harness.open()
      let day = CivilDate(daysSinceEpoch: 15_000)
      let short = Sample.item("b", plannedUntil: day.adding(days: -1))
      var change = CalendarChange()
      change.items = [
        Sample.item("a"), short, Sample.item("c", plannedUntil: day),
        Sample.item("d", isPresent: false, plannedUntil: day.adding(days: -1)),
      ]
      try expect(store.apply(change), is: [])
      try expect(store.items(plannedOnlyUntil: day), is: [short])
    },
    StoreFact("items are found by what they say, wherever they stand and even when they are gone") { harness in
      let store = try harness.open()
      let (kept, gone) = (Sample.item("a"), Sample.item("b", isPresent: false))
      var change = CalendarChange()
      change.items = [kept, gone]
      try expect(store.apply(change), is: [])
      try expect(store.items(withDigests: [kept.digest]).contains(kept), is: true)
      try expect(store.items(withDigests: [gone.digest]).contains(gone), is: true)
      try expect(store.items(withDigests: []), is: [])
      try expect(store.items(withDigests: [Sample.digest("nobody's")]), is: [])
    },
    StoreFact("items are found by what stands for their texts, among those of the same weeks, the likeliest first") {
      harness in
      let store = try harness.open()
      let day = CivilDate(daysSinceEpoch: 15_000)
      func item(_ id: ItemID, _ marks: [Int64], on day: CivilDate) -> ArchivedItem {
        var item = Sample.item(id)
        item.likeness = Likeness(marks: marks, day: day)
        return item
      }
      let far = item("far", [1, 2, 3], on: day.adding(days: 400))
      let (twin, cousin) = (item("twin", [1, 2, 3], on: day), item("cousin", [2, 3, 9], on: day.adding(days: 20)))
      var change = CalendarChange()
      change.items = [Sample.item("a"), cousin, twin, item("stranger", [3, 8, 9], on: day), far]
      try expect(store.apply(change), is: [])
      let wanted = Likeness(marks: [1, 2, 3], day: day.adding(days: 5))
      try expect(store.items(like: wanted, within: 30), is: [twin, cousin])
      change.items = [item("twin", [7, 8, 9], on: day)]
      try expect(store.apply(change), is: [])
      try expect(store.items(like: wanted, within: 30), is: [cousin])
      change.items[0].likeness = nil
      try expect(store.apply(change), is: [])
      try expect(store.items(like: Likeness(marks: [7, 8], day: day), within: 30), is: [])
      let next = Likeness(marks: [1, 2], day: day.adding(days: 380))
      try expect(harness.open().items(like: next, within: 30), is: [far])
    },
    StoreFact("what the planner has to say is an entry of the journal, found by its item") { harness in
      let store = try harness.open()
      var note = JournalNote(.accepted, at: Timestamp(seconds: 1_294_650_000), person: "Communication")
      note.item = "guide"
      var change = CalendarChange()
      change.notes = [note]
      try expect(store.apply(change), is: [])
      let entries = try harness.open().journal(JournalFilter(item: "guide"))
      try expect(entries.compactMap { $0.record?.note }, is: [note])
      try expect(entries.allSatisfy(\.isWhole), is: true)
    },
    StoreFact("only one plans at a time, and the others are told so") { harness in
      let (one, other) = (try harness.open(), try harness.open())
      let answer = try one.planAlone { () throws(StoreFailure) -> StoreFailure.Kind? in
        do throws(StoreFailure) {
          return try other.planAlone { nil }
        } catch {
          return error.kind
        }
      }
      try expect(answer, is: .busy)
      try expect(other.planAlone { 7 }, is: 7)
    },
    StoreFact("the deliveries of items come in order of due time, then id") { harness in
      let store = try harness.open()
      let deliveries = [
        Sample.delivery("a", on: "z", dueIn: 5), Sample.delivery("a", on: "b", dueIn: 9),
        Sample.delivery("b", on: "a", dueIn: 9),
      ]
      try store.insert(deliveries.reversed() + [Sample.delivery("c")])
      try expect(store.deliveries(of: ["a", "b"]), is: deliveries)
      try expect(store.deliveries(of: []), is: [])
    },
    StoreFact("a variant is kept once under its digest, whatever comes later") { harness in
      let store = try harness.open()
      let digest = Sample.digest("Bonjour")
      for _ in 1...2 {
        var change = CalendarChange()
        change.variants = [digest: Sample.variant("Bonjour")]
        try expect(store.apply(change), is: [])
      }
      try expect(store.variant(digest), is: Sample.variant("Bonjour"))
      try expect(store.variant(Sample.digest("autre")), is: nil)
      try expect(store.variants([digest, Sample.digest("autre")]), is: [digest: Sample.variant("Bonjour")])
    },
    StoreFact("a fact is remembered, and written over") { harness in
      let store = try harness.open()
      for value in ["1", "été"] {
        var change = CalendarChange()
        change.facts = ["settings": value, "other": "2"]
        try expect(store.apply(change), is: [])
      }
      try expect(harness.open().fact("settings"), is: "été")
      try expect(store.fact("unheard"), is: nil)
    },
  ]
}
