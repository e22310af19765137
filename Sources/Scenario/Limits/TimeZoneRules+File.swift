extension TimeZoneRules {
    /// Reads a compiled time zone file, as they lie in /usr/share/zoneinfo (RFC 8536, versions 1 to 4). Nil if it is none or is cut short.
    init?(file: [UInt8]) {
        guard let narrow = Block(file, at: 0, isWide: false) else { return nil }
        guard narrow.version >= UInt8(ascii: "2") else {
            self.init(narrow, rule: nil)
            return
        }
        // The first block is for readers of version 1; what counts comes after it once more, with 64 bits.
        guard let wide = Block(file, at: narrow.end, isWide: true) else { return nil }
        let footer = file[wide.end...].dropFirst().prefix { $0 != 0x0A }
        self.init(wide, rule: PosixZone(footer))
    }

    private init?(_ block: Block, rule: PosixZone?) {
        guard let first = block.offsets.first, block.types.allSatisfy({ $0 < block.offsets.count }) else { return nil }
        self.init(first: first, changes: zip(block.times, block.types).map { ($0, block.offsets[$1]) }, rule: rule)
    }

    /// Header and data: the tables, of which only instants, types and offsets are needed.
    private struct Block {
        var version: UInt8
        var times: [Int64] = []
        var types: [Int] = []
        var offsets: [Int] = []
        var end: Int

        init?(_ file: [UInt8], at start: Int, isWide: Bool) {
            guard file.count - start >= 44, file[start..<start + 4].elementsEqual("TZif".utf8) else { return nil }
            version = file[start + 4]
            func integer(_ at: Int, _ width: Int) -> UInt64 { file[at..<at + width].reduce(0) { $0 << 8 | UInt64($1) } }
            func signed(_ at: Int) -> Int { Int(Int32(truncatingIfNeeded: integer(at, 4))) }
            let counts = (0..<6).map { Int(integer(start + 20 + 4 * $0, 4)) }
            let (utc, standard, leaps, changes, kinds, letters) = (counts[0], counts[1], counts[2], counts[3], counts[4], counts[5])
            let width = isWide ? 8 : 4
            let table = start + 44
            let numbers = table + changes * width
            let descriptions = numbers + changes
            end = descriptions + kinds * 6 + letters + leaps * (width + 4) + standard + utc
            guard end <= file.count else { return nil }
            for index in 0..<changes {
                times.append(isWide ? Int64(bitPattern: integer(table + 8 * index, 8)) : Int64(signed(table + 4 * index)))
                types.append(Int(file[numbers + index]))
            }
            offsets = (0..<kinds).map { signed(descriptions + 6 * $0) }
        }
    }
}
