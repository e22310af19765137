import Testing

@testable import Fixtures

struct PictureHeaderTests {
    @Test func `each kind tells its size`() {
        #expect(PictureHeader(PictureSamples.png(1024, 768))?.size == "1024x768")
        #expect(PictureHeader(PictureSamples.jpeg(1376, 768))?.size == "1376x768")
        #expect(PictureHeader(PictureSamples.webp("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 0x40, 0x01, 0xF0, 0x40]))?.size == "320x240")
        // 14 bits each, less one: 319 and 239.
        #expect(PictureHeader(PictureSamples.webp("VP8L", [0x2F, 0x3F, 0xC1, 0x3B, 0x00, 0, 0, 0, 0, 0]))?.size == "320x240")
        #expect(PictureHeader(PictureSamples.webp("VP8X", [0, 0, 0, 0, 0x3F, 0x01, 0, 0xEF, 0, 0]))?.size == "320x240")
        #expect(PictureHeader(Array("GIF89a".utf8) + [0x40, 0x01, 0xF0, 0])?.size == "320x240")
        #expect(PictureHeader([0, 0, 0, 24] + Array("ftypheic".utf8))?.kind == .heic)
    }

    @Test func `what is no picture, or is cut, has no size and is no crash`() {
        for picture in [PictureSamples.png(2, 2), PictureSamples.jpeg(2, 2), PictureSamples.webp("VP8X", [UInt8](repeating: 0, count: 10))]
        {
            for length in 0..<picture.count { _ = PictureHeader(Array(picture.prefix(length))) }
        }
        #expect(PictureHeader(Array(PictureSamples.png(2, 2).prefix(20)))?.size == "")
        #expect(PictureHeader(Array(PictureSamples.jpeg(2, 2).prefix(9)))?.width == nil)
        #expect(PictureHeader([0xFF, 0xD8, 0xFF] + [UInt8](repeating: 0xFF, count: 100))?.width == nil)
        #expect(PictureHeader([0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 0, count: 100))?.width == nil)
        #expect(PictureHeader(Array("a red bicycle by the lake".utf8)) == nil)
        #expect(PictureHeader([]) == nil)
    }
}

/// Headers of pictures, no more.
enum PictureSamples {
    static func png(_ width: Int, _ height: Int) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + big(width, 4) + big(height, 4) + [
            8, 2, 0, 0, 0,
        ]
            + [UInt8](repeating: 0, count: 40)
    }

    /// With an APP0, an APP1 of 300 bytes and a table before the frame.
    static func jpeg(_ width: Int, _ height: Int) -> [UInt8] {
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xE1] + big(302, 2) + [UInt8](repeating: 0xC0, count: 300) + [
            0xFF, 0xDB, 0, 3, 0, 0xFF, 0xC2, 0, 11, 8,
        ]
            + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0, 0xFF, 0xD9]
    }

    static func webp(_ chunk: String, _ head: [UInt8]) -> [UInt8] {
        Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8) + Array(chunk.utf8) + [0, 0, 0, 0] + head
    }

    private static func big(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}
