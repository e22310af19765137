/// What a picture shows: layers from back to front.
struct Scene {
    private var layers: [any Layer]

    /// The scene a brief asks for in words; over input pictures what is made of them; in front of it the caption.
    init(for brief: Brief, faces: Studio.Faces = Studio.Faces()) {
        let accent = Scheme(asked: [], [], dice: Dice(brief.seed, for: "accent")).accent
        let caption = Caption(for: brief, accent: accent, typeface: faces[.sans])
        // A strip hides nothing of what is composed above it.
        let covered = brief.caption == .strip ? caption?.box.height ?? 0 : 0
        let room = Box(x: 0, y: 0, width: brief.width, height: max(1, brief.height - covered))
        layers =
            brief.inputs.isEmpty
            ? Self.composed(brief, room, faces) : Edits.layers(for: brief, room: room, typeface: faces[.sans])
        if let caption { layers.append(caption) }
    }

    private static func composed(_ brief: Brief, _ room: Box, _ faces: Studio.Faces) -> [any Layer] {
        let whole = Idea(prompt: brief.prompt, history: brief.history)
        let idea = brief.member.map { whole.member($0 - 1) } ?? whole
        func paint(_ width: Int, _ height: Int) -> [any Layer] {
            Studio(
                width: width, height: height, layout: idea.layout &+ brief.variation, seed: brief.seed, prompt: brief.prompt, faces: faces
            ).composition(idea)
        }
        return Finish(idea)?.layers(brief, room, paint) ?? paint(room.width, room.height)
    }

    /// What is made of these layers alone.
    init(_ layers: [any Layer]) { self.layers = layers }

    mutating func draw(_ y: Int, onto row: PixelRow) {
        for index in layers.indices { layers[index].draw(y, onto: row) }
    }
}
