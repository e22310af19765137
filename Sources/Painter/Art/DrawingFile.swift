import CDrawings

/// The files of Sources/CDrawings/Drawings, as they are built in.
enum DrawingFile {
    /// How many there are, in the order of their names.
    static var count: Int { cdrawings_count() }

    /// The bytes of one.
    static func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        let file = cdrawings_at(index)
        return UnsafeBufferPointer(start: file.bytes, count: file.count)
    }

    /// Those up to the end of its first element that is not a declaration or a comment, which says what it shows.
    static func header(_ index: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
        let bytes = bytes(index)
        // Attributes hold no `>`; a comment before it may.
        guard let start = bytes.indices.first(where: { bytes[$0] == 0x3C && bytes[$0...].dropFirst().starts(with: "svg ".utf8) }),
            let end = bytes[start...].firstIndex(of: 0x3E)
        else { return bytes[...] }
        return bytes[start...end]
    }
}
