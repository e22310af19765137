extension Ledger {
    /// How the ledger does just now.
    public struct Health: Equatable, Sendable {
        /// Entries that are not in the file yet.
        public var waiting: Int
        /// Entries lost since the ledger was opened.
        public var dropped: Int
        /// Why the latest commit that failed did; nil if none ever did.
        public var lastError: LedgerError?
        /// Whether entries cannot be written at present: they wait in memory.
        public var isFailing: Bool

        /// Every part is named.
        public init(waiting: Int, dropped: Int, lastError: LedgerError?, isFailing: Bool) {
            self.waiting = waiting
            self.dropped = dropped
            self.lastError = lastError
            self.isFailing = isFailing
        }
    }
}
