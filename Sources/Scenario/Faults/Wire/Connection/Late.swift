internal import HTTP

extension WireFaults {
    /// Nothing at all for a long time, or the head at once and nothing after it; then the answer.
    struct Late: Fault {
        private let part: Part
        private let latency: Latency.Distribution
        private let draw: @Sendable (Latency.Distribution, FaultContext) -> Duration

        /// What is late.
        enum Part { case head, body }

        init(_ part: Part, by latency: Latency.Distribution, _ draw: @escaping @Sendable (Latency.Distribution, FaultContext) -> Duration) {
            self.part = part
            self.latency = latency
            self.draw = draw
        }

        func disturb(_ script: Script, _ context: FaultContext) -> Script {
            guard let (opening, rest) = script.halves else { return script }
            let wait = [Stroke.wait(until: draw(latency, context))]
            return script.with(part == .head ? wait + opening + rest : opening + wait + rest)
        }
    }
}
