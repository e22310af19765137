/// Bits on their way to bytes, lowest first, as deflate wants them.
struct BitWriter {
    private var bytes: [UInt8] = []
    private var count = 0
    private var word = Word()

    /// At most 32 bits.
    mutating func put(_ value: UInt64, _ bits: Int) {
        withOpenWord {
            $0.add(value, bits)
            $0.flush()
        }
    }

    /// Zeros up to the next whole byte.
    mutating func align() {
        if word.fill > 0 { put(0, 8 - word.fill) }
    }

    /// Makes room for so many symbols of 12 bits, and the head of a block.
    mutating func reserve(_ symbols: Int) {
        let needed = count + symbols * 3 / 2 + 1024
        if bytes.count < needed { bytes += [UInt8](repeating: 0, count: needed - bytes.count) }
    }

    /// Whole bytes so far, once.
    mutating func take() -> [UInt8] {
        defer { count = 0 }
        return Array(bytes.prefix(count))
    }

    /// Lets `body` write through a pointer; there must be room for what it writes.
    @inline(__always) mutating func withOpenWord(_ body: (inout Word) -> Void) {
        if bytes.count < count + 16 { reserve(0) }
        bytes.withUnsafeMutableBytes { bytes in
            word.target = bytes.baseAddress.map { $0 + count }
            let start = word.target
            body(&word)
            if let start, let end = word.target { count += end - start }
        }
        word.target = nil
    }

    /// Up to 64 bits that are no bytes yet.
    struct Word {
        fileprivate var target: UnsafeMutableRawPointer?
        fileprivate var fill = 0
        private var bits: UInt64 = 0

        /// A code of `Huffman`. At most 56 bits between two flushes.
        @inline(__always) mutating func add(_ code: UInt32) { add(UInt64(code >> 4), Int(code & 15)) }

        @inline(__always) mutating func add(_ value: UInt64, _ count: Int) {
            bits |= value &<< UInt64(truncatingIfNeeded: fill)
            fill &+= count
        }

        /// Leaves less than a byte. Touches eight bytes behind what is written.
        @inline(__always) mutating func flush() {
            target?.storeBytes(of: bits.littleEndian, as: UInt64.self)
            target = target.map { $0 + fill >> 3 }
            bits &>>= UInt64(truncatingIfNeeded: fill & ~7)
            fill &= 7
        }
    }
}
