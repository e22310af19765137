public import GeminiAPI

extension Limiter {
    /// How full each bucket is, for the admin API: an element for each limit and owner seen so far, in that order. `resets` is in
    /// seconds: until the bucket is empty if nothing more comes; the bucket of requests at once has none.
    public func state(at moment: Moment) -> JSON {
        var copy = self
        return .array(
            limits.indices.flatMap { index in owners.filter { $0.limit == index } }.map { (owner: Owner) in
                let limit = limits[owner.limit]
                let buckets = Limit.Bucket.byWeight.filter { limit.buckets[$0] != nil }.map { bucket in
                    let level = copy.sets[owner]?.level(of: bucket, at: moment) ?? (used: 0, remaining: nil)
                    let resets = level.remaining.map { [("resets", JSON.number(Evidence.number($0)))] } ?? []
                    let size = limit.buckets[bucket] ?? 0
                    return JSON.object(
                        [("bucket", .string(bucket.rawValue)), ("used", .int(level.used)), ("limit", .int(size))] + resets)
                }
                let scope = zip(limit.scope, owner.names).map { ($0.rawValue, JSON.string($1)) }
                return .object([("id", .string(limit.id)), ("scope", .object(scope)), ("buckets", .array(buckets))])
            })
    }
}
