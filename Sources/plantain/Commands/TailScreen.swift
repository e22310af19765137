/// What stands on the terminal: lines that stay, and below them what is under way. A value that says what to write; who writes is another.
struct TailScreen {
    /// The terminal's size in characters.
    struct Size: Equatable {
        var columns: Int
        var rows: Int
    }

    let isColored: Bool
    /// The columns of each line that is drawn below, as it was drawn.
    private var drawn: [Int] = []

    init(isColored: Bool) { self.isColored = isColored }

    /// Whether something stands below that a later frame takes away.
    var isDirty: Bool { !drawn.isEmpty }

    /// The next frame: `lines` to stay, and then `live` in the place of those of before. All in one text, so that nothing flickers.
    mutating func frame(_ lines: [String], live: [TailLine], _ size: Size) -> String {
        let text = erase(size) + lines.map { $0 + "\n" }.joined()
        // The last row stays free for the cursor, and one for what doesn't fit.
        let room = max(1, min(12, size.rows - 2))
        var shown = live.count > room ? Array(live.prefix(room - 1)) : live
        if live.count > shown.count {
            var more = TailLine()
            more.add("        … and \(live.count - shown.count) more under way", .dim)
            shown.append(more)
        }
        // One column less than there are: a full line would bring some terminals to the next.
        let columns = max(1, size.columns - 1)
        drawn = shown.map { min($0.width, columns) }
        return text + shown.map { $0.text(columns: columns, isColored: isColored) + "\n" }.joined()
    }

    /// Takes the lines below away. A terminal that was made narrower since has broken them into several rows.
    private func erase(_ size: Size) -> String {
        let rows = drawn.reduce(0) { $0 + max(1, ($1 + size.columns - 1) / max(1, size.columns)) }
        return rows == 0 ? "" : "\u{1B}[\(rows)A\r\u{1B}[J"
    }
}
