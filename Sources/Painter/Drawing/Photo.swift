/// An input picture, scaled to cover a box and cut off where it is too wide or too high.
struct Photo: Layer {
    private let box: Box
    private let grade: Grade
    private let columns: Int, rows: Int
    private let pixels: [UInt8]
    /// For each column of the box: the source pixel left of its middle, and how much of its right neighbour (0 to 255).
    private let across: [(index: Int32, part: Int32)]
    /// Position and step down the source, in 1/65536 of a row.
    private let startDown: Int, step: Int
    /// Two source rows mixed for the row being drawn.
    private var mixed: [UInt8]

    init(_ raster: Raster, covering box: Box, grade: Grade = .none) {
        precondition(raster.columns > 0 && raster.rows > 0 && box.width > 0 && box.height > 0)
        var source = (columns: raster.columns, rows: raster.rows, pixels: raster.pixels)
        // Two pixels of the source a pixel is as far as bilinear sampling sees everything.
        while source.columns >= box.width * 2, source.rows >= box.height * 2 { source = Self.halved(source) }
        (columns, rows, pixels) = source
        (self.box, self.grade) = (box, grade)
        step = min((columns << 16) / box.width, (rows << 16) / box.height)
        let (startAcross, step) = (Self.start(columns, step, box.width), step)
        startDown = Self.start(rows, step, box.height)
        let last = columns - 1
        across = (0..<box.width).map { x in
            let position = clamp(startAcross + x * step, 0, last << 16)
            return (Int32(position >> 16), Int32((position >> 8) & 255))
        }
        mixed = [UInt8](repeating: 0, count: columns * 3 + 3)
    }

    mutating func draw(_ y: Int, onto row: PixelRow) {
        guard box.rows.contains(y) else { return }
        mixRows(clamp(startDown + (y - box.y) * step, 0, (rows - 1) << 16))
        let visible = row.clip(box.columns)
        grade.withCurves { curves in
            mixed.withUnsafeBufferPointer { mixed in
                across.withUnsafeBufferPointer { across in
                    for x in visible {
                        let (index, part) = across[x &- box.x]
                        let source = Int(index) &* 3
                        let pixel = row.bytes + x &* 3
                        for channel in 0..<3 {
                            let level = Int32(mixed[source &+ channel])
                            let right = Int32(mixed[source &+ 3 &+ channel])
                            let value = level &+ ((right &- level) &* part) >> 8
                            pixel[channel] = curves[channel &* 256 &+ Int(value)]
                        }
                    }
                }
            }
        }
    }

    private mutating func mixRows(_ position: Int) {
        let upper = (position >> 16) * columns * 3
        let lower = min(position >> 16 + 1, rows - 1) * columns * 3
        let part = Int32((position >> 8) & 255)
        let count = columns * 3
        pixels.withUnsafeBufferPointer { pixels in
            mixed.withUnsafeMutableBufferPointer { mixed in
                for index in 0..<count {
                    let level = Int32(pixels[upper &+ index])
                    mixed[index] = UInt8(truncatingIfNeeded: level &+ ((Int32(pixels[lower &+ index]) &- level) &* part) >> 8)
                }
                // The last pixel is its own right neighbour.
                for channel in 0..<3 { mixed[count &+ channel] = mixed[count &- 3 &+ channel] }
            }
        }
    }

    /// Where the first pixel's middle lies on the source, when the middles of both coincide.
    private static func start(_ source: Int, _ step: Int, _ target: Int) -> Int {
        (source << 16 - step * target) / 2 + step / 2 - 1 << 15
    }

    private static func halved(_ source: (columns: Int, rows: Int, pixels: [UInt8])) -> (columns: Int, rows: Int, pixels: [UInt8]) {
        let (columns, rows) = (source.columns / 2, source.rows / 2)
        let wide = source.columns * 3
        let pixels = [UInt8](unsafeUninitializedCapacity: columns * rows * 3) { buffer, filled in
            for y in 0..<rows {
                for index in 0..<columns * 3 {
                    let first = y * 2 * wide + index / 3 * 6 + index % 3
                    let sum =
                        Int(source.pixels[first]) + Int(source.pixels[first + 3]) + Int(source.pixels[first + wide])
                        + Int(source.pixels[first + wide + 3])
                    buffer[y * columns * 3 + index] = UInt8((sum + 2) / 4)
                }
            }
            filled = columns * rows * 3
        }
        return (columns, rows, pixels)
    }
}

/// What happens to a photo's colours: a curve for each channel.
struct Grade {
    /// 256 levels of red, of green, of blue.
    private let curves: [UInt8]

    /// Leaves colours as they are.
    static let none = Grade(from: .black, to: .white, strength: 0)

    /// Pulls every channel towards the way from `from` (for black) to `to` (for white), by `strength` of 256 parts.
    init(from: Color, to: Color, strength: Int) {
        let ends = [(from.red, to.red), (from.green, to.green), (from.blue, to.blue)]
        curves = ends.flatMap { low, high in
            (0..<256).map { level in UInt8(clamping: mix(level, Int(low) + (Int(high) - Int(low)) * level / 255, strength)) }
        }
    }

    func withCurves(_ body: (UnsafeBufferPointer<UInt8>) -> Void) { curves.withUnsafeBufferPointer(body) }
}
