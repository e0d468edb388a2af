extension Schema {
  /// The journal: entries are appended in order, never changed, and taken away only where an entry after them signs them
  /// off. The triggers hold for every program that opens the file; what gets past them, `crieur journal verify` finds.
  static let journal = """
    CREATE TABLE journal (
      seq INTEGER PRIMARY KEY,
      item TEXT,
      channel TEXT,
      at INTEGER NOT NULL,
      is_late INTEGER NOT NULL,
      needs_person INTEGER NOT NULL,
      pruned_through INTEGER,
      content TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE INDEX journal_by_item ON journal (item) WHERE item IS NOT NULL;
    CREATE INDEX journal_by_lateness ON journal (at) WHERE is_late = 1;
    CREATE INDEX journal_by_need ON journal (seq) WHERE needs_person = 1;
    CREATE INDEX journal_by_pruning ON journal (pruned_through) WHERE pruned_through IS NOT NULL;

    CREATE TRIGGER journal_is_appended BEFORE INSERT ON journal
    WHEN NEW.seq <> (SELECT COALESCE(MAX(seq), 0) + 1 FROM journal)
    BEGIN SELECT RAISE(ABORT, 'the journal is only appended to'); END;

    CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is only appended to'); END;

    CREATE TRIGGER journal_is_not_deleted BEFORE DELETE ON journal
    WHEN OLD.seq > (SELECT COALESCE(MAX(pruned_through), 0) FROM journal WHERE pruned_through IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'the journal is only appended to'); END;
    """
}
