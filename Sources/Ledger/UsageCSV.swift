internal import GeminiAPI

/// The rows as CSV (RFC 4180): a line of names, then a line for each row, and no total. The names are those of JSON, where tokens
/// are a level deeper. Every line ends with CR LF.
///
/// Clients choose some of the texts, and a spreadsheet takes a text that begins with `=`, `+`, `-` or `@` for a formula: such a one
/// gets a `'` in front.
///
/// - Parameter columns: What the rows are grouped by, for there may be none.
public func csv(_ rows: [UsageRow], by columns: [Column]) -> String {
    let names =
        columns.map(\.rawValue) + ["requests", "errors", "images", "searches"] + Entry.Tokens.counts.map(\.name) + ["costUSD"]
    let lines = rows.map { row in
        row.group.map { cell($0.value) } + [row.requests, row.errors, row.images, row.searches].map(String.init)
            + Entry.Tokens.counts.map { String(row.tokens[keyPath: $0.path]) }
            + [FixedPoint.text(row.cost, places: 9, least: 2)]
    }
    return ([names] + lines).map { $0.joined(separator: ",") + "\r\n" }.joined()
}

private func cell(_ text: String) -> String {
    let scalars = text.unicodeScalars
    // A tab or a line's end in front is skipped by some; the wide signs are formulas to spreadsheets in East Asia.
    let isFormula = scalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard scalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return safe }
    return "\"" + safe.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
}
