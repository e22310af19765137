/// Reads a ledger, also while servers write to it: sees what is committed, and makes nobody wait.
public struct LedgerReader: ~Copyable {
    private let connection: Connection

    /// Opens the file for reading.
    ///
    /// - Throws: ``LedgerError`` if there is no such file, if it is no ledger, or if it is in another format than this plantain's.
    public init(path: String) throws(LedgerError) { connection = try Schema.openForReading(path: path) }

    /// The sums of each group, the dearest first; no rows if nothing was recorded.
    ///
    /// - Parameters:
    ///   - columns: What to group by; with none, one row holds everything.
    ///   - since: Microseconds since 1970; entries before it do not count.
    /// - Throws: ``LedgerError`` if the file cannot be read.
    public func usage(by columns: [Column] = [.model, .key], since: Int64? = nil) throws(LedgerError) -> [UsageRow] {
        let counts = Entry.Tokens.counts
        var query = try connection.statement(Self.query(by: columns))
        try query.bind([.integer(since ?? .min)])
        var rows: [UsageRow] = []
        while try query.step() {
            let group = columns.indices.map { UsageRow.Field(columns[$0], query.text($0)) }
            let sums = (0..<4 + counts.count).map { query.integer(columns.count + $0) }
            var row = UsageRow(group: group, requests: Int(sums[0]), errors: Int(sums[1]), images: Int(sums[2]), cost: sums[3])
            for (count, sum) in zip(counts, sums[4...]) { row.tokens[keyPath: count.path] = Int(sum) }
            rows.append(row)
        }
        return rows
    }

    private static func query(by columns: [Column]) -> String {
        let groups = columns.map(\.expression)
        let sums = ["count(*)", "sum(status >= 400)", "sum(images)", "sum(cost)"] + Entry.Tokens.counts.map { "sum(\($0.column))" }
        // Without GROUP BY an empty ledger would have one row, of nulls.
        let grouping = groups.isEmpty ? "NULL" : groups.joined(separator: ", ")
        return """
            SELECT \((groups + sums).joined(separator: ", ")) FROM entry WHERE time >= ? \
            GROUP BY \(grouping) ORDER BY sum(cost) DESC, \(grouping)
            """
    }
}

extension Column {
    fileprivate var expression: String {
        switch self {
        case .day: "date(time / 1000000, 'unixepoch')"
        case .session, .key, .model, .operation, .status, .ending, .source: rawValue
        }
    }
}
