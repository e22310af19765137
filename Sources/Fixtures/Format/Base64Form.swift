internal import GeminiAPI

/// The four ways base64 is written. The word is that of a `$file`'s member `base64`.
enum Base64Form: String, CaseIterable {
    /// As answers have it; the default.
    case standard
    case unpadded
    /// The alphabet with `-` and `_`, without padding.
    case url
    /// The same with padding: what google-genai for Python sends.
    case urlPadded = "url-padded"

    /// What `text` stands for, and in which form: writing these bytes in that form gives the very characters. Nil for what is no
    /// base64, or mixes the alphabets.
    static func decode(_ text: ArraySlice<UInt8>) -> (bytes: [UInt8], form: Base64Form)? {
        // It refuses loose bits and wrong padding, so there is one text for some bytes in each form.
        guard let base64 = Base64Text(text) else { return nil }
        let isURL = text.contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        if isURL, text.contains(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/") }) { return nil }
        let needsPadding = base64.decodedCount % 3 != 0
        let isPadded = text.last == UInt8(ascii: "=")
        let form: Base64Form = isURL ? (isPadded ? .urlPadded : .url) : (needsPadding && !isPadded ? .unpadded : .standard)
        return (base64.decoded, form)
    }

    /// A piece of standard base64 in this form.
    func spell(_ piece: [UInt8]) -> [UInt8] {
        var piece = piece
        if self == .unpadded || self == .url {
            while piece.last == UInt8(ascii: "=") { piece.removeLast() }
        }
        guard self == .url || self == .urlPadded else { return piece }
        for index in piece.indices {
            if piece[index] == UInt8(ascii: "+") { piece[index] = UInt8(ascii: "-") }
            if piece[index] == UInt8(ascii: "/") { piece[index] = UInt8(ascii: "_") }
        }
        return piece
    }
}
