/// Cuts a prompt into tokens. Only its first 4000 scalars count: nobody's scene is longer, and reading must stay cheap.
struct Tokenizer {
    static let limit = 4000

    let scalars: [Unicode.Scalar]
    private(set) var tokens: [Token] = []
    private var at = 0
    private var isJoined = false

    init(_ prompt: String) {
        scalars = Array(prompt.unicodeScalars.prefix(Self.limit))
        tokens.reserveCapacity(scalars.count / 4)
        while at < scalars.count { step() }
    }

    /// What stands there, as it was written.
    func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range.clamped(to: scalars.indices)])
        return String(text)
    }

    private func scalar(_ index: Int) -> Unicode.Scalar { scalars.indices.contains(index) ? scalars[index] : " " }

    private mutating func step() {
        let here = scalars[at]
        if here.isDigit {
            number()
        } else if here.isUnspaced {
            unspaced()
        } else if here.isLetter {
            word()
        } else if let end = closing(of: here) {
            add(.quotation, key: text(at + 1..<end).trimmed, to: end + 1)
        } else {
            mark(here)
        }
    }

    private mutating func add(_ kind: Token.Kind, key: String, to end: Int, isPossessive: Bool = false) {
        let isCapital = scalars[at].isCapital
        tokens.append(Token(kind: kind, key: key, source: at..<end, isJoined: isJoined, isPossessive: isPossessive, isCapital: isCapital))
        isJoined = false
        at = end
    }

    private mutating func mark(_ mark: Unicode.Scalar) {
        let pause: Token.Pause?
        switch mark {
        case "-" where scalar(at - 1).isLetter || scalar(at - 1).isDigit:
            isJoined = scalar(at + 1).isLetter || scalar(at + 1).isDigit
            pause = nil
        case "-" where scalar(at + 1) == "-": pause = .sentence
        case ".", "!", "?", ";", "\n", "\r", "。", "！", "？", "；": pause = .sentence
        case ":", "：", "=": pause = .colon
        case ",", "(", ")", "[", "]", "-", "–", "—", "/", "|", "•", "*", "，", "、", "（", "）": pause = .comma
        case "&", "+": return add(.word, key: "and", to: at + 1)
        default: pause = nil
        }
        guard let pause else { return at += 1 }
        add(.pause(pause), key: "", to: at + 1)
    }

    private mutating func number() {
        var (end, value, isWhole) = (at, 0 as Int?, true)
        while scalar(end).isDigit || ((scalar(end) == "." || scalar(end) == ",") && scalar(end + 1).isDigit) {
            let digit = Int(scalars[end].value) - 0x30
            if scalars[end].isDigit {
                value = value.flatMap { $0 < 1_000_000_000 ? $0 * 10 + digit : nil }
            } else if scalars[end] == "." {
                isWhole = false
            }
            end += 1
        }
        // "4k", "80s", "1st" are words.
        if scalar(end).isLetter, !scalar(end).isUnspaced { return word() }
        add(.number(isWhole ? value : nil), key: text(at..<end), to: end)
    }

    private mutating func word() {
        var (end, key, isPossessive) = (at, [UInt8](), false)
        key.reserveCapacity(16)
        while end < scalars.count {
            let here = scalars[end]
            if (here == "'" || here == "’"), scalar(end + 1).isLetter {
                if (scalar(end + 1).value | 0x20) == 0x73, !scalar(end + 2).isLetter {
                    isPossessive = true
                    end += 2
                    break
                }
                // l'oiseau, d'or: the article is not part of the word.
                if key.count <= 2, key != [0x6F] { key.removeAll() }
            } else if (here.isLetter && !here.isUnspaced) || here.isDigit {
                here.fold(into: &key)
            } else {
                break
            }
            end += 1
        }
        add(.word, key: String(decoding: key, as: UTF8.self), to: end, isPossessive: isPossessive)
    }

    /// Cuts a run without spaces where the vocabulary knows words; what it does not know is skipped.
    private mutating func unspaced() {
        var end = at
        while end < scalars.count, scalars[end].isUnspaced { end += 1 }
        let longest = min(end - at, Foreign.longestUnspaced)
        for length in stride(from: longest, through: 1, by: -1) {
            guard let words = Foreign.unspaced[text(at..<at + length)] else { continue }
            let start = at
            for word in words {
                at = start
                add(.word, key: word, to: start + length)
            }
            return
        }
        at += 1
    }

    /// Where the quotation that opens here ends; nil if none does.
    private func closing(of mark: Unicode.Scalar) -> Int? {
        let close: [Unicode.Scalar]
        switch mark {
        case "\"": close = ["\""]
        case "“", "„", "‟", "”": close = ["”", "“", "\""]
        case "«": close = ["»"]
        case "»": close = ["«"]
        case "‹": close = ["›"]
        case "「": close = ["」"]
        case "『": close = ["』"]
        case "《": close = ["》"]
        case "`": close = ["`"]
        // An apostrophe stands in or after a word, a quotation mark before one.
        case "'", "‘", "’", "‚": close = ["'", "’", "‘"]
        default: return nil
        }
        let isSingle = close[0] == "'"
        if isSingle, scalar(at - 1).isLetter || scalar(at - 1).isDigit { return nil }
        if scalar(at + 1).properties.isWhitespace { return nil }
        var end = at + 1
        while end < scalars.count, end - at < 200 {
            if close.contains(scalars[end]), !isSingle || !(scalar(end + 1).isLetter || scalar(end + 1).isDigit) {
                return end > at + 1 ? end : nil
            }
            end += 1
        }
        return nil
    }
}
