/// Phrases of one to six words, found by their first. The longest that stands somewhere wins.
struct PhraseTable<Value: Sendable>: Sendable {
    struct Match {
        var count: Int
        var isPlural = false
        var value: Value
    }

    private struct Head: Sendable {
        var alone: Value?
        /// What follows the first word, the longest first.
        var longer: [(rest: [String], value: Value)] = []
    }

    private var heads: [String: Head] = [:]

    /// Puts `phrase` in; `join` says what becomes of a value that it has already.
    mutating func add(_ phrase: String, _ value: Value, join: (Value, Value) -> Value) {
        let words = Self.words(phrase)
        guard let first = words.first else { return }
        let rest = Array(words.dropFirst())
        var head = heads[first] ?? Head()
        if rest.isEmpty {
            head.alone = head.alone.map { join($0, value) } ?? value
        } else if let index = head.longer.firstIndex(where: { $0.rest == rest }) {
            head.longer[index].value = join(head.longer[index].value, value)
        } else {
            let index = head.longer.firstIndex { $0.rest.count < rest.count } ?? head.longer.count
            head.longer.insert((rest, value), at: index)
        }
        heads[first] = head
    }

    subscript(word: String) -> Value? { heads[word]?.alone }

    func longest(_ tokens: [Token], at start: Int) -> Match? {
        let key = tokens[start].key
        if let match = match(heads[key], tokens, start) { return match }
        // A hyphen where the vocabulary writes one word: tea-cup.
        if start + 1 < tokens.count, tokens[start + 1].isJoined, let value = heads[key + tokens[start + 1].key]?.alone {
            return Match(count: 2, value: value)
        }
        for singular in Plural.singulars(of: key) {
            if let value = heads[singular]?.alone { return Match(count: 1, isPlural: true, value: value) }
        }
        return nil
    }

    private func match(_ head: Head?, _ tokens: [Token], _ start: Int) -> Match? {
        guard let head else { return nil }
        for (rest, value) in head.longer where start + rest.count < tokens.count {
            guard zip(rest.dropLast(), tokens[(start + 1)...]).allSatisfy({ $0 == $1.key }) else { continue }
            let (last, found) = (rest[rest.count - 1], tokens[start + rest.count].key)
            if last == found { return Match(count: rest.count + 1, value: value) }
            if found.utf8.count > last.utf8.count - 2, found.utf8.first == last.utf8.first, Plural.singulars(of: found).contains(last) {
                return Match(count: rest.count + 1, isPlural: true, value: value)
            }
        }
        return head.alone.map { Match(count: 1, value: $0) }
    }

    /// A phrase as its tokens' keys are.
    static func words(_ phrase: String) -> [String] {
        // Nearly all are plain; to look at thousands through the tokenizer would delay the first picture of a process.
        if phrase.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x20 }) {
            return phrase.utf8.split(separator: 0x20).map { String(Substring($0)) }
        }
        return Tokenizer(phrase).tokens.map(\.key).filter { !$0.isEmpty }
    }
}

extension PhraseTable {
    /// Lines of a table: `head: entry, entry; head: entry`.
    static func lines(_ table: String) -> [(head: Substring, entries: [Substring])] {
        table.split(separator: ";").compactMap { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            return (parts[0].stripped, list(parts[1]))
        }
    }

    static func list(_ entries: some StringProtocol) -> [Substring] {
        entries.split(separator: ",").map { Substring($0).stripped }.filter { !$0.isEmpty }
    }
}

extension Substring {
    /// Without the spaces and line ends around it.
    var stripped: Substring {
        var text = self
        while let first = text.utf8.first, first <= 0x20 { text.removeFirst() }
        while let last = text.utf8.last, last <= 0x20 { text.removeLast() }
        return text
    }
}
