#include <sqlite3.h>
#include <stdio.h>

#include "reference.h"

// The rows that a delivery writes on its way, with nothing around them: claimed with its attempt, marked as visible,
// settled with its receipt; each in a durable transaction of its own with others.
static const char *const claim[] = {
  "UPDATE deliveries SET state = 'sending', detail = 'scheduled', wake_at = NULL, attempts = 1, lease_owner = 'bare', "
  "lease_until = due + 120000000, first_tried_at = due, changed_at = due, version = version + 1 WHERE seq = ?",
  "INSERT INTO attempts (delivery, number, started_at, is_visible) VALUES (?, 1, 1, 0)", NULL};
static const char *const mark[] = {"UPDATE attempts SET is_visible = 1 WHERE ended_at IS NULL AND delivery = ?", NULL};
static const char *const settle[] = {
  "UPDATE deliveries SET state = 'delivered', detail = NULL, lease_owner = NULL, lease_until = NULL, charged = 1, "
  "changed_at = due, version = version + 1 WHERE seq = ?",
  "INSERT INTO receipts SELECT seq, 0, channel, '000000000000000000' || seq, 'http://127.0.0.1/@chambre/' || seq "
  "FROM deliveries WHERE seq = ?",
  "UPDATE attempts SET ended_at = 2, ending = 'published' WHERE number = 1 AND delivery = ?", NULL};

struct step {
  int count;
  sqlite3_stmt *statements[4];
};

static int prepare(sqlite3 *database, const char *const *sql, struct step *step) {
  int failed = 0;
  for (step->count = 0; sql[step->count]; step->count++)
    failed |= sqlite3_prepare_v2(database, sql[step->count], -1, &step->statements[step->count], NULL);
  return failed;
}

static int write_batch(sqlite3 *database, const struct step *step, long first, long end) {
  int failed = sqlite3_exec(database, "BEGIN IMMEDIATE", NULL, NULL, NULL);
  for (long row = first; row < end; row++) {
    for (int index = 0; index < step->count; index++) {
      sqlite3_bind_int64(step->statements[index], 1, row);
      failed |= sqlite3_step(step->statements[index]) != SQLITE_DONE || sqlite3_changes(database) != 1;
      sqlite3_reset(step->statements[index]);
    }
  }
  return failed | sqlite3_exec(database, "COMMIT", NULL, NULL, NULL);
}

long bench_bare_claims(const char *path, long count, int batch, struct bench_cost *cost) {
  sqlite3 *database;
  struct step steps[3];
  if (sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, NULL)) return -1;
  int failed = sqlite3_exec(
    database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON", NULL, NULL, NULL);
  failed |= prepare(database, claim, &steps[0]) | prepare(database, mark, &steps[1]) | prepare(database, settle, &steps[2]);
  struct bench_cost start = bench_now();
  for (long row = 1; row <= count && !failed; row += batch) {
    long end = row + batch <= count ? row + batch : count + 1;
    for (int index = 0; index < 3; index++) failed |= write_batch(database, &steps[index], row, end);
  }
  struct bench_cost now = bench_now();
  *cost = (struct bench_cost){.wall = now.wall - start.wall, .cpu = now.cpu - start.cpu};
  if (failed) fprintf(stderr, "bench: %s: %s\n", path, sqlite3_errmsg(database));
  for (int index = 0; index < 3; index++)
    for (int each = 0; each < steps[index].count; each++) sqlite3_finalize(steps[index].statements[each]);
  sqlite3_close(database);
  return failed ? -1 : count;
}
