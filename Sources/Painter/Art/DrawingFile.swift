import CDrawings

/// The files of Sources/CDrawings/Drawings, as they are built in.
enum DrawingFile {
    /// How many there are, in the order of their names.
    static var count: Int { cdrawings_count() }

    /// The bytes of one, copied.
    static func bytes(_ index: Int) -> [UInt8] {
        let file = cdrawings_at(index)
        return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
}
