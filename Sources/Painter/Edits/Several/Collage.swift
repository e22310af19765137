/// Several pictures as cards on a ground of their own colours. One that has no pixels is a card that says what it is.
struct Collage {
    let layers: [any Layer]

    /// - Parameter room: What the caption leaves free.
    init(_ brief: Brief, room: Box, typeface: Typeface) {
        let unit = max(1, min(brief.width, brief.height) / 100)
        let margin = max(2, unit * 3)
        let inner = Box(
            x: room.x + margin, y: room.y + margin, width: max(8, room.width - margin * 2), height: max(8, room.height - margin * 2))
        let boxes = Arrangement(brief.inputs.map { ($0.width, $0.height) }, in: inner, gap: max(2, unit * 2)).boxes
        layers =
            [Self.ground(brief)] + zip(brief.inputs, boxes).flatMap { input, box in Self.card(input, box, unit, typeface) }
    }

    /// Between the mean colours of the first picture and the last, pale.
    private static func ground(_ brief: Brief) -> Gradient {
        var dice = Dice(brief.seed, for: "table")
        let means = [brief.inputs.first, brief.inputs.last].map { input -> Color in
            guard let input, input.columns > 0 else { return Color(0xC8CBD2) }
            let dot = Canvas(input, side: 16).reduced(to: 1)
            return Color(red: Int(dot.pixels[0]), green: Int(dot.pixels[1]), blue: Int(dot.pixels[2])).mixed(
                with: .white, dice.roll(90...150))
        }
        return Gradient(stops: [(0, means[0]), (256, means[1])], height: brief.height)
    }

    private static func card(_ input: Raster, _ box: Box, _ unit: Int, _ typeface: Typeface) -> [any Layer] {
        let frame = clamp(unit * 7 / 10, 1, max(1, min(box.width, box.height) / 14))
        var layers: [any Layer] = (1...4).map { step in
            var shadow = box.inset(by: -frame * step / 2)
            shadow.y += frame
            return Panel(box: shadow, radius: frame + frame * step / 2, color: .black, opacity: 20)
        }
        layers.append(Panel(box: box, radius: frame, color: Color(0xFCFBF8)))
        let inner = box.inset(by: frame)
        guard inner.width > 0, inner.height > 0 else { return layers }
        return layers + (input.columns > 0 ? [Photo(PixelView(input), covering: inner)] : placeholder(input, inner, typeface))
    }

    private static func placeholder(_ input: Raster, _ box: Box, _ typeface: Typeface) -> [any Layer] {
        let texts = [input.kind.rawValue.uppercased(), "\(input.width)x\(input.height)"].map { Array($0.unicodeScalars) }
        let size = max(9, min(box.width / 8, box.height / 4))
        let step = Lettering.height(of: size)
        let lines = texts.enumerated().map { index, text in
            Lettering.Line(
                text: text, x: box.x + (box.width - typeface.width(text, size: size)) / 2, y: box.y + box.height / 2 + (index - 1) * step,
                size: size, color: .white)
        }
        return [Panel(box: box, radius: 0, color: Color(0x5A6472)), Lettering(lines, in: typeface)]
    }
}
