public import GeminiAPI
internal import Synchronization

extension FixtureStore {
    /// The fixtures nearest to a request that none answers, the nearest first. Blocks: reads up to a dozen fixtures.
    public func nearest(to essence: Essence, limit: Int = 3) -> [NearMiss] {
        // Not `entries`: to put 100,000 of them in order takes ten times as long as to look at them.
        let near = NearestRanking(essence).best(NearMiss.candidates, of: index.withLock { $0.all })
        return NearMiss.nearest(to: essence, among: near.map(entry), limit: limit) { entry in
            // The store itself reports what cannot be read.
            try? fixture(entry).essence(in: entry.folder)
        }
    }
}

extension NearMiss {
    /// How many fixtures are read.
    static let candidates = 12

    /// The nearest of the best of `entries`.
    /// - Parameter read: the canonical form of a fixture's request; nil if that cannot be read.
    static func nearest(
        to essence: Essence, among entries: [FixtureEntry], limit: Int, read: (FixtureEntry) -> Essence?
    ) -> [NearMiss] {
        let key = essence.key
        let near = NearestRanking(essence).best(candidates, of: entries).compactMap { entry -> (miss: NearMiss, distance: Double)? in
            guard let recorded = read(entry) else { return nil }
            let comparison = RequestComparison(asked: essence, recorded: recorded)
            var differences = comparison.findings.map(\.difference)
            if differences.isEmpty, entry.key != key {
                // Edited by hand, or written by a version that knew other rules.
                differences = [Difference(path: "key", asked: key.description, recorded: entry.key.description)]
            }
            return (NearMiss(name: entry.name, differences: differences), comparison.distance)
        }
        return near.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }.prefix(limit).map(
            \.element.miss)
    }
}
