/// A picture changed by what an instruction names.
struct Edit {
    let layers: [any Layer]

    /// - Parameters:
    ///   - canvas: The picture as it lies already.
    ///   - room: Where things are added, in pixels of the answer: what the caption leaves free, or a mask's opening.
    ///   - opening: What of the picture may change, if not all.
    init(_ brief: Brief, _ canvas: consuming Canvas, _ operations: [Operation], room: Box, opening: Matte? = nil, typeface: Typeface) {
        var canvas = canvas
        let (width, height) = (canvas.width, canvas.height)
        let small = Box(
            x: room.x * width / brief.width, y: room.y * height / brief.height, width: max(1, room.width * width / brief.width),
            height: max(1, room.height * height / brief.height))
        // What lies on top and is touched by nothing after it is drawn at full size.
        let last = operations.lastIndex { !Surface.isSurface($0) } ?? -1
        for (index, operation) in operations.enumerated() {
            canvas.apply(operation, brief, opening)
            if index < last { canvas.draw(Surface.layers(operation, Lot(width: width, height: height, seed: brief.seed), small, typeface)) }
        }
        let full = Lot(width: brief.width, height: brief.height, seed: brief.seed)
        layers =
            [Photo(canvas.view, covering: Box(x: 0, y: 0, width: brief.width, height: brief.height))]
            + operations.dropFirst(max(0, last)).flatMap { Surface.layers($0, full, room, typeface) }
    }

    /// The answer's size, or the largest of its shape that is worked on.
    static func size(_ brief: Brief) -> (width: Int, height: Int) {
        let (columns, rows) = Shrink.fit(brief.width, brief.height, pixels: Canvas.mostPixels)
        return (columns, rows)
    }
}

extension Canvas {
    /// What an operation does to the pixels; nothing if it only moves them, or lies on top.
    mutating func apply(_ operation: Operation, _ brief: Brief, _ opening: Matte?) {
        let seed = brief.seed
        switch operation {
        case .tint(let color, let part): tint(color, opening == nil ? part : .all)
        case .tone(let tone, let strength): self.tone(tone, strength)
        case .look(let look): apply(look, seed)
        case .style(let manner): apply(manner, seed)
        case .blur(let part, let strength): blur(opening == nil ? part : .all, strength)
        case .sharpen(let strength): sharpen(strength)
        case .removeBackground: replaceBackground([Gradient(stops: [(0, .white), (256, .white)], height: height)], opening)
        case .background(let words): replaceBackground(backdrop(words, brief), opening)
        case .remove: fill(opening ?? Salience(of: self).around, seed)
        case .vignette(let strength): vignette(150 * strength / 100)
        case .unknown: surprise(seed)
        case .turn, .flip, .crop, .zoom, .add, .text, .frame: break
        }
    }

    private mutating func apply(_ look: Look, _ seed: UInt64) {
        switch look {
        case .night: night(seed)
        case .dawn: lowSun(.dawn, seed)
        case .goldenHour: lowSun(.goldenHour, seed)
        case .sunset: lowSun(.sunset, seed)
        case .rain: rain(seed)
        case .storm: storm(seed)
        case .fog: fog(seed)
        case .snow, .winter: snow(seed)
        case .autumn, .spring, .summer: season(look, seed)
        }
    }
}
