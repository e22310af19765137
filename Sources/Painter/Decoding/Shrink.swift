/// A box filter that takes a picture's rows and keeps only the small picture.
///
/// Rows that come in their order leave two rows of sums behind; the passes of an interlaced picture leave sums of all of it.
/// A picture that is small enough is kept as it is, in any order, without a sum.
struct Shrink {
    let columns: Int, rows: Int
    /// RGB8, complete after `finish()`.
    private(set) var pixels: [UInt8]
    /// Opacity of each pixel; empty for three channels.
    private(set) var alpha: [UInt8]

    private let width: Int, height: Int, channels: Int
    private let across: [Share], down: [Share]
    /// Reciprocal of the weight gathered by each column (2^32 / weight) and the weight gathered by each row.
    private let acrossInverse: [UInt64], downTotal: [UInt32]
    private var line: [UInt32]
    /// Rows of sums, of which the first is that of row `finished`; used in a circle.
    private var sums: [UInt32]
    private let window: Int
    private var finished = 0

    /// How a source pixel's 256 parts fall on a small pixel and its successor.
    private struct Share {
        var cell: Int32
        var first: UInt32, rest: UInt32
    }

    /// - Parameters:
    ///   - channels: 3 for RGB; 4 for RGB that lies on white already, with its opacity beside it.
    ///   - inOrder: Whether rows come from top to bottom, each once and whole.
    init(width: Int, height: Int, onto size: (columns: Int, rows: Int), channels: Int = 3, inOrder: Bool = true) {
        (columns, rows) = size
        (self.width, self.height, self.channels) = (width, height, channels)
        pixels = [UInt8](repeating: 0, count: columns * rows * 3)
        alpha = [UInt8](repeating: 255, count: channels == 4 ? columns * rows : 0)
        let isKept = columns == width && rows == height
        across = isKept ? [] : Self.shares(width, onto: columns)
        down = isKept ? [] : Self.shares(height, onto: rows)
        acrossInverse = isKept ? [] : Self.totals(across, columns).map { (UInt64(1) << 32) / UInt64($0) }
        downTotal = isKept ? [] : Self.totals(down, rows)
        window = isKept ? 0 : inOrder ? 2 : rows
        line = [UInt32](repeating: 0, count: isKept ? 0 : (columns + 1) * channels)
        sums = [UInt32](repeating: 0, count: columns * channels * window)
    }

    /// The size of a picture scaled down, never up, to at most that many pixels.
    static func fit(_ width: Int, _ height: Int, pixels: Int) -> (columns: Int, rows: Int) {
        guard width * height > pixels else { return (width, height) }
        let columns = clamp(squareRoot(pixels * width / height), 1, width)
        return (columns, clamp(columns * height / width, 1, max(1, pixels / columns)))
    }

    /// The size of a picture scaled down, never up, until its longer side fits.
    static func fit(_ width: Int, _ height: Int, side: Int) -> (columns: Int, rows: Int) {
        let longest = max(width, height)
        guard longest > side else { return (width, height) }
        return (max(1, width * side / longest), max(1, height * side / longest))
    }

    /// Adds the pixels at `x`, `x + step`, ... of row `y`. Each pixel of the picture is to be added once.
    mutating func add(_ source: UnsafePointer<UInt8>, count: Int, row y: Int, from x: Int = 0, step: Int = 1) {
        precondition(y < height && x + (count - 1) * step < width)
        guard window > 0 else { return keep(source, count: count, row: y, from: x, step: step) }
        gather(source, count: count, from: x, step: step)
        let share = down[y]
        if window < rows { finish(upTo: Int(share.cell)) }
        spread(onto: Int(share.cell), weight: share.first)
        if share.rest > 0 { spread(onto: Int(share.cell) + 1, weight: share.rest) }
    }

    /// Makes the pixels of the rows that are still sums.
    mutating func finish() {
        if window > 0 { finish(upTo: rows) }
    }

    private mutating func keep(_ source: UnsafePointer<UInt8>, count: Int, row y: Int, from x: Int, step: Int) {
        var pixel = y * columns + x
        if step == 1, channels == 3 {
            pixels.withUnsafeMutableBufferPointer { ($0.baseAddress! + pixel * 3).update(from: source, count: count * 3) }
            return
        }
        for index in 0..<count {
            for channel in 0..<3 { pixels[pixel &* 3 &+ channel] = source[index &* channels &+ channel] }
            if channels == 4 { alpha[pixel] = source[index &* 4 &+ 3] }
            pixel &+= step
        }
    }

    private mutating func finish(upTo end: Int) {
        while finished < end {
            let (total, start) = (downTotal[finished], finished % window * columns * channels)
            func level(_ index: Int) -> UInt8 { UInt8(min(255, (sums[start + index] / total + 128) >> 8)) }
            for column in 0..<columns {
                let pixel = finished * columns + column
                for channel in 0..<3 { pixels[pixel * 3 + channel] = level(column * channels + channel) }
                if channels == 4 { alpha[pixel] = level(column * 4 + 3) }
            }
            for index in start..<start + columns * channels { sums[index] = 0 }
            finished += 1
        }
    }

    /// One row squeezed to `columns`, in 1/256 of a level.
    private mutating func gather(_ source: UnsafePointer<UInt8>, count: Int, from x: Int, step: Int) {
        let channels = channels
        line.withUnsafeMutableBufferPointer { buffer in
            buffer.update(repeating: 0)
            guard let line = buffer.baseAddress else { return }
            across.withUnsafeBufferPointer { across in
                for index in 0..<count {
                    let share = across[x &+ index &* step]
                    let cell = line + Int(share.cell) &* channels
                    let pixel = source + index &* channels
                    for channel in 0..<channels { cell[channel] &+= UInt32(pixel[channel]) &* share.first }
                    if share.rest == 0 { continue }
                    for channel in 0..<channels { cell[channels &+ channel] &+= UInt32(pixel[channel]) &* share.rest }
                }
            }
            for column in 0..<columns {
                for index in column * channels..<(column + 1) * channels {
                    line[index] = UInt32(truncatingIfNeeded: (UInt64(line[index]) &* acrossInverse[column]) >> 24)
                }
            }
        }
    }

    private mutating func spread(onto row: Int, weight: UInt32) {
        let count = columns * channels
        let start = row % window * count
        sums.withUnsafeMutableBufferPointer { sums in
            line.withUnsafeBufferPointer { line in
                for index in 0..<count { sums[start &+ index] &+= line[index] &* weight }
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
