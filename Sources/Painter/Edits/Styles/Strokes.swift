/// How a brush is led.
struct Brush {
    /// Half the length and width of a stroke, in 1/1000 of the picture's shorter side.
    var length: Int, width: Int
    /// How far strokes go along a swirl of their own instead of the picture's edges, 0 to 256.
    var swirl = 0
    /// Levels by which neighbouring bristles and strokes differ.
    var bristle = 12, variety = 14
    /// Whether strokes only go where the picture has detail.
    var isFine = false
}

extension Canvas {
    /// Paints the picture once more over itself, stroke by stroke along its edges, in the colours of a small copy.
    mutating func paint(_ brush: Brush, from small: Canvas, along flow: Flow, _ seed: UInt64) {
        let side = min(width, height)
        // What no stroke covers is out of focus at least.
        if !brush.isFine { stretch(small) }
        let (length, half) = (max(3, side * brush.length / 1000), max(1, side * brush.width / 1000))
        let step = max(2, half * 5 / 4)
        var dice = Dice(seed, for: "strokes")
        let (columns, rows) = (width / step + 1, height / step + 1)
        // Not row by row: each stroke may lie over any of its neighbours.
        let stride = 7919 % (columns * rows) == 0 ? 1 : 7919
        var place = 0
        for _ in 0..<columns * rows {
            place = (place + stride) % (columns * rows)
            // As many strokes as cover everything more than twice.
            guard dice.roll(0...length * 4) < half * 4 else { continue }
            let x = place % columns * step + dice.roll(-step...step) / 2
            let y = place / columns * step + dice.roll(-step...step) / 2
            let (column, row) = (clamp(x * small.width / width, 0, small.width - 1), clamp(y * small.height / height, 0, small.height - 1))
            let (angle, detail) = flow.at((x << 16) / width, (y << 16) / height)
            if brush.isFine, detail < 26 { continue }
            let from = (row * small.width + column) * 3
            let off = dice.roll(-brush.variety...brush.variety)
            let color = Color(
                red: Int(small.pixels[from]) + off, green: Int(small.pixels[from + 1]) + off, blue: Int(small.pixels[from + 2]) + off)
            // Where there is much to see strokes are short.
            let long = max(half, length * 100 / (100 + min(160, detail * 2)))
            stroke(x, y, long, half, angle + dice.roll(-8...8) * 64, color, brush.bristle, dice.next())
        }
    }

    private mutating func stretch(_ small: Canvas) {
        let width = width
        eachRow(small) { _, row, other in row.bytes.update(from: other, count: width * 3) }
    }

    /// One stroke: a bar with round, ragged ends, and bristles along it.
    private mutating func stroke(
        _ x: Int, _ y: Int, _ length: Int, _ half: Int, _ angle: Int, _ color: Color, _ bristle: Int, _ dice: UInt64
    ) {
        let (sine, cosine) = (Turn.sine(angle) >> 4, Turn.cosine(angle) >> 4)
        let reachY = (abs(sine) * length + abs(cosine) * half) >> 12 + 1
        let (width, height) = (width, height)
        let (along, across) = (length << 12, half << 12)
        let (red, green, blue) = (Int(color.red), Int(color.green), Int(color.blue))
        pixels.withUnsafeMutableBufferPointer { pixels in
            for line in max(0, y - reachY)..<max(max(0, y - reachY), min(height, y + reachY + 1)) {
                let dy = line - y
                // Where |u| and |v| stay inside, as far as a row goes.
                var (from, to) = (-length - half, length + half)
                Self.narrow(&from, &to, cosine, dy * sine, along)
                Self.narrow(&from, &to, -sine, dy * cosine, across)
                let (first, last) = (max(0, x + from), min(width - 1, x + to))
                guard first <= last else { continue }
                var pixel = pixels.baseAddress! + (line * width + first) * 3
                for column in first...last {
                    let dx = column - x
                    let (u, v) = (dx &* cosine &+ dy &* sine, dy &* cosine &- dx &* sine)
                    // A bristle is a pixel or two wide; it has its own shade and its own end.
                    let lane = UInt64(truncatingIfNeeded: (v &+ across) >> 13)
                    let own = Int(truncatingIfNeeded: (dice &+ lane &* 0x9E37_79B9_7F4A_7C15) >> 33 & 63) &- 32
                    let end = along &- abs(u) &- ((own &+ 32) &* (length << 12)) >> 8
                    if end > 0 {
                        let rim = across &- abs(v)
                        let cover = min(236, (rim >> 4) &+ 60, end >> 5)
                        let light = (own &* bristle) >> 5
                        pixel.blend(red &+ light, green &+ light, blue &+ light, cover)
                    }
                    pixel += 3
                }
            }
        }
    }

    /// Narrows a range of dx to where |slope * dx + offset| is at most `limit`.
    private static func narrow(_ from: inout Int, _ to: inout Int, _ slope: Int, _ offset: Int, _ limit: Int) {
        guard slope != 0 else {
            if abs(offset) > limit { to = from - 1 }
            return
        }
        let (one, other) = ((-limit - offset) / slope, (limit - offset) / slope)
        from = max(from, min(one, other))
        to = min(to, max(one, other))
    }
}

/// In which direction things lie, and how much there is to see.
struct Flow {
    private let columns: Int, rows: Int
    private let angles: [Int16]
    private let details: [UInt8]

    init(_ picture: Canvas, swirl: Int, _ seed: UInt64) {
        let small = picture.reduced(to: 150)
        let light = Field(small, luma).smoothed(1)
        let (columns, rows) = (small.width, small.height)
        func gradient(_ x: Int, _ y: Int) -> (Int, Int) { (light[x + 1, y] - light[x - 1, y], light[x, y + 1] - light[x, y - 1]) }
        // The double angle: opposite directions are one, so they can be averaged.
        let twice = (
            Field(columns: columns, rows: rows) {
                let (u, v) = gradient($0, $1); return u * u - v * v
            }.smoothed(3, times: 2),
            Field(columns: columns, rows: rows) {
                let (u, v) = gradient($0, $1); return 2 * u * v
            }.smoothed(3, times: 2)
        )
        let turns = Field.clouds(columns: columns, rows: rows, size: max(8, columns / 4), seed: seed, octaves: 2)
        var (angles, details) = ([Int16](), [UInt8]())
        for y in 0..<rows {
            for x in 0..<columns {
                let (u, v) = gradient(x, y)
                let own = Turn.angle(twice.0[x, y], twice.1[x, y]) / 2 + Turn.whole / 4
                let curl = turns[x, y] * Turn.whole / 256
                let isWeak = abs(twice.0[x, y]) + abs(twice.1[x, y]) < 30 + swirl * 4
                angles.append(Int16(truncatingIfNeeded: (isWeak && swirl > 0 ? curl : own) % (Turn.whole / 2)))
                details.append(UInt8(clamping: abs(u) + abs(v)))
            }
        }
        (self.columns, self.rows, self.angles, self.details) = (columns, rows, angles, details)
    }

    /// At a place in 1/65536 of the picture.
    func at(_ x: Int, _ y: Int) -> (angle: Int, detail: Int) {
        let index = clamp((y * rows) >> 16, 0, rows - 1) * columns + clamp((x * columns) >> 16, 0, columns - 1)
        return (Int(angles[index]), Int(details[index]))
    }
}
