/// How it is made.
enum Style: String, Sendable, CaseIterable {
    case photo, watercolor, oil, acrylic, pastel, ink, pencil, charcoal, sketch, lineArt, woodcut, pixelArt, cartoon, anime, comic, flat,
        isometric, poster,
        sticker, render3D, claymation, lowPoly, paperCut, origami, embroidery, vintage, retro, artDeco, artNouveau, impressionist, cubist,
        surreal, popArt,
        ukiyoE, minimalist, stainedGlass, mosaic, blueprint, chalk, graffiti, neon, cyberpunk, steampunk, vaporwave, halftone, silhouette,
        doubleExposure
}

/// What it is made for.
enum Genre: String, Sendable, CaseIterable {
    case scene, portrait, product, icon, logo, poster, cover, card, infographic, chart, map, diagram, pattern, sticker, mockup, comicStrip,
        sheet
}

/// How the camera sees it.
enum Framing: String, Sendable, CaseIterable { case closeUp, wide, aerial, low, macro, isometric }

enum Light: String, Sendable, CaseIterable { case soft, warm, cold, dramatic, neon, backlit }
