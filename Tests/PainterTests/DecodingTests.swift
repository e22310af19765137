import Testing

@testable import Painter

@Suite struct DecodingTests {
    static let left = Color(red: 200, green: 60, blue: 30), right = Color(red: 20, green: 60, blue: 220)

    private func decode(_ bytes: [UInt8]) throws -> Raster { try Raster(decoding: ByteSource(bytes)) }

    @Test(arguments: [(Fixtures.progressiveJPEG, InputKind.jpeg), (Fixtures.cmykJPEG, .jpeg), (Fixtures.lossyWebP, .webp)])
    func `pictures of other encoders have their colours`(bytes: [UInt8], kind: InputKind) throws {
        let picture = try decode(bytes)
        #expect(picture.width == 40 && picture.height == 24 && picture.kind == kind)
        #expect(isNear(picture.color(4, 12), Self.left, 12) && isNear(picture.color(35, 12), Self.right, 12))
    }

    @Test func `a grey JPEG is grey`() throws {
        let picture = try decode(Fixtures.grayJPEG)
        #expect(isNear(picture.color(4, 12), Color(red: 50, green: 50, blue: 50), 4))
        #expect(isNear(picture.color(35, 12), Color(red: 180, green: 180, blue: 180), 4))
    }

    @Test(arguments: [Fixtures.losslessWebP, Fixtures.lossyAlphaWebP]) func `a transparent WebP lies on white`(bytes: [UInt8]) throws {
        let picture = try decode(bytes)
        #expect(isNear(picture.color(4, 4), Self.left, 12) && isNear(picture.color(35, 4), Self.right, 12))
        #expect(picture.color(4, 20) == .white && picture.color(35, 20) == .white)
    }

    /// Two pixels, first dark then light, in every colour type and depth of the PNG specification's table 11.1.
    static let colorTypes: [(depth: UInt8, type: UInt8, extra: [UInt8], row: [UInt8], colors: [Color])] = {
        let palette = Forge.chunk("PLTE", [10, 20, 30, 200, 210, 220])
        let gray = [Color(0x000000), Color(0xFFFFFF)]
        let colors = [Color(red: 10, green: 20, blue: 30), Color(red: 200, green: 210, blue: 220)]
        return [
            (1, 0, [], [0b0100_0000], gray), (2, 0, [], [0b0011_0000], gray), (4, 0, [], [0x0F], gray), (8, 0, [], [0, 255], gray),
            (16, 0, [], [0, 0, 255, 255], gray), (8, 2, [], [10, 20, 30, 200, 210, 220], colors),
            (16, 2, [], [10, 10, 20, 20, 30, 30, 200, 200, 210, 210, 220, 220], colors), (1, 3, palette, [0b0100_0000], colors),
            (2, 3, palette, [0b0001_0000], colors), (4, 3, palette, [0x01], colors), (8, 3, palette, [0, 1], colors),
            (8, 3, palette + Forge.chunk("tRNS", [0, 255]), [0, 1], [.white, colors[1]]),
            (8, 4, [], [0, 255, 0, 0], [.black, .white]), (16, 4, [], [0, 0, 255, 255, 0, 0, 0, 0], [.black, .white]),
            (8, 6, [], [10, 20, 30, 255, 0, 0, 0, 128], [colors[0], Color(red: 127, green: 127, blue: 127)]),
            (16, 6, [], [10, 10, 20, 20, 30, 30, 255, 255, 9, 9, 9, 9, 9, 9, 0, 0], [colors[0], .white]),
        ]
    }()

    @Test(arguments: colorTypes.indices) func `every colour type of PNG becomes RGB, on white`(index: Int) throws {
        let (depth, type, extra, row, colors) = Self.colorTypes[index]
        let picture = try decode(Forge.png(width: 2, height: 1, depth: depth, colorType: type, extra: extra, scanlines: [0] + row))
        #expect([picture.color(0, 0), picture.color(1, 0)] == colors)
    }

    @Test(arguments: [(8, 8), (1, 1), (3, 2), (5, 9), (33, 20), (1500, 40), (40, 1500)])
    func `an interlaced PNG shows the same as a plain one`(width: Int, height: Int) throws {
        func pixel(_ x: Int, _ y: Int) -> [UInt8] { [UInt8(x * 5 & 255), UInt8(y * 3 & 255), UInt8((x ^ y) & 255)] }
        let passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
        func line(_ y: Int, from x: Int, step: Int) -> [UInt8] {
            x < width ? stride(from: x, to: width, by: step).reduce(into: [0]) { $0 += pixel($1, y) } : []
        }
        let scanlines = passes.flatMap { x, y, step, down in
            stride(from: y, to: height, by: down).reduce(into: [UInt8]()) { $0 += line($1, from: x, step: step) }
        }
        let interlaced = try decode(Forge.png(width: width, height: height, interlaced: true, scanlines: scanlines))
        let rows = (0..<height).reduce(into: [UInt8]()) { $0 += line($1, from: 0, step: 1) }
        let plain = try decode(Forge.png(width: width, height: height, scanlines: rows))
        // Sums of several passes round differently.
        #expect(interlaced.columns == plain.columns && zip(interlaced.pixels, plain.pixels).allSatisfy { abs(Int($0) - Int($1)) <= 1 })
    }

