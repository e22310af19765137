internal import Ledger

/// Why the ledger tells nothing.
public enum SpendingFailure: Error, Equatable {
    /// There is none.
    case off
    /// It has no such column; what it has is beside it.
    case unknownColumn(String, known: [String])
    /// This is no time.
    case unknownTime(String)
    /// Its file can't be read.
    case unreadable(String)
}

extension Emulator {
    /// What the ledger holds, added up: `{"rows":[…],"total":{…}}`. Waits for the ledger, and holds no
    /// thread of the caller's.
    ///
    /// - Parameters:
    ///   - columns: what to group by, by name; with none there is one row.
    ///   - since: what was before does not count: `24h` ago, a date in UTC, or a time as RFC 3339 writes it.
    ///   - conditions: columns and what they have to be.
    public func spending(
        by columns: [String], since: String? = nil, where conditions: [(column: String, value: String)] = []
    ) async throws(SpendingFailure) -> String {
        guard let ledger else { throw .off }
        var groups: [Column] = []
        for name in columns { groups.append(try column(name)) }
        var filters: [UsageRow.Field] = []
        for condition in conditions { filters.append(UsageRow.Field(try column(condition.column), condition.value)) }
        let start = try since.map { (text) throws(SpendingFailure) in
            guard let time = UsageTime.microseconds(text, now: clock.microseconds()) else { throw .unknownTime(text) }
            return time
        }
        do throws(LedgerError) {
            return json(try await ledger.usage(by: groups, since: start, where: filters))
        } catch {
            throw .unreadable("\(error)")
        }
    }

    private func column(_ name: String) throws(SpendingFailure) -> Column {
        guard let column = Column(rawValue: name) else { throw .unknownColumn(name, known: Column.allCases.map(\.rawValue)) }
        return column
    }
}
