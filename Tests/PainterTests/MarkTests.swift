import Testing

@testable import Painter

@Suite struct MarkTests {
    /// A picture under the mark, in one of a few kinds.
    enum Ground: CaseIterable {
        case white, black, gray, red, gradient, blocks, noise

        func pixel(_ x: Int, _ y: Int) -> (Int, Int, Int) {
            switch self {
            case .white: (255, 255, 255)
            case .black: (0, 0, 0)
            case .gray: (121, 121, 121)
            case .red: (255, 0, 0)
            case .gradient: (40 + y / 4, 90 + (x + y) / 8, 200 - y / 4)
            case .blocks: Self.gray(Dice.scramble(UInt64(x / 8 + y / 8 * 1000)) >> 56)
            case .noise: Self.gray(100 + Dice.scramble(UInt64(x + y * 10_000)) >> 59)
            }
        }

        private static func gray(_ level: UInt64) -> (Int, Int, Int) { (Int(level), Int(level), Int(level)) }
    }

    private static func rows(_ width: Int, _ height: Int, _ ground: Ground, marked: Bool) -> [[UInt8]] {
        (0..<height).map { y in
            var row = (0..<width).flatMap { x in
                let (red, green, blue) = ground.pixel(x, y)
                return [red, green, blue].map { UInt8(clamping: $0) }
            }
            if marked { row.withUnsafeMutableBufferPointer { Mark().apply(y, onto: PixelRow($0)) } }
            return row
        }
    }

    @Test(arguments: Ground.allCases) func `the mark moves no level by more than three, or six at black and white`(ground: Ground) {
        let (plain, marked) = (Self.rows(301, 77, ground, marked: false), Self.rows(301, 77, ground, marked: true))
        let most = zip(plain.joined(), marked.joined()).map { abs(Int($0) - Int($1)) }.max()
        #expect(most ?? 0 <= (ground == .noise || ground == .blocks ? 6 : 2))
    }

    @Test(arguments: [Ground.gray, .gradient]) func `the mark makes no picture lighter or darker`(ground: Ground) {
        let (plain, marked) = (Self.rows(256, 256, ground, marked: false), Self.rows(256, 256, ground, marked: true))
        #expect(plain.joined().reduce(0) { $0 + Int($1) } == marked.joined().reduce(0) { $0 + Int($1) })
    }

    @Test(arguments: Ground.allCases) func `the mark is found in what it was put into, and nowhere else`(ground: Ground) throws {
        // Blocks as large as the cells and sixty times as strong drown it, and must not be taken for it.
        if ground != .blocks { #expect(try Self.finding(Self.rows(288, 272, ground, marked: true)).confidence == .certain) }
        #expect(try Self.finding(Self.rows(288, 272, ground, marked: false)).confidence == .none)
    }

    @Test(arguments: [(792, 168), (424, 632)])
    func `a painted picture's mark is found after JPEG, crop and half size, in any combination`(width: Int, height: Int) throws {
        var brief = Brief.of(width, height)
        brief.detail = .flat
        let raster = try brief.shown()
        let whole = stride(from: 0, to: raster.pixels.count, by: raster.columns * 3).map {
            Array(raster.pixels[$0..<$0 + raster.columns * 3])
        }
        let cropped = Self.cropped(whole)
        #expect(try Self.finding(cropped).scale == 1)
        for rows in [whole, cropped, Self.cropped(try Self.viaJPEG(whole))] {
            #expect(try Self.finding(Self.viaJPEG(rows)).confidence != .none)
            let half = try Self.finding(Self.viaJPEG(Self.halved(rows)))
            #expect(half.confidence != .none && half.scale == 0.5, "\(width) x \(height): \(half.score)")
        }
    }

    @Test func `the mark is found at sizes between half and whole`() throws {
        let rows = Self.rows(300, 300, .gradient, marked: true)
        // Two thirds, by leaving pixels out: the worst way to do it.
        let smaller: [[UInt8]] = (0..<200).map { y in
            let row = rows[y * 3 / 2]
            return (0..<600).map { index in row[index / 3 * 3 / 2 * 3 + index % 3] }
        }
        let found = try Self.finding(smaller)
        #expect(found.confidence == .certain && abs(found.scale - 2.0 / 3) < 0.02, "\(found)")
    }

    private static func finding(_ rows: [[UInt8]]) throws -> MarkFinding {
        let writer = try PNGWriter(width: rows[0].count / 3, height: rows.count)
        return try #require(try Painter.inspect(ByteSource(file(rows, writer))).mark)
    }

    private static func viaJPEG(_ rows: [[UInt8]]) throws -> [[UInt8]] {
        let writer = try JPEGWriter(width: rows[0].count / 3, height: rows.count, quality: 75)
        var decoded: [[UInt8]] = []
        let reader = try JPEGReader(ByteReader(ByteSource(file(rows, writer))), .standard)
        try reader.pixels(reader.header()) { span in
            decoded.append(Array(UnsafeBufferPointer(start: span.bytes, count: span.count * 3)))
        }
        return decoded
    }

    private static func file(_ rows: [[UInt8]], _ writer: some PictureWriter) throws -> [UInt8] {
        for row in rows { try row.withUnsafeBufferPointer { try writer.append($0) } }
        try writer.finish()
        return try #require(writer.outbox.take())
    }

    /// Four fifths of both sides, from an odd corner.
    private static func cropped(_ rows: [[UInt8]]) -> [[UInt8]] {
        let columns = rows[0].count / 3
        let (left, top) = (columns * 13 / 100, rows.count * 7 / 100)
        return rows[top..<top + rows.count * 4 / 5].map { Array($0[left * 3..<(left + columns * 4 / 5) * 3]) }
    }

    private static func halved(_ rows: [[UInt8]]) -> [[UInt8]] {
        (0..<rows.count / 2).map { y in
            (0..<rows[0].count / 6).flatMap { x in
                (0..<3).map { channel in
                    let sum = [rows[y * 2], rows[y * 2 + 1]].reduce(0) { $0 + Int($1[x * 6 + channel]) + Int($1[x * 6 + 3 + channel]) }
                    return UInt8((sum + 2) / 4)
                }
            }
        }
    }
}
