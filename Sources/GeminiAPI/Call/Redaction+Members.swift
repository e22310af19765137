internal import Glibc

extension Redaction {
    /// Members of JSON objects whose value, if it is a string, is secret: answers of token services, service account files, settings.
    /// In lower case, without `-` and `_`, which make no difference.
    static let memberNames: Set<String> = [
        "accesstoken", "refreshtoken", "idtoken", "token", "clientsecret", "secret", "privatekey", "apikey", "xgoogapikey", "geminiapikey",
        "googleapikey", "openaiapikey", "authorization", "password", "passwd", "cookie",
    ]
    private static let shortestName = memberNames.map(\.utf8.count).min() ?? 0
    private static let lastLetters = Set(memberNames.compactMap(\.utf8.last))
    private static let longestName = 32

    /// Whether the string `value` of a member of this name is secret.
    static func isSecret(member name: String, value: String) -> Bool {
        guard name.utf8.count <= longestName else { return false }
        let bare = bare(name.utf8)
        var value = value
        return memberNames.contains(bare) && value.withUTF8 { isSecret(UnsafeRawBufferPointer($0)[...], of: bare) }
    }

    private static func bare(_ name: some Sequence<UInt8>) -> String {
        String(decoding: name.filter { $0 != 0x2D && $0 != 0x5F }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// What is shorter than a secret, or stands for one, is none; nor is a token of a model's vocabulary (`logprobs`), a word.
    private static func isSecret(_ value: Slice<UnsafeRawBufferPointer>, of bare: String) -> Bool {
        guard value.count >= Secrets.minimum else { return false }
        if bare == "token", !value.contains(where: \.isDigit) { return false }
        let text = UnsafeRawBufferPointer(rebasing: value)
        guard let place = text.places(of: Array(word.utf8)).first else { return true }
        // `Bearer REDACTED`, `{REDACTED}`
        return place >= Secrets.minimum || text.count - place - word.utf8.count >= Secrets.minimum
    }

    /// The values of secret members in JSON text, also where that stands in a string of JSON, however deep.
    static func memberFindings(in bytes: UnsafeRawBufferPointer) -> [Finding] {
        guard let base = bytes.baseAddress else { return [] }
        var found: [Finding] = []
        var at = 1
        while at < bytes.count, let hit = memchr(base + at, Int32(UInt8(ascii: ":")), bytes.count - at) {
            let colon = UnsafeRawPointer(hit) - base
            at = colon + 1
            guard let name = name(before: colon, in: bytes), let value = value(after: colon, escapes: name.escapes, in: bytes),
                isSecret(bytes[value], of: name.bare)
            else { continue }
            found.append(Finding(range: value, what: "the value of a member `\(name.bare)`"))
            at = value.upperBound
        }
        return found
    }

    /// The secret name in quotes before a colon, and how many backslashes stand before each of these quotes.
    private static func name(before colon: Int, in bytes: UnsafeRawBufferPointer) -> (bare: String, escapes: Int)? {
        var quote = colon - 1
        while quote > 0, isBlank(bytes[quote]) { quote -= 1 }
        guard quote > 0, bytes[quote] == UInt8(ascii: "\"") else { return nil }
        let escapes = backslashes(before: quote, in: bytes)
        let end = quote - escapes
        // Most names are shorter than the shortest of these, or end otherwise: nothing more is looked at.
        guard end > shortestName, lastLetters.contains(bytes[end - 1] | 0x20) else { return nil }
        var start = end
        while start > 0, end - start <= longestName, bytes[start - 1].isAlphanumeric || bytes[start - 1] == 0x2D || bytes[start - 1] == 0x5F
        {
            start -= 1
        }
        guard start > 0, end - start >= shortestName, bytes[start - 1] == UInt8(ascii: "\""),
            backslashes(before: start - 1, in: bytes) == escapes
        else {
            return nil
        }
        let bare = bare(bytes[start..<end])
        return memberNames.contains(bare) ? (bare, escapes) : nil
    }

    /// What stands between the quotes behind a colon.
    private static func value(after colon: Int, escapes: Int, in bytes: UnsafeRawBufferPointer) -> Range<Int>? {
        var start = colon + 1
        while start < bytes.count, isBlank(bytes[start]) { start += 1 }
        let quote = start + escapes
        guard quote < bytes.count, bytes[quote] == UInt8(ascii: "\""), backslashes(before: quote, in: bytes) == escapes else { return nil }
        start = quote + 1
        var at = start
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "\"") {
                // A quote that is part of the value has more backslashes before it.
                let count = min(backslashes(before: at, in: bytes), at - start)
                if count % (2 * (escapes + 1)) == escapes { return start..<at - escapes }
            }
            at += 1
        }
        return nil
    }

    private static func backslashes(before place: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        var count = 0
        while count < place, bytes[place - count - 1] == UInt8(ascii: "\\") { count += 1 }
        return count
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
