/// Compresses rows of a picture: deflate (RFC 1951) in a zlib stream (RFC 1950), in integers and with no regard to the processor.
///
/// Knows one kind of repetition only, that of the pixel to the left. On differences to the row above that is nearly all there is to find
/// in pictures like these, and it is found many times faster than by a search: see docs/provenance.md for measurements against zlib and ISA-L,
/// whose output depends on the processor it runs on.
struct Deflater {
    /// Bytes of a block, about: enough for its own codes to pay, little enough to be held.
    private static let blockSize = 128 << 10
    /// Bytes of a pixel: the distance of all repetitions.
    private static let distance = 3

    private var block: [UInt8] = []
    private var checksum = Adler32()
    private var bits = BitWriter()

    init() {
        // 32 KB of window, the fastest of compressions: as recorded.
        bits.put(0x0178, 16)
    }

    /// Compressed bytes, complete but for less than one, since this was last asked.
    mutating func take() -> [UInt8] { bits.take() }

    /// A row as PNG filters it, against the row before it.
    mutating func append(_ row: UnsafeBufferPointer<UInt8>, above: UnsafeBufferPointer<UInt8>) {
        let start = block.count
        block.append(2)  // Up
        block.append(contentsOf: row)
        block.withUnsafeMutableBufferPointer { block in
            for index in 0..<row.count { block[start + 1 + index] = row[index] &- above[index] }
            checksum.add(UnsafeBufferPointer(rebasing: block[start...]))
        }
        if block.count >= Self.blockSize { flush(isLast: false) }
    }

    /// To be called once, after the last row.
    mutating func finish() {
        flush(isLast: true)
        bits.align()
        let sum = checksum.value
        for shift in [24, 16, 8, 0] { bits.put(UInt64(sum >> shift & 255), 8) }
    }

    private mutating func flush(isLast: Bool) {
        block.withUnsafeBufferPointer { block in
            let runs = Self.runs(in: block)
            let code = Huffman(counts: Self.counts(of: runs, in: block))
            bits.reserve(block.count)
            head(code, isLast)
            write(runs, of: block, code)
        }
        block.removeAll(keepingCapacity: true)
    }

    // MARK: Blocks

    /// Some literals, and then a repetition of `length` bytes; 0 at the end of a block.
    private struct Run {
        let literals: Int32, length: Int32
    }

    /// Repetitions of at least sixteen bytes. Each covers eight whose number divides by eight: those are looked for.
    /// In grain shorter ones abound, and cost more time than they save bytes.
    private static func runs(in block: UnsafeBufferPointer<UInt8>) -> [Run] {
        var runs: [Run] = []
        guard let bytes = block.baseAddress.map({ UnsafeRawPointer($0) }) else { return [Run(literals: 0, length: 0)] }
        let count = block.count
        func word(_ at: Int) -> UInt64 { bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) }
        var (done, at) = (0, 8)
        while at + 8 <= count {
            guard word(at) == word(at - distance) else {
                at += 8
                continue
            }
            var (start, end) = (at, at + 8)
            while start > max(done, distance), block[start - 1] == block[start - 1 - distance] { start -= 1 }
            while end + 8 <= count, word(end) == word(end - distance) { end += 8 }
            while end < count, block[end] == block[end - distance] { end += 1 }
            at += 8
            guard end - start >= 16 else { continue }
            var literals = start - done
            while start < end {
                // What is left must be long enough for a repetition as well.
                let length = end - start > 258 ? min(258, end - start - 3) : end - start
                runs.append(Run(literals: Int32(literals), length: Int32(length)))
                (start, literals) = (start + length, 0)
            }
            (done, at) = (end, (end + 7) & ~7)
        }
        runs.append(Run(literals: Int32(count - done), length: 0))
        return runs
    }

    private static let endOfBlock = 256

    private static func counts(of runs: [Run], in block: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: 286)
        // Equal bytes in a row would wait for each other's sum.
        var others = [UInt32](repeating: 0, count: 256)
        counts.withUnsafeMutableBufferPointer { counts in
            others.withUnsafeMutableBufferPointer { others in
                var at = 0
                for run in runs {
                    let end = at + Int(run.literals)
                    while at + 1 < end {
                        counts[Int(block[at])] &+= 1
                        others[Int(block[at + 1])] &+= 1
                        at += 2
                    }
                    if at < end { counts[Int(block[at])] &+= 1 }
                    if run.length > 0 { counts[Int(Length.all[Int(run.length)].symbol)] &+= 1 }
                    at = end + Int(run.length)
                }
            }
        }
        for symbol in others.indices { counts[symbol] += others[symbol] }
        counts[endOfBlock] = 1
        return counts
    }

    /// The head of a block with codes of its own (RFC 1951, section 3.2.7).
    private mutating func head(_ code: Huffman, _ isLast: Bool) {
        bits.put((isLast ? 1 : 0) | 2 << 1, 3)
        bits.put(286 - 257, 5)
        bits.put(3 - 1, 5)
        bits.put(19 - 4, 4)
        // The code for the lengths of codes: four bits for each length, none for the three kinds of repetition, which come first.
        for position in 0..<19 { bits.put(position < 3 ? 0 : 4, 3) }
        // The codes for distances: of one bit for 1, which is not used but makes the code whole, and for 3.
        for length in code.lengths + [1, 0, 1] {
            let reversed = (length & 1) << 3 | (length & 2) << 1 | (length & 4) >> 1 | (length & 8) >> 3
            bits.put(UInt64(reversed), 4)
        }
    }

    private mutating func write(_ runs: [Run], of block: UnsafeBufferPointer<UInt8>, _ code: Huffman) {
        code.codes.withUnsafeBufferPointer { codes in
            bits.withOpenWord { word in
                var at = 0
                for run in runs {
                    let end = at + Int(run.literals)
                    while at + 4 <= end {
                        for index in 0..<4 { word.add(codes[Int(block[at + index])]) }
                        word.flush()
                        at += 4
                    }
                    for index in at..<end { word.add(codes[Int(block[index])]) }
                    word.flush()
                    if run.length > 0 {
                        let length = Length.all[Int(run.length)]
                        word.add(codes[Int(length.symbol)])
                        word.add(length.rest, Int(length.restBits))
                        word.add(1, 1)
                        word.flush()
                    }
                    at = end + Int(run.length)
                }
                word.add(codes[Self.endOfBlock])
                word.flush()
            }
        }
    }
}

/// How deflate says the length of a repetition: a symbol, and the rest in plain bits (RFC 1951, section 3.2.5).
private struct Length {
    let symbol: UInt16, rest: UInt64, restBits: UInt8

    /// By length; the first three do not exist.
    static let all: [Length] = (0...258).map { length in
        guard length >= 3, length < 258 else { return Length(symbol: 285, rest: 0, restBits: 0) }
        let offset = UInt64(length - 3)
        // Eight lengths have symbols of their own; from then on four symbols share each power of two.
        let restBits = offset < 8 ? 0 : 63 - offset.leadingZeroBitCount - 2
        let symbol = 257 + restBits * 4 + Int(offset >> restBits)
        return Length(symbol: UInt16(symbol), rest: offset & (1 << restBits - 1), restBits: UInt8(restBits))
    }
}
