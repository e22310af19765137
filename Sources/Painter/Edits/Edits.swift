/// What an answer to input pictures shows, below its caption.
enum Edits {
    /// - Parameter room: What the caption leaves free.
    static func layers(for brief: Brief, room: Box, typeface: Typeface) -> [any Layer] {
        let inputs = brief.inputs
        guard inputs.allSatisfy({ $0.columns > 0 }) else { return Collage(brief, room: room, typeface: typeface).layers }
        let operations = Instruction(brief.prompt).operations
        if inputs.count == 1 { return single(brief, inputs[0], operations, room, typeface) }
        let words = Clause(words: Clause.all(of: brief.prompt).flatMap(\.words))
        let (first, second) = (inputs[0], inputs[1])
        if inputs.count == 2, words.has("mask", "masked"), second.isMask, (second.width, second.height) == (first.width, first.height) {
            return masked(brief, first, PixelView(second), operations, room, typeface)
        }

        let (width, height) = Edit.size(brief)
        switch Roles(brief.prompt, count: inputs.count) {
        case .collage: return Collage(brief, room: room, typeface: typeface).layers
        case .styled(let one, let model):
            var canvas = Reframing(PixelView(inputs[one])).canvas(width, height)
            canvas.resemble(inputs[model], brief.seed)
            return Edit(brief, canvas, operations.filter(\.isAfterwards), room: room, typeface: typeface).layers
        case .placed(let subjects, let scene):
            let free = Box(x: 0, y: 0, width: width, height: max(1, room.height * height / brief.height))
            let canvas = Montage.placed(subjects.map { inputs[$0] }, on: inputs[scene], words, width: width, height: height, room: free)
            return Edit(brief, canvas, operations.filter(\.isAfterwards), room: room, typeface: typeface).layers
        }
    }

    /// One picture. With a transparent rim it is a thing to stand somewhere, with a hole a mask.
    private static func single(_ brief: Brief, _ input: Raster, _ operations: [Operation], _ room: Box, _ typeface: Typeface) -> [any Layer]
    {
        if let opacity = input.opacity, !input.isCutout { return masked(brief, input, opacity, operations, room, typeface) }
        var framing = Reframing(PixelView(input), input.opacity)
        for operation in operations { framing.apply(operation) }
        let (width, height) = Edit.size(brief)
        guard let opacity = framing.opacity, let words = operations.compactMap(\.backdrop).last else {
            return Edit(brief, framing.canvas(width, height), operations, room: room, typeface: typeface).layers
        }
        var canvas = Canvas(width: width, height: height)
        canvas.draw(canvas.backdrop(words, brief) + [Stencil(framing.view, opacity, width: width, height: height)])
        return Edit(brief, canvas, operations.filter { $0.backdrop == nil }, room: room, typeface: typeface).layers
    }

    /// A picture of which only what is open may change; the rest is put back at the end, byte for byte.
    private static func masked(
        _ brief: Brief, _ input: Raster, _ mask: PixelView, _ operations: [Operation], _ room: Box, _ typeface: Typeface
    ) -> [any Layer] {
        let (width, height) = Edit.size(brief)
        let opening = Opening(mask)
        var canvas = Canvas(
            width: width, height: height, [Photo(PixelView(input), covering: Box(x: 0, y: 0, width: width, height: height))])
        // A hole is white: before anything is done to it, it takes on what is around.
        if mask.channels == 1 { canvas.fill(opening.matte, brief.seed) }
        let place = opening.box(brief.width, brief.height)
        // Words that name no change name what is to be there.
        let operations = operations == [.unknown] ? [.add(String(brief.prompt.prefix(200)))] : operations
        let layers = Edit(brief, canvas, operations, room: place, opening: opening.matte, typeface: typeface).layers
        return layers + [Stencil(PixelView(input), mask, width: brief.width, height: brief.height)]
    }
}

extension Operation {
    /// Whether it is something to do with a picture put together of several, and not how it is put together.
    fileprivate var isAfterwards: Bool {
        switch self {
        case .tone, .look, .style, .blur, .sharpen, .text, .frame, .vignette: true
        default: false
        }
    }

    fileprivate var backdrop: String? { if case .background(let words) = self { words } else { nil } }
}
