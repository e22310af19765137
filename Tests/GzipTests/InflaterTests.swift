import Gzip
import Testing

struct InflaterTests {
    private func packed(_ plain: [UInt8]) -> [UInt8] {
        let deflater = Deflater()
        return deflater.deflate(plain, flush: false) + deflater.finish()
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000]) func `what was deflated is inflated`(count: Int) throws {
        let plain = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
        #expect(try Inflater.inflate(packed(plain), limit: count) == plain)
    }

    @Test func `files that are joined are read to the end of the last`() throws {
        #expect(try Inflater.inflate(packed([1, 2]) + packed([]) + packed([3]) + [0, 0], limit: 10) == [1, 2, 3])
    }

    @Test func `zlib is read as well`() throws {
        // Python: zlib.compress(b"plantain")
        let bytes: [UInt8] = [0x78, 0x9C, 0x2B, 0xC8, 0x49, 0xCC, 0x2B, 0x49, 0xCC, 0xCC, 0x03, 0x00, 0x0F, 0x1B, 0x03, 0x58]
        #expect(try Inflater.inflate(bytes, limit: 8) == Array("plantain".utf8))
    }

    @Test func `more than the limit is refused, however small it is packed`() {
        let bomb = packed([UInt8](repeating: 0, count: 10 << 20))
        #expect(bomb.count < 100_000)
        #expect(throws: Inflater.Failure.tooLarge(limit: 1 << 20)) { try Inflater.inflate(bomb, limit: 1 << 20) }
    }

    @Test func `what ends early is cut, and what is changed is damaged`() {
        let whole = packed(Array("a picture of a plantain, in words".utf8))
        for length in 0..<whole.count {
            #expect(throws: Inflater.Failure.cut) { try Inflater.inflate(Array(whole.prefix(length)), limit: 1000) }
        }
        var wrong = whole
        wrong[whole.count - 6] ^= 1
        #expect(throws: Inflater.Failure.damaged) { try Inflater.inflate(wrong, limit: 1000) }
        #expect(throws: Inflater.Failure.damaged) { try Inflater.inflate(Array("plain".utf8), limit: 1000) }
    }
}
