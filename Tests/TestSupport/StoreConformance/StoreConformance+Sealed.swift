import Domain

extension StoreConformance {
  static let sealedFacts = [
    StoreFact("a new store has no lock and nothing sealed") { harness in
      let store = try harness.open()
      try expect(store.sealed(nil), is: SealedContents(lock: nil, entries: []))
      try expect(store.sealed(["facebook"]), is: SealedContents(lock: nil, entries: []))
    },
    StoreFact("what is sealed is seen by every process, byte for byte, in the order of the names") { harness in
      let (store, other) = (try harness.open(), try harness.open())
      var claimed = Sample.sealed("x", 1)
      claimed.claimedUntil = Sample.start + .seconds(120)
      let rows = [claimed, Sample.sealed("Été", 1), Sample.sealed("bluesky", 1)]
      try expect(store.reseal(SealedChange(rows.map { .init($0, expecting: nil) }, lock: "k1")), is: true)
      try expect(other.sealed(nil), is: SealedContents(lock: "k1", entries: [rows[2], rows[0], rows[1]]))
      try expect(other.sealed(["x", "none"]).entries, is: [claimed])
      try expect(other.sealed([]).entries, is: [])
    },
    StoreFact("of two who write over one version, the first does; the other changes nothing") { harness in
      let (store, other) = (try harness.open(), try harness.open())
      let first = Sample.sealed("x", 1)
      try expect(store.reseal(SealedChange([.init(first, expecting: nil)], lock: "k1")), is: true)
      try expect(other.reseal(SealedChange([.init(first, expecting: nil)], lock: "k1")), is: false)
      let second = Sample.sealed("x", 2, "deux")
      try expect(store.reseal(SealedChange([.init(second, expecting: 1)], lock: "k1")), is: true)
      let late = SealedChange([.init(Sample.sealed("x", 2, "autre"), expecting: 1)], lock: "k1")
      try expect(other.reseal(late), is: false)
      try expect(store.sealed(nil).entries, is: [second])
    },
    StoreFact("nothing is written under another lock than the one that stands") { harness in
      let store = try harness.open()
      let entry = Sample.sealed("x", 1)
      try expect(store.reseal(SealedChange([.init(entry, expecting: nil)], lock: "k1")), is: true)
      let strange = SealedChange([.init(Sample.sealed("y", 1), expecting: nil)], lock: "k2")
      try expect(store.reseal(strange), is: false)
      try expect(store.sealed(nil), is: SealedContents(lock: "k1", entries: [entry]))
    },
    StoreFact("an entry is taken out only in the version that is meant") { harness in
      let store = try harness.open()
      try expect(store.reseal(SealedChange([.init(Sample.sealed("x", 1), expecting: nil)], lock: "k1")), is: true)
      try expect(store.reseal(SealedChange([.init(removing: "x", expecting: 2)], lock: "k1")), is: false)
      try expect(store.reseal(SealedChange([.init(removing: "none", expecting: 1)], lock: "k1")), is: false)
      try expect(store.reseal(SealedChange([.init(removing: "x", expecting: 1)], lock: "k1")), is: true)
      try expect(store.sealed(nil), is: SealedContents(lock: "k1", entries: []))
    },
    StoreFact("a new lock leaves no entry behind: all are sealed anew, or none") { harness in
      let store = try harness.open()
      let old = ["x", "y"].map { Sample.sealed($0, 1) }
      try expect(store.reseal(SealedChange(old.map { .init($0, expecting: nil) }, lock: "k1")), is: true)
      let new = ["x", "y"].map { Sample.sealed($0, 2, "neuf") }
      let partial = SealedChange([.init(new[0], expecting: 1)], lock: "k1", newLock: "k2")
      try expect(store.reseal(partial), is: false)
      let stale = SealedChange(
        [.init(new[0], expecting: 1), .init(new[1], expecting: 3)], lock: "k1", newLock: "k2")
      try expect(store.reseal(stale), is: false)
      try expect(store.sealed(nil), is: SealedContents(lock: "k1", entries: old))
      let whole = SealedChange(new.map { .init($0, expecting: 1) }, lock: "k1", newLock: "k2")
      try expect(store.reseal(whole), is: true)
      try expect(store.sealed(nil), is: SealedContents(lock: "k2", entries: new))
      try expect(store.reseal(whole), is: false)
    },
    StoreFact("who sealed what is told with it, and what is refused leaves no entry") { harness in
      let store = try harness.open()
      var note = JournalNote(.sealed, at: Sample.start, person: "anne")
      note.secret = JournalSecret(name: "x", version: 1)
      let change = SealedChange([.init(Sample.sealed("x", 1), expecting: nil)], lock: "k1", notes: [note])
      try expect(store.reseal(change), is: true)
      try expect(store.reseal(change), is: false)
      try expect(store.notes(), is: [note])
    },
  ]
}

extension Sample {
  fileprivate static func sealed(_ name: String, _ version: Int, _ text: String = "scellé") -> SealedEntry {
    SealedEntry(name: name, version: version, text: text, writtenAt: start + .seconds(Int64(version)))
  }
}
