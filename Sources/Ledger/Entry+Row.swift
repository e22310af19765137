extension Entry {
    static let insertion = """
        INSERT INTO entry (time, session, key, model, operation, status, \(Tokens.counts.map(\.column).joined(separator: ", ")), \
        images, cost, duration, ending, source, bytes_sent, tier, size, searches) \
        VALUES (?, ?, ?, ?, ?, ?, \(Tokens.counts.map { _ in "?" }.joined(separator: ", ")), ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    /// In the order of ``insertion``.
    var values: [Statement.Value] {
        [.integer(time), .text(session), .text(key), .text(model), .text(operation), .integer(status)]
            + Tokens.counts.map { .integer(tokens[keyPath: $0.path]) }
            + [
                .integer(images), .integer(cost), .integer(duration.microseconds), .text(ending), .text(source), .integer(bytesSent),
                .text(tier), .text(size), .integer(searches),
            ]
    }
}

extension Duration {
    /// Whole microseconds; what is left over is cut off.
    var microseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    }
}
