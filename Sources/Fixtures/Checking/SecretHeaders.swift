internal import GeminiAPI

/// Header fields that hold a credential, written as a line or as a member: `x-goog-api-key: …`, `"Cookie": "…"`.
enum SecretHeaders {
    static func findings(in bytes: [UInt8]) -> [(range: Range<Int>, what: String)] {
        let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return Redaction.headerNames.flatMap { name in
            var found: [(range: Range<Int>, what: String)] = []
            var start = 0
            while let at = lower.firstOffset(of: Array(name.utf8), from: start) {
                start = at + name.utf8.count
                guard isEdge(at == 0 ? nil : bytes[at - 1]), let value = value(after: start, in: bytes) else { continue }
                found.append((value, "the value of the header field \(name)"))
            }
            return found
        }
    }

    /// A name does not begin within a longer one.
    private static func isEdge(_ byte: UInt8?) -> Bool { byte.map { "\"'\n\r\t {,[".utf8.contains($0) } ?? true }

    /// What follows a colon on the same line, up to its end or a quote; nil if there is nothing, or what stands for a secret.
    private static func value(after name: Int, in bytes: [UInt8]) -> Range<Int>? {
        var at = name
        func skip(_ marks: String) { while at < bytes.count, marks.utf8.contains(bytes[at]) { at += 1 } }
        skip("\"'")
        guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { return nil }
        at += 1
        skip(" \t\"'[")
        let end = bytes[at...].firstIndex { "\"'\n\r\\".utf8.contains($0) } ?? bytes.count
        let text = String(decoding: bytes[at..<min(end, at + 64)], as: UTF8.self)
        // Clients' own stand-ins are no secrets: {REDACTED} of python-genai, DUMMY of vcrpy's users.
        let bare = text.filter { $0.isLetter || $0.isNumber }
        guard end > at, bare.utf8.count >= 8, !["REDACTED", "BEARERREDACTED", "XXXXXXXX", "DUMMYKEY"].contains(bare.uppercased()) else {
            return nil
        }
        return at..<end
    }
}
