/// Finds the labels and numbers of a chart, and takes them out of the tokens, so that "apples 30" is no thirty apples.
struct Figures {
    private(set) var tokens: [Token]
    private(set) var data: [Datum] = []
    private let text: (Range<Int>) -> String

    private static let charts: Set<String> = [
        "chart", "charts", "graph", "histogram", "plot", "infographic", "dashboard", "timeline", "diagram",
    ]

    init(_ tokens: [Token], text: @escaping (Range<Int>) -> String) {
        self.tokens = tokens
        self.text = text
        guard tokens.contains(where: { Self.charts.contains($0.key) }) else { return }
        let segments = self.segments()
        let figures = segments.compactMap { segment in datum(segment).map { (segment, $0) } }
        if figures.count > 1 {
            data = figures.map(\.1.datum)
            for (_, figure) in figures { clear(figure.used) }
        } else {
            labels(segments)
        }
    }

    /// Stretches between pauses; a colon before a number is none.
    private func segments() -> [Range<Int>] {
        var (segments, start) = ([Range<Int>](), 0)
        for (at, token) in tokens.enumerated() {
            let isValue =
                token.pause == .colon && at + 1 < tokens.count && number(at + 1) != nil && at > start && tokens[at - 1].pause == nil
            guard (token.pause != nil && !isValue) || (token.key == "and" && token.isWord) else { continue }
            if at > start { segments.append(start..<at) }
            start = at + 1
        }
        if start < tokens.count { segments.append(start..<tokens.count) }
        return segments
    }

    /// Hundredths of what a token says: `12.5`, `12k`.
    private func number(_ at: Int) -> Int? {
        let token = tokens[at]
        guard token.isNumber || (token.isWord && (token.key.utf8.first ?? 0) >= 0x30 && (token.key.utf8.first ?? 0) <= 0x39) else {
            return nil
        }
        var (whole, part, digits, hasPoint, factor) = (0, 0, 0, false, 1)
        for scalar in token.key.unicodeScalars {
            if scalar.isDigit {
                let digit = Int(scalar.value) - 0x30
                if !hasPoint {
                    whole = min(whole * 10 + digit, 1 << 40)
                } else if digits < 2 {
                    (part, digits) = (part * 10 + digit, digits + 1)
                }
            } else if scalar == "." {
                hasPoint = true
            } else if scalar != "," {
                guard let multiple = ["k": 1000, "m": 1_000_000, "b": 1_000_000_000][Character(scalar)],
                    token.key.unicodeScalars.last == scalar
                else {
                    return nil
                }
                factor = multiple
            }
        }
        return (whole * 100 + (digits == 1 ? part * 10 : part)) * factor
    }

    private func datum(_ segment: Range<Int>) -> (datum: Datum, used: Range<Int>)? {
        let numbers = segment.filter { number($0) != nil }
        guard let value = numbers.last, numbers.count <= 2, !(value + 1 < segment.upperBound && tokens[value].isJoined) else { return nil }
        var label = value..<value
        if value + 1 < segment.upperBound, numbers.count == 1 {
            label = value + 1..<min(segment.upperBound, value + 4)
            let isPart = Lexicon.phrases[tokens[value + 1].key]?.contains(.panel) ?? !Plural.singulars(of: tokens[value + 1].key).isEmpty
            if isPart, Plural.singulars(of: tokens[value + 1].key).contains(where: { Lexicon.phrases[$0]?.contains(.panel) ?? false }) {
                return nil
            }
            if let of = label.first(where: { ["of", "for", "to"].contains(tokens[$0].key) }), of == value + 1 {
                label = value + 2..<label.upperBound
            }
        } else {
            let before = segment.lowerBound..<value
            let names = before.filter { tokens[$0].pause == nil }
            var start = names.last ?? value
            // The words of the label, not those of the sentence.
            while start > segment.lowerBound, names.contains(start - 1), value - start < 4, !isHinge(start - 1) { start -= 1 }
            label = start..<(names.last.map { $0 + 1 } ?? value)
        }
        guard !label.isEmpty else { return nil }
        let source = tokens[label.lowerBound].source.lowerBound..<tokens[label.upperBound - 1].source.upperBound
        let used = min(label.lowerBound, value)..<max(label.upperBound, value + 1)
        return (Datum(label: text(source), figure: figure(value), hundredths: number(value)), used)
    }

    private func isHinge(_ at: Int) -> Bool {
        let key = tokens[at].key
        if Self.charts.contains(key) { return true }
        return Lexicon.phrases[key]?.contains {
            [.hinge, .determiner].contains($0) || { if case .relation = $0 { true } else { false } }($0)
        } ?? (key == "of")
    }

    /// The number with its currency or per cent sign.
    private func figure(_ at: Int) -> String {
        let source = tokens[at].source
        let before = source.lowerBound > 0 ? text(source.lowerBound - 1..<source.lowerBound) : ""
        let after = text(source.upperBound..<source.upperBound + 1)
        return (["$", "€", "£", "¥"].contains(before) ? before : "") + text(source) + (["%", "€"].contains(after) ? after : "")
    }

    private mutating func clear(_ used: Range<Int>) {
        for at in used { tokens[at].kind = .pause(.comma) }
    }

    /// Names without numbers, listed after a colon: the steps of an infographic.
    private mutating func labels(_ segments: [Range<Int>]) {
        guard let colon = tokens.lastIndex(where: { $0.pause == .colon }) else { return }
        let listed = segments.filter { $0.lowerBound > colon && $0.count <= 4 }
        guard listed.count > 2 else { return }
        defer { for segment in listed { clear(segment) } }
        data = listed.map { Datum(label: text(tokens[$0.lowerBound].source.lowerBound..<tokens[$0.upperBound - 1].source.upperBound)) }
    }
}
