/// Files made by hand, chunk by chunk, where no encoder would write what a test needs.
enum Forge {
    /// A PNG with the given header and filtered scanlines.
    /// - Parameter extra: Chunks between IHDR and IDAT.
    static func png(
        width: Int, height: Int, depth: UInt8 = 8, colorType: UInt8 = 2, interlaced: Bool = false, extra: [UInt8] = [], scanlines: [UInt8]
    ) -> [UInt8] {
        png(
            width: width, height: height, depth: depth, colorType: colorType, interlaced: interlaced, extra: extra,
            stream: stored(scanlines))
    }

    static func png(
        width: Int, height: Int, depth: UInt8 = 8, colorType: UInt8 = 2, interlaced: Bool = false, extra: [UInt8] = [], stream: [UInt8]
    ) -> [UInt8] {
        let header = number(width) + number(height) + [depth, colorType, 0, 0, interlaced ? 1 : 0]
        return [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + chunk("IHDR", header) + extra + chunk("IDAT", stream) + chunk("IEND", [])
    }

    static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + content
        return number(content.count) + body + number(Int(checksum(body)))
    }

    /// A zlib stream of stored blocks.
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        for start in stride(from: 0, to: bytes.count, by: 65535) {
            let block = bytes[start..<min(start + 65535, bytes.count)]
            let count = UInt16(block.count)
            stream += [
                start + 65535 >= bytes.count ? 1 : 0, UInt8(count & 255), UInt8(count >> 8), UInt8(~count & 255), UInt8(~count >> 8),
            ]
            stream += block
        }
        return stream + adler(bytes)
    }

    /// A zlib stream that inflates to at least `count` zeros: 13 bits for every 258 of them.
    static func zeros(_ count: Int) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        var (bits, filled) = (UInt32(0), 0)
        func put(_ value: UInt32, _ length: Int) {
            // Huffman codes go in with their first bit first.
            for index in (0..<length).reversed() {
                bits |= (value >> UInt32(index) & 1) << UInt32(filled)
                filled += 1
                if filled == 8 {
                    stream.append(UInt8(bits))
                    (bits, filled) = (0, 0)
                }
            }
        }
        put(0b110, 3)  // last block, fixed codes
        put(0b0011_0000, 8)  // a zero
        for _ in 0...count / 258 { put(0b1100_0101_00000, 13) }  // 258 bytes again, from 1 back
        put(0, 7)
        put(0, 7)
        // The sum of zeros: one, and their count modulo 65521.
        let total = (1 + (count / 258 + 1) * 258) % 65521
        return stream + number(total << 16 | 1)
    }

    /// An HEIC file of boxes only, with the sizes of a picture and of one of its tiles.
    static func heic(width: Int, height: Int, brand: String = "heic") -> [UInt8] {
        func box(_ name: String, _ content: [UInt8]) -> [UInt8] { number(content.count + 8) + Array(name.utf8) + content }
        let sizes = box("ispe", [0, 0, 0, 0] + number(512) + number(512)) + box("ispe", [0, 0, 0, 0] + number(width) + number(height))
        let meta = box("meta", [0, 0, 0, 0] + box("hdlr", [UInt8](repeating: 0, count: 24)) + box("iprp", box("ipco", sizes)))
        return box("ftyp", Array(brand.utf8) + number(0) + Array("mif1heic".utf8)) + meta + box("mdat", [UInt8](repeating: 7, count: 500))
    }

    static func number(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }

    private static func adler(_ bytes: [UInt8]) -> [UInt8] {
        var (low, high) = (1, 0)
        for byte in bytes {
            low = (low + Int(byte)) % 65521
            high = (high + low) % 65521
        }
        return number(high << 16 | low)
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF) { table[Int(($0 ^ UInt32($1)) & 255)] ^ $0 >> 8 }
    }
}
