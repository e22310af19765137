internal import Emulator
internal import GeminiAPI
internal import HTTP
internal import Scenario

/// Which entries of a journal are asked for.
struct JournalFilter {
    /// Only greater numbers: who asks again names the greatest it has seen.
    var since = 0
    /// Only smaller numbers: who pages on names the smallest it has seen.
    var before = Int.max
    /// An entry under way has no status yet.
    var status: ClosedRange<Int>?
    var fault: String?
    var rule: String?
    var model: String?
    var source: Exchange.Source?
    var operation: String?
    /// What the prompt or the path holds: in lower case, UTF-8.
    var text: [UInt8]?

    /// Of `?since=12&before=90&status=5xx&fault=overloaded-503&rule=transient&model=…&source=fixture&operation=generateContent&q=bicycle`.
    init(_ question: Question) throws(Refusal) {
        since = try question.integer("since", in: 0...Int.max) ?? 0
        before = try question.integer("before", in: 1...Int.max) ?? .max
        let target = question.target
        (fault, rule, model, operation) = (target["fault"], target["rule"], target["model"], target["operation"])
        source = try question.word("source", of: Exchange.Source.self)
        text = target["q"].map { Array($0.lowercased().utf8) }
        status = try target["status"].map { (text) throws(Refusal) in try Self.statuses(text) }
    }

    func takes(_ entry: Journal.Entry) -> Bool {
        let exchange = entry.exchange
        guard exchange.number > since, exchange.number < before else { return false }
        if let status, entry.status.map(status.contains) != true { return false }
        if let model, exchange.model != model { return false }
        if let source, exchange.source != source { return false }
        if let operation, exchange.route.operation != operation { return false }
        if let fault, !entry.verdict.faults.contains(where: { $0.name == fault }) { return false }
        if let rule, !entry.verdict.rules.contains(rule) { return false }
        return text.map { exchange.prompt.holds($0) || exchange.path.holds($0) } ?? true
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

extension String {
    /// Whether these bytes stand in it, whatever the case of its letters.
    fileprivate func holds(_ bytes: [UInt8]) -> Bool {
        var text = lowercased()
        return text.withUTF8 { text in
            guard let first = bytes.first else { return true }
            guard text.count >= bytes.count else { return false }
            return (0...text.count - bytes.count).contains { start in
                text[start] == first && text[start..<start + bytes.count].elementsEqual(bytes)
            }
        }
    }
}
