/// Texts that stand in a file's metadata, before its pixels.
public struct Note: Sendable, Equatable {
    /// The PNG keyword (`Comment`), or the JPEG segment (`COM`, `XMP`).
    public let name: String
    /// At most 2,000 bytes of it; what is no UTF-8 is replaced.
    public let text: String

    init(name: some Collection<UInt8>, text: some Collection<UInt8>) {
        self.name = String(decoding: name.prefix(79), as: UTF8.self)
        self.text = String(decoding: text.prefix(2000), as: UTF8.self)
    }

    /// Bytes that are looked through: where encoders put their metadata, and little enough to keep.
    static let reach = 64 << 10
    private static let most = 32

    /// Those in the first bytes of a PNG or JPEG file. Compressed ones are left out, damaged ones end the list.
    static func all(in head: [UInt8], of kind: InputKind) -> [Note] {
        switch kind {
        case .png: Array(inPNG(head).prefix(most))
        case .jpeg: Array(inJPEG(head).prefix(most))
        case .webp, .heic: []
        }
    }

    private static func inPNG(_ head: [UInt8]) -> [Note] {
        var notes: [Note] = []
        var rest = head.dropFirst(8)
        while rest.count >= 12 {
            let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            let kind = String(decoding: rest.dropFirst(4).prefix(4), as: UTF8.self)
            let content = rest.dropFirst(8).prefix(length)
            guard kind != "IDAT", content.count == length else { break }
            let parts = content.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
            if kind == "tEXt", parts.count == 2 { notes.append(Note(name: parts[0], text: parts[1])) }
            // Behind the keyword: not compressed, method 0, language, translated keyword, text.
            if kind == "iTXt", parts.count == 2, parts[1].starts(with: [0, 0]) {
                let texts = parts[1].dropFirst(2).split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
                if texts.count == 3 { notes.append(Note(name: parts[0], text: texts[2])) }
            }
            rest = rest.dropFirst(12 + length)
        }
        return notes
    }

    private static func inJPEG(_ head: [UInt8]) -> [Note] {
        var notes: [Note] = []
        var rest = head.dropFirst(2)
        while rest.count >= 4, rest.first == 0xFF {
            let marker = rest[rest.startIndex + 1]
            let length = rest.dropFirst(2).prefix(2).reduce(0) { $0 << 8 | Int($1) }
            let content = rest.dropFirst(4).prefix(max(0, length - 2))
            // From the start of the scan on there are only pixels.
            guard marker != 0xDA, length >= 2, content.count == length - 2 else { break }
            if marker == 0xFE { notes.append(Note(name: "COM".utf8, text: content)) }
            if marker == 0xE1, content.starts(with: xmp) { notes.append(Note(name: "XMP".utf8, text: content.dropFirst(xmp.count))) }
            rest = rest.dropFirst(2 + length)
        }
        return notes
    }

    /// What an APP1 segment with XMP begins with.
    static let xmp = Array("http://ns.adobe.com/xap/1.0/\0".utf8)
}
