internal import Emulator
internal import GeminiAPI
internal import HTTP

extension Route {
    /// What was spent.
    static let usage = [
        Route("GET", "/usage", "requests, pictures, tokens and cost, added up from the ledger") { (question) throws(Refusal) in
            let columns = (question.target["by"] ?? "model,key").split(separator: ",").map(String.init)
            var conditions: [(column: String, value: String)] = []
            if question.session != "*" { conditions.append(("session", question.session)) }
            if let model = question.target["model"] { conditions.append(("model", model)) }
            do throws(SpendingFailure) {
                let text = try await question.emulator.spending(by: columns, since: question.target["since"], where: conditions)
                return Answer(type: Answer.json, Array(text.utf8) + [0x0A])
            } catch {
                throw Refusal(error)
            }
        }
    ]
}

extension Refusal {
    fileprivate init(_ failure: SpendingFailure) {
        switch failure {
        case .off: self.init(409, "plantain keeps no ledger: start it without '--ledger off'")
        case .unknownColumn(let name, let known): self.init(400, "by is a list of \(known.joined(separator: ", ")), not '\(name)'")
        case .unknownTime(let text):
            self.init(400, "since is a time such as 24h, 7d, 2026-11-20 or 2026-11-20T10:00:00Z, not '\(text)'")
        case .unreadable(let reason): self.init(500, reason)
        }
    }
}
