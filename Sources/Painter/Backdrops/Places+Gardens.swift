/// Where grass is mown.
extension Scenery {
    mutating func garden() {
        sky()
        let hedge = isSnowy ? Color(0xCFDDE6) : Color(0x3E8A48)
        let line = wave("trees", horizon - 60, height: 20, length: 300)
        trees("trees", on: line, height: 130...190, every: 130, hedge.lighter(20), far: 120, Self.round)
        paint(
            .block(-4, horizon - 90, width + 8, 130), [hedge.lighter(24), hedge.darker(40)], from: horizon - 90, to: horizon + 40, far: 60)
        strew("hedge", horizon - 84..<horizon + 30, every: 500, hedge.darker(50)) { x, y, s in .disc(x, y, s / 8 + 2) }
        ground(horizon + 30, grass, far: 60)
        fence(horizon + 46, height: 76, Color(0xFBFAF5), spacing: 34, pointed: true, except: middle - 102..<middle + 102)
        rosesOverGate()
        paint(path(to: horizon + 40, from: middle, wide: 190, sway: 0), isSnowy ? Color(0xF7FAFD) : Color(0xE3CFAE), opacity: 240)
        var stones = Path()
        for index in 0..<5 {
            stones += .oval(middle + (index % 2 == 0 ? -14 : 16), horizon + 70 + index * index * 16, 34 + index * 16, 8 + index * 5)
        }
        paint(stones, Color(0xB9AE9C), opacity: 200)
        let names = ["rose", "tulip", "sunflower", "flower"]
        edges("beds", every: 190, inset: 70) { scenery, x, dice in
            for row in 0..<3 {
                let base = scenery.horizon + 110 + row * (scenery.height - scenery.horizon - 100) / 3
                for dx in [-70, 60] {
                    scenery.bush(x + dx + dice.roll(-20...20), base + 26, 110 + row * 40, hedge.lighter(16), far: 40 - row * 20)
                }
                for spot in 0..<3 {
                    let (name, dx) = (dice.pick(names), (spot - 1) * 76 + dice.roll(-16...16))
                    if !scenery.isSnowy { scenery.stand(name, at: x + dx, on: base + 30, height: 120 + row * 36, far: 30 - row * 10) }
                }
            }
        }
        flowers(horizon + 60..<height, every: 5000)
    }

    private mutating func rosesOverGate() {
        let (w, top) = (104, horizon - 240)
        paint(
            .bow(16, middle - w, horizon + 50, middle - w, top - 60, middle, top)
                + .bow(16, middle + w, horizon + 50, middle + w, top - 60, middle, top), Color(0xF4F2EA), far: 40)
        var dice = dice("roses")
        for index in 0..<26 {
            let angle = Turn.whole / 2 + Turn.whole / 2 * index / 25
            let (x, y) = (middle + (w - 6) * Turn.cosine(angle) / 65536, horizon - 70 + 150 * Turn.sine(angle) / 65536)
            paint(.disc(x + dice.roll(-12...12), y + dice.roll(-12...12), 22), isSnowy ? Color(0xD5E2EA) : Color(0x4E9A50), far: 30)
            if index % 2 == 0, !isSnowy {
                paint(
                    .disc(x + dice.roll(-14...14), y + dice.roll(-12...12), 10),
                    dice.pick([Color(0xF06A8A), Color(0xF9A7B8), Color(0xFFFFFF)]), far: 20)
            }
        }
    }

    mutating func park() {
        sky()
        skyline("town", horizon + 6, height: 60...190, wide: 46...90, [Color(0x8FA3BC), Color(0x9DAFC4), Color(0x8296B0)], far: 190)
        let line = wave("wood", horizon + 10, height: 12, length: 240)
        trees(
            "wood", on: line, height: 70...120, every: 70,
            isSnowy ? Color(0xC4D4DF) : setting.season == .autumn ? Color(0xC98A3A) : Color(0x4A9A52), far: 120, Self.round)
        ground(horizon + 8, grass, far: 70)
        // A pond on one side, the path on the other.
        let side = isLitFromLeft ? -1 : 1
        let pond = middle + side * min(width * 34 / 100, 380)
        paint(.oval(pond, horizon + 76, 210, 34), grass.darker(70))
        shine(.oval(pond, horizon + 76, 200, 29), [hour.low, hour.lit(Color(0x5BA0C0))], from: horizon + 46, to: horizon + 106)
        paint(path(to: horizon + 30, from: middle, wide: 230, sway: 130), isSnowy ? Color(0xF8FAFD) : Color(0xE6D3AE))
        broadleaves("trees", on: horizon + 60, height: 300...420, every: 330, far: 40, clear: 60)
        edges("lamps", every: 520) { scenery, x, dice in
            let inward = x < scenery.middle ? 1 : -1
            scenery.streetLamp(x + inward * 40, scenery.floor - 30, 380, facing: inward)
            scenery.bench(x + inward * 100, scenery.floor - 4, 210)
        }
        strew("tufts", horizon + 60..<height, every: 9000, grass.darker(50), Self.tuft)
    }

    mutating func bench(_ x: Int, _ base: Int, _ w: Int) {
        let (wood, iron) = (Color(0xA8713F), Color(0x2F363F))
        paint(
            .block(x - w * 4 / 10, base - w * 42 / 100, 10, w * 42 / 100)
                + .block(x + w * 4 / 10 - 10, base - w * 42 / 100, 10, w * 42 / 100), iron)
        for index in 0..<3 { paint(.block(x - w / 2, base - w * (46 - index * 8) / 100, w, w / 16, round: 3), wood.lighter(20)) }
        paint(.block(x - w / 2, base - w * 22 / 100, w, w / 11, round: 3), wood)
    }
}
