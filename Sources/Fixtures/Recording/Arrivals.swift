/// When the pieces of a body came: after which time how many bytes were there.
struct Arrivals: Sendable {
    private var pieces: [(end: Int, after: Duration)] = []

    /// So many bytes more, after this time.
    mutating func add(_ count: Int, after time: Duration) { pieces.append(((pieces.last?.end ?? 0) + count, time)) }

    /// In milliseconds, when each of these many bytes were there. `ends` ascend.
    func milliseconds(at ends: [Int]) -> [Int] {
        var rest = pieces[...]
        return ends.map { end in
            while let piece = rest.first, piece.end < end, rest.count > 1 { rest = rest.dropFirst() }
            return rest.first?.after.milliseconds ?? 0
        }
    }
}

extension Duration {
    /// Whole milliseconds, rounded down.
    var milliseconds: Int { Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000) }
}
