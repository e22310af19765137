internal import YAML

extension Decoder {
    mutating func limit(_ node: Node, number: Int) -> Limit {
        var limit = Limit(id: node["id"]?.text ?? "limit-\(number)")
        limit.line = node.mark.line
        if let when = node["when"] { limit.when = self.when(when) }
        if let scope = node["scope"] { limit.scope = scope.elements.compactMap { $0.word() } }
        limit.buckets = counts(node["buckets"])
        limit.preload = counts(node["preload"])
        limit.window = window(node)
        if let words = node["rpd_reset"]?.words, words.count == 2 {
            let time = words[0].split(separator: ":").compactMap { Int($0) }
            limit.reset = Limit.DailyReset(second: time[0] * 3600 + time[1] * 60, zone: words[1])
        }
        if let exceed = node["exceed"], exceed.text != "auto" { limit.exceed = order(exceed) }
        if let delay = node["retry_delay"] { limit.retryDelay = delays(delay, limit.buckets) }
        limit.countsFailed = node["count_failed"]?.flag ?? true
        for key in ["preload", "retry_delay"] {
            for entry in node[key]?.entries ?? [] where !limit.buckets.keys.contains(where: { $0.rawValue == entry.key }) {
                complain(entry.mark, "this limit has no bucket '\(entry.key)'; add it to 'buckets', or remove it here")
            }
        }
        return limit
    }

    private func counts(_ node: Node?) -> [Limit.Bucket: Int] {
        var counts: [Limit.Bucket: Int] = [:]
        for entry in node?.entries ?? [] { if let bucket = Limit.Bucket(rawValue: entry.key) { counts[bucket] = entry.value.integer } }
        return counts
    }

    private mutating func window(_ node: Node) -> Limit.Window {
        let name = node["window"]?.text ?? "sliding"
        if let burst = node["burst"], name != "token-bucket" {
            complain(burst, "'burst' is of a token bucket; add `window: token-bucket`, or remove it")
        }
        switch name {
        case "token-bucket": return .tokenBucket(burst: node["burst"]?.integer)
        case "fixed": return .fixed
        default: return .sliding
        }
    }

    /// A duration alone is that of all buckets; what is computed is left out.
    private func delays(_ node: Node, _ buckets: [Limit.Bucket: Int]) -> [Limit.Bucket: Duration] {
        var delays: [Limit.Bucket: Duration] = [:]
        for bucket in buckets.keys {
            let delay = node.entries.isEmpty ? node.duration : node[bucket.rawValue]?.duration
            if let delay { delays[bucket] = delay }
        }
        return delays
    }
}
