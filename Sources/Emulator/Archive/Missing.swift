public import Fixtures
public import GeminiAPI

/// A request that no fixture answered, and what came nearest.
public struct Miss: Sendable {
    /// The exchange's number.
    public var number: Int
    /// Microseconds since 1970.
    public var time: Int64
    /// The session it came in.
    public var session: String
    /// What was asked, in canonical form.
    public var essence: Essence
    /// The nearest fixtures.
    public var nearest: [NearMiss]
}

extension Emulator {
    /// The answer to a request that no fixture answers; notes it for `/__admin/misses`.
    func miss(_ essence: Essence, _ exchange: inout Exchange, _ ruling: Ruling) async -> APIError {
        exchange.source = .miss
        let store = archive.store
        let nearest = await withTaskExecutorPreference(globalConcurrentExecutor) { await Self.nearest(store, essence) }
        ruling.world.note(
            Miss(number: exchange.number, time: exchange.began, session: exchange.session, essence: essence, nearest: nearest))
        let count = store?.count ?? 0
        let lines = nearest.map(\.text)
        exchange.notes.append(contentsOf: lines.isEmpty ? ["no fixture answers it, and none is near"] : lines.map { "near: \($0)" })
        return .noFixture(key: essence.key.short, of: count, nearest: lines, details: nearest.map(\.json))
    }

    nonisolated private static func nearest(_ store: FixtureStore?, _ essence: Essence) async -> [NearMiss] {
        store?.nearest(to: essence) ?? []
    }
}
