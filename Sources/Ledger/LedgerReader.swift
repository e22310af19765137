internal import GeminiAPI

/// Reads a ledger, also while servers write to it: sees what is committed, and makes nobody wait.
public struct LedgerReader: ~Copyable {
    private let path: String
    private let connection: Connection

    /// Opens the file for reading; one of an older format is brought up to date first, which this user has to be allowed to.
    ///
    /// - Throws: ``LedgerError`` if there is no such file, if it is no ledger, if it is damaged, or if it is in another format that
    ///   this plantain does not know or cannot bring up to date.
    public init(path: String) throws(LedgerError) {
        connection = try Schema.openForReading(path: path)
        self.path = path
    }

    /// The sums of each group, the dearest first; no rows if nothing was recorded.
    ///
    /// - Parameters:
    ///   - columns: What to group by; with none, one row holds everything.
    ///   - since: Microseconds since 1970; entries before it do not count.
    ///   - until: Microseconds since 1970; entries at it and after it do not count.
    ///   - filters: Only entries that have all these values count.
    /// - Throws: ``LedgerError`` if the file cannot be read.
    public func usage(
        by columns: [Column] = [.model, .key], since: Int64? = nil, until: Int64? = nil, where filters: [UsageRow.Field] = []
    ) throws(LedgerError) -> [UsageRow] {
        do throws(LedgerError) {
            return try rows(by: columns, since: since, until: until, where: filters)
        } catch {
            throw error.isDamage ? .damaged(path, code: error.code, message: error.message) : error
        }
    }

    private func rows(
        by columns: [Column], since: Int64?, until: Int64?, where filters: [UsageRow.Field]
    ) throws(LedgerError) -> [UsageRow] {
        let counts = Entry.Tokens.counts
        var query = try connection.statement(Self.query(by: columns, until: until, where: filters))
        try query.bind([.integer(since ?? .min)] + [until].compactMap { $0 }.map { .integer($0) } + filters.map { .text($0.value) })
        var rows: [UsageRow] = []
        while try query.step() {
            let group = columns.indices.map { UsageRow.Field(columns[$0], query.text($0)) }
            let sums = (0..<6 + counts.count).map { query.integer(columns.count + $0) }
            var row = UsageRow(
                group: group, requests: Int(sums[0]), errors: Int(sums[1]), images: Int(sums[2]), searches: Int(sums[3]),
                cost: Self.cost(high: sums[4], low: sums[5]))
            for (count, sum) in zip(counts, sums[6...]) { row.tokens[keyPath: count.path] = Int(sum) }
            rows.append(row)
        }
        return rows
    }

    /// SQLite ends a sum that overflows with an error, and so all of the answer: it adds up the halves, which can't. What does not fit
    /// stays at the largest number.
    private static func cost(high: Int64, low: Int64) -> Int64 {
        let (shifted, isBeyond) = high.multipliedReportingOverflow(by: 1 << 32)
        return (isBeyond ? (high < 0 ? .min : .max) : shifted).adding(saturating: low)
    }

    private static func query(by columns: [Column], until: Int64?, where filters: [UsageRow.Field]) -> String {
        let groups = columns.map(\.expression)
        let sums =
            ["count(*)", "sum(status >= 400)", "sum(images)", "sum(searches)", "sum(cost >> 32)", "sum(cost & 0xffffffff)"]
            + Entry.Tokens.counts.map { "sum(\($0.column))" }
        let conditions = ["time >= ?"] + (until == nil ? [] : ["time < ?"]) + filters.map { "CAST(\($0.column.expression) AS TEXT) = ?" }
        // Without GROUP BY an empty ledger would have one row, of nulls.
        let grouping = groups.isEmpty ? "NULL" : groups.joined(separator: ", ")
        return """
            SELECT \((groups + sums).joined(separator: ", ")) FROM entry WHERE \(conditions.joined(separator: " AND ")) \
            GROUP BY \(grouping) ORDER BY total(cost) DESC, \(grouping)
            """
    }
}

extension Column {
    fileprivate var expression: String {
        switch self {
        case .minute: "strftime('%Y-%m-%dT%H:%MZ', time / 1000000, 'unixepoch')"
        case .hour: "strftime('%Y-%m-%dT%H:00Z', time / 1000000, 'unixepoch')"
        case .day: "date(time / 1000000, 'unixepoch')"
        case .session, .key, .model, .operation, .status, .ending, .source, .tier, .size: rawValue
        }
    }
}
