internal import Fixtures
internal import GeminiAPI
internal import HTTP

extension Emulator {
    /// The most that is read of an answer to hold it against a fixture: a 4K picture and its signature, some times over.
    private static let comparable = 256 << 20

    /// The fixture's answer; what upstream answers now is held against it, and the log says how it has drifted.
    func compare(_ found: Origin.Found, _ call: Call, _ request: Request, _ exchange: inout Exchange, _ ruling: inout Ruling)
        async throws(APIError) -> PreparedAnswer
    {
        let recorded = try await replay(found, &exchange, ruling)
        guard let store = archive.store, let entry = found.entries.first(where: { $0.name == recorded.name }) else { return recorded }
        let answer: InboundAnswer
        let body: [UInt8]
        do {
            answer = try await send(outbound(call, request, exchange))
            body = try await answer.body.collect(limit: Self.comparable)
        } catch {
            exchange.notes.append("not compared: \((error as? APIError)?.message ?? "\(error)")")
            return recorded
        }
        let findings = await withTaskExecutorPreference(globalConcurrentExecutor) { await Self.drift(store, entry, answer, body) }
        exchange.notes += findings.isEmpty ? ["upstream answers as recorded"] : findings.map { "drift: \($0)" }
        return recorded
    }

    nonisolated private static func drift(
        _ store: FixtureStore, _ entry: FixtureEntry, _ answer: InboundAnswer, _ body: [UInt8]
    ) async -> [String] {
        let now = Drift.Answer(status: answer.status, fields: answer.fields, body: body)
        do throws(FixtureProblem) {
            let recorded = Drift.Answer(try store.fixture(entry), in: entry.folder)
            return Drift.differences(recorded: recorded, now: now).map(\.description)
        } catch {
            return [error.description]
        }
    }
}
