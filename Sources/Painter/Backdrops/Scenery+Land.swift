/// Ground: lines of hills and mountains, and what lies below them.
extension Scenery {
    /// A line across the picture that waves about row `base`, a place every 8 units.
    func wave(_ purpose: StaticString, _ base: Int, height: Int, length: Int, octaves: Int = 1) -> [Point] {
        var dice = dice(purpose)
        let noise = Noise(seed: dice.next(), wavelength: length, octaves: octaves)
        return stride(from: -16, to: width + 24, by: 8).map { x in
            Point(x: x << 8, y: (base << 8) - (noise.value(at: x + 16) * height) >> 8)
        }
    }

    /// Everything below a line, down to row `bottom`.
    func below(_ line: [Point], to bottom: Int? = nil) -> Path {
        guard let first = line.first, let last = line.last else { return Path() }
        let bottom = (bottom ?? height + 8) << 8
        return .polygon(line + [Point(x: last.x, y: max(bottom, last.y)), Point(x: first.x, y: max(bottom, first.y))])
    }

    /// The row of a line at column `x`.
    func row(of line: [Point], at x: Int) -> Int { line[clamp((x + 16) / 8, 0, line.count - 1)].y >> 8 }

    /// Hills that roll across the picture, paler the farther.
    mutating func hills(_ purpose: StaticString, _ base: Int, height: Int, length: Int, _ color: Color, far: Int) -> [Point] {
        let line = wave(purpose, base, height: height, length: length)
        paint(below(line), [color.lighter(26), color, color.darker(40)], from: base - height, to: base + height + 160, far: far)
        return line
    }

    /// The ground on which the subject stands: `color` below row `top`, darker towards the eye.
    mutating func ground(_ top: Int, _ color: Color, far: Int = 90) {
        let colors = [hour.lit(color, far: far), hour.lit(color, far: far / 4), hour.lit(color.darker(56))]
        shine(.block(-4, top, width + 8, height - top + 8), colors, from: top, to: height)
    }

    /// A mountain with a lit and a shaded face and, if asked, snow on its top.
    mutating func peak(
        _ x: Int, _ base: Int, height: Int, half: Int, _ color: Color, far: Int, snow: Int = 0, _ dice: inout Dice
    ) {
        func side(_ direction: Int) -> [Point] {
            (1...5).map { step in
                let jitter = step == 5 ? 0 : dice.roll(-half / 14...half / 14)
                return .at(
                    x + direction * half * step / 5 + jitter, base - height + height * step / 5 + dice.roll(-height / 30...height / 30))
            }
        }
        let (left, right) = (side(-1), side(1))
        let apex = Point.at(x, base - height)
        var ridge = (1...4).map { step in
            Point.at(x + (step % 2 == 0 ? 1 : -1) * half * dice.roll(4...11) / 100, base - height + height * step / 4)
        }
        paint(.polygon([apex] + right + left.reversed()), [color.lighter(40), color], from: base - height, to: base, far: far)
        let shaded = isLitFromLeft ? right : left
        paint(.polygon([apex] + shaded + ridge.reversed()), [color.darker(76), color.darker(40)], from: base - height, to: base, far: far)
        guard snow > 0 else { return }
        // The snow ends in tongues, the shaded face's a little blue.
        func cap(_ direction: Int) -> Path {
            let depth = height * snow / 100
            var points = [apex]
            let reach = half * snow / 100
            for step in stride(from: 4, through: 0, by: -1) {
                points.append(.at(x + direction * reach * step / 4, base - height + depth * (step % 2 == 0 ? 100 : 66) / 100))
            }
            return .polygon(points)
        }
        ridge.removeAll()
        let (bright, blue) = (Color(0xFBFDFF), Color(0xC3D4EC))
        paint(cap(-1), isLitFromLeft ? bright : blue, far: far * 2 / 3)
        paint(cap(1), isLitFromLeft ? blue : bright, far: far * 2 / 3)
    }

    /// Mountains side by side across the picture.
    mutating func peaks(
        _ purpose: StaticString, _ base: Int, height: Int, spacing: Int, _ color: Color, far: Int, snow: Int = 0
    ) {
        var dice = dice(purpose)
        var x = dice.roll(-spacing / 2...0)
        while x < width + spacing {
            let high = height * dice.roll(66...108) / 100
            peak(x, base, height: high, half: high * dice.roll(78...104) / 100, color, far: far, snow: snow, &dice)
            x += spacing * dice.roll(70...120) / 100
        }
    }

    /// A way that winds from the front to row `top`, wide near the eye.
    func path(to top: Int, from x: Int, wide: Int, sway: Int) -> Path {
        let depth = max(1, height - top)
        func edge(_ side: Int) -> [Point] {
            stride(from: 0, through: depth, by: max(4, depth / 40)).map { down in
                // Of 256: how near.
                let near = down * 256 / depth
                let middle = x + sway * Turn.sine(Turn.whole * (256 - near) / 300) / 65536 * (300 - near) / 300
                return .at(middle + side * (6 + wide * near * near / 65536), top + down)
            }
        }
        return .polygon(edge(-1) + edge(1).reversed())
    }

    /// Tufts or stones strewn over the ground between two rows, larger the nearer; `shape` gets place and size.
    mutating func strew(
        _ purpose: StaticString, _ rows: Range<Int>, every area: Int, _ color: Color, opacity: Int = 256, _ shape: (Int, Int, Int) -> Path
    ) {
        var dice = specks(purpose)
        var all = Path()
        for _ in 0..<min(420, width * rows.count / area) {
            let depth = dice.roll(0...255)
            all += shape(dice.roll(0...width), rows.lowerBound + rows.count * depth / 256, 30 + 70 * depth / 256)
        }
        paint(all, color, opacity: opacity)
    }
}
