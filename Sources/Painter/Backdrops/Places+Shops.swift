/// Where things are sold.
extension Scenery {
    mutating func shop() {
        goInside(wallDown: 72)
        wall(Color(0xF8DCD0), skirting: Color(0xFFFFFF))
        tiles(Color(0xFBF4EC), Color(0xE9C4B4), wide: 120)
        var dice = dice("goods")
        let goods = [Color(0xF26B5E), Color(0x4FB3BF), Color(0xF7C948), Color(0x8E6FC0), Color(0x7BBF6A), Color(0xFFFFFF)]
        let gap = min(width * 24 / 100, 220)
        for side in [-1, 1] {
            for index in 0..<max(1, width / 560 + 1) {
                let x = side > 0 ? middle + gap / 2 + 60 + index * 290 : middle - gap / 2 - 60 - index * 290 - 280
                shelves(x, up(620), 280, up(90) - up(620) + 60, rows: 4, Color(0xE2B07C), goods, thin: 24...54, index % 2 == 0, &dice)
                awning(x - 10, up(700), 300, side > 0 ? Color(0x2F9A8A) : Color(0xE8574A))
            }
        }
        let (doorTop, doorBase) = (up(600), horizon + 6)
        window(middle - gap / 2, doorTop, gap, doorBase - doorTop - 20, frame: Color(0x8E5A3C), panes: (2, 1), city: true)
        paint(.block(middle + 8, (doorTop + doorBase) / 2, 8, 70, round: 4), Color(0xE2BC62))
        paint(.block(middle - 70, up(700), 140, 50, round: 8), Color(0x8E5A3C))
        for index in 0..<3 { paint(.disc(middle - 40 + index * 40, up(700) + 25, 12), goods[index]) }
        for x in [middle - 260, middle + 260] { pendant(x, up(640), 80, Color(0xFFFFFF)) }
        let w = min(width * 54 / 100, 480)
        counter(middle - w / 2, w, top: horizon + 10, base: floor - 30, Color(0xFFFFFF), Color(0xD98A5A), doors: 3)
        table = horizon + 16
        let till = middle + (isLitFromLeft ? 1 : -1) * w * 38 / 100
        paint(.block(till - 44, horizon - 42, 88, 54, round: 6), Color(0x3F4A54))
        shine(.corners(till - 34, horizon - 42, till + 34, horizon - 42, till + 26, horizon - 76, till - 26, horizon - 76), Color(0x8BE0C4))
    }

    private mutating func shelves(
        _ x: Int, _ y: Int, _ w: Int, _ h: Int, rows: Int, _ wood: Color, _ colors: [Color], thin: ClosedRange<Int>, _ bottles: Bool,
        _ dice: inout Dice
    ) {
        shelves(x, y, w, h, rows: rows, wood, colors, thin: thin, bottles: bottles, &dice)
    }

    private mutating func awning(_ x: Int, _ y: Int, _ w: Int, _ color: Color) {
        for index in 0..<8 {
            let left = x + w * index / 8
            let tone = index % 2 == 0 ? color : Color(0xFFF8EE)
            paint(.block(left, y, w / 8 + 1, 56) + .disc(left + w / 16, y + 56, w / 16), tone)
        }
        paint(.block(x, y - 4, w, 12), color.darker(60))
    }
}
