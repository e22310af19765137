/// What a figure has on and holds, as figures of their own.
struct Wardrobe {
    let shapes: [Shape]

    init(_ figure: Figure, _ actor: Actor, _ light: Lighting) {
        let worn = actor.subject.wears.compactMap { Self.worn($0, by: figure, actor.subject) }
        let held = actor.subject.holds.compactMap { Self.held($0, by: figure, actor.subject) }
        shapes = (worn + held).flatMap { $0.shapes(light.on) }
    }

    private static func drawing(_ name: String, _ subject: Subject) -> Drawing? {
        Catalogue[name]?.painted(main: subject.tints[name]?.color, second: nil)
    }

    private static func worn(_ name: String, by figure: Figure, _ subject: Subject) -> Figure? {
        guard let drawing = drawing(name, subject) else { return nil }
        let card = drawing.card
        switch name {
        case "glasses", "sunglasses", "mask":
            guard let place = figure.card.eyes.map(figure.place) else { return nil }
            return Figure(drawing, width: place.width * 112 / 100, x: place.x, middle: place.y)
        case "scarf", "tie", "bow-tie", "bow tie", "necklace":
            guard let place = figure.card.neck.map(figure.place) else { return nil }
            let width = card.width > card.depth ? place.width * 120 / 100 : place.width * 70 / 100
            let height = width * card.depth / card.width
            return Figure(drawing, width: width, x: place.x, middle: place.y + height * (card.width > card.depth ? 0 : 42) / 100)
        default:
            // Whatever else is named is worn on the head.
            let box = figure.box
            let head = figure.card.head.map(figure.place) ?? (x: box.x + box.width / 2, y: box.y + box.height / 20, width: box.width / 3)
            let width = head.width * 135 / 100
            let height = width * card.depth / card.width
            return Figure(drawing, width: width, x: head.x, middle: head.y - height / 2 + height / 12)
        }
    }

    private static func held(_ name: String, by figure: Figure, _ subject: Subject) -> Figure? {
        guard let drawing = drawing(name, subject) else { return nil }
        let box = figure.box
        let hand = figure.card.hand.map(figure.place) ?? (x: box.x + box.width * 3 / 4, y: box.y + box.height * 6 / 10, width: 0)
        let card = drawing.card
        if name == "umbrella", let head = figure.card.head.map(figure.place), hand.y > head.y {
            // Held up, it is over the head.
            let height = (hand.y - head.y) * 2
            return Figure(drawing, width: height * card.width / card.depth, x: hand.x, middle: hand.y - height * 46 / 100)
        }
        // By their real heights, but never so small that nobody sees it.
        let ratio = clamp(squareRoot(card.height * 65536 / max(1, figure.card.height)), 70, 200)
        let height = box.height * ratio / 256
        let width = height * card.width / card.depth
        // A balloon is held by its lower end.
        let isHigh = card.stand == .air || name == "flag"
        return Figure(drawing, width: width, x: hand.x, middle: isHigh ? hand.y - height * 46 / 100 : hand.y)
    }
}

extension Figure {
    /// A drawing of that width with its middle there.
    fileprivate init(_ drawing: Drawing, width: Int, x: Int, middle: Int) {
        let width = max(2, width)
        let height = max(2, width * drawing.card.depth / drawing.card.width)
        self.init(drawing, on: Box(x: x - width / 2, y: middle - height / 2, width: width, height: height))
    }
}
