/// Several input pictures as cards on a table. One that has no pixels is a card that says what it is.
struct Collage {
    let layers: [any Layer]

    init(_ brief: Brief, _ palette: Palette, above caption: Box, _ typeface: Typeface) {
        let lot = Lot(width: brief.width, height: brief.height, seed: brief.seed)
        let margin = max(2, lot.unit * 3)
        // Under a caption that leaves no room the cards lie all the same.
        let room = Box(x: margin, y: margin, width: max(8, lot.width - margin * 2), height: max(8, caption.y - margin * 2))
        let boxes = Arrangement(brief.inputs.map { ($0.width, $0.height) }, in: room, gap: max(2, lot.unit * 3)).boxes
        var dice = Dice(brief.seed, for: "cards")
        layers =
            Self.table(lot, palette)
            + zip(brief.inputs, boxes).flatMap { input, box in
                var box = box
                box.y += margin * dice.roll(-20...20) / 100
                return Self.card(input, box, lot, palette, typeface)
            }
    }

    private static func table(_ lot: Lot, _ palette: Palette) -> [any Layer] {
        var dice = Dice(lot.seed, for: "table")
        let ground = Gradient(stops: [(0, palette.skyMiddle), (256, palette.near)], height: lot.height)
        let lights = (0..<6).map { _ in
            let radius = max(2, lot.unit * dice.roll(18...46))
            return Ellipse(
                x: dice.roll(0...lot.width), y: lot.row(dice.roll(0...256)), across: radius, down: radius,
                color: dice.pick([palette.skyTop, palette.accent, palette.far, palette.light]), opacity: dice.roll(30...80), edge: .crisp)
        }
        return [ground, Ellipses(lights)]
    }

    private static func card(_ input: Raster, _ box: Box, _ lot: Lot, _ palette: Palette, _ typeface: Typeface) -> [any Layer] {
        let frame = clamp(lot.unit * 8 / 10, 1, max(1, min(box.width, box.height) / 12))
        let radius = frame
        var layers: [any Layer] = (1...3).map { step in
            var shadow = box.inset(by: -frame * step / 3)
            shadow.y += frame
            return Panel(box: shadow, radius: radius + frame * step / 3, color: .black, opacity: 26)
        }
        layers.append(Panel(box: box, radius: radius, color: Color(0xFBFAF7)))
        let inner = box.inset(by: frame)
        guard inner.width > 0, inner.height > 0 else { return layers }
        return layers + (input.columns > 0 ? [Photo(input, covering: inner)] : placeholder(input, inner, palette, typeface))
    }

    private static func placeholder(_ input: Raster, _ box: Box, _ palette: Palette, _ typeface: Typeface) -> [any Layer] {
        let ground = palette.far.mixed(with: palette.near, 90)
        let texts = [input.kind.rawValue.uppercased(), "\(input.width)x\(input.height)"].map { Array($0.unicodeScalars) }
        let size = max(9, min(box.width / 8, box.height / 4))
        let step = Lettering.height(of: size)
        let lines = texts.enumerated().map { index, text in
            Lettering.Line(
                text: text, x: box.x + (box.width - typeface.width(text, size: size)) / 2, y: box.y + box.height / 2 + (index - 1) * step,
                size: size,
                color: ground.brightness < 140 ? .white : Color(0x10131A))
        }
        return [Panel(box: box, radius: 0, color: ground), Lettering(lines, in: typeface)]
    }
}
