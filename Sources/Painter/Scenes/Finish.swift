/// What is done to a whole picture to make it look made in a style or a light.
struct Finish {
    /// What works on the pixels.
    let operations: [Operation]
    /// Colours for dark to bright, where a style has only those.
    let tones: [Color]

    /// - Returns: nil where pictures look so anyway.
    init?(_ idea: Idea) {
        var (operations, tones) = Self.made(idea.style)
        switch idea.light {
        case .warm: operations.append(.tone(.warmer, 70))
        case .cold: operations.append(.tone(.cooler, 80))
        case .dramatic: operations += [.tone(.dramatic, 80), .vignette(90)]
        case .neon: tones = tones.isEmpty ? [Color(0x0B0820), Color(0x3D1A78), Color(0xE0218A), Color(0x3DE0FF), Color(0xF4FBFF)] : tones
        case .soft, .backlit, nil: break
        }
        if operations.isEmpty && tones.isEmpty { return nil }
        (self.operations, self.tones) = (operations, tones)
    }

    private static func made(_ style: Style?) -> ([Operation], [Color]) {
        switch style {
        case .watercolor: ([.style(.watercolor)], [])
        case .oil, .acrylic, .impressionist: ([.style(.oil)], [])
        case .pencil, .sketch, .lineArt: ([.style(.pencil)], [])
        case .charcoal, .chalk: ([.style(.charcoal)], [])
        case .ink, .woodcut: ([.style(.ink)], [])
        case .pixelArt: ([.style(.pixelArt)], [])
        case .cartoon: ([.style(.cartoon)], [])
        case .anime: ([.style(.anime)], [])
        case .comic, .graffiti: ([.style(.comic)], [])
        case .popArt, .halftone: ([.style(.popArt)], [])
        case .artNouveau, .ukiyoE: ([.style(.poster)], [])
        case .lowPoly, .origami, .cubist: ([.style(.lowPoly)], [])
        case .paperCut: ([.style(.paperCut)], [])
        case .mosaic, .embroidery: ([.style(.mosaic)], [])
        case .stainedGlass: ([.style(.stainedGlass)], [])
        case .neon: ([.style(.neon)], [])
        case .pastel: ([.tone(.pastel, 100)], [])
        case .vintage, .retro: ([.tone(.vintage, 100)], [])
        case .steampunk: ([.tone(.sepia, 80)], [])
        case .surreal, .doubleExposure: ([.tone(.dreamy, 100)], [])
        case .blueprint: ([.style(.pencil)], [Color(0xF5F9FF), Color(0x9DBBE8), Color(0x2A5DB0), Color(0x1B4690)])
        case .cyberpunk, .vaporwave: ([], [Color(0x0D0524), Color(0x5B1E9C), Color(0xF0318F), Color(0x45D9F2), Color(0xF8FCFF)])
        case .artDeco: ([], [Color(0x0F0E13), Color(0x2E2A20), Color(0x9C7A2E), Color(0xE8C76A), Color(0xFFF6DC)])
        case .silhouette: ([], [Color(0x08070C), Color(0x0C0A12), Color(0xE2603B), Color(0xF7B267), Color(0xFFE8C2)])
        case .photo, .flat, .isometric, .poster, .sticker, .render3D, .claymation, .minimalist, nil: ([], [])
        }
    }

    /// The finished picture: painted whole, worked on, and laid on the answer.
    func layers(_ brief: Brief, _ room: Box, _ paint: (Int, Int) -> [any Layer]) -> [any Layer] {
        let (width, height) = Shrink.fit(room.width, room.height, pixels: Canvas.mostPixels)
        if operations.isEmpty { return paint(room.width, room.height) + [Duotone(tones)] }
        var canvas = Canvas(width: width, height: height, paint(width, height))
        for operation in operations { canvas.apply(operation, brief, nil) }
        return [Photo(canvas.view, covering: room)] + (tones.isEmpty ? [] : [Duotone(tones)])
    }
}

/// Every pixel takes the colour of its brightness.
struct Duotone: Layer {
    private let colors: [Color]

    /// - Parameter tones: for dark to bright, evenly spaced.
    init(_ tones: [Color]) {
        colors = Fill.ramp(tones.enumerated().map { (at: $0.offset * 256 / max(1, tones.count - 1), color: $0.element) })
    }

    func draw(_ y: Int, onto row: PixelRow) {
        colors.withUnsafeBufferPointer { colors in
            for x in 0..<row.width {
                let pixel = row.bytes + x &* 3
                row.set(x, colors[(77 &* Int(pixel[0]) &+ 150 &* Int(pixel[1]) &+ 29 &* Int(pixel[2])) >> 8])
            }
        }
    }
}
