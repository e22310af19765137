extension Scenery {
    /// As many clouds as the hour has, in the sky above `bottom`.
    mutating func clouds(to bottom: Int) {
        guard hour.clouds > 0 else { return }
        var dice = specks("clouds")
        let isHeavy = hour.clouds > 150
        let depth = min(bottom, 1100)
        let count = max(2, width * hour.clouds / (isHeavy ? 26000 : 30000))
        for index in 0..<count {
            // Small ones low, large ones high; evenly from left to right.
            let level = dice.roll(0...100)
            let x = width * (index * 2 + 1) / (count * 2) + dice.roll(-90...90)
            let (sun, wide) = (disc(above: bottom), 190)
            let y = isHeavy ? depth * dice.roll(0...52) / 100 : depth * (14 + level * 66 / 100) / 100
            let size = dice.roll(70...110) * (isHeavy ? 230 : 150 - level) / 100
            // None before a sun or moon that is to be seen.
            if hour.isDiscSeen, abs(x - sun.x) < wide, abs(bottom - depth + y - sun.y) < 90 { continue }
            cloud(x, bottom - depth + y, size, &dice, flat: setting.weather == .wind)
        }
        // Beyond what a sky of that depth holds, a tall picture has a few more.
        for index in 0..<max(0, (bottom - depth) / 300) {
            cloud(dice.roll(0...width), index * 300 + dice.roll(60...240), dice.roll(60...110), &dice)
        }
    }

    /// One of round puffs on a flat base, `size` high about, lit from above.
    mutating func cloud(_ x: Int, _ y: Int, _ size: Int, _ dice: inout Dice, flat: Bool = false, light: Color? = nil, shade: Color? = nil) {
        let half = size * dice.roll(flat ? 230...320 : 120...170) / 100
        let down = flat ? size / 4 : size / 3
        var (body, crown) = (Path.block(x - half, y - down, half * 2, down, round: down / 2), Path())
        for index in 0..<5 {
            let across = (index * 2 - 4) * half / 6 + dice.roll(-size / 8...size / 8)
            let radius = size * [26, 40, 54, 44, 28][index] / 100 * dice.roll(85...115) / 100 * (flat ? 55 : 100) / 100
            body += .disc(x + across, y - down + 2, radius)
            crown += .disc(x + across - radius / 7, y - down - radius / 6, radius * 84 / 100)
        }
        shine(body, shade ?? hour.cloudShade, opacity: 230)
        shine(crown, light ?? hour.cloud, opacity: 240)
    }
}
