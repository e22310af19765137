/// Words of an instruction up to the next comma or "and", to be read alone.
struct Clause {
    /// A word as it is compared, and as it was written.
    struct Word {
        var key: String, raw: String
        /// Between quotation marks: one word, whatever it holds.
        var isQuoted = false
    }

    var words: [Word]

    /// The parts of an instruction.
    static func all(of text: String) -> [Clause] {
        var (clauses, words) = ([Clause](), [Word]())
        func end() {
            if !words.isEmpty { clauses.append(Clause(words: words)) }
            words = []
        }
        for word in joined(read(text)) {
            if !word.isQuoted, separators.contains(word.key) { end() } else { words.append(word) }
        }
        end()
        return clauses
    }

    private static let separators: Set<String> = [
        ",", ".", ";", ":", "!", "?", "\n", "and", "then", "but", "while", "plus", "also", "&", "+",
    ]

    /// "Black and white" is one word; so is "teal and orange".
    private static func joined(_ words: [Word]) -> [Word] {
        var result: [Word] = []
        for word in words {
            result.append(word)
            let keys = result.suffix(3).map(\.key)
            if keys == ["black", "and", "white"] || keys == ["black", "&", "white"] {
                result.removeLast(3)
                result.append(Word(key: "black-and-white", raw: "black and white"))
            } else if keys == ["teal", "and", "orange"] {
                result.removeLast(3)
                result.append(Word(key: "cinematic", raw: "teal and orange"))
            }
        }
        return result
    }

    private static let quotes: [Character: Character] = ["\"": "\"", "“": "”", "„": "“", "«": "»", "‘": "’", "'": "'", "「": "」"]

    private static func read(_ text: String) -> [Word] {
        var words: [Word] = []
        var raw = ""
        func end() {
            if !raw.isEmpty { words.append(Word(key: raw.lowercased(), raw: raw)) }
            raw = ""
        }
        // No instruction is longer; what follows is not read.
        let characters = Array(text.prefix(2000))
        var index = 0
        while index < characters.count {
            let character = characters[index]
            index += 1
            if raw.isEmpty, let closing = quotes[character], let close = characters[index...].firstIndex(of: closing), close > index {
                words.append(Word(key: "", raw: String(characters[index..<close]), isQuoted: true))
                index = close + 1
            } else if character.isLetter || character.isNumber || "'-/&%#".contains(character) && !raw.isEmpty || character == "&" {
                raw.append(character)
            } else if character == ".", raw.last?.isNumber == true, index < characters.count, characters[index].isNumber {
                raw.append(character)
            } else {
                end()
                if character == "°" { words.append(Word(key: "degrees", raw: "°")) }
                if ",.;:!?\n+".contains(character) { words.append(Word(key: String(character), raw: String(character))) }
            }
        }
        end()
        return words
    }
}

extension Clause {
    var keys: [String] { words.map(\.key) }

    func has(_ any: String...) -> Bool { keys.contains { any.contains($0) } }

    /// The words from `index` on, as written.
    func text(from index: Int) -> String { words.dropFirst(index).map(\.raw).joined(separator: " ") }

    /// The first number in it.
    var number: Int? {
        for word in words {
            let digits = word.key.prefix { $0.isASCII && $0.isNumber }
            if !digits.isEmpty, digits.count < 5, let number = Int(digits) { return number }
        }
        return nil
    }

    /// In percent of the usual: "slightly", "much".
    var strength: Int {
        if has("slightly", "little", "bit", "subtle", "subtly", "touch", "gently", "somewhat", "lightly") { return 50 }
        if has("very", "much", "lot", "really", "extremely", "super", "dramatically", "strongly", "heavily", "completely", "heavy") {
            return 165
        }
        return 100
    }
}
