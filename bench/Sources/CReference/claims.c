#include <sqlite3.h>
#include <stdio.h>

#include "reference.h"

// The rows that a delivery writes on its way, with nothing around them: claimed with its attempt, settled with its receipt
// and its entry in the journal; the outcomes of some and the claims of as many others in one durable transaction.
static const char *const claim[] = {
  "UPDATE deliveries SET state = 'sending', detail = 'scheduled', wake_at = NULL, attempts = 1, lease_owner = 'bare', "
  "lease_until = due + 120000000, first_tried_at = due, changed_at = due, version = version + 1 WHERE seq = ?",
  "INSERT INTO attempts (delivery, number, started_at, is_visible) VALUES (?, 1, 1, 1)", NULL};
static const char *const settle[] = {
  "UPDATE deliveries SET state = 'delivered', detail = NULL, lease_owner = NULL, lease_until = NULL, charged = 1, "
  "changed_at = due, version = version + 1 WHERE seq = ?",
  "INSERT INTO receipts SELECT seq, 0, channel, '000000000000000000' || seq, 'http://127.0.0.1/@chambre/' || seq "
  "FROM deliveries WHERE seq = ?",
  "UPDATE attempts SET ended_at = 2, ending = 'published' WHERE number = 1 AND delivery = ?",
  "INSERT INTO journal (seq, item, channel, at, is_late, needs_person, content, hash) SELECT ?1, item, channel, due, 0, 0, "
  "hex(zeroblob(400)), variant FROM deliveries WHERE seq = ?1", NULL};

struct step {
  int count;
  sqlite3_stmt *statements[5];
};

static int prepare(sqlite3 *database, const char *const *sql, struct step *step) {
  int failed = 0;
  for (step->count = 0; sql[step->count]; step->count++)
    failed |= sqlite3_prepare_v2(database, sql[step->count], -1, &step->statements[step->count], NULL);
  return failed;
}

static int write_rows(sqlite3 *database, const struct step *step, long first, long end) {
  int failed = 0;
  for (long row = first; row < end; row++) {
    for (int index = 0; index < step->count; index++) {
      sqlite3_bind_int64(step->statements[index], 1, row);
      failed |= sqlite3_step(step->statements[index]) != SQLITE_DONE || sqlite3_changes(database) != 1;
      sqlite3_reset(step->statements[index]);
    }
  }
  return failed;
}

static long smaller(long one, long other) { return one < other ? one : other; }

long bench_bare_claims(const char *path, long count, int batch, struct bench_cost *cost) {
  sqlite3 *database;
  struct step claims, outcomes;
  if (sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, NULL)) return -1;
  int failed = sqlite3_exec(
    database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON", NULL, NULL, NULL);
  failed |= prepare(database, claim, &claims) | prepare(database, settle, &outcomes);
  struct bench_cost start = bench_now();
  for (long row = 1; row < count + batch && !failed; row += batch) {
    failed |= sqlite3_exec(database, "BEGIN IMMEDIATE", NULL, NULL, NULL);
    if (row > 1) failed |= write_rows(database, &outcomes, row - batch, smaller(row, count + 1));
    failed |= write_rows(database, &claims, row, smaller(row + batch, count + 1));
    failed |= sqlite3_exec(database, "COMMIT", NULL, NULL, NULL);
  }
  struct bench_cost now = bench_now();
  *cost = (struct bench_cost){.wall = now.wall - start.wall, .cpu = now.cpu - start.cpu};
  if (failed) fprintf(stderr, "bench: %s: %s\n", path, sqlite3_errmsg(database));
  for (int each = 0; each < claims.count; each++) sqlite3_finalize(claims.statements[each]);
  for (int each = 0; each < outcomes.count; each++) sqlite3_finalize(outcomes.statements[each]);
  sqlite3_close(database);
  return failed ? -1 : count;
}
