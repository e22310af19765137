import CSQLite

/// One compiled statement: bound, stepped, and ended with its owner.
struct Statement: ~Copyable {
    enum Value {
        case integer(Int64)
        case text(String)

        static func integer(_ value: Int) -> Self { .integer(Int64(value)) }
    }

    private let handle: OpaquePointer
    private let text: String

    init(owning handle: OpaquePointer, text: String) {
        self.handle = handle
        self.text = text
    }

    /// Its code repeats the error of the last step, which was thrown there.
    deinit { sqlite3_finalize(handle) }

    /// Runs from start to end with these values for the placeholders, in order, and is ready to run again, also after an error.
    mutating func run(_ values: [Value]) throws(LedgerError) {
        // As in deinit: the code is the step's.
        defer { sqlite3_reset(handle) }
        try bind(values)
        while try step() {}
    }

    /// Gives the placeholders their values, in order. SQLite keeps copies.
    mutating func bind(_ values: [Value]) throws(LedgerError) {
        for (index, value) in zip(Int32(1)..., values) {
            switch value {
            case .integer(let number):
                try check(sqlite3_bind_int64(handle, index, number))
            case .text(let string):
                try check(plantain_bind_text(handle, index, string, UInt64(string.utf8.count)))
            }
        }
    }

    /// Goes to the next row; false when there is none.
    mutating func step() throws(LedgerError) -> Bool {
        let code = sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        guard code == SQLITE_DONE else { throw failure(code) }
        return false
    }

    /// A column of the present row, counted from 0.
    func integer(_ column: Int) -> Int64 { sqlite3_column_int64(handle, Int32(column)) }

    /// A column of the present row, counted from 0; a number comes as its digits, NULL as "".
    func text(_ column: Int) -> String {
        guard let start = sqlite3_column_text(handle, Int32(column)) else { return "" }
        let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, Int32(column))))
        return String(decoding: bytes, as: UTF8.self)
    }

    private func check(_ code: Int32) throws(LedgerError) {
        guard code == SQLITE_OK else { throw failure(code) }
    }

    private func failure(_ code: Int32) -> LedgerError {
        .failed(text, code: code, message: Connection.message(sqlite3_db_handle(handle)))
    }
}
