internal import Glibc
internal import HTTP

extension Redaction {
    /// Something that must not be written down.
    public struct Finding: Sendable, Equatable {
        /// Where it stands: offsets in bytes.
        public var range: Range<Int>
        /// What it is, such as `a Google API key (AIza…)`; not its text.
        public var what: String
    }

    /// Everything secret in `bytes`, in order and apart from each other. The bytes may be a text, JSON text, or a file.
    public static func findings(in bytes: UnsafeRawBufferPointer, secrets: Secrets = Secrets()) -> [Finding] {
        guard bytes.count >= Secrets.minimum else { return [] }
        var found = secretRanges(in: bytes, secrets).map { Finding(range: $0, what: "the credential of the request") }
        found +=
            SecretPattern.findings(in: bytes) + PrivateKeyPattern.findings(in: bytes) + itemFindings(in: bytes) + memberFindings(in: bytes)
        return merged(found)
    }

    /// Where the very secrets stand in `bytes`, and nothing that merely looks like one: what is searched for in pictures.
    public static func secretRanges(in bytes: UnsafeRawBufferPointer, _ secrets: Secrets) -> [Range<Int>] {
        secrets.places(in: bytes)
    }

    /// What overlaps becomes one.
    private static func merged(_ found: [Finding]) -> [Finding] {
        guard found.count > 1 else { return found }
        var result: [Finding] = []
        for finding in found.sorted(by: { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }) {
            if let last = result.last, finding.range.lowerBound < last.range.upperBound {
                result[result.count - 1].range = last.range.lowerBound..<max(last.range.upperBound, finding.range.upperBound)
            } else {
                result.append(finding)
            }
        }
        return result
    }

    /// The values of secret items in URLs: `?key=…`, also where the URL is itself percent-encoded or JSON-escaped.
    private static func itemFindings(in bytes: UnsafeRawBufferPointer) -> [Finding] {
        var found: [Finding] = []
        for equals in ["=", "%3D", "%3d", "\\u003d"] {
            for place in bytes.places(of: Array(equals.utf8)) {
                guard let (name, isMarked) = itemName(before: place, in: bytes) else { continue }
                let start = place + equals.utf8.count
                let isEncoded = equals.hasPrefix("%")
                var end = start
                while end < bytes.count, !valueEnds(at: end, in: bytes, isEncoded: isEncoded) { end += 1 }
                let least = isMarked ? 1 : minimum(unmarkedEndingAt: end, in: bytes)
                guard end - start >= least, !bytes[start..<end].elementsEqual(word.utf8) else { continue }
                found.append(Finding(range: start..<end, what: "the value of `\(name)` in a URL"))
            }
        }
        return found
    }

    /// At the beginning of a text an item has no mark: it is a form if another item follows, one perhaps if nothing does, and else prose
    /// such as `key=value`, which has short values.
    private static func minimum(unmarkedEndingAt end: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        guard end < bytes.count, bytes[end] != UInt8(ascii: "\"") else { return Secrets.minimum }
        return bytes[end] == UInt8(ascii: "&") || bytes.has("\\u0026", at: end) || bytes.has("%26", at: end) ? 1 : 16
    }

    private static func valueEnds(at place: Int, in bytes: UnsafeRawBufferPointer, isEncoded: Bool) -> Bool {
        switch bytes[place] {
        case 0...0x20, 0x7F: true
        case UInt8(ascii: "%"): isEncoded && bytes.has("%26", at: place)
        default: valueEnds.contains(bytes[place])
        }
    }
    private static let valueEnds = Array("&\"'<>\\#;,)}]`".utf8)

    private static let namesByEnd = Dictionary(grouping: itemNames) { ($0.utf8.last ?? 0) | 0x20 }

    /// The name of the secret item that ends here, if a URL's mark stands before it, or nothing.
    private static func itemName(before end: Int, in bytes: UnsafeRawBufferPointer) -> (name: String, isMarked: Bool)? {
        guard end > 0, let names = namesByEnd[bytes[end - 1] | 0x20] else { return nil }
        for name in names {
            let start = end - name.utf8.count
            guard start >= 0, zip(bytes[start..<end], name.utf8).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) else { continue }
            if start == 0 || bytes[start - 1] == UInt8(ascii: "\"") { return (name, false) }
            let isMarked =
                "?&;#".utf8.contains(bytes[start - 1])
                || ["%3F", "%3f", "%26", "%23", "\\u0026", "\\u003f", "\\u003F"].contains { bytes.has($0, at: start - $0.utf8.count) }
            if isMarked { return (name, true) }
        }
        return nil
    }
}

extension UnsafeRawBufferPointer {
    /// Where `needle` stands, in order and apart from each other. Looks for its rarest byte with memchr: in four million characters
    /// of base64 there is no `.` at all.
    func places(of needle: [UInt8]) -> [Int] {
        guard let base = baseAddress, let anchor = needle.indices.max(by: { needle[$0].rarity < needle[$1].rarity }) else { return [] }
        var places: [Int] = []
        var at = 0
        needle.withUnsafeBytes { needle in
            guard let wanted = needle.baseAddress else { return }
            while at + needle.count <= count, let hit = memchr(base + at + anchor, Int32(needle[anchor]), count - at - anchor) {
                let start = UnsafeRawPointer(hit) - base - anchor
                let isThere = start + needle.count <= count && memcmp(base + start, wanted, needle.count) == 0
                if isThere { places.append(start) }
                at = isThere ? start + needle.count : start + 1
            }
        }
        return places
    }

    /// Whether `text` stands at `place`.
    func has(_ text: String, at place: Int) -> Bool {
        place >= 0 && place + text.utf8.count <= count && self[place..<place + text.utf8.count].elementsEqual(text.utf8)
    }
}

extension UInt8 {
    /// Marks are rarer than letters and digits, in base64 as in prose; the last letters of the alphabet rarer than the first.
    fileprivate var rarity: Int { self == 0x20 ? 1 : isAlphanumeric ? Int(self | 0x20) - 0x20 : 256 }
}
