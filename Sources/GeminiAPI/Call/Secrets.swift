public import HTTP

/// Texts that are secret wherever they stand, in every form they may take there: as they are, percent-encoded, escaped as in JSON, and
/// inside base64 (an `Authorization: Basic` repeated, a key in an encoded text).
public struct Secrets: Sendable {
    /// Shorter texts are not searched for: a key called `test` would take that word out of every prompt. No real one is so short.
    public static let minimum = 8

    /// What is searched for, as bytes; the longest first, so that what a form is part of goes whole.
    let needles: [[UInt8]]
    /// The bytes that occur in them: an escape that stands for another byte needs no second look.
    private let bytes: Set<UInt8>

    /// Secrets of these texts.
    public init(_ texts: [String] = []) {
        let long = Set(texts).filter { $0.utf8.count >= Self.minimum && !Redaction.word.contains($0) }
        needles = Set(long.flatMap(Self.forms)).sorted { ($1.count, $0.lexicographic) < ($0.count, $1.lexicographic) }
        bytes = Set(needles.joined())
    }

    /// These, and what a request proves its identity with or may act by: the values of secret fields and query items.
    public init(_ texts: [String], sentIn head: Head) { self.init(texts + Self.texts(sentIn: head)) }

    /// What a request proves its identity with or may act by: the values of secret fields and query items.
    public static func texts(sentIn head: Head) -> [String] {
        // A project's name proves nothing, and stands in paths.
        let secret = head.fields.list.filter { Redaction.isSecret(header: $0.name) && !$0.name.isSameToken(as: "x-goog-user-project") }
        let fields = secret.flatMap { field in
            // `Bearer TOKEN`, `Basic TOKEN`: the token is the secret, with and without the scheme.
            [field.value, field.value.split(separator: " ", maxSplits: 1).last.map(String.init) ?? ""]
        }
        guard head.target.utf8.contains(UInt8(ascii: "?")) else { return fields }
        let items = Target(head.target).query.filter { Redaction.itemNames.contains($0.name.lowercased()) }.map(\.value)
        return fields + items
    }

    /// Whether `byte` occurs in any of them.
    func isPart(_ byte: UInt8) -> Bool { bytes.contains(byte) }

    /// Whether there is nothing to search for.
    public var isEmpty: Bool { needles.isEmpty }

    private static func forms(of text: String) -> [[UInt8]] { [Array(text.utf8)] + base64Forms(of: Array(text.utf8)) }

    /// The characters that stand for nothing but these bytes, at each of the three places a byte can have in a group; in both alphabets.
    private static func base64Forms(of bytes: [UInt8]) -> [[UInt8]] {
        // What is left of a shorter text is so short that it turns up by chance.
        guard bytes.count >= 12 else { return [] }
        return (0..<3).flatMap { lead -> [[UInt8]] in
            let all = Base64.encode([UInt8](repeating: 0, count: lead) + bytes)
            let whole = Array(all[(8 * lead + 5) / 6..<8 * (lead + bytes.count) / 6])
            let url = whole.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: "-") : $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0 }
            return [whole, url]
        }
    }
}

extension [UInt8] {
    /// Something to put arrays in an order by, so that the same secrets are searched for in the same order.
    fileprivate var lexicographic: String { String(decoding: self, as: UTF8.self) }
}

extension UInt8 {
    /// Whether this is an ASCII letter or digit.
    var isAlphanumeric: Bool { isDigit || (0x61...0x7A).contains(self | 0x20) }
    /// Whether this is an ASCII digit.
    var isDigit: Bool { (0x30...0x39).contains(self) }
}
