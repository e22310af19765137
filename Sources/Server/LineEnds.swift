/// Watches the line ends in the bytes of a head, or of trailers, across reads. llhttp takes folded fields (RFC 9112, 5.2: a server may refuse them) and
/// doesn't say so, nor that a field has no name; and a folded `Transfer-Encoding` is how requests are smuggled past a proxy that reads it otherwise.
struct LineEnds {
    private var last: UInt8 = 0x0A

    /// True if every line so far ends in CR LF, none is continued on the next or begins with a colon, and nothing is NUL.
    mutating func areStrict(_ bytes: UnsafeRawBufferPointer) -> Bool {
        for byte in bytes {
            switch (last, byte) {
            case (0x0D, 0x0A): break
            case (0x0D, _), (_, 0x0A), (_, 0): return false
            case (0x0A, 0x20), (0x0A, 0x09), (0x0A, 0x3A): return false
            default: break
            }
            last = byte
        }
        return true
    }
}
