extension Parameter {
    /// Reads `text` as faults.json types it; nil if it is none of that type. `fault id` needs the catalogue and is not read here.
    init?(_ text: String, type: String) {
        switch type {
        case "string": self = .text(text)
        case "bool":
            guard let flag = Self.flags[text] else { return nil }
            self = .flag(flag)
        case let type where type.hasPrefix("enum "):
            guard type.dropFirst(5).split(separator: "|").contains(where: { $0 == text }) else { return nil }
            self = .text(text)
        default:
            guard let value = type.split(separator: "|").lazy.compactMap({ Self.alternative(text, String($0)) }).first else { return nil }
            self = value
        }
    }

    private static let flags = ["on": true, "true": true, "yes": true, "off": false, "false": false, "no": false]

    private static func alternative(_ text: String, _ type: String) -> Parameter? {
        switch type {
        // What an answer is made of is made, so that there is an end to it.
        case "integer": return whole(text, 0...999_999_999)
        case "count": return whole(text, 0...99)
        case "pieces": return whole(text, 1...9999)
        case "number": return Quantity.number(text).map(Parameter.number)
        case "duration": return Quantity.duration(text).map(Parameter.duration)
        case "size": return Quantity.size(text).flatMap { $0 <= largest ? .size($0) : nil }
        case "client_deadline": return text == type ? .clientDeadline : nil
        case "distribution": return Latency.Distribution(text).map(Parameter.latency)
        case "index": return Int(text).flatMap { (0...largest).contains($0) ? .position(.index($0)) : nil }
        case "bytes": return (Int(text) ?? Quantity.size(text)).flatMap { (0...largest).contains($0) ? .position(.index($0)) : nil }
        // What has neither sign nor point counts things.
        case "fraction": return Int(text) == nil ? Quantity.fraction(text).map { .position(.fraction($0)) } : nil
        case "named": return named(text).map(Parameter.position)
        default: return nil
        }
    }

    /// Two gigabytes.
    private static let largest = 2_000_000_000

    private static func whole(_ text: String, _ range: ClosedRange<Int>) -> Parameter? {
        Int(text).flatMap { range.contains($0) ? .integer($0) : nil }
    }

    private static func named(_ text: String) -> Position? {
        switch text {
        case "before_image": .beforeImage
        case "mid_image": .midImage
        case "after_image": .afterImage
        case "after:first": .index(1)
        default: nil
        }
    }
}

extension Latency.Distribution {
    /// `uniform 1s 5s`, `normal 10s 2s`, `lognormal p50=25s p95=60s max=2m`, `profile`; as YAML's flow mappings too.
    init?(_ text: String) {
        var words = text.split { " {}[],:=".contains($0) }.map(String.init)[...]
        let kind = words.first ?? ""
        if ["lognormal", "uniform", "normal", "profile"].contains(kind) { words = words.dropFirst() }
        let times = words.compactMap(Quantity.duration)
        let names = words.filter { Quantity.duration($0) == nil }
        switch (kind, names, times.count) {
        case ("profile", [], 0): self = .profile
        case ("uniform", [], 2) where times[0] <= times[1]: self = .uniform(times[0], times[1])
        case ("normal", [], 2), ("normal", ["mean", "sd"], 2): self = .normal(mean: times[0], deviation: times[1])
        case (_, ["p50", "p95"], 2) where times[0] <= times[1]: self = .percentiles(p50: times[0], p95: times[1], max: nil)
        case (_, ["p50", "p95", "max"], 3) where times[0] <= times[1]: self = .percentiles(p50: times[0], p95: times[1], max: times[2])
        default: return nil
        }
    }
}
