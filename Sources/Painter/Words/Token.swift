/// One word, number, quotation or pause of a prompt.
struct Token: Equatable {
    enum Kind: Equatable {
        case word
        /// A whole number; nil when it has a fraction or is too large.
        case number(Int?)
        /// What stood between quotation marks.
        case quotation
        case pause(Pause)
    }

    /// How far apart a mark keeps what stands before and after it.
    enum Pause: Int, Comparable {
        case comma, colon, sentence

        static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
    }

    var kind: Kind
    /// As it is looked up: lower case, without accents and apostrophes; of a quotation, what it says.
    var key: String
    /// Where it stands in the prompt's scalars.
    var source: Range<Int>
    /// A hyphen joins it to the word before.
    var isJoined = false
    /// "cat's"
    var isPossessive = false
    var isCapital = false

    var isWord: Bool { kind == .word }

    var pause: Pause? {
        guard case .pause(let pause) = kind else { return nil }
        return pause
    }

    /// The number that digits write.
    var number: Int? {
        guard case .number(let value) = kind else { return nil }
        return value
    }

    var isNumber: Bool {
        guard case .number = kind else { return false }
        return true
    }
}

extension Unicode.Scalar {
    var isDigit: Bool { value >= 0x30 && value <= 0x39 }

    /// A letter, or a mark on one.
    var isLetter: Bool {
        if isASCII { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
        return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
    }

    var isCapital: Bool { isASCII ? value >= 0x41 && value <= 0x5A : properties.isUppercase }

    /// Of a script that writes no spaces between words.
    var isUnspaced: Bool {
        (0x3041...0x30FF).contains(value) || (0x3400...0x9FFF).contains(value) || (0x20000...0x3FFFF).contains(value)
    }

    /// How the letter is looked up: small, without its accents. Composed and decomposed accents come out alike.
    func fold(into key: inout [UInt8]) {
        if isASCII {
            key.append(UInt8(value >= 0x41 && value <= 0x5A ? value | 0x20 : value))
        } else if (0xC0...0x17F).contains(value), let plain = Self.plain[properties.lowercaseMapping.unicodeScalars.first ?? self] {
            key.append(contentsOf: plain.utf8)
        } else if !(0x300...0x36F).contains(value) {
            key.append(contentsOf: properties.lowercaseMapping.utf8)
        }
    }

    private static let plain: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = ["ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d"]
        for (letter, accented) in [
            ("a", "àáâãäåāăą"), ("c", "çćč"), ("e", "èéêëēęě"), ("i", "ìíîïī"), ("n", "ñńň"), ("o", "òóôõöōő"), ("s", "śš"),
            ("u", "ùúûüūůű"), ("y", "ýÿ"), ("z", "źżž"),
        ] {
            for scalar in accented.unicodeScalars { table[scalar] = letter }
        }
        return table
    }()
}

extension String {
    /// Without white space at its ends, and without the comma that American quotations take in.
    var trimmed: String {
        var text = Substring(self).unicodeScalars
        while let first = text.first, first.properties.isWhitespace { text.removeFirst() }
        while let last = text.last, last.properties.isWhitespace || last == "," { text.removeLast() }
        return String(text)
    }
}
