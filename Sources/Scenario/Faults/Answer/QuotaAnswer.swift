internal import GeminiAPI

/// What a 429 tells of the quotas that are full, in details and sentence alike.
struct QuotaAnswer {
    private struct Violation {
        let name: QuotaName
        let limit: Int
    }

    private let violations: [Violation]
    private let model: String
    /// What the sentence tells.
    let delay: Duration
    private let isPrecise: Bool

    /// The buckets a limit found full; without one, those the fault is about, with the limit and the delay of its parameters.
    ///
    /// The live sentence tells one delay for all: here it is the first violation's, unless a scenario sets `retry_delay`.
    /// - Parameter names: by bucket.
    init(_ buckets: [String], _ settings: FaultSettings, _ context: FaultContext, names: [String: QuotaName]) {
        let full = context.violations.map { ($0.bucket.rawValue, $0.value) }
        let told = full.isEmpty ? buckets.map { ($0, settings.count("limit")) } : full
        var violations = told.compactMap { bucket, limit in names[bucket].map { Violation(name: $0, limit: limit) } }
        if settings.flag("shuffle") {
            var dice = Dice(seed: context.seed, "order of violations")
            for index in violations.indices.reversed() { violations.swapAt(index, dice.draw(0...index)) }
        }
        self.violations = violations
        let isSet = settings.given["retry_delay"] != nil
        delay = (isSet ? nil : context.violations.map(\.retryDelay).max().map(Self.told)) ?? settings.duration("retry_delay") ?? .zero
        isPrecise = settings.text("precision") == "nanos"
        if case .text(let name)? = settings.given["quota_model"] {
            model = name
        } else {
            model = context.quotaModel.isEmpty ? QuotaModel.name(of: context.model) : context.quotaModel
        }
    }

    /// A second more where RetryInfo would cut something off: whoever waits for whole seconds is to get through.
    private static func told(_ wait: Duration) -> Duration {
        wait.components.attoseconds == 0 ? wait : wait + .seconds(1)
    }

    /// `* Quota exceeded for metric: …, limit: 10, model: …`, a line each.
    var lines: String {
        violations.map { "* Quota exceeded for metric: \(Self.service)/\($0.name.metric), limit: \($0.limit), model: \(model)" }
            .joined(separator: "\n")
    }

    /// QuotaFailure's violations. Protobuf leaves out a value of zero (seen with `limit: 0`).
    func json(withValues: Bool) -> JSON {
        .array(
            violations.map { violation in
                var members: [(String, JSON)] = [
                    ("quotaMetric", .string("\(Self.service)/\(violation.name.metric)")), ("quotaId", .string(violation.name.id)),
                    ("quotaDimensions", .object([("location", .string("global")), ("model", .string(model))])),
                ]
                if withValues, violation.limit > 0 { members.append(("quotaValue", .string(String(violation.limit)))) }
                return .object(members)
            })
    }

    /// What RetryInfo tells: whole seconds, cut off from the sentence's (recorded), or nine decimals (reported once).
    var told: Duration { isPrecise ? delay : .seconds(delay.components.seconds) }

    /// `22s`, `22.991448336s`
    var info: String { isPrecise ? Self.decimals(delay) : "\(delay.components.seconds)s" }

    /// `22.991448336s`; below a second `900.2ms`.
    var sentence: String {
        guard delay < .seconds(1) else { return Self.decimals(delay) }
        let nanoseconds = Int(delay.components.attoseconds / 1_000_000_000)
        var fraction = String(nanoseconds % 1_000_000 + 1_000_000).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        return "\(nanoseconds / 1_000_000)" + (fraction.isEmpty ? "" : ".") + fraction + "ms"
    }

    private static func decimals(_ delay: Duration) -> String {
        let (seconds, attoseconds) = delay.components
        return "\(seconds)." + String(attoseconds / 1_000_000_000 + 1_000_000_000).dropFirst() + "s"
    }

    private static let service = "generativelanguage.googleapis.com"
}
