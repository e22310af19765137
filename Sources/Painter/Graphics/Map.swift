extension Studio {
    /// Land, water, hills, woods, a way and where it leads to.
    func map(_ idea: Idea) -> [any Layer] {
        var dice = dice("map")
        let isOld =
            idea.style == .vintage
            || ["treasure", "pirate", "ancient", "old", "fantasy", "parchment"].contains { prompt.lowercased().contains($0) }
        let sea = idea.backdrop.first?.color ?? (isOld ? Color(0xE2C892) : Color(0x9CCBE4))
        let land = isOld ? Color(0xF1DFB4) : Color(0xE9EFD2)
        let ink = isOld ? Color(0x6B4423) : Color(0x4D6A58)
        let shore = coast(&dice)
        var shapes = [
            Shape(Stroke.outline([shore], width: (unit * 7) << 8), .solid(sea.mixed(with: .white, 70))), Shape([shore], .solid(land)),
            Shape(Stroke.outline([shore], width: max(2, unit / 2) << 8), .solid(ink)),
        ]
        shapes += (0..<3).map { _ in river(&dice, isOld ? Color(0xB99A5B) : Color(0x7DB5D8)) }
        let trail = trail(&dice)
        shapes += dashes(trail, isOld ? Color(0xA4262C) : Color(0xE0533D))
        var layers: [any Layer] = [plain(sea), Shapes(shapes)]
        layers += marks(idea, trail, &dice)
        if let end = trail.last {
            let size = unit * 4
            let cross = [(-1, -1, 1, 1), (-1, 1, 1, -1)].map { line in
                Contour(points: [end + .at(line.0 * size, line.1 * size), end + .at(line.2 * size, line.3 * size)], isClosed: false)
            }
            layers.append(Shapes([Shape(Stroke.outline(cross, width: (unit * 2) << 8), .solid(Color(0xB3202C)))]))
        }
        layers += Border(frame.inset(by: unit * 3), ink, unit).layers
        if let name = idea.lettering.first {
            layers +=
                Title(
                    name, in: Box(x: width * 14 / 100, y: height * 6 / 100, width: width * 72 / 100, height: height * 12 / 100),
                    faces[.serif], ink
                ).layers
        }
        return layers
    }

    /// An island's outline, by noise about an oval.
    private func coast(_ dice: inout Dice) -> Contour {
        let noise = Noise(seed: dice.next(), wavelength: 22, octaves: 3)
        let (across, down) = ((width * 40 / 100) << 8, (height * 38 / 100) << 8)
        let points = (0..<180).map { step in
            let angle = Turn.whole * step / 180
            // Near the end it runs back to where it began.
            let wave =
                noise.value(at: step) * min(256, (180 - step) * 12) / 256 + noise.value(at: 0) * max(0, 256 - (180 - step) * 12) / 256
            let part = 65536 + wave / 5
            return Point(
                x: (width << 7) + ((across * part) >> 16 * Turn.cosine(angle)) >> 16,
                y: (height << 7) + ((down * part) >> 16 * Turn.sine(angle)) >> 16)
        }
        return Contour(points: points, isClosed: true)
    }

    private func river(_ dice: inout Dice, _ color: Color) -> Shape {
        var path = Path()
        let x = width * dice.roll(30...70) / 100
        path.move(.at(x, height * dice.roll(28...45) / 100))
        path.cubic(
            .at(x + width * dice.roll(-14...14) / 100, height * 50 / 100), .at(x + width * dice.roll(-14...14) / 100, height * 60 / 100),
            .at(x + width * dice.roll(-12...12) / 100, height * dice.roll(66...78) / 100))
        return Shape(Stroke.outline(path.contours(), width: max(2, unit) << 8), .solid(color))
    }

    private func trail(_ dice: inout Dice) -> [Point] {
        var path = Path()
        path.move(.at(width * 24 / 100, height * dice.roll(62...70) / 100))
        path.cubic(
            .at(width * 36 / 100, height * dice.roll(30...44) / 100), .at(width * 56 / 100, height * dice.roll(62...78) / 100),
            .at(width * dice.roll(68...74) / 100, height * dice.roll(36...46) / 100))
        return path.contours().first?.points ?? []
    }

    private func dashes(_ points: [Point], _ color: Color) -> [Shape] {
        // Every second of equal lengths.
        let lines = zip(points, points.dropFirst()).flatMap { from, to -> [Contour] in
            let count = max(1, from.distance(to: to) / ((unit * 3) << 8))
            return (0..<count).map {
                Contour(points: [from.toward(to, $0 * 2, of: count * 2), from.toward(to, $0 * 2 + 1, of: count * 2)], isClosed: false)
            }
        }
        return [Shape(Stroke.outline(lines, width: max(2, unit) << 8), .solid(color))]
    }

    /// Woods and hills, and the subjects as landmarks along the way.
    private func marks(_ idea: Idea, _ trail: [Point], _ dice: inout Dice) -> [any Layer] {
        var figures: [(Int, Figure)] = []
        func put(_ name: String, _ x: Int, _ y: Int, _ size: Int) {
            guard let drawing = Catalogue[name] else { return }
            let height = min(size, size * drawing.card.depth / drawing.card.width)
            let wide = height * drawing.card.width / drawing.card.depth
            figures.append((y, Figure(drawing, on: Box(x: x - wide / 2, y: y - height, width: max(2, wide), height: max(2, height)))))
        }
        for name in ["pine", "pine", "tree", "pine", "mountain", "tree", "mountain", "pine", "tree"] {
            put(name, width * dice.roll(26...74) / 100, height * dice.roll(34...74) / 100, unit * dice.roll(7...11))
        }
        let landmarks = idea.subjects.compactMap(\.name).filter { !["map", "scroll"].contains($0) }
        for (index, name) in landmarks.prefix(5).enumerated() where !trail.isEmpty {
            let point = trail[(index + 1) * (trail.count - 1) / (landmarks.count + 1)]
            put(name, point.x >> 8, point.y >> 8 - unit, unit * 17)
        }
        put("compass", width * 86 / 100, height * 90 / 100, unit * 15)
        put("sailboat", width * 11 / 100, height * 26 / 100, unit * 11)
        return [Shapes(figures.sorted { $0.0 < $1.0 }.flatMap { $0.1.shapes() })]
    }
}
