#include <sqlite3.h>

// sqlite3_db_config is variadic, which Swift cannot call.
static inline int crieur_sqlite_keep_wal_on_close(sqlite3 *db) {
    return sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}

// SQLITE_TRANSIENT is a cast, which Swift cannot import. An empty text may come without an address, which SQLite would take
// for NULL.
static inline int crieur_sqlite_bind_text(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_int64 count) {
    return sqlite3_bind_text64(
        statement, index, bytes ? (const char *)bytes : "", (sqlite3_uint64)count, SQLITE_TRANSIENT, SQLITE_UTF8);
}
