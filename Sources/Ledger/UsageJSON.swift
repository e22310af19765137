internal import GeminiAPI

/// The rows and their total as one line of JSON: `{"rows":[…],"total":{…}}`, with the keys always in the same order.
///
/// A row has its columns by their names, then `requests`, `errors`, `images`, `searches`, `tokens` by modality, and `costUSD`, a
/// decimal number with no rounding.
public func json(_ rows: [UsageRow]) -> String {
    "{\"rows\":[\(rows.map(object).joined(separator: ","))],\"total\":\(object(UsageRow.total(of: rows)))}"
}

private func object(_ row: UsageRow) -> String {
    let group = row.group.map { "\(quoted($0.column.rawValue)):\(quoted($0.value))" }
    let tokens = Entry.Tokens.counts.map { "\(quoted($0.name)):\(row.tokens[keyPath: $0.path])" }
    let sums = [
        "\"requests\":\(row.requests)", "\"errors\":\(row.errors)", "\"images\":\(row.images)",
        "\"searches\":\(row.searches)",
        "\"tokens\":{\(tokens.joined(separator: ","))}",
        "\"costUSD\":\(FixedPoint.text(row.cost, places: 9, least: 2))",
    ]
    return "{\((group + sums).joined(separator: ","))}"
}

/// A string of RFC 8259, section 7: what has to be escaped is, the rest stays UTF-8.
private func quoted(_ text: String) -> String {
    var escaped = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\": escaped += "\\\(scalar)"
        case "\n": escaped += "\\n"
        case "\r": escaped += "\\r"
        case "\t": escaped += "\\t"
        case ..<" ":
            let digits = String(scalar.value, radix: 16)
            escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped + "\""
}
