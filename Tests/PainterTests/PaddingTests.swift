import Testing

@testable import Painter

@Suite struct PaddingTests {
    @Test(arguments: ImageFormat.allCases, [0, 1, 3, 4, 5, 11, 12, 13, 23, 65_533, 65_536, 65_547, 131_073])
    func `a file has exactly the bytes asked for, and the same pixels`(format: ImageFormat, more: Int) throws {
        var brief = Brief.of(60, 40)
        let plain = try brief.painted(as: format)
        brief.bytes = plain.count + more
        let padded = try brief.painted(as: format)
        #expect(padded.count == plain.count + more)
        #expect(try Raster(decoding: ByteSource(padded)).pixels == Raster(decoding: ByteSource(plain)).pixels)
        #expect(try Painter.inspect(ByteSource(padded)).imprint == Imprint(brief))
    }

    @Test func `a picture that takes more goes without its grain`() throws {
        var brief = Brief.of(300, 200)
        brief.detail = .flat
        let flat = try brief.painted()
        brief.detail = .photo
        let photo = try brief.painted()
        #expect(photo.count > flat.count + 20_000)
        brief.bytes = flat.count + 5000
        let fitted = try brief.painted()
        #expect(fitted.count == flat.count + 5000)
        #expect(try Raster(decoding: ByteSource(fitted)).pixels == Raster(decoding: ByteSource(flat)).pixels)
        brief.bytes = flat.count - 1
        #expect(try brief.painted() == photo)
    }

    @Test(arguments: ImageFormat.allCases) func `padding is made while it is sent`(format: ImageFormat) throws {
        var brief = Brief.of(60, 40)
        brief.bytes = 1_000_000
        var press = try Press(brief, as: format)
        var (total, peak) = (0, 0)
        while let piece = try press.next() {
            total += piece.count
            peak = max(peak, press.held, piece.count)
        }
        #expect(total == 1_000_000 && peak < 300_000)
    }
}
