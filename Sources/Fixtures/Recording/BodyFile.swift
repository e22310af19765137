/// What a body that is neither JSON nor a short text is: by its first bytes, else by what it is called.
enum BodyFile {
    /// The end of its file's name.
    static func ending(of body: UnsafeRawBufferPointer, _ contentType: String?) -> String {
        let head = Array(body.prefix(12))
        func begins(_ text: String, at place: Int = 0) -> Bool { head.dropFirst(place).starts(with: text.utf8) }
        if head.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "png" }
        if head.starts(with: [0xFF, 0xD8, 0xFF]) { return "jpg" }
        if begins("GIF8") { return "gif" }
        if begins("%PDF") { return "pdf" }
        if begins("RIFF"), begins("WEBP", at: 8) { return "webp" }
        if begins("RIFF"), begins("WAVE", at: 8) { return "wav" }
        if begins("ftyp", at: 4) { return begins("heic", at: 8) || begins("heif", at: 8) || begins("mif1", at: 8) ? "heic" : "mp4" }
        let type = mediaType(contentType)
        if let known = endings[type] { return known }
        return type.hasPrefix("text/") ? "txt" : "bin"
    }

    /// Whether it is read as a text: then what looks like a secret in it is one.
    static func isText(_ body: UnsafeRawBufferPointer, _ contentType: String?) -> Bool {
        let type = mediaType(contentType)
        if type.hasPrefix("text/") || type.hasPrefix("multipart/") || type.hasSuffix("json") || type.hasSuffix("xml") { return true }
        if type == "application/x-www-form-urlencoded" || type == "application/jsonl" { return true }
        return body.count <= 1 << 20 && String(validating: body, as: UTF8.self) != nil
    }

    private static func mediaType(_ contentType: String?) -> String {
        String((contentType ?? "").prefix { $0 != ";" && $0 != " " }).lowercased()
    }

    private static let endings = [
        "text/html": "html", "text/csv": "csv", "application/json": "json", "application/jsonl": "jsonl", "application/x-ndjson": "jsonl",
        "application/xml": "xml", "text/xml": "xml", "application/zip": "zip", "audio/mpeg": "mp3",
    ]
}
