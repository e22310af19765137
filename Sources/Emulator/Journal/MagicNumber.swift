/// What the first bytes of a picture's file say it is, whatever a client said of it.
public enum MagicNumber: String, Sendable {
    case png, jpeg, webp, heic, gif

    /// Nil for what is no picture.
    public init?(_ head: ArraySlice<UInt8>) {
        func has(_ bytes: [UInt8], at offset: Int = 0) -> Bool { head.dropFirst(offset).starts(with: bytes) }
        if has([0x89, 0x50, 0x4E, 0x47]) {
            self = .png
        } else if has([0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if has(Array("RIFF".utf8)), has(Array("WEBP".utf8), at: 8) {
            self = .webp
        } else if has(Array("ftyphei".utf8), at: 4) || has(Array("ftypmif1".utf8), at: 4) {
            self = .heic
        } else if has(Array("GIF8".utf8)) {
            self = .gif
        } else {
            return nil
        }
    }

    /// `image/png`
    public var mimeType: String { "image/" + rawValue }
}
