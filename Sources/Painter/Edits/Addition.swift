/// Things an instruction adds. Some are drawn here; of the others a badge with the word, in the colour it names.
enum Addition {
    /// The hook for drawings: whatever `words` name, on top of the picture.
    static func layers(_ words: String, _ lot: Lot, _ room: Box, _ typeface: Typeface) -> [any Layer] {
        let clause = Clause.all(of: words).first ?? Clause(words: [])
        let color = clause.colors.last?.color
        var dice = Dice(lot.seed, for: "addition")
        let (x, y) = (room.x + room.width * dice.roll(24...76) / 100, room.y + room.height * dice.roll(20...36) / 100)
        let unit = max(1, min(room.width, room.height) / 100)
        if clause.has("rainbow", "rainbows") { return [Rainbow(lot)] }
        let drawn = drawings(words, room, lot)
        if !drawn.isEmpty { return drawn }
        if clause.has("sun", "moon") {
            let light = color ?? Color(clause.has("sun") ? 0xFFE08A : 0xF2EFDC)
            return [
                Ellipses([
                    Ellipse(x: x, y: y, across: unit * 22, down: unit * 22, color: light, opacity: 130, edge: .soft),
                    Ellipse(x: x, y: y, across: unit * 6, down: unit * 6, color: light),
                ])
            ]
        }
        if clause.has("balloon", "balloons") {
            let colors = color.map { [$0] } ?? [Color(0xE23B3B), Color(0x2F7BE0), Color(0xF5C32C)]
            let count = clause.has("balloons") ? 3 : 1
            return (0..<count).flatMap { index in
                balloon(x + (index * 2 - count + 1) * unit * 7, y + unit * (index % 2) * 5, unit, colors[index % colors.count])
            }
        }
        return badge(words, x, room.y + room.height * dice.roll(34...60) / 100, unit, color, lot.seed, typeface)
    }

    /// Whatever of it is drawn, a third of the picture high, on its ground or in the air.
    private static func drawings(_ words: String, _ room: Box, _ lot: Lot) -> [any Layer] {
        var idea = Idea(prompt: words)
        idea.subjects.removeAll { $0.name == nil }
        guard !idea.subjects.isEmpty else { return [] }
        var dice = Dice(lot.seed, for: "place of an addition")
        let side = min(room.width, room.height) * 38 / 100
        let flies = idea.subjects[0].name.flatMap(Catalogue.card).map { $0.stand == .air || $0.stand == .sky } ?? false
        let (x, y) = (room.x + (room.width - side) * dice.roll(12...88) / 100, room.y + (room.height - side) * (flies ? 8 : 92) / 100)
        let place = Box(x: x, y: y, width: side, height: side)
        let studio = Studio(
            width: room.width, height: room.height, layout: lot.seed, seed: lot.seed, prompt: words, faces: Studio.Faces())
        return studio.subjects(idea, in: place, shadow: flies ? 0 : 60)
    }

    private static func balloon(_ x: Int, _ y: Int, _ unit: Int, _ color: Color) -> [any Layer] {
        let string = (0..<26).map { step in
            let sway = [0, 1, 2, 2, 2, 1, 0, -1][step % 8]
            return Ellipse(
                x: x + sway * unit / 4, y: y + unit * 11 + step * unit * 3 / 4, across: max(1, unit / 6), down: max(1, unit / 2),
                color: Color(0xF0EEE8),
                opacity: 220)
        }
        return [
            Ellipses(
                string + [
                    Ellipse(x: x, y: y + unit * 10, across: unit, down: unit, color: color.mixed(with: .black, 60)),
                    Ellipse(x: x, y: y, across: unit * 8, down: unit * 10, color: color),
                    Ellipse(
                        x: x + unit, y: y + unit * 2, across: unit * 6, down: unit * 8, color: color.mixed(with: .black, 90), opacity: 110,
                        edge: .soft),
                    Ellipse(x: x - unit * 3, y: y - unit * 4, across: unit * 3, down: unit * 4, color: .white, opacity: 210, edge: .soft),
                ])
        ]
    }

    private static func badge(_ words: String, _ x: Int, _ y: Int, _ unit: Int, _ color: Color?, _ seed: UInt64, _ typeface: Typeface)
        -> [any Layer]
    {
        var dice = Dice(Dice.hash(words.utf8, from: seed), for: "badge")
        let ground = color ?? dice.pick([Color(0xE0533D), Color(0x2F80C9), Color(0x2E9E6A), Color(0xE6A323), Color(0x8A56C2)])
        let radius = max(6, unit * 15)
        let size = max(9, radius / 3)
        let lines = Paragraph(words, typeface: typeface, size: size, width: radius * 3 / 2, limit: 3).lines
        let top = y - lines.count * Lettering.height(of: size) / 2
        let ink = ground.brightness > 150 ? Color(0x1B1B20) : .white
        return [
            Ellipses([
                Ellipse(
                    x: x + radius / 12, y: y + radius / 8, across: radius * 5 / 4, down: radius * 5 / 4, color: .black, opacity: 150,
                    edge: .soft),
                Ellipse(x: x, y: y, across: radius, down: radius, color: .white),
                Ellipse(x: x, y: y, across: radius * 9 / 10, down: radius * 9 / 10, color: ground),
            ]),
            Lettering(
                lines.enumerated().map { index, line in
                    Lettering.Line(
                        text: line, x: x - typeface.width(line, size: size) / 2, y: top + index * Lettering.height(of: size), size: size,
                        color: ink)
                }, in: typeface),
        ]
    }
}

/// Seven bands of light over the upper half.
struct Rainbow: Layer {
    private let middle: (x: Int, y: Int), outer: Int, band: Int

    private static let colors = [
        Color(0xE8423A), Color(0xF58A2C), Color(0xF8DF4A), Color(0x55BF58), Color(0x3D9BE0), Color(0x4A55C8), Color(0x8B4FBF),
    ]

    init(_ lot: Lot) {
        middle = (lot.width / 2, lot.height * 68 / 100)
        outer = min(lot.width * 48 / 100, lot.height * 62 / 100)
        band = max(1, outer / 42)
    }

    func draw(_ y: Int, onto row: PixelRow) {
        guard y < middle.y else { return }
        let down = middle.y - y
        for x in row.clip(middle.x - outer..<middle.x + outer + 1) {
            let across = x - middle.x
            let distance = squareRoot((across * across + down * down) << 16)
            let depth = (outer << 8 - distance) * 256 / (band << 8)
            guard depth > 0, depth < 7 * 256 else { continue }
            let (index, part) = (depth >> 8, depth & 255)
            let color = Self.colors[index].mixed(with: Self.colors[min(index + 1, 6)], part)
            // Fades at both rims, and towards the ground.
            let rim = min(256, depth, 7 * 256 - depth)
            row.blend(x, color, (rim * min(150, 40 + down * 220 / max(1, outer))) >> 8)
        }
    }
}
