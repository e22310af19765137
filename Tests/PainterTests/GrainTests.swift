import Testing

@testable import Painter

@Suite struct GrainTests {
    private static func rows(_ detail: Detail, seed: UInt64 = 1, level: UInt8 = 128, width: Int = 256, height: Int = 64) -> [[Int]]? {
        var brief = Brief.of(width, height, seed: seed)
        brief.detail = detail
        guard let grain = Grain(for: brief) else { return nil }
        return (0..<height).map { y in
            var row = [UInt8](repeating: level, count: width * 3)
            row.withUnsafeMutableBufferPointer { grain.apply(y, onto: PixelRow($0)) }
            return row.map { Int($0) - Int(level) }
        }
    }

    @Test func `flat has no grain, textured a little, and photo as much as film`() throws {
        #expect(Self.rows(.flat) == nil)
        func spread(_ rows: [[Int]]) -> Double {
            let all = Array(rows.joined())
            return (Double(all.reduce(0) { $0 + $1 * $1 }) / Double(all.count)).squareRoot()
        }
        #expect(0.4...1.2 ~= spread(try #require(Self.rows(.textured))))
        #expect(2.2...4.5 ~= spread(try #require(Self.rows(.photo))))
        #expect(spread(try #require(Self.rows(.photo, level: 255))) < 1.5)
    }

    @Test func `grain makes nothing lighter or darker, repeats for its seed, and differs for another`() throws {
        let rows = try #require(Self.rows(.photo))
        let mean = Double(rows.joined().reduce(0, +)) / Double(rows.count * rows[0].count)
        #expect(abs(mean) < 0.1)
        #expect(Self.rows(.photo) == rows)
        #expect(Self.rows(.photo, seed: 2) != rows)
    }

    @Test func `specks are a little larger than a pixel, as high as wide, and of brightness`() throws {
        let rows = try #require(Self.rows(.photo))
        func agreement(_ across: Int, _ down: Int, _ channel: Int = 0) -> Double {
            var (left, right): ([Double], [Double]) = ([], [])
            for y in 0..<rows.count - 4 {
                for x in 0..<200 {
                    left.append(Double(rows[y][x * 3]))
                    right.append(Double(rows[y + down][(x + across) * 3 + channel]))
                }
            }
            return correlation(left, right)
        }
        #expect(0.4...0.8 ~= agreement(1, 0))
        #expect(0.4...0.8 ~= agreement(0, 1))
        #expect(abs(agreement(4, 0)) < 0.1 && abs(agreement(0, 4)) < 0.1)
        #expect(0.6...0.98 ~= agreement(0, 0, 1))
    }
}
