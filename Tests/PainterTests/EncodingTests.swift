import Testing

@testable import Painter

@Suite struct EncodingTests {
    @Test func `a PNG gives back exactly the pixels put in`() throws {
        let file = try Raster.file(61, 43) { x, y in (x * 4, y * 5, x * y & 255) }
        let picture = try Raster(decoding: ByteSource(file))
        for (x, y) in [(0, 0), (60, 42), (17, 40), (33, 2)] {
            #expect(picture.color(x, y) == Color(red: x * 4, green: y * 5, blue: x * y & 255))
        }
    }

    @Test func `a JPEG gives back nearly the same pixels`() throws {
        let (exact, near) = try (Brief.of(400, 300).shown(as: .png), Brief.of(400, 300).shown(as: .jpeg))
        let error = zip(exact.pixels, near.pixels).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
        #expect(Double(error) / Double(exact.pixels.count) < 3)
    }

    @Test func `a PNG is 8 bit RGB in IDAT chunks of 8192 bytes`() throws {
        let file = try Brief.of(640, 480).painted()
        #expect(Array(file[24..<29]) == [8, 2, 0, 0, 0])
        var (position, sizes) = (8, [Int]())
        var names: [String] = []
        while position + 8 <= file.count {
            let length = file[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
            names.append(String(decoding: file[position + 4..<position + 8], as: UTF8.self))
            if names.last == "IDAT" { sizes.append(length) }
            position += length + 12
        }
        #expect(names.filter { $0 != "IDAT" } == ["IHDR", "tEXt", "tEXt", "iTXt", "IEND"])
        #expect(names.prefix(5).last == "IDAT" && names.suffix(2) == ["IDAT", "IEND"])
        #expect(position == file.count)
        #expect(sizes.dropLast().allSatisfy { $0 == 8192 } && sizes.count > 1)
    }

    @Test func `a JPEG is JFIF at 300 dpi, baseline, 4:2:0`() throws {
        let file = try Brief.of(64, 64).painted(as: .jpeg)
        #expect(Array(file[0..<18]) == [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF\0".utf8) + [1, 1, 1, 1, 44, 1, 44])
        let frame = try #require(file.indices.first { file[$0] == 0xFF && file[$0 + 1] == 0xC0 })
        #expect(file[frame + 9] == 3 && file[frame + 11] == 0x22 && file[frame + 14] == 0x11 && file[frame + 17] == 0x11)
    }

    @Test func `the segments of a JPEG come as the live service's, with tables of ones`() throws {
        let file = try Brief.of(64, 64).painted(as: .jpeg)
        var (position, markers) = (2, [UInt8]())
        while file[position + 1] != 0xDA {
            let length = Int(file[position + 2]) << 8 | Int(file[position + 3])
            markers.append(file[position + 1])
            if markers.last == 0xDB { #expect(file[position + 5..<position + 2 + length].allSatisfy { $0 == 1 }) }
            position += 2 + length
        }
        #expect(markers == [0xE0, 0xE1, 0xFE, 0xDB, 0xDB, 0xC0, 0xC4, 0xC4, 0xC4, 0xC4])
        #expect(file.suffix(2) == [0xFF, 0xD9])
    }

    @Test func `a quality that is asked for makes other tables`() throws {
        var brief = Brief.of(200, 200)
        let whole = try brief.painted(as: .jpeg)
        brief.quality = 60
        let small = try brief.painted(as: .jpeg)
        #expect(small.count < whole.count / 2)
    }

    @Test func `an error names the C function and what it said`() {
        let error = #expect(throws: PictureError.self) { try JPEGWriter(width: 70_000, height: 1) }
        #expect(error?.message.hasPrefix("jpeg_start_compress: ") == true)
    }
}
