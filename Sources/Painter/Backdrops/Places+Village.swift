/// Where everybody knows everybody.
extension Scenery {
    private var plaster: [Color] { [Color(0xF7E9D2), Color(0xF2C9A1), Color(0xE8A48C), Color(0xBFD6D8), Color(0xEFD58A), Color(0xD6DDBB)] }

    private var tiles: [Color] { [Color(0xB5523B), Color(0x9C463A), Color(0x7C4A44), Color(0xC46A42)] }

    mutating func village() {
        sky()
        _ = hills("far", horizon - 50, height: 60, length: 360, Color(0x6F9F8C), far: 200)
        let line = hills("middle", horizon - 10, height: 34, length: 300, grass, far: 130)
        trees("wood", on: line, height: 40...70, every: 60, isSnowy ? Color(0xC0D0DC) : Color(0x3F8048), far: 130, gaps: 4, Self.round)
        var dice = dice("houses")
        church(middle + (isLitFromLeft ? 1 : -1) * min(width * 17 / 100, 190), horizon + 6)
        var x = -dice.roll(0...60)
        while x < width {
            let w = dice.roll(120...150)
            house(x, horizon + 24 + dice.roll(-4...4), w, dice.pick(plaster), dice.pick(tiles), far: 90, &dice)
            x += w + dice.roll(10...60)
        }
        ground(horizon + 22, grass, far: 60)
        paint(path(to: horizon + 24, from: middle, wide: 220, sway: 80), isSnowy ? Color(0xF7FAFD) : Color(0xE0C79A))
        edges("cottages", every: 420) { scenery, x, own in
            let w = own.roll(250...290)
            scenery.house(x - w / 2, scenery.floor - 60, w, own.pick(scenery.plaster), own.pick(scenery.tiles), far: 20, &own)
            scenery.bush(x - w / 2 - 10, scenery.floor - 40, 90, scenery.isSnowy ? Color(0xDCE7EF) : Color(0x5AA04E))
            scenery.bush(x + w / 2 + 6, scenery.floor - 44, 76, scenery.isSnowy ? Color(0xDCE7EF) : Color(0x4C9448))
        }
        fence(floor - 10, height: 60, Color(0xF7F2E6), spacing: 40, pointed: true, except: middle - 300..<middle + 300)
        flowers(floor - 20..<height, every: 6000)
        strew("tufts", floor - 20..<height, every: 9000, grass.darker(70), Self.tuft)
    }

    private mutating func church(_ x: Int, _ base: Int) {
        let wall = Color(0xF4EBDD)
        paint(.block(x - 10, base - 90, 130, 90), wall, far: 120)
        paint(.corners(x - 20, base - 88, x + 10, base - 140, x + 100, base - 140, x + 130, base - 88), tiles[2], far: 120)
        paint(.block(x - 36, base - 190, 56, 190), [wall, wall.darker(40)], from: base - 190, to: base, far: 110)
        paint(.corners(x - 44, base - 188, x - 8, base - 310, x + 28, base - 188), tiles[2], far: 110)
        paint(.block(x - 10, base - 336, 4, 30) + .block(x - 17, base - 328, 18, 4), Color(0x4A4038), far: 110)
        shine(.oval(x - 8, base - 150, 9, 16), hour.lamp(lamplight, off: Color(0x4A5560)))
    }

    mutating func market() {
        sky()
        skyline("houses", horizon + 10, height: 140...230, wide: 90...130, plaster, far: 130)
        plaza(horizon + 8, Color(0xC4AD94))
        var dice = dice("stalls")
        let awnings = [Color(0xD9483B), Color(0x2F8A6A), Color(0xE8A83A), Color(0x3D74B0), Color(0x9A4FA0)]
        var x = -dice.roll(0...60)
        var index = 0
        while x < width {
            if !calm.contains(x + 70) || width < 700 { stall(x, horizon + 70, 160, awnings[index % 5], far: 70, &dice) }
            x += 176
            index += 1
        }
        edges("stalls", every: 360) { scenery, x, own in
            scenery.stall(x - 160, scenery.floor - 10, 320, awnings[(x / 60) % 5], far: 0, &own)
        }
        let flags = [Color(0xE8503F), Color(0xF6C445), Color(0x3FA7C4), Color(0x6BB850)]
        for row in 0..<2 {
            let (y, sag) = (horizon - 330 + row * 90, 50)
            paint(.bow(3, -10, y, middle, y + sag * 2, width + 10, y), Color(0x5A4A44))
            for (number, at) in stride(from: 10, to: width, by: 46).enumerated() {
                let t = at * 256 / max(1, width)
                let top = y + sag * 4 * t * (256 - t) / 65536
                paint(.corners(at, top, at + 34, top, at + 17, top + 40), flags[(number + row) % 4], far: 20)
            }
        }
        if hour.darkness > 100 { stringLights(-20, width + 20, horizon - 130, sag: 30, [Color(0xFFC45A)]) }
    }

    private mutating func stall(_ x: Int, _ base: Int, _ w: Int, _ color: Color, far: Int, _ dice: inout Dice) {
        let (h, counter) = (w * 110 / 100, w * 36 / 100)
        paint(
            .block(x + w / 16, base - h, w / 30 + 2, h) + .block(x + w * 15 / 16 - w / 30, base - h, w / 30 + 2, h), Color(0x7A5638),
            far: far)
        shine(
            .block(x + w / 12, base - h * 80 / 100, w * 10 / 12, h * 50 / 100), hour.lamp(Color(0xD98A4A), off: Color(0x5B4A44)),
            opacity: 200)
        paint(
            .block(x + w / 30, base - counter, w * 28 / 30, counter), [Color(0xA8764A), Color(0x84592F)], from: base - counter, to: base,
            far: far)
        let fruit = [Color(0xE0402F), Color(0xF59A2E), Color(0xF4CF3E), Color(0x6DB33F), Color(0x8A4FA0)]
        for crate in 0..<4 {
            let (left, tone) = (x + w / 16 + crate * w * 22 / 100, fruit[(crate + dice.roll(0...4)) % 5])
            var heap = Path()
            for index in 0..<7 {
                heap += .disc(left + w / 40 + index % 4 * w / 19 + index / 4 * w / 40, base - counter - w / 40 - index / 4 * w / 24, w / 30)
            }
            paint(heap, tone, far: far)
            paint(.block(left - 2, base - counter, w * 20 / 100, w / 10), Color(0xC99A62), far: far)
            paint(.block(left - 2, base - counter + w / 24, w * 20 / 100, 3), Color(0x8A5F34), far: far)
        }
        let stripes = 8
        for index in 0..<stripes {
            let (a, b) = (x + w * index / stripes, x + w * (index + 1) / stripes)
            let (ta, tb) = (x + w / 12 + w * 10 / 12 * index / stripes, x + w / 12 + w * 10 / 12 * (index + 1) / stripes)
            let tone = index % 2 == 0 ? color : Color(0xFBF3E4)
            paint(.corners(ta, base - h - w / 8, tb, base - h - w / 8, b, base - h + w / 12, a, base - h + w / 12), tone, far: far)
            paint(.oval((a + b) / 2, base - h + w / 12, w / stripes / 2, w / 20), tone.darker(24), far: far)
        }
    }
}
