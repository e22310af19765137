extension Studio {
    /// A poster, a cover, a card: rays, the subjects, and the words large.
    func poster(_ idea: Idea) -> [any Layer] {
        let colors = scheme(idea)
        let margin = unit * 5
        let inner = frame.inset(by: margin)
        let hasWords = !idea.lettering.isEmpty
        var words = Box(x: inner.x + unit * 3, y: inner.y + unit * 4, width: inner.width - unit * 6, height: inner.height * 24 / 100)
        // With nothing to show the words are the picture.
        if idea.subjects.isEmpty { words.height = inner.height * 74 / 100 }
        var layers: [any Layer]
        if idea.place != nil || idea.time != nil || idea.weather != nil {
            // A scene of its own, framed.
            layers = [plain(colors.ground.mixed(with: .white, 120)), Window(inner, panel(inner, 0).scene(idea.withoutWords))]
            let veil = Shape(
                .box(Box(x: inner.x, y: inner.y, width: inner.width, height: inner.height * 36 / 100)), .solid(Color(0x14161E)),
                opacity: hasWords ? 70 : 0)
            layers.append(Shapes([veil]))
            return layers
                + lettering(
                    idea, in: words, .white, Color(0x14161E),
                    last: Box(x: words.x, y: inner.y + inner.height * 82 / 100, width: words.width, height: inner.height * 7 / 100))
        }
        let center = Point.at(width / 2, height * (hasWords ? 58 : 54) / 100)
        layers = [plain(colors.ground), Shapes([rays(center, colors.accent)]), Shapes(disc(center, colors))]
        let room = Box(
            x: inner.x + inner.width * 14 / 100, y: inner.y + inner.height * (hasWords ? 33 : 16) / 100, width: inner.width * 72 / 100,
            height: inner.height * (hasWords ? 46 : 66) / 100)
        layers += subjects(idea, in: room)
        layers += Border(inner, colors.ink, unit).layers
        return layers
            + lettering(
                idea, in: words, colors.ink, nil,
                last: Box(x: words.x, y: inner.y + inner.height * 83 / 100, width: words.width, height: inner.height * 7 / 100))
    }

    /// The first words large, the rest small below.
    private func lettering(_ idea: Idea, in box: Box, _ color: Color, _ shadow: Color?, last: Box) -> [any Layer] {
        guard let first = idea.lettering.first else { return [] }
        var layers = Title(first, in: box, faces[layout % 3 == 0 ? .serif : .bold], color, shadow: shadow).layers
        if idea.lettering.count > 1 {
            layers += Title(idea.lettering.dropFirst().joined(separator: " · "), in: last, faces[.bold], color, shadow: shadow).layers
        }
        return layers
    }

    private func rays(_ center: Point, _ color: Color) -> Shape {
        let reach = (width + height) << 8
        let contours = (0..<14).map { index -> Contour in
            let angle = Turn.whole * index / 14
            return Contour(points: [center, center.at(angle, reach), center.at(angle + Turn.whole / 28, reach)], isClosed: true)
        }
        return Shape(contours, .solid(color), opacity: 58)
    }

    private func disc(_ center: Point, _ colors: Scheme) -> [Shape] {
        let radius = min(width * 36, height * 30) / 100
        return [
            Shape(.ellipse(center, radius << 8, radius << 8), .solid(colors.second)),
            Shape(
                .ellipse(center, (radius * 88 / 100) << 8, (radius * 88 / 100) << 8), .solid(colors.third.mixed(with: colors.ground, 90))),
        ]
    }
}

/// A double line along the inside of a box.
struct Border {
    let layers: [any Layer]

    init(_ box: Box, _ color: Color, _ unit: Int) {
        func line(_ box: Box, _ width: Int) -> Shape {
            Shape(Stroke.outline(Path.box(box).contours(), width: width << 8), .solid(color))
        }
        layers = [Shapes([line(box, max(2, unit * 8 / 10)), line(box.inset(by: unit * 2), max(1, unit / 4))])]
    }
}

extension Idea {
    var withoutWords: Idea {
        var idea = self
        idea.lettering = []
        return idea
    }
}
