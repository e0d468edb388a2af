import GRDB

/// The tables, as a list of migrations that is only ever appended to.
///
/// Instants are microseconds since 1970 UTC, days are days since 1970; reasons, items and variants are JSON.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: items, variants, deliveries") { try $0.execute(sql: first) }
    migrator.registerMigration("2: silences, pace") { try $0.execute(sql: second) }
    migrator.registerMigration("3: the journal") { try $0.execute(sql: journal) }
    migrator.registerMigration("likeness of items") { try $0.execute(sql: likeness) }
    migrator.registerMigration("sealed secrets") { try $0.execute(sql: secrets) }
    return migrator
  }

  /// The states whose deliveries are or may be out; part of an index, so its text must not change.
  static let perhapsOut = "state IN ('delivered', 'sending', 'unconfirmed', 'held')"

  /// What no gate on publications keeps back; part of an index, so its text must not change.
  static let besidesPublications = "(kind <> 'publish' OR state IN ('unconfirmed', 'held'))"

  private static let secrets = """
    CREATE TABLE secrets (
      name TEXT NOT NULL PRIMARY KEY,
      version INTEGER NOT NULL,
      sealed TEXT NOT NULL,
      written_at INTEGER NOT NULL,
      claimed_until INTEGER
    ) STRICT, WITHOUT ROWID;
    """

  private static let second = """
    CREATE INDEX deliveries_besides_publications ON deliveries (channel, wake_at, id)
      WHERE wake_at IS NOT NULL AND \(besidesPublications);
    CREATE INDEX attempts_by_start ON attempts (started_at);

    CREATE TABLE silences (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      since INTEGER NOT NULL,
      content TEXT NOT NULL
    ) STRICT;
    """

  private static let first = """
    CREATE TABLE sources (
      path TEXT NOT NULL PRIMARY KEY,
      stamp TEXT NOT NULL,
      is_broken INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE items (
      id TEXT NOT NULL PRIMARY KEY,
      source TEXT NOT NULL,
      source_id TEXT NOT NULL,
      digest TEXT NOT NULL,
      is_present INTEGER NOT NULL,
      planned_until INTEGER,
      entry TEXT NOT NULL
    ) STRICT;
    CREATE INDEX items_by_source ON items (source);
    CREATE INDEX items_by_digest ON items (digest);
    CREATE INDEX items_by_planned_until ON items (planned_until) WHERE is_present = 1 AND planned_until IS NOT NULL;

    CREATE TABLE facts (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE variants (
      digest TEXT NOT NULL PRIMARY KEY,
      content TEXT NOT NULL
    ) STRICT;

    CREATE TABLE gates (
      channel TEXT NOT NULL,
      kind TEXT NOT NULL,
      since INTEGER NOT NULL,
      until INTEGER,
      reason TEXT NOT NULL,
      PRIMARY KEY (channel, kind)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE deliveries (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      item TEXT NOT NULL,
      channel TEXT NOT NULL,
      occurrence TEXT NOT NULL,
      kind TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      network TEXT NOT NULL,
      state TEXT NOT NULL,
      detail TEXT,
      due INTEGER NOT NULL,
      not_after INTEGER,
      late_within INTEGER NOT NULL,
      late_then TEXT NOT NULL,
      wake_at INTEGER,
      variant TEXT NOT NULL,
      basis TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      title TEXT NOT NULL,
      attempts INTEGER NOT NULL,
      charged INTEGER NOT NULL,
      looks INTEGER NOT NULL,
      first_tried_at INTEGER,
      is_late INTEGER NOT NULL,
      reason TEXT,
      lease_owner TEXT,
      lease_until INTEGER,
      resolved_by TEXT,
      resolved_at INTEGER,
      changed_at INTEGER NOT NULL,
      version INTEGER NOT NULL,
      UNIQUE (item, channel, occurrence, kind, ordinal)
    ) STRICT;
    CREATE INDEX deliveries_by_wake ON deliveries (channel, wake_at, id) WHERE wake_at IS NOT NULL;
    CREATE INDEX deliveries_by_lease ON deliveries (lease_until) WHERE state = 'sending';
    CREATE INDEX deliveries_by_due ON deliveries (due);
    CREATE INDEX deliveries_by_state ON deliveries (state, detail);
    CREATE INDEX deliveries_by_fingerprint ON deliveries (channel, fingerprint) WHERE \(perhapsOut);

    CREATE TABLE receipts (
      delivery INTEGER NOT NULL REFERENCES deliveries (seq),
      position INTEGER NOT NULL,
      channel TEXT NOT NULL,
      receipt TEXT NOT NULL,
      url TEXT,
      PRIMARY KEY (delivery, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX receipts_by_receipt ON receipts (channel, receipt);

    CREATE TABLE attempts (
      delivery INTEGER NOT NULL REFERENCES deliveries (seq),
      number INTEGER NOT NULL,
      started_at INTEGER NOT NULL,
      ended_at INTEGER,
      ending TEXT,
      is_visible INTEGER NOT NULL,
      reason TEXT,
      PRIMARY KEY (delivery, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE progress (
      delivery INTEGER NOT NULL REFERENCES deliveries (seq),
      step TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (delivery, step)
    ) STRICT, WITHOUT ROWID;
    """
}
