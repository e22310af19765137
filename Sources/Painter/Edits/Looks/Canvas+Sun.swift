/// The light of a low sun.
struct LowSun {
    /// Of the sky, from above to the horizon.
    var sky: [Color]
    /// What white on the ground becomes, and what its shadows become.
    var lit: Color, shade: Color
    var sun: Color
    /// How far the ground goes from its own colours, in 1/256.
    var strength: Int

    static let sunset = LowSun(
        sky: [Color(0x3A2B66), Color(0xA8477A), Color(0xF5763F), Color(0xFFC25E)], lit: Color(0xFFB36B), shade: Color(0x2A1638),
        sun: Color(0xFFE0A0), strength: 150)
    static let goldenHour = LowSun(
        sky: [Color(0x88A3BE), Color(0xE7C893), Color(0xFFC063), Color(0xFFDD9A)], lit: Color(0xFFDB92), shade: Color(0x2E1A10),
        sun: Color(0xFFF0C0), strength: 120)
    static let dawn = LowSun(
        sky: [Color(0x6C83B8), Color(0xC79BC0), Color(0xFBB7A4), Color(0xFFE1BC)], lit: Color(0xFFD8CE), shade: Color(0x2A2C52),
        sun: Color(0xFFF2DC), strength: 115)
}

extension Canvas {
    mutating func lowSun(_ look: LowSun, _ seed: UInt64) {
        var dice = Dice(seed, for: "low sun")
        let heaven = Heaven(of: self)
        let (width, height) = (width, height)
        let horizon = (heaven?.horizon ?? 90) * height / 256
        let sunX = dice.roll(24...76) * width / 100
        // How light the sky was on the average: clouds stay clouds.
        let usual = heaven.map { Field($0.small, luma).with($0.coarse) { ($0 * $1) >> 8 }.mean * 256 / max(1, $0.coarse.mean) } ?? 190
        let glow = glow(sunX, horizon)
        var light = Spread(glow, width: width, height: height)
        let ground = Curves(
            { mix($0, Int(look.shade.red) * (255 - $0) / 500 + Int(look.lit.red) * $0 / 255, look.strength) },
            { mix($0, Int(look.shade.green) * (255 - $0) / 500 + Int(look.lit.green) * $0 / 255, look.strength) },
            { mix($0, Int(look.shade.blue) * (255 - $0) / 500 + Int(look.lit.blue) * $0 / 255, look.strength) })
        ground.with { reds, greens, blues in
            eachRow(heaven?.matte ?? Matte(Field(columns: 1, rows: 1, [0]))) { y, row, part in
                let sky = look.color(clamp(y * 256 / max(1, horizon), 0, 256))
                light.withRow(y) { light in
                    for x in 0..<width {
                        let pixel = row.bytes + x &* 3
                        let part = Int(part[x])
                        let cloud = (luma(pixel) &- usual) &* 7 / 8
                        pixel.put(Int(reds[Int(pixel[0])]), Int(greens[Int(pixel[1])]), Int(blues[Int(pixel[2])]))
                        if part > 0 {
                            pixel.blend(Int(sky.red) &+ cloud, Int(sky.green) &+ cloud, Int(sky.blue) &+ cloud, (part &* 225) >> 8)
                        }
                        pixel.screen(look.sun, (Int(light[x]) &* (110 &+ part >> 1)) >> 8)
                    }
                }
            }
        }
        if heaven != nil { sunDisc(look, sunX, horizon) }
    }

    /// The disc itself, where there is sky behind it.
    private mutating func sunDisc(_ look: LowSun, _ x: Int, _ horizon: Int) {
        guard let heaven = Heaven(of: self) else { return }
        let radius = max(3, min(width, height) / 26)
        let y = horizon - radius * 2
        let (columns, rows) = (heaven.coarse.columns, heaven.coarse.rows)
        guard y > radius, heaven.coarse[x * columns / width, y * rows / height] > 200 else { return }
        draw([
            Ellipses([
                Ellipse(x: x, y: y, across: radius * 4, down: radius * 4, color: look.sun, opacity: 130, edge: .soft),
                Ellipse(x: x, y: y, across: radius, down: radius, color: look.sun.mixed(with: .white, 120)),
            ])
        ])
    }

    private func glow(_ x: Int, _ y: Int) -> Field {
        let (columns, rows) = (40, 40)
        let reach = max(width, height)
        return Field(columns: columns, rows: rows) { column, row in
            let (dx, dy) = ((column * width / columns - x) * 256 / reach, (row * height / rows - y) * 256 / reach)
            return 256 * 2600 / (2600 + dx * dx + dy * dy * 3)
        }
    }
}

extension LowSun {
    func color(_ depth: Int) -> Color {
        let position = depth * (sky.count - 1)
        let index = min(position >> 8, sky.count - 2)
        return sky[index].mixed(with: sky[index + 1], position - index << 8)
    }
}
