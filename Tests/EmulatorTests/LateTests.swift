import Foundation
import GeminiAPI
import HTTP
import Ledger
import Scenario
import Synchronization
import Testing

@testable import Emulator

/// What upstream is paid for when the client does not wait for its answer.
struct LateTests {
    private static let pro = "/v1beta/models/gemini-3-pro-image:generateContent"
    private static let body =
        #"{"contents": [{"parts": [{"text": "a red bicycle"}]}], "generationConfig": {"imageConfig": {"imageSize": "4K"}}}"#

    /// An answer whose body comes when the gate is opened.
    private struct Gate {
        private let stream = AsyncStream.makeStream(of: Void.self)
        var open: AsyncStream<Void>.Continuation { stream.continuation }

        var answer: InboundAnswer {
            var answer = Archived.answer("late")
            let body = answer.body
            let opened = stream.stream
            answer.body = BodyStream {
                for await _ in opened {}
                return try await body.next()
            }
            return answer
        }
    }

    private static var request: Request {
        Request(Head(method: "POST", target: pro, fields: ["x-goog-api-key": "test"]), body: Array(body.utf8))
    }

    /// A client that leaves before the body comes.
    private static func leave(_ live: Archived, _ ending: Outcome.Ending = .clientLeft) async {
        await live.corridor.emulator.answer(request).settle(Outcome(ending, bytesSent: 0))
    }

    private static func entry(_ live: Archived) throws -> Journal.Entry {
        try #require(live.corridor.emulator.worlds.world("default").journal.entries.last)
    }

    /// Prompt, and a picture of 4K: 0.24 USD.
    private static func isEstimate(_ exchange: Exchange) -> Bool {
        exchange.usage.images == 1 && exchange.usage.candidatesImage == 2000 && exchange.usage.promptText > 0
            && exchange.cost == exchange.usage.promptText * 2000 + 240_000_000 && exchange.notes.contains { $0.contains("estimate") }
    }

    @Test func `while recording it is counted when it has come, everywhere and once`() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("late-\(UUID().uuidString).db").path
        let gate = Gate()
        let ledger = try Ledger(path: path)
        let live = Archived(.record, budget: Allowance(all: 1), ledger: ledger) { _ in gate.answer }
        let worlds = live.corridor.emulator.worlds
        let events = worlds.feed.follow()
        await Self.leave(live)
        #expect(try Self.entry(live).exchange.cost == 0)
        #expect(try Self.entry(live).ended != nil)
        let revision = try Self.entry(live).revision
        gate.open.finish()
        for await event in events { if case .entry(let entry) = event, entry.exchange.cost > 0 { break } }
        let entry = try Self.entry(live)
        // 4 tokens of the prompt and 7 of text.
        #expect(entry.exchange.cost == 4 * 2_000 + 7 * 12_000)
        #expect(entry.exchange.usage.total == 11 && entry.revision > revision && entry.exchange.fixture?.isEmpty == false)
        while live.corridor.emulator.debts.withLock({ !$0.isEmpty }) { await Task.yield() }
        live.corridor.emulator.conclude()
        #expect(worlds.world("default").totals.cost == entry.exchange.cost)
        #expect(worlds.world("default").totals.requests == 1)
        #expect(worlds.world("default").run.purse.spent == entry.exchange.cost)
        let costs = try #require(live.corridor.emulator.tally.metrics.first { $0.name == "plantain_cost_usd" })
        #expect(costs.samples.map(\.value) == [.decimal(entry.exchange.cost, places: 9)])
        ledger.flush()
        let rows = try LedgerReader(path: path).usage(by: [], since: nil, where: [])
        #expect(rows.map(\.requests) == [1] && rows.map(\.cost) == [Int64(entry.exchange.cost)])
        #expect(live.corridor.exchanges.count == 1)
        #expect(live.corridor.exchanges[0].notes.contains { $0.hasSuffix("what it costs is counted when it has") })
    }

    @Test(arguments: [Mode.record, .passthrough])
    func `what is not waited for any more is an estimate`(mode: Mode) async throws {
        let gate = Gate()
        let live = Archived(mode) { _ in gate.answer }
        await Self.leave(live, mode == .record ? .stopped : .clientLeft)
        #expect(try Self.isEstimate(Self.entry(live).exchange))
        gate.open.finish()
    }

    @Test func `at the end of the process what is still to come is an estimate, and stays one`() async throws {
        let gate = Gate()
        let live = Archived(.record) { _ in gate.answer }
        await Self.leave(live)
        live.corridor.emulator.conclude()
        #expect(try Self.isEstimate(Self.entry(live).exchange))
        gate.open.finish()
        live.corridor.emulator.conclude()
        #expect(live.corridor.emulator.worlds.world("default").totals.images == 1)
    }

    @Test func `a client that leaves before upstream's head has spent an estimate too`() async throws {
        let asked = AsyncStream.makeStream(of: Void.self)
        let live = Archived(.passthrough) { _ in
            asked.continuation.finish()
            try await Task.sleep(for: .seconds(600))
            return Archived.answer("never")
        }
        let client = Task { await live.corridor.emulator.answer(Self.request) }
        for await _ in asked.stream {}
        client.cancel()
        await client.value.settle(Outcome(.clientLeft, bytesSent: 0))
        #expect(try Self.entry(live).exchange.status == 502)
        #expect(try Self.isEstimate(Self.entry(live).exchange))
    }

    @Test func `upstream's refusal costs nothing, read or not`() async throws {
        let gate = Gate()
        let live = Archived(.passthrough) { _ in
            var answer = gate.answer
            answer.status = 429
            return answer
        }
        await Self.leave(live)
        #expect(try Self.entry(live).exchange.cost == 0)
        #expect(try Self.entry(live).exchange.usage == Usage())
        gate.open.finish()
    }
}
