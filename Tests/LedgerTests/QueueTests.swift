import Testing

@testable import Ledger

struct QueueTests {
    private func name(_ step: Queue.Step) -> String {
        switch step {
        case .sleep: "sleep"
        case .gather: "gather"
        case .commit(let entries): "commit \(entries.count)"
        case .end: "end"
        }
    }

    @Test func `the writer sleeps, is woken once, gathers, commits, and sleeps again`() {
        var queue = Queue(capacity: 10)
        #expect(name(queue.next()) == "sleep")
        #expect(queue.append(.test()) == true)
        #expect(queue.append(.test()) == false)
        #expect(name(queue.next()) == "gather")
        #expect(queue.append(.test()) == false)
        #expect(name(queue.next()) == "commit 3")
        #expect(queue.append(.test()) == false)
        #expect(queue.committed(3).count == 0)
        #expect(name(queue.next()) == "gather")
        #expect(name(queue.next()) == "commit 1")
        #expect(queue.committed(1).count == 0)
        #expect(name(queue.next()) == "sleep")
    }

    @Test func `a flush skips the gathering, and is done with the last of its entries`() {
        var queue = Queue(capacity: 10)
        #expect(queue.flush() == nil)
        for _ in 0..<3 { _ = queue.append(.test()) }
        let flush = queue.flush()
        #expect(name(queue.next()) == "commit 3")
        _ = queue.append(.test())
        #expect(queue.committed(2).count == 0)
        #expect(queue.committed(1).first === flush)
        #expect(name(queue.next()) == "gather")
    }

    @Test func `a failed commit lets every flush go and keeps its reason`() {
        var queue = Queue(capacity: 10)
        _ = queue.append(.test())
        let flush = queue.flush()
        let error = LedgerError.failed("COMMIT", code: 13, message: "database or disk is full")
        #expect(queue.failed(error).first === flush)
        #expect(queue.lastError == error)
        #expect(queue.failed(error).count == 0)
    }

    @Test func `the bound counts what is in the writer's hands`() {
        var queue = Queue(capacity: 2)
        for _ in 0..<3 { _ = queue.append(.test()) }
        #expect(queue.dropped == 1)
        while name(queue.next()) != "commit 2" {}
        _ = queue.append(.test())
        #expect(queue.dropped == 2)
        _ = queue.committed(1)
        _ = queue.append(.test())
        #expect(queue.dropped == 2)
    }

    @Test func `a closed queue takes nothing, hands out what it has at once, and ends`() {
        var queue = Queue(capacity: 10)
        #expect(name(queue.next()) == "sleep")
        _ = queue.append(.test())
        #expect(queue.close() == false)
        _ = queue.append(.test())
        #expect(queue.dropped == 1)
        #expect(name(queue.next()) == "commit 1")
        #expect(name(queue.next()) == "end")
    }

    @Test func `closing wakes a writer that sleeps`() {
        var queue = Queue(capacity: 10)
        #expect(name(queue.next()) == "sleep")
        #expect(queue.close() == true)
        #expect(name(queue.next()) == "end")
    }
}
