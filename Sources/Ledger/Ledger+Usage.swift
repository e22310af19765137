extension Ledger {
    /// As ``LedgerReader/usage(by:since:until:where:)``, without holding the caller's thread: one question is answered at a time.
    ///
    /// - Throws: ``LedgerError`` if the file cannot be read, or the ledger is closed.
    public func usage(
        by columns: [Column] = [.model, .key], since: Int64? = nil, until: Int64? = nil, where filters: [UsageRow.Field] = []
    ) async throws(LedgerError) -> [UsageRow] {
        try await desk.ask(Desk.Question(columns: columns, since: since, until: until, filters: filters)).get()
    }
}
