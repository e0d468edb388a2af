#define _GNU_SOURCE
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "reference.h"

struct rows {
  int columns;
  long count;
  sqlite3_value **values;
};

static int refused(sqlite3 *database, const char *what) {
  fprintf(stderr, "bench: %s: %s\n", what, sqlite3_errmsg(database));
  return 1;
}

/// Every row of a table, in the order of its row ids.
static int read_rows(sqlite3 *database, const char *table, struct rows *rows) {
  char sql[128];
  sqlite3_stmt *statement;
  snprintf(sql, sizeof sql, "SELECT * FROM %s ORDER BY rowid", table);
  if (sqlite3_prepare_v2(database, sql, -1, &statement, NULL)) return refused(database, table);
  long room = 0;
  rows->columns = sqlite3_column_count(statement);
  rows->count = 0;
  rows->values = NULL;
  while (sqlite3_step(statement) == SQLITE_ROW) {
    if (rows->count == room) {
      room = room ? room * 2 : 4096;
      rows->values = realloc(rows->values, (size_t)room * (size_t)rows->columns * sizeof *rows->values);
    }
    sqlite3_value **row = rows->values + rows->count++ * rows->columns;
    for (int column = 0; column < rows->columns; column++)
      row[column] = sqlite3_value_dup(sqlite3_column_value(statement, column));
  }
  return sqlite3_finalize(statement) ? refused(database, table) : 0;
}

static sqlite3_stmt *insertion(sqlite3 *database, const char *table, int columns) {
  char sql[512];
  sqlite3_stmt *statement = NULL;
  int used = snprintf(sql, sizeof sql, "INSERT INTO %s VALUES (?", table);
  for (int column = 1; column < columns; column++) used += snprintf(sql + used, sizeof sql - (size_t)used, ", ?");
  snprintf(sql + used, sizeof sql - (size_t)used, ")");
  if (sqlite3_prepare_v2(database, sql, -1, &statement, NULL)) refused(database, table);
  return statement;
}

static int insert(sqlite3_stmt *statement, const struct rows *rows, long row) {
  for (int column = 0; column < rows->columns; column++)
    sqlite3_bind_value(statement, column + 1, rows->values[row * rows->columns + column]);
  int code = sqlite3_step(statement);
  sqlite3_reset(statement);
  return code != SQLITE_DONE;
}

static int insert_all(sqlite3 *database, const struct rows *variants, const struct rows *deliveries, int batch) {
  sqlite3_stmt *variant = insertion(database, "variants", variants->columns);
  sqlite3_stmt *delivery = insertion(database, "deliveries", deliveries->columns);
  int failed = !variant || !delivery;
  for (long row = 0; row < deliveries->count && !failed; row += batch) {
    failed = sqlite3_exec(database, "BEGIN IMMEDIATE", NULL, NULL, NULL) != SQLITE_OK;
    for (long next = row; next < row + batch && next < variants->count; next++)
      failed |= insert(variant, variants, next);
    for (long next = row; next < row + batch && next < deliveries->count; next++)
      failed |= insert(delivery, deliveries, next);
    failed |= sqlite3_exec(database, "COMMIT", NULL, NULL, NULL) != SQLITE_OK;
  }
  if (failed) refused(database, "insert");
  sqlite3_finalize(variant);
  sqlite3_finalize(delivery);
  return failed;
}

long bench_bare_enqueue(const char *source, const char *target, int batch, struct bench_cost *cost) {
  sqlite3 *database;
  struct rows variants, deliveries;
  if (sqlite3_open_v2(source, &database, SQLITE_OPEN_READWRITE, NULL)) return -1;
  if (read_rows(database, "variants", &variants) || read_rows(database, "deliveries", &deliveries)) return -1;
  sqlite3_close(database);
  if (sqlite3_open_v2(target, &database, SQLITE_OPEN_READWRITE, NULL)) return -1;
  if (sqlite3_exec(database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON", NULL, NULL, NULL))
    return -refused(database, target);
  struct bench_cost start = bench_now();
  int failed = insert_all(database, &variants, &deliveries, batch);
  struct bench_cost end = bench_now();
  *cost = (struct bench_cost){.wall = end.wall - start.wall, .cpu = end.cpu - start.cpu};
  sqlite3_close(database);
  return failed ? -1 : deliveries.count;
}

int bench_execute(const char *path, const char *sql) {
  sqlite3 *database;
  if (sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, NULL)) return 1;
  sqlite3_exec(database, "PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000", NULL, NULL, NULL);
  int failed = sqlite3_exec(database, sql, NULL, NULL, NULL) != SQLITE_OK;
  if (failed) refused(database, "SQL");
  sqlite3_close(database);
  // What was written here must not be written back during a measurement.
  int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0 || syncfs(descriptor)) failed = 1;
  if (descriptor >= 0) close(descriptor);
  return failed;
}
