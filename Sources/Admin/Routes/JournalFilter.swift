internal import Emulator
internal import GeminiAPI
internal import HTTP
internal import Scenario

/// Which entries of a journal are asked for.
struct JournalFilter {
    /// Only greater numbers: who asks again names the greatest it has seen.
    var since = 0
    /// An entry under way has no status yet.
    var status: ClosedRange<Int>?
    var fault: String?
    var rule: String?

    /// Of `?since=12&status=5xx&fault=overloaded-503&rule=transient`.
    init(_ question: Question) throws(Refusal) {
        since = try question.integer("since", in: 0...Int.max) ?? 0
        (fault, rule) = (question.target["fault"], question.target["rule"])
        status = try question.target["status"].map { (text) throws(Refusal) in try Self.statuses(text) }
    }

    func takes(_ entry: Journal.Entry) -> Bool {
        guard entry.exchange.number > since else { return false }
        if let status, entry.status.map(status.contains) != true { return false }
        if let fault, !entry.verdict.faults.contains(where: { $0.name == fault }) { return false }
        return rule.map(entry.verdict.rules.contains) ?? true
    }

    /// `503` or `5xx`
    private static func statuses(_ text: String) throws(Refusal) -> ClosedRange<Int> {
        if let status = Int(text), (100...599).contains(status) { return status...status }
        if text.count == 3, text.hasSuffix("xx"), let hundreds = Int(text.prefix(1)), (1...5).contains(hundreds) {
            return hundreds * 100...hundreds * 100 + 99
        }
        throw Refusal(400, "status is a number, or a class such as 5xx, not '\(text)'")
    }
}
