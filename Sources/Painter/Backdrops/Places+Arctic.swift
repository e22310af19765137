/// Ice.
extension Scenery {
    mutating func arctic() {
        sky()
        if hour.darkness > 180, hour.isDiscSeen, !setting.sky.contains(.aurora) { aurora(to: horizon) }
        let (ice, shade) = (Color(0xE9F5FC), Color(0x9CC6E2))
        peaks("bergs", horizon + 8, height: 150, spacing: 240, Color(0xBFDDF0), far: 130, snow: 70)
        water(horizon..<horizon + (floor - horizon) * 6 / 10, Color(0x2F86B4))
        var dice = dice("floes")
        edges("icebergs", every: 460) { scenery, x, dice in
            let (h, base) = (dice.roll(170...270), scenery.horizon + 34)
            scenery.paint(
                .corners(
                    x - h * 7 / 10, base, x - h / 2, base - h / 2, x - h / 6, base - h, x + h / 8, base - h * 8 / 10, x + h / 2,
                    base - h * 6 / 10, x + h * 8 / 10, base), ice, far: 40)
            scenery.paint(
                .corners(
                    x, base, x + h / 16, base - h / 2, x - h / 6, base - h, x + h / 8, base - h * 8 / 10, x + h / 2, base - h * 6 / 10,
                    x + h * 8 / 10, base), shade, far: 40)
            scenery.paint(
                .corners(x - h * 7 / 10, base, x + h * 8 / 10, base, x + h / 2, base + 34, x - h / 2, base + 28), shade, far: 40,
                opacity: 90)
        }
        for _ in 0..<width / 90 {
            let (x, y) = (dice.roll(0...width), dice.roll(horizon + 30...horizon + (floor - horizon) / 2))
            let w = dice.roll(26...80)
            paint(.corners(x - w, y, x - w / 2, y - 8, x + w * 7 / 10, y - 8, x + w, y, x + w / 2, y + 9, x - w * 6 / 10, y + 9), ice)
            paint(.corners(x - w, y, x + w, y, x + w / 2, y + 9, x - w * 6 / 10, y + 9), shade)
        }
        let line = wave("shore", horizon + (floor - horizon) * 7 / 10, height: 16, length: 150, octaves: 2)
        paint(below(line.map { Point(x: $0.x, y: $0.y - 3000) }), shade)
        paint(below(line), [ice, ice.lighter(60), Color(0xC9E1F1)], from: horizon, to: height)
        strew("drifts", floor - 30..<height, every: 16000, Color(0xB5D4EA), opacity: 130) {
            .corners($0 - $2, $1, $0, $1 - $2 / 9, $0 + $2, $1, $0, $1 + $2 / 16)
        }
    }
}
