import Synchronization
import Testing

@testable import Ledger

/// Questions of those who may not wait for the disk themselves.
struct DeskTests {
    private final class Looks: Sendable {
        private let seen = Mutex<[Int64?]>([])
        var all: [Int64?] { seen.withLock { $0 } }
        func add(_ question: Desk.Question) { seen.withLock { $0.append(question.since) } }
    }

    private static func question(_ since: Int64) -> Desk.Question { Desk.Question(columns: [], since: since) }

    /// If those who wait held threads of Swift's pool, there would be none left to count them.
    @Test func `nobody who waits holds a thread, and equal questions that wait are answered at once`() async throws {
        let (looks, gate) = (Looks(), Semaphore())
        let desk = Desk { question in
            looks.add(question)
            gate.wait()
            return .success([UsageRow(requests: Int(question.since ?? 0))])
        }
        let thread = Thread { desk.run() }
        await withTaskGroup(of: (Int64, Desk.Reply).self) { group in
            group.addTask { (1, await desk.ask(Self.question(1))) }
            while looks.all.isEmpty { await Task.yield() }
            for number in [1, 2, 3] as [Int64] {
                for _ in 0..<30 { group.addTask { (number, await desk.ask(Self.question(number))) } }
            }
            while desk.waiting < 90 { await Task.yield() }
            for _ in 0..<4 { gate.signal() }
            for await (number, reply) in group { #expect(reply == .success([UsageRow(requests: Int(number))])) }
        }
        #expect(looks.all.count == 4)
        #expect(Set(looks.all) == [1, 2, 3])
        desk.close()
        thread.join()
        #expect(await desk.ask(Self.question(1)) == .failure(.closed))
    }

    @Test func `a ledger tells its sums as a reader does, and none after its end`() async throws {
        let folder = TemporaryFolder()
        let ledger = try Ledger(path: folder.file())
        ledger.record(.test(session: "a", cost: 3))
        ledger.record(.test(session: "b", cost: 4))
        ledger.flush()
        let filter = UsageRow.Field(.session, "b")
        #expect(
            try await ledger.usage(by: [.session], where: [filter])
                == LedgerReader(path: folder.file()).usage(by: [.session], where: [filter]))
        #expect(try await ledger.usage(by: [], until: 0) == [])
        ledger.close()
        await #expect(throws: LedgerError.closed) { try await ledger.usage() }
    }
}
