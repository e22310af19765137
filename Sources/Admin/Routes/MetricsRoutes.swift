internal import Emulator
internal import GeminiAPI

extension Route {
    /// How the program is and what it has done, for those who watch over it.
    static func metrics(_ version: String, _ vitals: @escaping @Sendable () -> Vitals) -> [Route] {
        [
            Route("GET", "/metrics", "requests, durations, tokens, cost and gauges as OpenMetrics text, for Prometheus") { question in
                let form = Exposition(accept: question.accept)
                let around = vitals().metrics(version: version, sessions: question.emulator.worlds.all.count)
                return Answer(type: form.type, form.text(around + question.emulator.tally.metrics))
            },
            Route("GET", "/health", "whether plantain answers, its version, and how the ledger is") { _ in
                let vitals = vitals()
                return Answer(
                    .object([
                        ("status", .string(vitals.ledger?.isFailing == true ? "degraded" : "ok")), ("version", .string(version)),
                        ("uptime", .seconds(vitals.uptime)), ("ledger", vitals.ledger.json),
                    ]))
            },
            Route("GET", "/ready", "whether requests are taken: 200, or 503 and why not") { _ in
                guard let obstacle = vitals().obstacle else { return Answer(.object([("ready", .bool(true))])) }
                var answer = Answer(.object([("ready", .bool(false)), ("reason", .string(obstacle))]))
                answer.status = 503
                return answer
            },
        ]
    }
}

extension Vitals.Ledger? {
    /// How much waits for the disk, and whether it is taken.
    fileprivate var json: JSON {
        guard let self else { return .object([("state", .string("off"))]) }
        return .object([
            ("state", .string(self.isFailing ? "failing" : "ok")), ("waiting", .int(self.waiting)), ("dropped", .int(self.dropped)),
        ])
    }
}
