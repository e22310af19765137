/// Under palms.
extension Scenery {
    mutating func jungle() {
        let mist = hour.air.mixed(with: hour.lit(Color(0xBFE8B0)), 120)
        shine(.block(-4, -4, width + 8, height + 8), [hour.middle.mixed(with: mist, 90), mist, mist.lighter(30)], from: 0, to: horizon)
        if hour.isDiscSeen { glow(disc(above: horizon).x, horizon / 3, 340, hour.disc, 140) }
        if hour.darkness > 200 { stars(to: horizon / 2, 160) }
        let greens = [Color(0x2F8A57), Color(0x1F7A46), Color(0x2E9A4A), Color(0x166A3C)]
        for (index, far) in [220, 150].enumerated() {
            let line = hills(
                index == 0 ? "far thicket" : "thicket", horizon - 70 + index * 70, height: 60, length: 200, greens[index], far: far)
            trees(index == 0 ? "far crowns" : "crowns", on: line, height: 60...130, every: 90, greens[index + 1], far: far) { x, y, h in
                var crown = Path.block(x - 4, y - h, 8, h)
                for ray in 0..<7 { crown += .leaf(x, y - h, h * 2 / 3, h / 9, (180 + ray * 30) * 64) }
                return crown
            }
        }
        shafts(opacity: hour.isDiscSeen ? 30 : 0)
        ground(horizon + 36, Color(0x4F7F36), far: 70)
        paint(path(to: horizon + 36, from: middle, wide: 200, sway: 50), Color(0x8B6A42), far: 40, opacity: 200)
        grove("palms", "palm", on: horizon + 60, height: 380...560, every: 260, far: 70, clear: 60)
        strew("tufts", horizon + 60..<height, every: 6000, Color(0x2C6A30), Self.tuft)
        vines()
        edges("leaves", every: 300, inset: 70) { scenery, x, dice in
            let side = x < scenery.middle ? 1 : -1
            for index in 0..<9 {
                let angle = (side > 0 ? -88 : 268) + side * index * 19 + dice.roll(-6...6)
                let (long, color) = (dice.roll(200...320), greens[index % 4])
                let (from, y) = (x - side * 90, scenery.height - 50 - index * 8)
                scenery.paint(.leaf(from, y, long, 46, angle * 64), [color.lighter(40), color.darker(30)], from: y - long, to: y, far: 14)
                let tip = (x: from + long * Turn.cosine(angle * 64) / 65536, y: y + long * Turn.sine(angle * 64) / 65536)
                scenery.paint(.line(4, from, y, tip.x, tip.y), color.lighter(90), opacity: 150)
            }
        }
    }

    /// Broad leaves from above, and what hangs from them.
    private mutating func vines() {
        var dice = dice("vines")
        var x = 0
        while x < width {
            let drop = dice.roll(90...300)
            if !calm.contains(x) || drop < 150 {
                paint(.bow(7, x, -10, x + dice.roll(-40...40), drop / 2, x + dice.roll(-20...20), drop), Color(0x2C6A30), far: 20)
                for index in 1...4 { paint(.leaf(x, drop * index / 5, 34, 10, (index % 2 == 0 ? 30 : 150) * 64), Color(0x3E9A44), far: 20) }
            }
            x += dice.roll(60...130)
        }
        for at in stride(from: 0, through: width, by: 130) {
            for ray in 0..<4 {
                paint(.leaf(at, -20, dice.roll(120...190), 34, (40 + ray * 33) * 64), [Color(0x0F5A34), Color(0x2A8A48)][ray % 2], far: 12)
            }
        }
    }
}
