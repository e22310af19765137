internal import YAML

/// What stands at the top of a file.
extension Decoder {
    mutating func clock(_ node: Node) -> Scenario.ClockRule {
        var clock = Scenario.ClockRule()
        clock.speed = node["speed"]?.decimal ?? 1
        if let start = node["start"] {
            clock.start = Instant.microseconds(start.text)
            if clock.start == nil { complain(start, "there is no '\(start.text)': check month, day and hour") }
        }
        return clock
    }

    mutating func session(_ node: Node) -> Scenario.SessionRule {
        var rule = Scenario.SessionRule()
        if let from = node["from"] { rule.from = from.elements.map(Self.source) }
        rule.fallback = node["default"]?.text ?? rule.fallback
        rule.ttl = node["ttl"]?.duration ?? rule.ttl
        rule.isRequired = node["required"]?.flag ?? false
        return rule
    }

    private static func source(_ node: Node) -> Scenario.SessionRule.Source {
        let words = node.words
        return switch words[0] {
        case "header": .header(words[1])
        case "query": .query(words[1])
        case "api_key": .apiKey
        default: .path
        }
    }

    mutating func defaults(_ node: Node) -> Scenario.Defaults {
        var defaults = Scenario.Defaults()
        defaults.latency = node["latency"].map { latency($0) }
        defaults.failsUnmatched = node["on_unmatched"]?.text == "fail"
        if let stream = node["stream"] {
            defaults.stream.ttfb = stream["ttfb"].map { distribution($0) }
            defaults.stream.gap = stream["gap"].map { distribution($0) }
            defaults.stream.packet = stream["packet"].flatMap { packet($0) }
        }
        return defaults
    }

    private mutating func packet(_ node: Node) -> Scenario.StreamPace.Packet? {
        switch node.text {
        case "event": return .event
        case "all": return .all
        default:
            if node.size == 0 { complain(node, "a packet of no bytes carries nothing; write 1 or more") }
            return node.size.map { .bytes($0) }
        }
    }

    func allowance(_ node: Node) -> Allowance {
        let amount = node["usd"].flatMap { Dollars.nano($0.text) }
        return node["scope"]?.text == "all" ? Allowance(all: amount) : Allowance(session: amount)
    }

    func report(_ node: Node) -> Scenario.ReportOrder {
        Scenario.ReportOrder(formats: node["format"].map { $0.elements.compactMap { $0.word() } } ?? [.text], file: node["file"]?.text)
    }
}
