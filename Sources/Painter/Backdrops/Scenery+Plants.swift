/// What grows, by season.
extension Scenery {
    var grass: Color {
        if isSnowy { return Color(0xEAF1F8) }
        switch setting.season {
        case .spring: return Color(0x86CB58)
        case .autumn: return Color(0xBBA64C)
        default: return Color(0x6DB84E)
        }
    }

    /// A tree's leaves; every tree rolls its own.
    func leaves(_ dice: inout Dice) -> Color {
        let roll = dice.roll(0...3)
        if isSnowy { return [Color(0xDDE8F1), Color(0xCBDBE8), Color(0xE6EEF5), Color(0xD2DFEA)][roll] }
        switch setting.season {
        case .spring: return [Color(0x8ACB5C), Color(0xF2A9C4), Color(0x9AD468), Color(0xF7C9D9)][roll]
        case .autumn: return [Color(0xE08A2E), Color(0xC94F2B), Color(0xE8B53A), Color(0xB5622C)][roll]
        default: return [Color(0x4FA845), Color(0x5DB34C), Color(0x429A4A), Color(0x6BB850)][roll]
        }
    }

    var needles: Color { isSnowy ? Color(0xB9CEDC) : Color(0x24784A) }

    /// Tall blades, bent a little, for the very front.
    static func tuft(_ x: Int, _ y: Int, _ size: Int) -> Path {
        let s = max(3, size / 8)
        return .corners(x - s, y, x - s * 3 / 2, y - s * 2, x - s / 3, y) + .corners(x - s / 2, y, x, y - s * 3, x + s / 2, y)
            + .corners(x + s / 3, y, x + s * 3 / 2, y - s * 2, x + s, y)
    }

    /// A conifer's outline.
    static func pine(_ x: Int, _ base: Int, _ height: Int) -> Path {
        var path = Path.block(x - height / 30, base - height / 6, height / 15 + 1, height / 6)
        for tier in 0..<4 {
            let (top, bottom) = (base - height + height * tier * 19 / 100, base - height / 10 - height * (3 - tier) * 17 / 100)
            let half = height * (10 + tier * 6) / 100
            path += .corners(
                x, top, x + half, bottom, x + half / 3, bottom - height / 50, x - half / 3, bottom - height / 50, x - half, bottom)
        }
        return path
    }

    /// A broad tree's outline.
    static func round(_ x: Int, _ base: Int, _ height: Int) -> Path {
        let r = height * 3 / 10
        return .corners(
            x - height / 24, base, x - height / 40, base - height / 2, x + height / 40, base - height / 2, x + height / 24, base)
            + .disc(x, base - height + r, r) + .disc(x - r * 3 / 4, base - height * 55 / 100, r * 3 / 4)
            + .disc(x + r * 3 / 4, base - height * 55 / 100, r * 3 / 4) + .disc(x, base - height / 2, r * 3 / 4)
    }

    /// A row of trees on a line, in one colour, as is seen from afar.
    mutating func trees(
        _ purpose: StaticString, on line: [Point], height: ClosedRange<Int>, every spacing: Int, _ color: Color, far: Int,
        gaps: Int = 0, _ shape: (Int, Int, Int) -> Path
    ) {
        var dice = dice(purpose)
        var all = Path()
        var x = dice.roll(-spacing...0)
        while x < width + spacing {
            let high = dice.roll(height)
            if !dice.chance(gaps, in: 10) { all += shape(x, row(of: line, at: x) + 4, high) }
            x += spacing * dice.roll(55...145) / 100
        }
        paint(all, color, far: far)
    }

    /// Drawn trees at both sides of the subject, the nearer the more aside.
    mutating func grove(
        _ purpose: StaticString, _ name: String, on base: Int, height: ClosedRange<Int>, every spacing: Int, far: Int, clear: Int = 0,
        color: ((inout Dice) -> Color)? = nil
    ) {
        var dice = dice(purpose)
        let keep = middle - calm.count / 2 - clear..<middle + calm.count / 2 + clear
        var x = dice.roll(-spacing / 2...spacing / 3)
        while x < width + spacing / 2 {
            let (high, isMirrored, lift) = (dice.roll(height), dice.chance(1, in: 2), dice.roll(0...16))
            var own = dice
            _ = dice.next()
            if !keep.contains(x) {
                stand(name, at: x, on: base - lift, height: high, isMirrored: isMirrored, far: far, main: color?(&own))
            }
            x += spacing * dice.roll(70...130) / 100
        }
    }

    mutating func pines(_ purpose: StaticString, on base: Int, height: ClosedRange<Int>, every spacing: Int, far: Int, clear: Int = 0) {
        let needles = isSnowy ? needles : nil
        grove(
            purpose, "pine", on: base, height: height, every: spacing, far: far, clear: clear,
            color: needles.map { needles in { _ in needles } })
    }

    mutating func broadleaves(_ purpose: StaticString, on base: Int, height: ClosedRange<Int>, every spacing: Int, far: Int, clear: Int = 0)
    {
        let scenery = self
        let isSummer = !isSnowy && (setting.season == nil || setting.season == .summer)
        grove(
            purpose, "tree", on: base, height: height, every: spacing, far: far, clear: clear,
            color: isSummer ? nil : { dice in scenery.leaves(&dice) })
    }

    /// A bush of round puffs.
    mutating func bush(_ x: Int, _ base: Int, _ size: Int, _ color: Color, far: Int = 0) {
        let body =
            Path.disc(x, base - size * 4 / 10, size * 4 / 10) + .disc(x - size / 2, base - size / 4, size / 4 + 2)
            + .disc(x + size / 2, base - size / 4, size / 4 + 2)
            + .block(x - size * 7 / 10, base - size / 4, size * 14 / 10, size / 4, round: size / 8)
        paint(body, color.darker(50), far: far)
        let side = isLitFromLeft ? -1 : 1
        let crown =
            Path.disc(x + side * size / 14, base - size * 45 / 100, size * 32 / 100)
            + .disc(x + side * size / 2, base - size * 30 / 100, size * 18 / 100)
            + .disc(x - side * size * 4 / 10, base - size * 28 / 100, size / 6)
        paint(crown, color, far: far)
    }

    /// Flowers strewn over a meadow, of several colours.
    mutating func flowers(_ rows: Range<Int>, every area: Int) {
        guard !isSnowy, setting.season != .autumn else { return }
        for (index, color) in [Color(0xFFFFFF), Color(0xF7C843), Color(0xE8604C), Color(0xB57BE0)].enumerated() {
            let purpose: StaticString = index == 0 ? "white" : index == 1 ? "yellow" : index == 2 ? "red" : "violet"
            strew(purpose, rows, every: area * 3, color) { x, y, size in
                let r = max(2, size / 20)
                return .disc(x - r, y, r) + .disc(x + r, y, r) + .disc(x, y - r, r) + .disc(x, y + r, r)
            }
        }
    }
}
