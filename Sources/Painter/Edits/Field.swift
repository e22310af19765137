/// Values over a picture at a low resolution: how far away, how bright, how much of something. Spread over the picture they become smooth.
struct Field {
    let columns: Int, rows: Int
    /// Row by row, mostly 0 to 256.
    var values: [Int32]

    init(columns: Int, rows: Int, _ values: [Int32]) { (self.columns, self.rows, self.values) = (columns, rows, values) }

    init(columns: Int, rows: Int, _ value: (_ x: Int, _ y: Int) -> Int) {
        self.init(
            columns: columns, rows: rows,
            (0..<columns * rows).map { Int32(truncatingIfNeeded: value($0 % columns, $0 / columns)) })
    }

    /// One value for each pixel of a small picture.
    init(_ small: Canvas, _ value: (UnsafePointer<UInt8>) -> Int) {
        (columns, rows) = (small.width, small.height)
        values = small.pixels.withUnsafeBufferPointer { pixels in
            (0..<small.width * small.height).map { Int32(truncatingIfNeeded: value(pixels.baseAddress! + $0 * 3)) }
        }
    }

    subscript(_ x: Int, _ y: Int) -> Int {
        get { Int(values[clamp(y, 0, rows - 1) * columns + clamp(x, 0, columns - 1)]) }
        set { values[y * columns + x] = Int32(truncatingIfNeeded: newValue) }
    }

    func mapped(_ change: (Int) -> Int) -> Field {
        Field(columns: columns, rows: rows, values.map { Int32(truncatingIfNeeded: change(Int($0))) })
    }

    func with(_ other: Field, _ join: (Int, Int) -> Int) -> Field {
        Field(columns: columns, rows: rows, zip(values, other.values).map { Int32(truncatingIfNeeded: join(Int($0), Int($1))) })
    }

    /// The mean of every value's neighbours up to `radius` away.
    func smoothed(_ radius: Int, times: Int = 1) -> Field {
        guard radius > 0 else { return self }
        var field = self
        for _ in 0..<times { field = field.summed(radius, across: true).summed(radius, across: false) }
        return field
    }

    private func summed(_ radius: Int, across: Bool) -> Field {
        let (lines, length) = across ? (rows, columns) : (columns, rows)
        let (between, step) = across ? (columns, 1) : (1, columns)
        let count = radius * 2 + 1
        var result = values
        for line in 0..<lines {
            func at(_ index: Int) -> Int { Int(values[line * between + clamp(index, 0, length - 1) * step]) }
            var sum = (-radius...radius).reduce(0) { $0 + at($1) }
            for index in 0..<length {
                result[line * between + index * step] = Int32(truncatingIfNeeded: (sum + (sum < 0 ? -count : count) / 2) / count)
                sum += at(index + radius + 1) - at(index - radius)
            }
        }
        return Field(columns: columns, rows: rows, result)
    }

    var mean: Int { values.reduce(0) { $0 + Int($1) } / max(1, values.count) }

    /// Clouds: 0 to 256, each about `size` cells wide, with smaller ones on them.
    static func clouds(columns: Int, rows: Int, size: Int, seed: UInt64, octaves: Int = 3) -> Field {
        func corner(_ x: Int, _ y: Int, _ octave: Int) -> Int {
            let place = UInt64(truncatingIfNeeded: x) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: y) &* 0xD1B5_4A32_D192_ED03
            return Int(Dice.scramble(seed &+ place &+ UInt64(octave) << 56) >> 56)
        }
        return Field(columns: columns, rows: rows) { x, y in
            var (sum, total, strength, size) = (0, 0, 64, max(1, size))
            for octave in 0..<octaves {
                let (column, row) = (x / size, y / size)
                func eased(_ part: Int) -> Int { (part * part * (768 - 2 * part)) >> 16 }
                let (across, down) = (eased((x % size) * 256 / size), eased((y % size) * 256 / size))
                let upper = mix(corner(column, row, octave), corner(column + 1, row, octave), across)
                let lower = mix(corner(column, row + 1, octave), corner(column + 1, row + 1, octave), across)
                sum += mix(upper, lower, down) * strength
                total += strength
                strength /= 2
                size = max(1, size / 2)
            }
            return sum / total
        }
    }
}

/// A field at every pixel of a picture, row by row: between its cells' middles the values are mixed.
struct Spread {
    private let field: Field
    private let across: [(cell: Int32, part: Int32)]
    private let height: Int
    private var mixed: [Int32], line: [Int32]

    init(_ field: Field, width: Int, height: Int) {
        (self.field, self.height) = (field, height)
        across = (0..<width).map { x in
            let position = clamp(((2 * x + 1) * field.columns * 128) / width - 128, 0, (field.columns - 1) * 256)
            return (Int32(position >> 8), Int32(position & 255))
        }
        mixed = [Int32](repeating: 0, count: field.columns + 1)
        line = [Int32](repeating: 0, count: width)
    }

    @inline(__always) mutating func withRow(_ y: Int, _ body: (UnsafePointer<Int32>) -> Void) {
        fill(y)
        line.withUnsafeBufferPointer { body($0.baseAddress!) }
    }

    private mutating func fill(_ y: Int) {
        let position = clamp(((2 * y + 1) * field.rows * 128) / height - 128, 0, (field.rows - 1) * 256)
        let (upper, lower) = ((position >> 8) * field.columns, min((position >> 8) + 1, field.rows - 1) * field.columns)
        let part = Int32(position & 255)
        for column in 0..<field.columns {
            let value = field.values[upper + column]
            // 4 bits below the point.
            mixed[column] = (value << 4) &+ ((field.values[lower + column] &- value) &* part) >> 4
        }
        mixed[field.columns] = mixed[field.columns - 1]
        mixed.withUnsafeBufferPointer { mixed in
            line.withUnsafeMutableBufferPointer { line in
                across.withUnsafeBufferPointer { across in
                    for x in 0..<line.count {
                        let (cell, part) = across[x]
                        let value = mixed[Int(cell)]
                        line[x] = (value &+ ((mixed[Int(cell) &+ 1] &- value) &* part) >> 8) >> 4
                    }
                }
            }
        }
    }
}
