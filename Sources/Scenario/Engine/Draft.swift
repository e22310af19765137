internal import GeminiAPI

/// What one rule, or an arm, has chosen.
struct Choice: Sendable {
    let rule: String
    let effect: Effect
    /// Unless the effect has its own.
    let latency: Latency?
    /// Unless the effect has its own.
    let response: ResponseEdit?
    let seed: UInt64

    init(_ rule: String, _ effect: Effect, latency: Latency? = nil, response: ResponseEdit? = nil, seed: UInt64) {
        self.rule = rule
        self.effect = effect
        self.latency = effect.latency ?? latency
        self.response = effect.response ?? response
        self.seed = seed
    }
}

/// A verdict while it is being found: what has been set stays as it is.
struct Draft: Sendable {
    var verdict = Verdict()
    private var latency: (latency: Latency, seed: UInt64)?
    private var isEdited = false
    private var layers: [FaultEntry.Layer] = []

    /// - Parameter seed: Of whatever no rule draws.
    init(seed: UInt64) { verdict.seed = seed }

    /// Adds what a rule has chosen, less what earlier ones have set.
    mutating func add(_ choice: Choice, isStream: Bool, _ entry: (String) -> FaultEntry?) {
        if verdict.rules.isEmpty { verdict.seed = choice.seed }
        verdict.rules.append(choice.rule)
        for order in choice.effect.faults {
            let known = entry(order.name)
            if known?.needsStream == true, !isStream {
                verdict.warnings.append("\(choice.rule): skipped \(order.name), which needs a stream, on a unary call")
                continue
            }
            let layer = known?.layer ?? .answer
            guard !layers.contains(layer) else { continue }
            let place = layers.firstIndex { layer < $0 } ?? layers.count
            layers.insert(layer, at: place)
            verdict.faults.insert(order, at: place)
        }
        if latency == nil, let own = choice.latency { latency = (own, choice.seed) }
        if !isEdited, let response = choice.response { (verdict.response, isEdited) = (response, true) }
    }

    /// Draws how long the answer takes and how its events follow each other.
    mutating func setPace(_ defaults: Scenario.Defaults, _ inquiry: Inquiry) {
        var latency = self.latency ?? (defaults.latency ?? Latency(), verdict.seed)
        if inquiry.isStream {
            verdict.gap = defaults.stream.gap
            verdict.packet = defaults.stream.packet
            // What is said of streams is nearer than what is said of all answers.
            if self.latency == nil { latency.latency.ttfb = defaults.stream.ttfb ?? latency.latency.ttfb }
        }
        let profile = LatencyProfile(inquiry)
        verdict.ttfb = latency.latency.ttfb?.draw(seed: latency.seed, "ttfb", median: profile.ttfb)
        verdict.total = latency.latency.total?.draw(seed: latency.seed, "total", median: profile.total)
        if let total = verdict.total { verdict.total = max(total, verdict.ttfb ?? .zero) }
    }
}
