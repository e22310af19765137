/// Quotas.
extension Grammar {
    static let limit = Shape.object(
        "a limit",
        [
            Field("id", .scalar(.id), "what reports call it (limit-N)"),
            Field("when", .reference("when"), "which requests it counts (all)"),
            Field(
                "scope", .oneOrMore(.words("a scope", Limit.Scope.allCases.map(\.rawValue))),
                "one set of buckets for each ([api_key, model])"),
            Field("buckets", counts("buckets"), "the most each bucket holds", isRequired: true),
            Field("window", .words("a window", ["sliding", "fixed", "token-bucket"]), "how a minute is counted (sliding)"),
            Field("burst", .scalar(.whole(from: 1)), "with token-bucket: so many may come at once (a minute's worth)"),
            Field("rpd_reset", .scalar(.timeOfDay), "when and where the day begins (00:00 America/Los_Angeles)"),
            Field("preload", counts("preload"), "what the buckets hold at the start (nothing)"),
            Field("exceed", .reference("order"), "the fault that answers; auto is that of the bucket, quota-rpm of rpm (auto)"),
            Field(
                "retry_delay",
                .either(
                    scalar: delay, list: nil,
                    mapping: .map(MapShape(title: "retry_delay", keys: bucket, values: delay))),
                "what RetryInfo says: computed is when the request would pass; for all buckets or for each (computed)"),
            Field("count_failed", .reference("flag"), "whether refused requests count (true)"),
        ])

    private static let bucket = ScalarShape(noun: "a bucket", words: Limit.Bucket.allCases.map(\.rawValue))
    private static let delay = Shape.scalar(.duration.or("computed"))

    private static func counts(_ title: String) -> Shape {
        .map(MapShape(title: title, keys: bucket, values: .scalar(.whole(from: 0))))
    }
}
