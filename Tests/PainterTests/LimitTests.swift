import Testing

@testable import Painter

@Suite struct LimitTests {
    private func kind(_ bytes: [UInt8], limits: DecodeLimits = .standard) -> PictureError.Kind? {
        do throws(PictureError) {
            _ = try Raster(decoding: ByteSource(bytes), limits: limits)
            return nil
        } catch {
            return error.kind
        }
    }

    @Test(arguments: [
        [], [0x89], Array("GIF89a, and more of it".utf8), Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8),
        [UInt8](repeating: 0, count: 4000),
    ])
    func `what begins like no picture is unrecognized`(bytes: [UInt8]) {
        #expect(kind(bytes) == .unrecognized)
    }

    @Test func `AVIF is not taken for HEIC`() {
        #expect(kind(Forge.heic(width: 10, height: 10, brand: "avif")) == .unrecognized)
    }

    @Test func `random bytes are unrecognized`() {
        var dice = Dice(1, for: "garbage")
        for _ in 0..<50 {
            #expect(kind((0..<300).map { _ in UInt8(truncatingIfNeeded: dice.next()) }) == .unrecognized)
        }
    }

    static let whole = [
        (try? Raster.file(30, 20) { x, y in (x * 8, y * 9, 100) }) ?? [], (try? Brief.of(40, 30).painted(as: .jpeg)) ?? [],
        Fixtures.progressiveJPEG, Fixtures.lossyWebP, Fixtures.losslessWebP, Fixtures.lossyAlphaWebP,
    ]

    @Test(arguments: whole.indices) func `a file cut off anywhere behind its magic bytes is corrupt`(index: Int) {
        let file = Self.whole[index]
        #expect(kind(file) == nil)
        for count in 12..<file.count where kind(Array(file.prefix(count))) != .corrupt {
            // RIFF pads to even lengths; libwebp does not miss the padding.
            let isPadding = file.starts(with: Array("RIFF".utf8)) && count == file.count - 1
            #expect(isPadding, "cut to \(count) of \(file.count) bytes")
        }
    }

    @Test func `an HEIC cut off before its size is corrupt`() {
        let file = Forge.heic(width: 100, height: 50)
        #expect(kind(Array(file.prefix(100))) == .corrupt)
    }

    @Test func `a PNG with a damaged row is corrupt, and the error names libpng's function`() throws {
        var file = try Raster.file(30, 20) { x, y in (x, y, 0) }
        file[60] ^= 0xFF
        let error = #expect(throws: PictureError.self) { try Raster(decoding: ByteSource(file)) }
        #expect(error?.kind == .corrupt)
        #expect(error?.message.hasPrefix("png_read_row: ") == true)
    }

    @Test(arguments: [(60_000, 60_000), (30_001, 1), (1, 30_001), (8_000, 5_001), (0x7FFF_FFFF, 0x7FFF_FFFF)])
    func `a PNG that promises too many pixels is refused at its header`(width: Int, height: Int) {
        #expect(kind(Forge.png(width: width, height: height, depth: 1, colorType: 0, stream: [])) == .tooLarge)
    }

    @Test func `JPEG, WebP and HEIC have the same limits`() throws {
        var limits = DecodeLimits()
        limits.side = 39
        for file in [Fixtures.progressiveJPEG, Fixtures.lossyWebP, Forge.heic(width: 40, height: 24)] {
            #expect(kind(file, limits: limits) == .tooLarge)
        }
        limits = DecodeLimits()
        limits.bufferedPixels = 900
        #expect(kind(Fixtures.progressiveJPEG, limits: limits) == .tooLarge)
        #expect(kind(Fixtures.losslessWebP, limits: limits) == .tooLarge)
        #expect(kind(Fixtures.grayJPEG, limits: limits) == nil)
    }

    @Test func `a JPEG of two thousand scans stops`() throws {
        let file = Fixtures.progressiveJPEG
        let last = try #require(file.indices.dropLast().last { file[$0] == 0xFF && file[$0 + 1] == 0xDA })
        let scan = file[last..<file.count - 2]
        let bomb = file.dropLast(2) + (0..<2000).flatMap { _ in scan } + file.suffix(2)
        #expect(kind(Array(bomb)) == .tooLarge)
        var limits = DecodeLimits()
        limits.scans = 3000
        #expect(kind(Array(bomb), limits: limits) == nil)
        limits.scannedPixels = 40 * 24 * 100
        #expect(kind(Array(bomb), limits: limits) == .tooLarge)
    }

    private static let bomb = Forge.zeros(200 << 20)

    @Test(arguments: ["zTXt", "iCCP", "iTXt"]) func `a chunk that inflates to 200 MB is skipped, not inflated`(name: String) throws {
        let before = peakMemory()
        let content = Array("Comment\0\0".utf8) + (name == "iTXt" ? [1, 0, 0, 0] : []) + Self.bomb
        let file = Forge.png(width: 2, height: 1, extra: Forge.chunk(name, content), scanlines: [0, 1, 2, 3, 4, 5, 6])
        #expect(kind(file) == nil)
        #expect(peakMemory() - before < 100 << 20)
    }

    @Test func `6000 x 6000 zeros are read by rows, not as 108 MB`() throws {
        let file = Forge.png(width: 6000, height: 6000, depth: 1, colorType: 0, stream: Forge.zeros(6000 * 751))
        let before = peakMemory()
        let picture = try Raster(decoding: ByteSource(file))
        #expect(picture.width == 6000 && picture.pixels.allSatisfy { $0 == 0 })
        #expect(peakMemory() - before < 70 << 20)
    }

    @Test func `a source that claims more than it was asked for does not move us out of the buffer`() {
        let source = ByteSource { buffer in
            buffer.copyBytes(from: Array("\u{89}PNG".utf8).prefix(buffer.count))
            return buffer.count + 1_000_000
        }
        #expect(throws: PictureError.self) { try Raster(decoding: source) }
    }
}
