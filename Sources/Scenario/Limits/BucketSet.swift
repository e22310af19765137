/// The buckets of one limit that belong to one owner.
struct BucketSet: Sendable {
    private var gauges: [Limit.Bucket: any Gauge] = [:]

    /// The buckets as they were when the session began, whenever they are first looked at.
    init(_ limit: Limit, _ calendar: DailyCalendar, at moment: Moment) {
        for (bucket, value) in limit.buckets {
            // Sums of sizes must not overflow, whatever a file says.
            var gauge = limit.gauge(bucket, size: min(max(value, 0), 1 << 50), calendar)
            if let preload = limit.preload[bucket], preload > 0 { gauge.add(min(preload, value), at: moment.sessionStart) }
            gauges[bucket] = gauge
        }
    }

    /// What a request puts into each kind of bucket.
    static func weights(_ inquiry: Inquiry) -> [Limit.Bucket: Int] {
        [.rpd: 1, .rpm: 1, .tpm: inquiry.promptTokens, .ipm: inquiry.images, .concurrent: 1]
    }

    /// How long until each bucket has room for the request; zero where it has.
    mutating func waits(for inquiry: Inquiry, at moment: Moment) -> [Limit.Bucket: Duration] {
        var waits: [Limit.Bucket: Duration] = [:]
        for (bucket, weight) in Self.weights(inquiry) { waits[bucket] = gauges[bucket]?.wait(for: weight, at: moment) }
        return waits
    }

    /// Puts a request in. A refused one is counted with its tokens and pictures (a guess), but is not under way.
    mutating func count(_ inquiry: Inquiry, refused: Bool, at moment: Moment) {
        for (bucket, weight) in Self.weights(inquiry) where !(refused && bucket == .concurrent) {
            gauges[bucket]?.add(weight, at: moment)
        }
    }

    /// Takes a request out: of those under way always, of the others if it is not counted.
    mutating func release(_ weights: [Limit.Bucket: Int], from past: Moment, uncounted: Bool, at moment: Moment) {
        for (bucket, weight) in weights where uncounted || bucket == .concurrent {
            gauges[bucket]?.remove(weight, from: past, at: moment)
        }
    }

    /// What is in a bucket, and how long until it is empty if nothing more comes.
    mutating func level(of bucket: Limit.Bucket, at moment: Moment) -> (used: Int, remaining: Duration?) {
        (gauges[bucket]?.used(at: moment) ?? 0, gauges[bucket]?.remaining(at: moment))
    }
}

extension Limit.Bucket {
    /// The one that lasts longest first: of several full buckets the first names the fault.
    static let byWeight: [Limit.Bucket] = [.rpd, .rpm, .tpm, .ipm, .concurrent]
}
