/// What falls and blows between the subjects and the eye.
extension Scenery {
    mutating func weatherInFront() -> [any Layer] {
        guard !isInside, hasWeather else { return [] }
        switch setting.weather {
        case .rain: rain(every: 5200, length: 46)
        case .storm: rain(every: 3000, length: 64)
        case .snow: snow()
        case .fog: fog()
        case .wind: blowing()
        default: break
        }
        return finish()
    }

    private mutating func rain(every area: Int, length: Int) {
        var dice = specks("rain")
        var (near, far) = (Path(), Path())
        for index in 0..<min(900, width * height / area) {
            let (x, y) = (dice.roll(-30...width + 60), dice.roll(-40...height))
            let long = index % 3 == 0 ? length : length * 6 / 10
            let thick = index % 3 == 0 ? 3 : 2
            let drop = Path.corners(x, y, x + thick, y, x - long / 4 + thick, y + long, x - long / 4, y + long)
            if index % 3 == 0 { near += drop } else { far += drop }
        }
        let color = hour.low.lighter(140)
        shine(far, color, opacity: 76)
        shine(near, color, opacity: 120)
        // Where drops meet the ground.
        var rings = Path()
        for _ in 0..<min(160, width / 12) {
            let (x, y) = (dice.roll(0...width), dice.roll(min(horizon + 40, height - 2)...height))
            rings += .corners(x - 9, y - 5, x - 7, y - 6, x, y, x - 2, y) + .corners(x + 9, y - 5, x + 7, y - 6, x, y, x + 2, y)
        }
        shine(rings, color, opacity: 110)
    }

    private mutating func snow() {
        var dice = specks("snow")
        for (radius, opacity, area) in [(3, 190, 7000), (5, 220, 12000), (9, 236, 44000)] {
            var flakes = Path()
            for _ in 0..<min(420, width * height / area) { flakes += .disc(dice.roll(0...width), dice.roll(0...height), radius) }
            shine(flakes, Color.white.mixed(with: hour.ambient, 90), opacity: opacity)
        }
    }

    /// Banks that drift, thickest at the horizon.
    private mutating func fog() {
        let color = hour.air.lighter(24)
        veil(horizon - (height - horizon) / 2..<horizon + 40, color, 0, 110)
        veil(horizon + 41..<height, color, 110, 30)
        var dice = specks("fog")
        for _ in 0..<max(7, width / 150) {
            let (x, y) = (dice.roll(0...width), horizon + dice.roll(-160...(height - horizon) * 7 / 10))
            glow(x, y, dice.roll(260...460), down: dice.roll(34...60), color, 150)
        }
    }

    /// Leaves, or dust where none grow, and lines that the wind draws.
    private mutating func blowing() {
        var dice = specks("wind")
        var lines = Path()
        for _ in 0..<max(5, width / 150) {
            let (x, y, long) = (dice.roll(-80...width), dice.roll(height / 8...height * 8 / 10), dice.roll(120...260))
            lines +=
                .bow(4, x, y, x + long / 2, y - 26, x + long, y + 4)
                + .bow(4, x + long, y + 4, x + long + 46, y + 18, x + long + 34, y - 22)
        }
        shine(lines, hour.low.lighter(150), opacity: 120)
        for color in [Color(0xD98A35), Color(0xA9B43F), Color(0xC25B30)] {
            var leaves = Path()
            for _ in 0..<min(60, width / 70) {
                leaves += .leaf(dice.roll(0...width), dice.roll(height / 8...height), dice.roll(16...26), 7, dice.roll(-50...40) * 64)
            }
            paint(leaves, color)
        }
    }
}
