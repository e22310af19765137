/// What a picture shows: layers from back to front.
struct Scene {
    private var layers: [any Layer]

    /// The scene a brief asks for: a landscape; over one input picture its edit; with several, a table with their cards.
    init(for brief: Brief, typeface: Typeface = Typeface()) {
        let palette = Palette(seed: brief.seed)
        let caption = Caption(for: brief, accent: palette.accent, typeface: typeface)
        let visible = brief.inputs.first.map { $0.columns > 0 } ?? false
        switch brief.inputs.count {
        case 0: layers = Landscape(brief, palette).layers
        case 1 where visible: layers = Edit(brief, palette).layers
        default: layers = Collage(brief, palette, above: caption.box, typeface).layers
        }
        layers.append(caption)
    }

    /// What is made of these layers alone.
    init(_ layers: [any Layer]) { self.layers = layers }

    mutating func draw(_ y: Int, onto row: PixelRow) {
        for index in layers.indices { layers[index].draw(y, onto: row) }
    }
}
