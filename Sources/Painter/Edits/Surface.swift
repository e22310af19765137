/// What lies on top of a picture and changes none of it: rain, letters, a frame. It is drawn at the answer's own size if nothing comes after it.
enum Surface {
    /// Whether an operation does nothing but that.
    static func isSurface(_ operation: Operation) -> Bool {
        switch operation {
        case .text, .frame, .add, .turn, .flip, .crop, .zoom: true
        default: false
        }
    }

    static func layers(_ operation: Operation, _ lot: Lot, _ room: Box, _ typeface: Typeface) -> [any Layer] {
        switch operation {
        case .look(.rain): [Streaks(lot)]
        case .look(.storm): [Bolt(lot), Streaks(lot, heavy: true)]
        case .look(.snow), .look(.winter): Falling.snow(lot)
        case .look(.autumn): Falling.leaves(lot, [Color(0xC8401A), Color(0xE08A1E), Color(0xE9B42C), Color(0x8C3418)], 46)
        case .look(.spring): Falling.leaves(lot, [Color(0xF9C9DC), Color(0xF4A8C6), Color(0xFDE6EF)], 70)
        case .text(let text, let place, let color): lettering(text, place, color, lot, room, typeface)
        case .frame(let color): [Frame(lot, color)]
        case .add(let words): Addition.layers(words, lot, room, typeface)
        default: []
        }
    }

    /// Large, as many lines as it takes, with a shadow that makes it legible on anything.
    private static func lettering(
        _ text: String, _ place: Operation.TextPlace, _ color: Color?, _ lot: Lot, _ room: Box, _ typeface: Typeface
    )
        -> [any Layer]
    {
        let width = max(8, room.width * 88 / 100)
        let most = place == .middle ? room.height * 3 / 5 : room.height * 2 / 5
        // The largest size at which it fits, by steps of an eighth.
        var size = max(9, min(room.height / 3, room.width / 3))
        var lines = Paragraph(text, typeface: typeface, size: size, width: width, limit: 6).lines
        while size > 9,
            lines.count * Lettering.height(of: size) > most || lines.contains(where: { typeface.width($0, size: size) > width })
                || lines.count > 1 && lines.reduce(0, { $0 + $1.count }) + lines.count - 1 < text.unicodeScalars.count
        {
            size = size * 7 / 8
            lines = Paragraph(text, typeface: typeface, size: size, width: width, limit: 6).lines
        }
        let step = Lettering.height(of: size)
        let high = lines.count * step
        let top =
            switch place {
            case .top: room.y + room.height * 5 / 100
            case .middle: room.y + (room.height - high) / 2
            case .bottom: room.y + room.height * 96 / 100 - high
            }
        let ink = color ?? .white
        let edge = ink.brightness > 120 ? Color.black : Color.white
        func lettered(_ dx: Int, _ dy: Int, _ color: Color) -> Lettering {
            Lettering(
                lines.enumerated().map { index, line in
                    Lettering.Line(
                        text: line, x: room.x + (room.width - typeface.width(line, size: size)) / 2 + dx, y: top + index * step + dy,
                        size: size,
                        color: color)
                }, in: typeface)
        }
        let offset = max(1, size / 22)
        let outline = [(-1, -1), (1, -1), (-1, 1), (1, 1), (0, 2)].map { lettered($0.0 * offset, $0.1 * offset, edge) }
        return outline + [lettered(0, 0, ink)]
    }
}

/// A mount around the picture: a broad mat and a line, or a coloured border.
struct Frame: Layer {
    private let panels: [(box: Box, color: Color)]
    private let lot: Lot

    init(_ lot: Lot, _ color: Color?) {
        self.lot = lot
        let full = Box(x: 0, y: 0, width: lot.width, height: lot.height)
        let unit = max(1, min(lot.width, lot.height) / 100)
        let wood = color ?? Color(0x3A2A1E)
        panels =
            color == nil
            ? [
                (full, wood.mixed(with: .black, 90)), (full.inset(by: unit / 2), wood),
                (full.inset(by: unit * 2), wood.mixed(with: .white, 50)),
                (full.inset(by: unit * 5 / 2), Color(0xF4F0E6)), (full.inset(by: unit * 7), Color(0xC9C2B0)),
            ] : [(full, wood), (full.inset(by: unit * 4), wood.mixed(with: .white, 120))]
        inner = panels[panels.count - 1].box.inset(by: max(1, unit / 3))
    }

    private let inner: Box

    func draw(_ y: Int, onto row: PixelRow) {
        for panel in panels where panel.box.rows.contains(y) {
            let columns = row.clip(panel.box.columns)
            if inner.rows.contains(y) {
                row.fill(columns.lowerBound..<max(columns.lowerBound, min(columns.upperBound, inner.x)), panel.color)
                row.fill(min(columns.upperBound, max(columns.lowerBound, inner.x + inner.width))..<columns.upperBound, panel.color)
            } else {
                row.fill(columns, panel.color)
            }
        }
    }
}
