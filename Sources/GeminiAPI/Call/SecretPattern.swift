/// How a kind of credential looks, so that one is known wherever it stands.
struct SecretPattern {
    /// What it is called where it is reported.
    var what: String
    /// What it begins with.
    var prefix: String
    /// Whether the prefix is part of it, or only announces it.
    var isWhole = true
    /// How many characters follow the prefix, at least.
    var minimum: Int
    /// How many, if it is always the same number.
    var exactly: Int?
    /// What may follow besides letters, digits, `-` and `_`.
    var more = ""
    /// Whether there must be a digit, or else it is a word of some language.
    var needsDigit = true
    /// Whether no letter or digit may stand before it: `sk-` is the end of many words.
    var needsEdge = false
    /// Whether its letters are all upper case, and nothing of it may go on.
    var isUpperCase = false

    /// The list. That an `AIza` key has 39 characters and the others begin so is what their issuers publish; the least lengths are guesses
    /// well below what is issued.
    static let all =
        [
            SecretPattern(what: "a Google API key (AIza…)", prefix: "AIza", minimum: 35, exactly: 35, needsDigit: false),
            SecretPattern(what: "a Google API key (AQ.…)", prefix: "AQ.", minimum: 20),
            SecretPattern(what: "a Google access token (ya29.…)", prefix: "ya29.", minimum: 20, more: ".", needsDigit: false),
            SecretPattern(what: "a secret key (sk-…)", prefix: "sk-", minimum: 20, needsEdge: true),
            SecretPattern(what: "a GitHub token (github_pat_…)", prefix: "github_pat_", minimum: 20),
            SecretPattern(what: "an ephemeral token", prefix: "auth_tokens/", isWhole: false, minimum: 16),
        ]
        + ["AKIA", "ASIA"].map {
            SecretPattern(
                what: "an AWS access key (\($0)…)", prefix: $0, minimum: 16, exactly: 16, needsDigit: false, needsEdge: true,
                isUpperCase: true)
        }
        + ["ghp_", "gho_", "ghs_"].map {
            SecretPattern(what: "a GitHub token (\($0)…)", prefix: $0, minimum: 36, exactly: 36, needsEdge: true)
        }
        + ["xoxb-", "xoxa-", "xoxp-"].map { SecretPattern(what: "a Slack token (\($0)…)", prefix: $0, minimum: 20, needsEdge: true) }
        + ["Bearer ", "bearer ", "BEARER ", "Bearer%20", "Bearer+"].map {
            SecretPattern(what: "a bearer token", prefix: $0, isWhole: false, minimum: 16, more: "._~+/=%")
        }

    /// Where this pattern is found in `bytes`.
    static func findings(in bytes: UnsafeRawBufferPointer) -> [Redaction.Finding] { all.flatMap { $0.findings(in: bytes) } }

    func findings(in bytes: UnsafeRawBufferPointer) -> [Redaction.Finding] {
        bytes.places(of: Array(prefix.utf8)).compactMap { place in
            let start = place + prefix.utf8.count
            var end = start
            var hasDigit = false
            let extra = Array(more.utf8)
            let limit = exactly.map { min(bytes.count, start + $0) } ?? bytes.count
            while end < limit, bytes[end].isAlphanumeric || bytes[end] == 0x2D || bytes[end] == 0x5F || extra.contains(bytes[end]) {
                if bytes[end].isDigit { hasDigit = true }
                end += 1
            }
            guard end - start >= minimum, hasDigit || !needsDigit else { return nil }
            guard !needsEdge || Self.isEdge(place, in: bytes) else { return nil }
            if isUpperCase {
                let isLonger = end < bytes.count && bytes[end].isAlphanumeric
                guard !isLonger, bytes[start..<end].allSatisfy({ $0.isDigit || (0x41...0x5A).contains($0) }) else { return nil }
            }
            // In a long base64 the four letters of a key turn up by chance, once in sixteen million characters.
            guard exactly == nil || !Self.isInsideBase64(place..<end, in: bytes) else { return nil }
            return Redaction.Finding(range: (isWhole ? place : start)..<end, what: what)
        }
    }

    /// Whether a word may begin here: nothing, a mark, or an escape stands before it.
    private static func isEdge(_ place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
        guard place > 0, bytes[place - 1].isAlphanumeric else { return true }
        if place > 1, bytes[place - 2] == UInt8(ascii: "\\") { return true }
        if place > 2, bytes[place - 3] == UInt8(ascii: "%") { return true }
        return bytes.has("\\u", at: place - 6)
    }

    /// Whether the run of base64 characters around `range` is longer than any text with a key in it.
    private static func isInsideBase64(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
        func isPart(_ byte: UInt8) -> Bool { byte.isAlphanumeric || "+/-_".utf8.contains(byte) }
        var (start, end) = (range.lowerBound, range.upperBound)
        while start > 0, end - start < 512, isPart(bytes[start - 1]) { start -= 1 }
        while end < bytes.count, end - start < 512, isPart(bytes[end]) { end += 1 }
        return end - start >= 512
    }
}

/// A private key in PEM (RFC 7468), whole; if its end is missing, as far as it can go.
enum PrivateKeyPattern {
    static func findings(in bytes: UnsafeRawBufferPointer) -> [Redaction.Finding] {
        var found: [Redaction.Finding] = []
        for place in bytes.places(of: Array("-----BEGIN ".utf8)) where place >= (found.last?.range.upperBound ?? 0) {
            let label = bytes[place..<min(bytes.count, place + 64)]
            guard UnsafeRawBufferPointer(rebasing: label).places(of: Array("PRIVATE KEY-----".utf8)).first != nil else { continue }
            var end = place
            var dashes = 0
            // Letters, blanks, base64, escapes of line ends; the fourth row of dashes ends it.
            while end < bytes.count, isPart(bytes[end]) {
                if bytes[end] == 0x2D, end == place || bytes[end - 1] != 0x2D { dashes += 1 }
                if dashes == 4, bytes[end] == 0x2D, end + 1 == bytes.count || bytes[end + 1] != 0x2D {
                    end += 1
                    break
                }
                end += 1
            }
            found.append(Redaction.Finding(range: place..<end, what: "a private key"))
        }
        return found
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || "+/=- \n\r\t\\".utf8.contains(byte)
    }
}
