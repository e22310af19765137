/// A box filter that takes a picture's pixels in any order and keeps only the small picture's sums.
/// That bounds memory to 15 MB for any input, and makes interlaced pictures no special case.
struct Shrink {
    let columns: Int, rows: Int
    private let width: Int, height: Int
    private let across: [Share], down: [Share]
    /// Reciprocal of the weight gathered by each column (2^32 / weight) and the weight gathered by each row.
    private let acrossInverse: [UInt64], downTotal: [UInt32]
    private var line: [UInt32]
    private var sums: [UInt32]

    /// How a source pixel's 256 parts fall on a small pixel and its successor.
    private struct Share {
        var cell: Int32
        var first: UInt32, rest: UInt32
    }

    init(width: Int, height: Int, longestSide: Int = Raster.longestSide) {
        (columns, rows) = Self.fit(width, height, longestSide)
        (self.width, self.height) = (width, height)
        across = Self.shares(width, onto: columns)
        down = Self.shares(height, onto: rows)
        acrossInverse = Self.totals(across, columns).map { (UInt64(1) << 32) / UInt64($0) }
        downTotal = Self.totals(down, rows)
        line = [UInt32](repeating: 0, count: columns * 3 + 3)
        sums = [UInt32](repeating: 0, count: columns * rows * 3)
    }

    /// The size of a picture scaled down, never up, until its longer side fits.
    static func fit(_ width: Int, _ height: Int, _ longestSide: Int = Raster.longestSide) -> (columns: Int, rows: Int) {
        let longest = max(width, height)
        guard longest > longestSide else { return (width, height) }
        return (max(1, width * longestSide / longest), max(1, height * longestSide / longest))
    }

    /// Adds the RGB8 pixels at `x`, `x + step`, ... of row `y`. Each pixel of the picture is to be added once.
    mutating func add(_ pixels: UnsafePointer<UInt8>, count: Int, row y: Int, from x: Int = 0, step: Int = 1) {
        precondition(y < height && x + (count - 1) * step < width)
        gather(pixels, count: count, from: x, step: step)
        let share = down[y]
        spread(onto: Int(share.cell), weight: share.first)
        if share.rest > 0 { spread(onto: Int(share.cell) + 1, weight: share.rest) }
    }

    /// The small picture, RGB8.
    func pixels() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: sums.count) { buffer, filled in
            for row in 0..<rows {
                let total = downTotal[row]
                for index in row * columns * 3..<(row + 1) * columns * 3 {
                    buffer[index] = UInt8(min(255, (sums[index] / total + 128) >> 8))
                }
            }
            filled = sums.count
        }
    }

    /// One row squeezed to `columns`, in 1/256 of a level.
    private mutating func gather(_ pixels: UnsafePointer<UInt8>, count: Int, from x: Int, step: Int) {
        line.withUnsafeMutableBufferPointer { buffer in
            buffer.update(repeating: 0)
            guard let line = buffer.baseAddress else { return }
            across.withUnsafeBufferPointer { across in
                for index in 0..<count {
                    let share = across[x + index * step]
                    let cell = line + Int(share.cell) &* 3
                    let pixel = pixels + index &* 3
                    let (red, green, blue) = (UInt32(pixel[0]), UInt32(pixel[1]), UInt32(pixel[2]))
                    cell[0] &+= red &* share.first
                    cell[1] &+= green &* share.first
                    cell[2] &+= blue &* share.first
                    if share.rest == 0 { continue }
                    cell[3] &+= red &* share.rest
                    cell[4] &+= green &* share.rest
                    cell[5] &+= blue &* share.rest
                }
            }
            for column in 0..<columns {
                for channel in 0..<3 {
                    line[column * 3 + channel] = UInt32(
                        truncatingIfNeeded: (UInt64(line[column * 3 + channel]) &* acrossInverse[column]) >> 24)
                }
            }
        }
    }

    private mutating func spread(onto row: Int, weight: UInt32) {
        let count = columns * 3
        sums.withUnsafeMutableBufferPointer { sums in
            line.withUnsafeBufferPointer { line in
                let start = row * count
                for index in 0..<count { sums[start + index] &+= line[index] &* weight }
            }
        }
    }

    private static func shares(_ length: Int, onto cells: Int) -> [Share] {
        (0..<length).map { position in
            let left = position * cells
            let cell = left / length
            let room = (cell + 1) * length - left
            guard room < cells else { return Share(cell: Int32(cell), first: 256, rest: 0) }
            let first = UInt32(room * 256 / cells)
            return Share(cell: Int32(cell), first: first, rest: 256 - first)
        }
    }

    private static func totals(_ shares: [Share], _ cells: Int) -> [UInt32] {
        var totals = [UInt32](repeating: 0, count: cells + 1)
        for share in shares {
            totals[Int(share.cell)] += share.first
            totals[Int(share.cell) + 1] += share.rest
        }
        return Array(totals.prefix(cells))
    }
}
