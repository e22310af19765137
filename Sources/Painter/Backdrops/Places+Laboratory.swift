/// Where people find out.
extension Scenery {
    mutating func laboratory() {
        goInside()
        let side = isLitFromLeft ? -1 : 1
        wall(Color(0xD3E6EA), skirting: Color(0x8FB0B8))
        tiles(Color(0xEDF4F5), Color(0xB9D3D8), wide: 130)
        let reach = min(width * 32 / 100, 350)
        var dice = dice("flasks")
        for x in stride(from: middle - 560 - (middle / 560) * 560, to: width, by: 560) {
            let glassware = [Color(0x4FC3D9), Color(0xF06A9B), Color(0x8BD450), Color(0xF7B733), Color(0x9A7BE8)]
            shelves(x + 20, up(700), 230, 190, rows: 2, Color(0x9FB9C2), glassware, thin: 20...34, bottles: true, &dice)
            shelves(x + 310, up(700), 230, 190, rows: 2, Color(0x9FB9C2), glassware, thin: 18...30, bottles: true, &dice)
        }
        monitor(middle + side * reach, up(430), 230)
        let bench = up(230)
        paint(.block(-4, bench + 14, width + 8, horizon + 10 - bench), [Color(0xF6F9FA), Color(0xC9D8DC)], from: bench, to: horizon)
        var doors = Path()
        for x in stride(from: middle % 170 - 170, to: width, by: 170) {
            doors += .block(x, bench + 30, 3, horizon - bench - 30) + .block(x + 60, bench + 44, 50, 7, round: 3)
        }
        paint(doors, Color(0x8FB0B8))
        paint(.block(-4, horizon - 8, width + 8, 18), Color(0x7E99A2))
        paint(.block(-4, bench, width + 8, 18), Color(0x33484F))
        let tones = [Color(0x35C8E0), Color(0xF25C9A), Color(0x86D94A), Color(0xF7B733), Color(0xA27BF2)]
        for (index, x) in stride(from: middle % 130, to: width, by: 130).enumerated() where abs(x - middle) > 100 {
            flask(x, bench, index, tones[index % 5])
        }
        scope(middle - side * reach, bench)
        pendant(middle - 200, up(620), 90, Color(0x5B7A84))
        pendant(middle + 200, up(620), 90, Color(0x5B7A84))
        let w = min(width * 58 / 100, 520)
        counter(middle - w / 2, w, top: horizon + 4, base: floor - 34, Color(0xEAF1F3), Color(0x3A4F58), doors: 4)
        table = horizon + 10
    }

    private mutating func flask(_ x: Int, _ base: Int, _ kind: Int, _ color: Color) {
        shine(.disc(x, base - 40, 60), color, opacity: 20 + hour.darkness / 5)
        let glass = Color(0xF4FBFD)
        switch kind % 3 {
        case 0:
            paint(
                .corners(x - 12, base - 110, x + 12, base - 110, x + 12, base - 74, x + 46, base, x - 46, base, x - 12, base - 74), glass,
                opacity: 150)
            shine(
                .corners(x - 24, base - 46, x + 24, base - 46, x + 44, base - 4, x - 44, base - 4), hour.lit(color).mixed(with: color, 120))
        case 1:
            paint(.disc(x, base - 44, 44) + .block(x - 11, base - 124, 22, 60), glass, opacity: 150)
            shine(
                .curve(x - 38, base - 44, x - 36, base - 4, x, base - 4, x + 36, base - 4, x + 38, base - 44),
                hour.lit(color).mixed(with: color, 120))
        default:
            paint(.block(x - 46, base - 12, 92, 12, round: 3) + .block(x - 46, base - 60, 92, 8), Color(0xA8794A))
            for tube in 0..<3 {
                paint(.block(x - 36 + tube * 28, base - 92, 16, 86, round: 8), glass, opacity: 170);
                shine(.block(x - 34 + tube * 28, base - 50, 12, 42, round: 6), color)
            }
        }
        for index in 0..<3 { shine(.disc(x - 8 + index * 9, base - 130 - index * 22, 6 - index), color, opacity: 150) }
    }

    private mutating func monitor(_ x: Int, _ y: Int, _ w: Int) {
        paint(.block(x - w / 2, y, w, w * 6 / 10, round: 8), Color(0x24343B))
        shine(.block(x - w / 2 + 9, y + 9, w - 18, w * 6 / 10 - 18, round: 4), Color(0x0F4A52))
        let points = (0...24).map {
            Point.at(
                x - w * 42 / 100 + w * 84 / 100 * $0 / 24, y + w * 3 / 10 - Turn.sine($0 * 2900) * w / 900000 - ($0 % 6 == 3 ? w / 8 : 0))
        }
        shine(.line(5, through: points), Color(0x6BFFC4))
    }

    private mutating func scope(_ x: Int, _ base: Int) {
        let (body, dark) = (Color(0xF2F4F5), Color(0x39474E))
        paint(.block(x - 60, base - 16, 120, 16, round: 5) + .bow(20, x + 30, base - 10, x + 80, base - 90, x + 6, base - 140), dark)
        paint(.line(34, x - 34, base - 70, x + 6, base - 160), body)
        paint(.line(24, x + 8, base - 164, x + 22, base - 196) + .line(18, x - 40, base - 58, x - 46, base - 44), dark)
        paint(.block(x - 80, base - 42, 70, 9), dark)
    }
}
