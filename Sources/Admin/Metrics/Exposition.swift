internal import Emulator
internal import GeminiAPI

/// The text a scrape reads: OpenMetrics 1.0, or what Prometheus read before it (0.0.4).
enum Exposition {
    case openMetrics, classic

    /// What `accept` asks for: OpenMetrics, unless it names plain text, or is a browser's, and does not name OpenMetrics.
    init(accept: String?) {
        let accept = (accept ?? "").lowercased()
        let wantsClassic = accept.contains("text/plain") || accept.contains("text/html")
        self = wantsClassic && !accept.contains("application/openmetrics-text") ? .classic : .openMetrics
    }

    /// The MIME type.
    var type: String {
        switch self {
        case .openMetrics: "application/openmetrics-text; version=1.0.0; charset=utf-8"
        case .classic: "text/plain; version=0.0.4; charset=utf-8"
        }
    }

    /// Every metric that has a sample, with what it means above it.
    func text(_ metrics: [Metric]) -> [UInt8] {
        var text = ""
        for metric in metrics where !metric.samples.isEmpty {
            describe(metric, in: &text)
            for sample in metric.samples { write(sample, of: metric, in: &text) }
        }
        if self == .openMetrics { text += "# EOF\n" }
        return Array(text.utf8)
    }

    private func describe(_ metric: Metric, in text: inout String) {
        let name = self == .openMetrics ? metric.name : metric.name + suffix(metric.kind)
        // The older form knows no info: it is a gauge that is always 1.
        let kind = self == .classic && metric.kind == .info ? Metric.Kind.gauge : metric.kind
        text += "# TYPE \(name) \(kind.rawValue)\n"
        if self == .openMetrics, let unit = metric.unit { text += "# UNIT \(name) \(unit)\n" }
        text += "# HELP \(name) \(metric.help)\n"
    }

    private func suffix(_ kind: Metric.Kind) -> String {
        switch kind {
        case .counter: "_total"
        case .info: "_info"
        case .gauge, .histogram: ""
        }
    }

    private func write(_ sample: Metric.Sample, of metric: Metric, in text: inout String) {
        switch sample.value {
        case .count(let count): line(metric.name + suffix(metric.kind), sample.labels, String(count), in: &text)
        case .decimal(let value, let places):
            line(metric.name + suffix(metric.kind), sample.labels, FixedPoint.text(Int64(value), places: places), in: &text)
        case .distribution(let distribution):
            for (bound, count) in zip(distribution.bounds, distribution.counts) {
                line(metric.name + "_bucket", sample.labels + [("le", bound)], String(count), in: &text)
            }
            line(metric.name + "_count", sample.labels, String(distribution.counts.last ?? 0), in: &text)
            line(metric.name + "_sum", sample.labels, FixedPoint.text(Int64(distribution.sum), places: distribution.places), in: &text)
        }
    }

    private func line(_ name: String, _ labels: [(name: String, value: String)], _ value: String, in text: inout String) {
        let list = labels.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",")
        text += list.isEmpty ? "\(name) \(value)\n" : "\(name){\(list)} \(value)\n"
    }

    private static func escaped(_ value: String) -> String {
        var escaped = ""
        for character in value.unicodeScalars {
            switch character {
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            case "\n": escaped += "\\n"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }
}
