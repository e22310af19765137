internal import Emulator
internal import GeminiAPI
internal import HTTP
internal import Scenario

extension Route {
    /// What was spent.
    static let usage = [
        Route("GET", "/usage", "requests, pictures, tokens and cost, added up from the ledger") { (question) throws(Refusal) in
            let columns = (question.target["by"] ?? "model,key").split(separator: ",").map(String.init)
            var conditions: [(column: String, value: String)] = []
            if question.session != "*" { conditions.append(("session", question.session)) }
            if let model = question.target["model"] { conditions.append(("model", model)) }
            let since = try question.target["since"].map { (text) throws(Refusal) in try instant(text, now: question.emulator.now) }
            do throws(SpendingFailure) {
                let text = try question.emulator.spending(by: columns, since: since, where: conditions)
                return Answer(type: Answer.json, Array(text.utf8) + [0x0A])
            } catch {
                throw Refusal(error)
            }
        }
    ]

    /// `24h` ago, a date in UTC, or an instant.
    private static func instant(_ text: String, now: Int64) throws(Refusal) -> Int64 {
        if let age = Duration(word: text) {
            let (seconds, attoseconds) = age.components
            return now - seconds * 1_000_000 - attoseconds / 1_000_000_000_000
        }
        guard let instant = Instant.read(text) else {
            throw Refusal(400, "since is an age, a date or an instant: 24h, 2026-11-20 or 2026-11-20T18:00:00Z, not '\(text)'")
        }
        return instant
    }
}

extension Refusal {
    fileprivate init(_ failure: SpendingFailure) {
        switch failure {
        case .off: self.init(409, "plantain keeps no ledger: start it without '--ledger off'")
        case .unknownColumn(let name, let known): self.init(400, "by is a list of \(known.joined(separator: ", ")), not '\(name)'")
        case .unreadable(let reason): self.init(500, reason)
        }
    }
}
