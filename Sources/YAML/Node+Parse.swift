extension Node {
    /// Reads one YAML 1.2 document, or one JSON text. Aliases are replaced by what they stand for; tags, duplicate keys, keys that
    /// are no texts and a second document are refused. An empty text is an empty scalar.
    /// - Parameters:
    ///   - limit: the most values the tree may have, those that aliases stand for included.
    ///   - tags: tags that scalars may have, as `!!binary`; what they mean is the caller's to know.
    public static func parse(_ bytes: [UInt8], limit: Int = 100_000, tags: Set<String> = []) throws(YAMLError) -> Node {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        try checkEncoding(text)
        return try JSONText.adapted(text).withUnsafeBufferPointer { (buffer) throws(YAMLError) in
            var builder = TreeBuilder(EventSource(buffer, tags: tags), limit: limit)
            return try builder.document()
        }
    }

    /// libyaml would say it too, without the place.
    private static func checkEncoding(_ bytes: [UInt8]) throws(YAMLError) {
        guard String(validating: bytes, as: UTF8.self) == nil else { return }
        // The repaired text and the bytes part where the first wrong byte stands.
        let repaired = String(decoding: bytes, as: UTF8.self).utf8
        let good = zip(bytes, repaired).prefix { $0 == $1 }.map(\.0)
        let line = good.split(separator: 0x0A, omittingEmptySubsequences: false).last ?? []
        let column = String(decoding: line, as: UTF8.self).unicodeScalars.count + 1
        throw YAMLError(Mark(line: good.count { $0 == 0x0A } + 1, column: column), "this is not UTF-8; save the file as UTF-8")
    }
}
