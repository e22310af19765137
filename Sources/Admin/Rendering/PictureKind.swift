/// What the first bytes of a picture say it is, as a MIME type. A page decides by it what to do with the bytes, so a client's word does not count.
enum PictureKind: String {
    case png = "image/png"
    case jpeg = "image/jpeg"
    case webp = "image/webp"
    case heic = "image/heic"
    case gif = "image/gif"
    case unknown = "application/octet-stream"

    init(_ file: [UInt8]) {
        func has(_ text: String, at offset: Int) -> Bool { file.dropFirst(offset).starts(with: text.utf8) }
        self =
            if file.starts(with: [0x89, 0x50, 0x4E, 0x47]) { .png } else if file.starts(with: [0xFF, 0xD8, 0xFF]) {
                .jpeg
            } else if has(
                "RIFF", at: 0), has("WEBP", at: 8)
            { .webp } else if has("ftyphei", at: 4) || has("ftypmif1", at: 4) { .heic } else if has("GIF8", at: 0) { .gif } else {
                .unknown
            }
    }
}
