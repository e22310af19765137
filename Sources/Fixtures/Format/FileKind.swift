/// What bytes are, by how they begin: the name that a fixture's file of them gets.
public enum FileKind {
    /// The first word of a file's name, and its extension.
    public typealias Name = (stem: String, ext: String)

    /// `("image", "png")`, `("audio", "wav")`, `("file", "mp4")`; `("file", "bin")` for what is not known.
    public static func name(_ bytes: [UInt8]) -> Name {
        func has(_ magic: String, at offset: Int = 0) -> Bool { bytes.dropFirst(offset).starts(with: magic.utf8) }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return ("image", "png") }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return ("image", "jpg") }
        if has("GIF8") { return ("image", "gif") }
        if bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]) { return ("image", "tiff") }
        if has("RIFF"), has("WEBP", at: 8) { return ("image", "webp") }
        if has("RIFF"), has("WAVE", at: 8) { return ("audio", "wav") }
        if has("OggS") { return ("audio", "ogg") }
        if has("fLaC") { return ("audio", "flac") }
        if has("ID3") { return ("audio", "mp3") }
        if has("%PDF-") { return ("file", "pdf") }
        if bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) { return ("file", "webm") }
        if has("ftyp", at: 4) { return brand(String(decoding: bytes.dropFirst(8).prefix(4), as: UTF8.self)) }
        return ("file", "bin")
    }

    /// The brand of an ISO base media file (ISO/IEC 14496-12, 4.3).
    private static func brand(_ brand: String) -> Name {
        switch brand {
        case "heic", "heix", "heim", "heis", "hevc", "mif1", "msf1": ("image", "heic")
        case "avif", "avis": ("image", "avif")
        case "M4A ": ("audio", "m4a")
        case "qt  ": ("file", "mov")
        default: ("file", "mp4")
        }
    }
}
