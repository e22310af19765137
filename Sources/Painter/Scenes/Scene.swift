/// What a picture shows: layers from back to front.
struct Scene {
    private var layers: [any Layer]

    /// The scene a brief asks for: a landscape; over one input picture its edit; with several, a table with their cards.
    init(for brief: Brief, faces: Studio.Faces = Studio.Faces()) {
        let palette = Palette(seed: brief.seed)
        let caption = Caption(for: brief, accent: palette.accent, typeface: faces[.sans])
        let visible = brief.inputs.first.map { $0.columns > 0 } ?? false
        switch brief.inputs.count {
        case 0:
            // Above the strip, so that nothing of it is hidden.
            let covered = brief.caption == .strip ? caption?.box.height ?? 0 : 0
            let idea = Idea(prompt: brief.prompt, history: brief.history)
            let studio = Studio(
                width: brief.width, height: max(1, brief.height - covered), layout: idea.layout &+ brief.variation, seed: brief.seed,
                prompt: brief.prompt, faces: faces)
            layers = studio.composition(idea)
        case 1 where visible: layers = Edit(brief, palette).layers
        default:
            layers = Collage(brief, palette, above: caption?.box ?? Box(x: 0, y: brief.height, width: 0, height: 0), faces[.sans]).layers
        }
        if let caption { layers.append(caption) }
    }

    mutating func draw(_ y: Int, onto row: PixelRow) {
        for index in layers.indices { layers[index].draw(y, onto: row) }
    }
}
