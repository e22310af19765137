extension Canvas {
    mutating func apply(_ manner: Manner, _ seed: UInt64) {
        switch manner {
        case .watercolor: watercolor(seed)
        case .oil: oil(seed)
        case .vanGogh: vanGogh(seed)
        case .pencil: pencil(seed)
        case .coloredPencil: coloredPencil(seed)
        case .charcoal: pencil(seed, dark: true)
        case .ink: ink(seed)
        case .cartoon: cartoon(seed)
        case .anime: anime(seed)
        case .comic: comic(seed)
        case .popArt: popArt(seed)
        case .poster: poster(seed)
        case .mosaic: tiles(seed, studs: false)
        case .bricks: tiles(seed, studs: true)
        case .pixelArt: pixelArt(seed)
        case .lowPoly: lowPoly(seed)
        case .stainedGlass: stainedGlass(seed)
        case .neon: neon(seed)
        case .paperCut: paperCut(seed)
        }
    }
}
