/// How the judge writes what it saw.
enum Evidence {
    /// At most ten lines, and how many more there were.
    static func cut(_ lines: [String]) -> [String] {
        lines.count <= 10 ? lines : lines.prefix(10) + ["and \(lines.count - 10) more"]
    }

    /// `3.200 s`
    static func seconds(_ duration: Duration) -> String { number(duration) + " s" }

    /// Seconds with three decimals, rounded: `3.200`.
    static func number(_ duration: Duration) -> String {
        let parts = duration.components
        let microseconds = parts.seconds * 1_000_000 + parts.attoseconds / 1_000_000_000_000
        let milliseconds = (microseconds.magnitude + 500) / 1000
        let fraction = String(milliseconds % 1000 + 1000).dropFirst()
        return (microseconds < 0 && milliseconds > 0 ? "-" : "") + "\(milliseconds / 1000).\(fraction)"
    }

    /// `1.5`, and `2` rather than `2.0`.
    static func number(_ value: Double) -> String { value == value.rounded() && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)" }

    /// `95%`, `99.5%`; of a share of 0…1.
    static func percent(_ share: Double) -> String { number((share * 1000).rounded() / 10) + "%" }

    /// `1 request`, `2 requests`
    static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    /// `at least 2 and at most 5`; nil is no bound.
    static func bounds(_ min: String?, _ max: String?) -> String {
        switch (min, max) {
        case (let min?, let max?): "at least \(min) and at most \(max)"
        case (let min?, nil): "at least \(min)"
        case (nil, let max?): "at most \(max)"
        case (nil, nil): "any number"
        }
    }

    /// `#1, #2, #3`, and after the third only the last: `#1, #2, #3 … #9`
    static func list(_ observations: some Collection<Observation>) -> String {
        let numbers = observations.map { "#\($0.number)" }
        return numbers.prefix(3).joined(separator: ", ") + (numbers.count > 3 ? " … \(numbers[numbers.count - 1])" : "")
    }

    /// `a`, `a or b`, `a, b or c`
    static func alternatives(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }
}

extension Observation {
    /// `#12 at 3.200 s`: what a line of evidence begins with.
    var mention: String { "#\(number) at \(Evidence.seconds(arrived))" }

    /// The faults the client really met.
    var fired: [String] { faults.filter { !unfired.contains($0) } }

    /// What became of it, as the end of a sentence.
    var fate: String {
        let cause = fired.isEmpty ? "" : " (\(fired.joined(separator: ", ")))"
        if ended == nil { return "is still under way" + cause }
        if closedBy == "client" { return "was left by the client before the end" + cause }
        if isDelivered { return "was delivered" + cause }
        return (status == 0 ? "got no answer" : "was answered \(status)") + cause
    }
}

extension Rule.Scope {
    /// What one group of attempts is called.
    var noun: String {
        switch self {
        case .apiKey: "key"
        case .request, .rule, .session, .model, .connection: rawValue
        }
    }
}
