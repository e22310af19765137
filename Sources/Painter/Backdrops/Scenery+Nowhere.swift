/// No place that has a word.
extension Scenery {
    mutating func nowhere() {
        if !setting.colors.isEmpty {
            plain(setting.colors, vignette: 34)
        } else if setting.time != nil || setting.weather != nil || setting.season != nil || !setting.sky.isEmpty {
            gentleHills()
        } else {
            var dice = dice("ground")
            let tones = [[0xDCE7EA, 0xB9CDD6], [0xF3E6D3, 0xE3CBA8], [0xE4E0F0, 0xC4BBDD], [0xDDEBDD, 0xB7D1BA], [0xF6DFDA, 0xE4BDB6]]
            plain(dice.pick(tones).map { Color(UInt32($0)) }, vignette: 26)
            // A floor that begins softly, and the pool of light in which the subject stands.
            let tone = setting.colors.first ?? Color(0xB9B4AC)
            veil(horizon..<height, tone, 10, 46)
            glow(middle, floor, min(width * 6 / 10, 620), down: (height - floor) + 40, .white, 120)
        }
    }

    /// A seamless ground of one colour or from one to the other, as paper in a studio.
    private mutating func plain(_ colors: [Color], vignette: Int) {
        isInside = true
        horizon = height * 74 / 100
        floor = height * 86 / 100
        let first = colors[0], last = colors.count > 1 ? colors[colors.count - 1] : first
        let stops = colors.count > 1 ? colors : [first.lighter(10), first, first.darker(14)]
        shine(.block(-4, -4, width + 8, height + 8), stops, from: 0, to: height)
        glow(middle, height * 46 / 100, min(width * 7 / 10, 760), down: height * 6 / 10, first.lighter(150), 70)
        veil(floor - 60..<height, last.darker(120), 0, vignette)
    }

    private mutating func gentleHills() {
        sky()
        _ = hills("far", horizon + 10, height: 60, length: 420, grass.mixed(with: Color(0x5F8F8A), 90), far: 220)
        let line = hills("middle", horizon + 50, height: 50, length: 340, grass, far: 120)
        trees("copse", on: line, height: 30...60, every: 120, isSnowy ? Color(0xBFD0DC) : Color(0x3F7F45), far: 110, gaps: 5, Self.round)
        ground(horizon + 110, grass)
        _ = hills("near", floor - 40, height: 24, length: 520, grass.darker(16), far: 20)
        broadleaves("trees", on: horizon + 100, height: 210...280, every: 560, far: 70, clear: 90)
        strew("tufts", floor - 30..<height, every: 9000, grass.darker(70), Self.tuft)
        flowers(floor - 20..<height, every: 9000)
    }
}
