/// The sky of an hour, and what is in it.
extension Scenery {
    /// Where the sun or the moon stands, if the sky reaches down to row `bottom`.
    func disc(above bottom: Int) -> (x: Int, y: Int) {
        // Beside the subject, but in sight on the widest banner.
        let aside = min(width * 30 / 100, 420)
        return (isLitFromLeft ? middle - aside : middle + aside, bottom - min(bottom * 80 / 100, 800) * hour.altitude / 256)
    }

    /// All rows down to `bottom`, which is the horizon if nothing else is said.
    mutating func sky(to bottom: Int? = nil, cloudy: Bool = true) {
        let bottom = bottom ?? horizon
        shine(.block(-4, -4, width + 8, bottom + 8), [hour.top, hour.middle, hour.low], from: 0, to: bottom)
        let stars = setting.sky.contains(.stars) ? 256 : hour.isDiscSeen ? max(0, hour.darkness - 150) * 256 / 106 : 0
        if stars > 0 { self.stars(to: bottom, stars) }
        if setting.sky.contains(.aurora) { aurora(to: bottom) }
        if hour.isDiscSeen || !setting.sky.isDisjoint(with: [.sun, .moon]) { sunOrMoon(bottom) }
        if setting.sky.contains(.rainbow) { rainbow(bottom) }
        if setting.sky.contains(.meteors) { meteors(bottom) }
        if setting.sky.contains(.fireworks) { fireworks(bottom) }
        if cloudy { clouds(to: bottom) }
        if setting.sky.contains(.lightning) || setting.weather == .storm { lightning(bottom) }
    }

    mutating func stars(to bottom: Int, _ strength: Int = 256) {
        var dice = specks("stars")
        for (size, opacity, share) in [(14, 130, 8), (22, 190, 4), (34, 250, 1)] {
            var stars = Path()
            for _ in 0..<clamp(width * bottom / 40000, 8, 90) * share / 8 + 1 {
                let (x, y) = (dice.roll(0...width) << 8, dice.roll(0...bottom * 92 / 100) << 8)
                let r = size * 256 / 10
                stars.polygon([Point(x: x, y: y - r), Point(x: x + r, y: y), Point(x: x, y: y + r), Point(x: x - r, y: y)])
            }
            shine(stars, Color(0xFDFBEE), opacity: opacity * strength / 256)
        }
    }

    private mutating func sunOrMoon(_ bottom: Int) {
        var (x, y) = disc(above: bottom)
        let isMoon = setting.sky.contains(.moon) || (hour.isMoon && !setting.sky.contains(.sun))
        if hour.darkness > 150, !isMoon, !setting.sky.contains(.sun) {
            // After sunset: the evening star, and what is left of the light.
            glow(x, bottom, 520, down: 260, hour.low.lighter(60), 120)
            return shine(.disc(middle + (middle - x), bottom / 4, 4), Color(0xFFF8E4))
        }
        if isMoon, !hour.isMoon { y = bottom - bottom * 3 / 4 }
        let radius = isMoon ? 46 : hour.altitude < 100 ? 64 : 48
        let color = isMoon ? Color(0xF6F2DC) : hour.disc
        let halo = hour.darkness == 0 ? color.lighter(150) : color
        glow(x, y, radius * 7, halo, isMoon ? 60 : 120)
        glow(x, y, radius * 5 / 2, halo, isMoon ? 70 : 170)
        shine(.disc(x, y, radius), color)
        guard isMoon else { return }
        let sea = color.mixed(with: hour.middle, 60)
        shine(.disc(x - 14, y - 12, 12) + .disc(x + 16, y + 2, 9) + .disc(x - 4, y + 20, 8) + .disc(x + 8, y - 24, 6), sea)
    }

