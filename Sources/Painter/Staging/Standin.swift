/// What stands for a thing that nobody drew: an abstract sculpture, another for every word.
enum Standin {
    static func drawing(for subject: Subject) -> Drawing? {
        var dice = Dice(Dice.hash(subject.word.utf8), for: "stand-in")
        let tones = dice.pick([
            (Color(0xE07A5F), Color(0x3D405B)), (Color(0x2A9D8F), Color(0xE9C46A)), (Color(0x6D597A), Color(0xEAAC8B)),
            (Color(0x457B9D), Color(0xF1FAEE)), (Color(0xBC4749), Color(0xA7C957)), (Color(0x9B5DE5), Color(0xF9C74F)),
        ])
        var pieces = [
            Drawing.Piece(path: .rectangle(150 << 8, 800 << 8, 500 << 8, 200 << 8, radius: 16 << 8), fill: Color(0xD9D4CA)),
            Drawing.Piece(path: .rectangle(150 << 8, 950 << 8, 500 << 8, 50 << 8, radius: 12 << 8), fill: Color(0xB9B2A5)),
        ]
        var bottom = 800
        for number in 0..<3 {
            let size = 300 - number * 60 + dice.roll(-20...20)
            let color = number % 2 == 0 ? tones.0 : tones.1
            let role: Drawing.Role = number % 2 == 0 ? .main : .second
            pieces += solid(dice.roll(0...3), x: 400 + dice.roll(-30...30), bottom: bottom, size: size, color, role)
            bottom -= size * 82 / 100
        }
        let card = Drawing.Card(names: [subject.word], kind: .object, stand: .ground, height: 120, width: 800, depth: 1000)
        return Drawing(card: card, pieces: pieces)
    }

    /// A ball, a block, a cone or an arch, with its shadow side.
    private static func solid(_ kind: Int, x: Int, bottom: Int, size: Int, _ color: Color, _ role: Drawing.Role) -> [Drawing.Piece] {
        let (left, top, half) = ((x - size / 2) << 8, (bottom - size) << 8, (size / 2) << 8)
        let dark = color.mixed(with: .black, 60)
        func piece(_ path: Path, _ color: Color) -> Drawing.Piece { Drawing.Piece(path: path, fill: color, role: role) }
        let center = Point(x: x << 8, y: top + half)
        switch kind {
        case 0:
            return [
                piece(.ellipse(center, half, half), color),
                piece(.ellipse(center + .at(size / 8, size / 8), half * 3 / 4, half * 3 / 4), dark),
                piece(.ellipse(center, half * 7 / 8, half * 7 / 8), color),
                Drawing.Piece(path: .ellipse(center - .at(size / 6, size / 6), half / 5, half / 6), fill: .white, opacity: 120),
            ]
        case 1:
            return [
                piece(.rectangle(left, top, half * 2, half * 2, radius: half / 5), color),
                piece(.rectangle(left + half * 3 / 2, top, half / 2, half * 2, radius: half / 5), dark),
            ]
        case 2:
            var cone = Path(), side = Path()
            cone.polygon([Point(x: x << 8, y: top), Point(x: left + half * 2, y: top + half * 2), Point(x: left, y: top + half * 2)])
            side.polygon([
                Point(x: x << 8, y: top), Point(x: left + half * 2, y: top + half * 2), Point(x: left + half * 5 / 4, y: top + half * 2),
            ])
            return [piece(cone, color), piece(side, dark)]
        default:
            var arch = Path()
            let bottom = top + half * 2
            arch.move(Point(x: left, y: bottom))
            arch.line(Point(x: left, y: top + half))
            arch.arc(half, half, rotation: 0, isLarge: false, isClockwise: true, to: Point(x: left + half * 2, y: top + half))
            arch.line(Point(x: left + half * 2, y: bottom))
            arch.line(Point(x: left + half * 3 / 2, y: bottom))
            arch.line(Point(x: left + half * 3 / 2, y: top + half))
            arch.arc(half / 2, half / 2, rotation: 0, isLarge: false, isClockwise: false, to: Point(x: left + half / 2, y: top + half))
            arch.line(Point(x: left + half / 2, y: bottom))
            arch.close()
            return [piece(arch, color)]
        }
    }
}
