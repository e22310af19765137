/// What a picture shows: layers from back to front.
struct Scene {
    private var layers: [any Layer]

    /// The scene a brief asks for: a landscape; over input pictures what is made of them.
    init(for brief: Brief, typeface: Typeface = Typeface()) {
        let palette = Palette(seed: brief.seed)
        let caption = Caption(for: brief, accent: palette.accent, typeface: typeface)
        let room = Box(x: 0, y: 0, width: brief.width, height: max(1, caption.box.y))
        layers = brief.inputs.isEmpty ? Landscape(brief, palette).layers : Edits.layers(for: brief, room: room, typeface: typeface)
        layers.append(caption)
    }

    mutating func draw(_ y: Int, onto row: PixelRow) {
        for index in layers.indices { layers[index].draw(y, onto: row) }
    }
}
