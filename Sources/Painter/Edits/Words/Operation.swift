/// One thing an instruction asks for.
enum Operation: Equatable, Sendable {
    /// A part takes on a colour, and keeps its light and shade.
    case tint(Color, Part)
    /// A change of all colours alike, of that many percent of its usual strength.
    case tone(Tone, Int)
    /// Another time of day, weather or season.
    case look(Look)
    /// Another way to have made the picture.
    case style(Manner)
    case blur(Part, Int), sharpen(Int)
    /// Clockwise, in degrees.
    case turn(Int)
    /// Upside down, or left to right.
    case flip(vertical: Bool)
    case crop(Crop)
    /// Percent of the size it had: above 100 nearer, below it shows more than there was.
    case zoom(Int)
    /// What surrounds the subject becomes white.
    case removeBackground
    /// What surrounds the subject becomes what the words say.
    case background(String)
    /// Something more on the picture, something less.
    case add(String), remove(String)
    case text(String, TextPlace, Color?)
    case frame(Color?), vignette(Int)
    /// Words nobody understood: the picture changes all the same, by its seed.
    case unknown

    enum Part: Equatable, Sendable {
        case all, subject, background, sky, ground
        /// Whatever has that colour.
        case colored(Color)
    }

    enum Crop: Equatable, Sendable { case left, right, top, bottom, center, square }

    enum TextPlace: Equatable, Sendable { case top, middle, bottom }
}

enum Tone: String, Sendable, CaseIterable {
    case warmer, cooler, brighter, darker, contrast, flat, vivid, muted, grayscale, sepia, vintage, invert, cinematic, dreamy, dramatic,
        pastel
}

enum Look: String, Sendable, CaseIterable {
    case night, dawn, goldenHour, sunset, rain, snow, fog, storm, autumn, winter, spring, summer
}

/// How a picture may be made, other than as a photograph.
enum Manner: String, Sendable, CaseIterable {
    case watercolor, oil, vanGogh, pencil, coloredPencil, charcoal, ink, cartoon, anime, comic, popArt, poster, mosaic, bricks, pixelArt,
        lowPoly
    case stainedGlass, neon, paperCut
}
