/// How two texts differ, by words: `a [-blue-] {+red+} bicycle`. What was recorded stands in `[-…-]`, what is asked in `{+…+}`; long
/// runs are cut.
struct WordDiff {
    /// The diff on one line, of some 240 characters at most.
    let text: String
    /// Which part of the words isn't the same, from 0 to 1.
    let changed: Double

    /// Nil if the words are the same and only the spaces between them differ.
    init?(recorded: String, asked: String) {
        let (old, new) = (Self.words(recorded), Self.words(asked))
        let head = zip(old, new).prefix { $0 == $1 }.count
        let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        let (removed, added) = (old.dropFirst(head).dropLast(tail), new.dropFirst(head).dropLast(tail))
        guard !removed.isEmpty || !added.isEmpty else { return nil }
        let middle = Self.runs(Array(removed.prefix(Self.most)), Array(added.prefix(Self.most)))
        var count = removed.count + added.count
        for case .same(let words) in middle { count -= 2 * words.count }
        changed = Double(count) / Double(old.count + new.count)
        var pieces: [String] = []
        if head > 0 { pieces.append(Self.cut(old[..<head], 0, 5)) }
        for run in middle {
            switch run {
            case .same(let words): pieces.append(Self.cut(words[...], 3, 3))
            case .changed(let out, let into):
                if !out.isEmpty { pieces.append("[-" + Self.cut(out[...], 8, 4) + "-]") }
                if !into.isEmpty { pieces.append("{+" + Self.cut(into[...], 8, 4) + "+}") }
            }
        }
        if tail > 0 { pieces.append(Self.cut(old.suffix(tail), 5, 0)) }
        let line = pieces.joined(separator: " ")
        text = line.count > 240 ? line.prefix(239) + "…" : line
    }

    private enum Run {
        case same([Substring])
        case changed([Substring], [Substring])
    }

    /// Words on either side beyond which no diff is looked for: its cost grows with their product.
    private static let most = 300

    private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

    private static func runs(_ old: [Substring], _ new: [Substring]) -> [Run] {
        var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var runs: [Run] = []
        var (at, to) = (0, 0)
        while at < old.count || to < new.count {
            var (out, into): ([Substring], [Substring]) = ([], [])
            while removed.contains(at) {
                out.append(old[at])
                at += 1
            }
            while inserted.contains(to) {
                into.append(new[to])
                to += 1
            }
            if !out.isEmpty || !into.isEmpty { runs.append(.changed(out, into)) }
            var same: [Substring] = []
            while at < old.count, to < new.count, !removed.contains(at), !inserted.contains(to) {
                same.append(old[at])
                (at, to) = (at + 1, to + 1)
            }
            if !same.isEmpty { runs.append(.same(same)) }
        }
        return runs
    }

    /// The first and the last words of a run, with … between them.
    private static func cut(_ words: ArraySlice<Substring>, _ first: Int, _ last: Int) -> String {
        guard words.count > first + last + 1 else { return words.joined(separator: " ") }
        return (words.prefix(first) + ["…"] + words.suffix(last)).joined(separator: " ")
    }
}
