import Glibc
import Ledger

/// What the flags of `usage` mean, checked; nothing is opened yet.
struct UsagePlan {
    enum Form { case table, json, csv }

    private(set) var columns: [Column] = [.model, .key]
    private(set) var form = Form.table
    private(set) var assertions: [UsageAssertion] = []
    private var since: Int64?
    private var until: Int64?
    private var filters: [UsageRow.Field] = []
    private let vacuums: Bool
    private let path: String
    /// Whether the user named that file: then it has to be there.
    private let isNamed: Bool

    /// - Parameter now: microseconds since 1970.
    init(_ options: Options, now: Int64) throws {
        if let names = options["by"] { columns = try Self.columns(names) }
        since = try Self.time("since", options, now: now)
        until = try Self.time("until", options, now: now)
        if let session = options["session"] { filters.append(.init(.session, session)) }
        if let model = options["model"] { filters.append(.init(.model, model)) }
        if let key = options["key"] { filters.append(.init(.key, try Self.digest(key))) }
        switch (options.isSet("json"), options.isSet("csv")) {
        case (true, true): throw UsageError("--json and --csv are two forms: choose one")
        case (true, false): form = .json
        case (false, true): form = .csv
        case (false, false): form = .table
        }
        if let text = options["assert"] {
            do { assertions = try UsageAssertion.all(text) } catch { throw UsageError("--assert: \(error)") }
        }
        vacuums = options.isSet("vacuum")
        isNamed = options["ledger"] != nil
        path = options["ledger"] ?? Environment.dataFolder(options) + "/ledger.db"
    }

    /// What to say of a ledger that is not there yet; nil if there is one, or it has to be there.
    var absence: String? {
        guard !isNamed, access(path, F_OK) != 0 else { return nil }
        return "There is no ledger \(path): nothing was counted."
    }

    /// What the ledger says; no rows before there is one, which is no mistake.
    func rows() throws -> [UsageRow] {
        if let absence {
            printError(absence)
            return []
        }
        if vacuums {
            let (before, after) = try Ledger.vacuum(path: path)
            printError("\(path) has \(after) bytes; it had \(before)")
        }
        return try LedgerReader(path: path).usage(by: columns, since: since, until: until, where: filters)
    }

    private static func columns(_ names: String) throws -> [Column] {
        let words = names.split(separator: ",", omittingEmptySubsequences: false).map { String($0.drop { $0 == " " }) }
        let columns = try words.map { word in
            guard let column = Column(rawValue: word) else {
                throw UsageError("--by is \(Column.allCases.map(\.rawValue).joined(separator: ", ")), or several of them; not '\(word)'")
            }
            return column
        }
        guard Set(columns).count == columns.count else { throw UsageError("--by names a column twice: '\(names)'") }
        return columns
    }

    private static func time(_ flag: String, _ options: Options, now: Int64) throws -> Int64? {
        guard let text = options[flag] else { return nil }
        guard let time = UsageTime.microseconds(text, now: now) else {
            throw UsageError("--\(flag) is a time such as 24h, 7d, 2026-11-20 or 2026-11-20T10:00:00Z, not '\(text)'")
        }
        return time
    }

    /// What is no digest may be a key, so it is not repeated.
    private static func digest(_ text: String) throws -> String {
        let digits = text.lowercased()
        guard digits.utf8.count == 16, digits.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) else {
            throw UsageError("--key is the digest of a key, 16 hexadecimal digits, as `plantain usage --by key` shows it")
        }
        return digits
    }
}
