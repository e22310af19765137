#pragma once
#include <sqlite3.h>

/// sqlite3_bind_text64 with SQLITE_TRANSIENT, a cast that Swift does not import: SQLite copies the text before this returns.
static inline int plantain_bind_text(sqlite3_stmt *statement, int index, const char *text, sqlite3_uint64 count) {
    return sqlite3_bind_text64(statement, index, text, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}
