import Testing

@testable import Painter

@Suite struct DeflaterTests {
    /// Rows that are hard in a way of their own each, in pictures of many blocks and of less than one.
    enum Content: CaseIterable {
        case zeros, noise, runs, pixels, rare

        func byte(_ index: Int) -> UInt8 {
            let random = Dice.scramble(UInt64(index))
            return switch self {
            case .zeros: 0
            case .noise: UInt8(truncatingIfNeeded: random)
            // Repetitions of all lengths about the shortest and the longest, at all offsets.
            case .runs: UInt8(truncatingIfNeeded: Dice.scramble(UInt64(index / (7 + index / 3000 * 17))))
            case .pixels: UInt8(index % 3 * 80) &+ UInt8(truncatingIfNeeded: Dice.scramble(UInt64(index / 60)) & 1)
            // Some bytes a million times as frequent as others: codes that would be longer than twelve bits.
            case .rare: UInt8(truncatingIfNeeded: random.leadingZeroBitCount) &* 5
            }
        }
    }

    @Test(arguments: Content.allCases, [(1, 1), (2, 3), (3, 200), (700, 130), (1024, 3)])
    func `libpng reads back what was compressed, to the byte`(content: Content, size: (Int, Int)) throws {
        let (width, height) = size
        let pixels = (0..<width * height * 3).map(content.byte)
        let writer = try PNGWriter(width: width, height: height)
        try pixels.withUnsafeBufferPointer { pixels in
            for y in 0..<height { try writer.append(UnsafeBufferPointer(rebasing: pixels[y * width * 3..<(y + 1) * width * 3])) }
        }
        try writer.finish()
        let file = try #require(writer.outbox.take())
        #expect(try Raster(decoding: ByteSource(file)).pixels == pixels)
    }

    @Test func `even ground takes next to nothing, and noise hardly more than it is`() throws {
        func size(_ content: Content) throws -> Int {
            try Raster.file(256, 256) { x, y in
                let start = (y * 256 + x) * 3
                return (Int(content.byte(start)), Int(content.byte(start + 1)), Int(content.byte(start + 2)))
            }.count
        }
        #expect(try size(.zeros) < 2500)
        #expect(try size(.noise) < 256 * 256 * 3 * 101 / 100)
    }

    /// Says what every processor and every zlib must come to.
    @Test func `the same rows give the same bytes everywhere`() throws {
        var deflater = Deflater()
        let above = [UInt8](repeating: 0, count: 300)
        let row = (0..<300).map(Content.rare.byte)
        for _ in 0..<2 {
            row.withUnsafeBufferPointer { row in above.withUnsafeBufferPointer { deflater.append(row, above: $0) } }
        }
        deflater.finish()
        let bytes = deflater.take()
        #expect(bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } == 8_452_233_706_781_790_619)
    }

    @Test func `no code is longer than twelve bits, and together they fill the tree`() {
        for counts in [(0..<40).map { UInt32(1) << min($0, 27) }, [UInt32](repeating: 1, count: 286), [5, 0, 3], [0, 9]] {
            let lengths = Huffman(counts: counts).lengths
            let share = lengths.reduce(0) { $0 + ($1 > 0 ? 4096 >> Int($1) : 0) }
            #expect(lengths.allSatisfy { $0 <= 12 } && (share == 4096 || counts.count { $0 > 0 } == 1))
            #expect(zip(lengths, counts).allSatisfy { ($0 > 0) == ($1 > 0) })
        }
    }
}
