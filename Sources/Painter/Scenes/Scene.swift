/// What a picture shows: layers from back to front.
struct Scene {
    private var layers: [any Layer]

    /// The scene a brief asks for: a landscape; over one input picture its edit; with several, a table with their cards.
    init(for brief: Brief, typeface: Typeface = Typeface()) {
        let palette = Palette(seed: brief.seed)
        let caption = Caption(for: brief, accent: palette.accent, typeface: typeface)
        let visible = brief.inputs.first.map { $0.columns > 0 } ?? false
        if brief.prompt.hasPrefix("drawing:"), let drawing = Catalogue[String(brief.prompt.dropFirst(8))] {
            layers = [
                Gradient(stops: [(0, Color(0x808080)), (256, Color(0x808080))], height: brief.height),
                Shapes(Figure(drawing, on: Box(x: 0, y: 0, width: brief.width, height: brief.height)).shapes()),
            ]
            return
        }
        switch brief.inputs.count {
        case 0:
            let idea = Idea(prompt: brief.prompt, history: brief.history)
            let studio = Studio(
                width: brief.width, height: brief.height, layout: idea.layout &+ brief.variation, seed: brief.seed, prompt: brief.prompt,
                faces: Studio.Faces())
            layers = studio.composition(idea)
        case 1 where visible: layers = Edit(brief, palette).layers
        default: layers = Collage(brief, palette, above: caption.box, typeface).layers
        }
        layers.append(caption)
    }

    mutating func draw(_ y: Int, onto row: PixelRow) {
        for index in layers.indices { layers[index].draw(y, onto: row) }
    }
}