    @Test(arguments: [
        (1024, 1024, 1024, 1024), (1376, 768, 1376, 768), (2048, 1074, 2048, 1074), (4096, 2048, 2097, 1048), (30_000, 1, 30_000, 1),
        (3, 5000, 3, 5000), (1000, 4000, 741, 2964),
    ])
    func `up to 2.2 megapixels are kept, of larger pictures their colour`(width: Int, height: Int, columns: Int, rows: Int) throws {
        let picture = try decode(Raster.file(width, height, of: Color(red: 40, green: 130, blue: 250)))
        #expect(picture.width == width && picture.height == height && picture.columns == columns && picture.rows == rows)
        #expect(picture.alpha.isEmpty && picture.pixels.count == columns * rows * 3)
        for index in stride(from: 0, to: columns * rows, by: 997) {
            #expect(picture.pixels[index * 3..<index * 3 + 3] == [40, 130, 250])
        }
    }

    @Test func `a picture that is kept whole is kept exactly`() throws {
        let picture = try decode(Raster.file(300, 200) { x, y in (x & 255, y, (x ^ y) & 255) })
        for (x, y) in [(0, 0), (299, 0), (150, 77), (0, 199), (299, 199)] {
            #expect(picture.color(x, y) == Color(red: x & 255, green: y, blue: (x ^ y) & 255))
        }
    }

    @Test func `scaling down averages`() throws {
        var limits = DecodeLimits()
        limits.kept = 32_768
        func small(_ file: [UInt8]) throws -> Raster { try Raster(decoding: ByteSource(file), limits: limits) }
        // A checkerboard of single pixels becomes its mean; so does a gradient keep its ends.
        let board = try small(Raster.file(2048, 64) { x, y in (x + y) % 2 == 0 ? (255, 255, 255) : (0, 0, 0) })
        #expect(board.columns == 1024 && board.rows == 32 && board.pixels.allSatisfy { abs(Int($0) - 128) <= 1 })
        let ramp = try small(Raster.file(3000, 30) { x, _ in (x * 255 / 2999, 0, 0) })
        let last = ramp.columns - 1
        #expect(abs(Int(ramp.color(last / 2, 1).red) - 128) <= 2 && ramp.color(0, 0).red <= 1 && ramp.color(last, 1).red >= 254)
    }

    @Test func `opacity is kept where there is any, and scaled like the picture`() throws {
        let row: [UInt8] = [0] + (0..<8).flatMap { [200, 100, 50, $0 < 4 ? 0 : 255] as [UInt8] }
        let file = Forge.png(width: 8, height: 4, colorType: 6, scanlines: row + row + row + row)
        #expect(try decode(file).alpha == (0..<32).map { $0 % 8 < 4 ? 0 : 255 })
        var limits = DecodeLimits()
        limits.kept = 8
        let small = try Raster(decoding: ByteSource(file), limits: limits)
        #expect(small.alpha == [0, 0, 255, 255, 0, 0, 255, 255] && small.color(3, 0) == Color(red: 200, green: 100, blue: 50))
        let opaque: [UInt8] = [0] + (0..<8).flatMap { _ in [200, 100, 50, 255] as [UInt8] }
        #expect(try decode(Forge.png(width: 8, height: 1, colorType: 6, scanlines: opaque)).alpha.isEmpty)
    }

    @Test(arguments: ["heic", "heix", "mif1", "hevc", "heif", "msf1"]) func `HEIC gives its largest size, and no pixels`(brand: String)
        throws
    {
        let picture = try decode(Forge.heic(width: 4032, height: 3024, brand: brand))
        #expect(picture.width == 4032 && picture.height == 3024 && picture.kind == .heic && picture.pixels.isEmpty)
    }

    @Test func `a source may trickle`() throws {
        let file = try Raster.file(50, 50) { x, y in (x, y, 9) }
        var position = 0
        let picture = try Raster(
            decoding: ByteSource { buffer in
                guard position < file.count else { return 0 }
                buffer[0] = file[position]
                position += 1
                return 1
            })
        #expect(picture.color(20, 30) == Color(red: 20, green: 30, blue: 9))
    }
}
