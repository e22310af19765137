/// The bytes of the file: those in use, and those that entries left behind.
enum Space {
    private static let incremental = 2

    /// Bytes in use, without what is free.
    static func used(_ connection: borrowing Connection) throws(LedgerError) -> Int {
        try connection.integer("PRAGMA page_count") * (try connection.integer("PRAGMA page_size")) - (try free(connection))
    }

    /// Gives up to `pages` free pages back to the disk; true if there are more.
    ///
    /// A file of format 1 keeps its free pages until a whole new copy is made. That is done when it is worth it, and once for a
    /// file: the copy gives them back in small steps.
    static func release(_ connection: borrowing Connection, pages: Int, limit: Int?) throws(LedgerError) -> Bool {
        let (free, used) = (try free(connection), try used(connection))
        if try connection.integer("PRAGMA auto_vacuum") == incremental {
            try connection.execute("PRAGMA incremental_vacuum(\(pages))")
            if try self.free(connection) > 0 { return true }
        } else if free * 3 >= used || free + used > limit ?? .max {
            try copy(connection)
        }
        try truncate(connection)
        return false
    }

    /// Writes the file anew, without its free pages, and such that later ones can be given back in steps.
    static func copy(_ connection: borrowing Connection) throws(LedgerError) {
        try connection.execute("PRAGMA auto_vacuum = INCREMENTAL; VACUUM")
    }

    /// The file itself becomes shorter, and its log empty, unless someone reads just now: then the next one does it.
    static func truncate(_ connection: borrowing Connection) throws(LedgerError) {
        try connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    }

    private static func free(_ connection: borrowing Connection) throws(LedgerError) -> Int {
        try connection.integer("PRAGMA freelist_count") * (try connection.integer("PRAGMA page_size"))
    }
}
