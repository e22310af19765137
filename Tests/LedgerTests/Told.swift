import Ledger
import Synchronization

/// What a ledger told its operator, and a clock to hand to it.
final class Told: Sendable {
    private let notices = Mutex<[LedgerNotice]>([])

    var tell: @Sendable (LedgerNotice) -> Void { { notice in self.notices.withLock { $0.append(notice) } } }
    var levels: [LedgerNotice.Level] { notices.withLock { $0.map(\.level) } }
    var texts: [String] { notices.withLock { $0.map(\.text) } }
}

/// 21 November 2026, 10:15:00 UTC.
let morning: Int64 = 1_795_256_100_000_000
