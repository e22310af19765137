internal import GeminiAPI

/// The rows and their total as an aligned table: a header, texts to the left, numbers to the right, dollars with as many decimals
/// as show them all exactly. Searches have a column if there were any. For no rows, a sentence that says so. No newline at the end.
public func table(_ rows: [UsageRow]) -> String {
    guard let first = rows.first else { return "No requests are recorded." }
    let labels = first.group.map(\.column.rawValue)
    let total = UsageRow.total(of: rows)
    let searches = total.searches > 0
    let decimals = Dollars.decimals(of: rows.map(\.cost) + [total.cost])

    var lines = [
        labels + ["requests", "errors", "images"] + (searches ? ["searches"] : []) + Entry.Tokens.counts.map(\.heading) + ["cost (USD)"]
    ]
    lines += rows.map {
        $0.group.map { $0.value.isEmpty ? "-" : printable($0.value) } + numbers($0, searches: searches, decimals: decimals)
    }
    // One row of everything is its own total.
    if !labels.isEmpty {
        lines.append(["total"] + labels.dropFirst().map { _ in "" } + numbers(total, searches: searches, decimals: decimals))
    }

    let widths = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
        line.indices.map { column in
            let space = String(repeating: " ", count: widths[column] - line[column].count)
            return column < labels.count ? line[column] + space : space + line[column]
        }.joined(separator: "  ")
    }.joined(separator: "\n")
}

private func numbers(_ row: UsageRow, searches: Bool, decimals: Int) -> [String] {
    ([row.requests, row.errors, row.images] + (searches ? [row.searches] : [])).map(String.init)
        + Entry.Tokens.counts.map { String(row.tokens[keyPath: $0.path]) }
        + [FixedPoint.text(row.cost, places: 9, least: decimals)]
}

/// A client chooses the model's name, and a terminal obeys control characters.
func printable(_ value: String) -> String {
    String(String.UnicodeScalarView(value.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{fffd}" : $0 }))
}
