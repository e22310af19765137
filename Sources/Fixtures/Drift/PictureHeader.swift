internal import GeminiAPI

/// What the first bytes of a picture tell: its kind and its size. Nothing is decoded.
struct PictureHeader: Equatable {
    /// The kinds of picture the API takes or gives.
    enum Kind: String {
        case png, jpeg, webp, gif, heic
    }

    /// What it is.
    let kind: Kind
    /// In pixels; nil where the header does not tell, or is cut.
    let width: Int?
    let height: Int?

    /// Nil if `bytes` don't begin as a picture does.
    init?(_ bytes: [UInt8]) {
        let size: (Int, Int)?
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            (kind, size) = (.png, Self.png(bytes))
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            (kind, size) = (.jpeg, Self.jpeg(bytes))
        } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
            (kind, size) = (.webp, Self.webp(bytes))
        } else if bytes.starts(with: "GIF8".utf8) {
            (kind, size) = (.gif, bytes.count >= 10 ? (Self.little(bytes, 6, 2), Self.little(bytes, 8, 2)) : nil)
        } else if bytes.dropFirst(4).starts(with: "ftyp".utf8), Self.heic.contains(where: { bytes.dropFirst(8).starts(with: $0.utf8) }) {
            (kind, size) = (.heic, nil)
        } else {
            return nil
        }
        (width, height) = (size?.0, size?.1)
    }

    private static let heic = ["heic", "heix", "heif", "mif1", "msf1", "hevc"]

    /// `1024x1024`; empty if it is not known.
    var size: String {
        guard let width, let height else { return "" }
        return "\(width)x\(height)"
    }

    /// IHDR is the first chunk.
    private static func png(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.count >= 24, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
        return (big(bytes, 16, 4), big(bytes, 20, 4))
    }

    /// The frame header, SOF0 to SOF15, stands behind segments of any length.
    private static func jpeg(_ bytes: [UInt8]) -> (Int, Int)? {
        var at = 2
        while at + 9 <= bytes.count, bytes[at] == 0xFF {
            let marker = bytes[at + 1]
            if marker == 0xFF {
                at += 1
            } else if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                return (big(bytes, at + 7, 2), big(bytes, at + 5, 2))
            } else if marker == 0x01 || (0xD0...0xD8).contains(marker) {
                at += 2
            } else {
                at += 2 + big(bytes, at + 2, 2)
            }
        }
        return nil
    }

    /// The first chunk is one of three: lossy, lossless, extended.
    private static func webp(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.count >= 30 else { return nil }
        switch String(decoding: bytes[12..<16], as: UTF8.self) {
        case "VP8 ": return (little(bytes, 26, 2) & 0x3FFF, little(bytes, 28, 2) & 0x3FFF)
        case "VP8L":
            let bits = little(bytes, 21, 4)
            return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
        case "VP8X": return (little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1)
        default: return nil
        }
    }

    private static func big(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int { bytes[at..<at + count].reduce(0) { $0 << 8 | Int($1) } }
    private static func little(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
        bytes[at..<at + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}

extension PictureHeader {
    /// The header of the picture whose base64 or data: URI a string is, or whose file it names; nil for any other string.
    init?(_ value: JSON, file: (String) -> [UInt8]?) {
        switch value {
        case .object: self.init(value["$file"]?.text.flatMap(file) ?? [])
        case .base64(.bytes(let bytes)): self.init(bytes)
        case .string(let text):
            // The base64 of every kind begins with a capital letter, a slash or a small i; most texts are shorter than a picture.
            guard text.utf8.count >= 64 else { return nil }
            let base64 = text.hasPrefix("data:image/") ? text.utf8.drop { $0 != UInt8(ascii: ",") }.dropFirst() : text.utf8[...]
            // A megabyte is far behind any frame header. Whole groups of four decode by themselves.
            let head = base64.count > 1 << 20 ? base64.prefix(1 << 20) : base64
            guard let decoded = Base64Text(Array(head)[...]) else { return nil }
            self.init(decoded.decoded)
        default: return nil
        }
    }

    /// How two pictures differ, as far as both are known to be some.
    static func differences(_ path: String, _ old: PictureHeader?, _ new: PictureHeader?) -> [Drift.Finding] {
        guard old != new else { return [] }
        if old?.kind != new?.kind {
            return [Drift.Finding(path, .mimeType, recorded: old?.kind.rawValue ?? "no picture", now: new?.kind.rawValue ?? "no picture")]
        }
        guard let old, let new, old.width != nil, new.width != nil else { return [] }
        return [Drift.Finding(path, .size, recorded: old.size, now: new.size)]
    }
}