    private mutating func rainbow(_ bottom: Int) {
        let radius = min(width * 46 / 100, bottom * 88 / 100, 620)
        let x = isLitFromLeft ? middle + radius / 3 : middle - radius / 3
        for (index, hex) in [0xE8504A, 0xF59A3C, 0xF7E04B, 0x5CC45C, 0x3E9BE0, 0x7A5BC8].enumerated() {
            var arc = Path()
            let r = radius - index * radius / 34
            let points = (0...48).map { step in
                let angle = Turn.whole / 2 + Turn.whole / 2 * step / 48
                return Point(x: (x << 8) + (r * Turn.cosine(angle)) >> 8, y: (bottom << 8) + (r * Turn.sine(angle)) >> 8)
            }
            arc += .line(radius / 32, through: points)
            shine(arc, Color(UInt32(hex)), opacity: 140)
        }
    }

    /// Curtains of light: bright at their lower hem, fading upwards.
    mutating func aurora(to bottom: Int) {
        let noise = Noise(seed: setting.seed ^ 7, wavelength: 260, octaves: 2)
        for (index, color) in [Color(0x3EF59C), Color(0x4DE3D8), Color(0xA06CF5)].enumerated() {
            let hem = bottom * (70 - index * 16) / 100
            for part in 1...7 {
                var strips = Path()
                for x in stride(from: -20, to: width + 20, by: 10) {
                    let y = hem + noise.value(at: x + 4000 + index * 900) * 100 / 65536
                    let reach = bottom * 36 / 100 + noise.value(at: x * 6 + 9000) * bottom / 600000
                    strips += .block(x, y - reach * part / 7, 10, reach * part / 7)
                }
                shine(strips, color, opacity: 22)
            }
        }
    }

    private mutating func meteors(_ bottom: Int) {
        var dice = specks("meteors")
        for _ in 0..<max(5, width / 200) {
            let (x, y, length) = (dice.roll(0...width), dice.roll(0...bottom * 6 / 10), dice.roll(60...150))
            shine(.corners(x, y, x + length, y - length / 2 - 3, x + length, y - length / 2, x + 2, y + 4), Color(0xFFF6DC), opacity: 190)
            shine(.disc(x + 1, y + 2, 4), .white)
        }
    }

    private mutating func fireworks(_ bottom: Int) {
        var dice = specks("fireworks")
        let colors = [Color(0xFF5A5A), Color(0xFFD34D), Color(0x6BE3FF), Color(0xC58BFF), Color(0x7CFF9B)]
        for index in 0..<max(4, width / 240) {
            let (x, y) = (width * (2 * index + 1) / (2 * max(4, width / 240)), bottom * dice.roll(14...38) / 100)
            let (reach, color) = (dice.roll(80...150), colors[index % colors.count])
            glow(x, y, reach * 3 / 2, color, 90)
            var rays = Path()
            for ray in 0..<22 {
                let angle = Turn.whole * ray / 22
                for part in 3...7 where ray % 2 == 0 || part < 7 {
                    let r = reach * part / 7
                    rays += .disc(x + (r * Turn.cosine(angle)) >> 16, y + (r * Turn.sine(angle)) >> 16 + part * part / 3, part < 6 ? 3 : 5)
                }
            }
            shine(rays, color.lighter(60))
        }
    }

    private mutating func lightning(_ bottom: Int) {
        var dice = specks("lightning")
        let side = isLitFromLeft ? -1 : 1
        var (x, y) = (middle + side * min(width * 28 / 100, 400), bottom * 16 / 100)
        glow(x, y + bottom / 5, 420, Color(0xDDE4FF), 110)
        var points = [Point.at(x, y)]
        while y < bottom - 10 {
            x += dice.roll(-46...46)
            y += dice.roll(34...70)
            points.append(.at(x, min(y, bottom)))
            if points.count == 4 {
                shine(.line(4, x, y, x - side * 60, y + 60, x - side * 70, y + 130), Color(0xF2F4FF))
            }
        }
        shine(.line(9, through: points), Color(0xFBFCFF))
    }
}
