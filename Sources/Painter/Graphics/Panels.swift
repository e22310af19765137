extension Studio {
    /// The subjects again and again, in rows that are set off from each other.
    func pattern(_ idea: Idea) -> [any Layer] {
        let colors = scheme(idea)
        let ground = idea.backdrop.first?.color ?? colors.ground
        let names = idea.subjects.isEmpty ? [Subject("flower", word: "flower"), Subject("leaf", word: "leaf")] : idea.subjects
        let cell = max(24, min(width, height) / 5)
        let (across, down) = (width / cell + 2, height / cell + 2)
        var dice = dice("pattern")
        let shapes = (0..<down).flatMap { row in
            (0..<across).flatMap { column -> [Shape] in
                let subject = names[(row + column) % names.count]
                guard let drawing = subject.name.flatMap({ Catalogue[$0] }) ?? Standin.drawing(for: subject) else { return [] }
                let size = cell * dice.roll(58...74) / 100
                let tall = min(size, size * drawing.card.depth / drawing.card.width)
                let wide = tall * drawing.card.width / drawing.card.depth
                let x = column * cell - (row % 2 == 0 ? 0 : cell / 2) + (cell - wide) / 2
                let y = row * cell - cell / 2 + (cell - tall) / 2
                let painted = drawing.painted(main: subject.colors.first?.color, second: nil)
                return Figure(painted, on: Box(x: x, y: y, width: max(2, wide), height: max(2, tall)), isMirrored: (row + column) % 2 == 1)
                    .shapes()
            }
        }
        return [plain(ground), Shapes(shapes)]
    }

    /// One subject a field: an icon set, a sprite sheet, a chart of characters.
    func sheet(_ idea: Idea) -> [any Layer] {
        let colors = scheme(idea)
        let ground = idea.backdrop.first?.color ?? Color(0xF7F4EC)
        let many = idea.subjects.flatMap { [Subject](repeating: $0, count: clamp($0.count, 1, 12)) }
        let wanted = clamp(idea.parts ?? max(many.count, many.count == 1 ? 6 : 1), 1, 24)
        guard !many.isEmpty else { return pattern(idea) }
        let boxes = Arrangement(
            [(width: Int, height: Int)](repeating: (100, 100), count: wanted), in: frame.inset(by: unit * 6), gap: unit * 4
        ).boxes
        return [plain(ground)]
            + boxes.enumerated().flatMap { index, box -> [any Layer] in
                var one = Idea()
                one.subjects = [many[index % many.count]]
                one.subjects[0].count = 1
                one.subjects[0].relation = nil
                let tile = Shape(
                    .box(box, radius: box.width / 8), .solid(colors.series[index % colors.series.count].mixed(with: .white, 150)))
                return [Shapes([tile])] + panel(frame, index).subjects(one, in: box.inset(by: box.width / 7), shadow: 40)
            } + wording(idea, in: Box(x: unit * 6, y: height - unit * 6, width: width - unit * 12, height: unit * 5))
    }

    /// Frames of a comic: the same subjects, nearer and farther.
    func comicStrip(_ idea: Idea) -> [any Layer] {
        let count = clamp(idea.parts ?? 4, 1, 9)
        let gutter = max(3, unit * 2)
        let across = width > height * 2 ? count : count <= 2 ? count : count <= 4 ? 2 : 3
        let down = (count + across - 1) / across
        var layers: [any Layer] = [Shapes([Shape(.box(frame), .solid(.white))])]
        for index in 0..<count {
            let (row, column) = (index / across, index % across)
            let inRow = min(across, count - row * across)
            let wide = (width - gutter * (inRow + 1)) / inRow
            let tall = (height - gutter * (down + 1)) / down
            let box = Box(x: gutter + column * (wide + gutter), y: gutter + row * (tall + gutter), width: wide, height: tall)
            var one = idea.withoutWords
            one.framing = [nil, .closeUp, .wide, nil, .low][index % 5]
            layers.append(Window(box, panel(box, index).scene(one)))
            layers.append(Shapes([Shape(Stroke.outline(Path.box(box).contours(), width: max(2, unit / 2) << 8), .solid(Color(0x17181C)))]))
            if idea.lettering.indices.contains(index) { layers += bubble(idea.lettering[index], in: box) }
        }
        return layers
    }

    /// What somebody says in a frame of a comic.
    func bubble(_ text: String, in box: Box) -> [any Layer] {
        let room = Box(
            x: box.x + box.width * 8 / 100, y: box.y + box.height * 5 / 100, width: box.width * 62 / 100, height: box.height * 24 / 100)
        let center = Point.at(room.x + room.width / 2, room.y + room.height / 2)
        let oval = Path.ellipse(center, (room.width / 2) << 8, (room.height / 2) << 8)
        var tail = Path()
        tail.polygon([
            center + .at(0, room.height / 3), center + .at(room.width / 5, room.height / 3),
            center + .at(room.width / 4, room.height * 80 / 100),
        ])
        let line = Shape(Stroke.outline(oval.contours() + tail.contours(), width: max(2, unit / 2) << 8), .solid(Color(0x17181C)))
        return [Shapes([line, Shape(oval, .solid(.white)), Shape(tail, .solid(.white))])]
            + Title(text, in: room.inset(by: room.height / 6), faces[.bold], Color(0x17181C)).layers
    }

    /// An app's screen in the frame of a phone, or of a browser if the picture is wide.
    func mockup(_ idea: Idea) -> [any Layer] {
        let colors = scheme(idea)
        let isPhone = !["dashboard", "website", "landing page", "web page", "desktop", "browser"].contains {
            prompt.lowercased().contains($0)
        }
        let tall = height * 84 / 100
        let wide = isPhone ? min(tall * 48 / 100, width * 70 / 100) : width * 88 / 100
        let body = Box(x: (width - wide) / 2, y: (height - tall) / 2, width: wide, height: tall)
        let screen = body.inset(by: max(3, wide / (isPhone ? 24 : 90)))
        let bar = screen.height / (isPhone ? 9 : 12)
        var shapes = [
            Shape(.box(body, radius: isPhone ? wide / 7 : wide / 50), .solid(Color(0x16181D))),
            Shape(.box(screen, radius: isPhone ? wide / 9 : wide / 80), .solid(Color(0xFAFAFC))),
            Shape(.box(Box(x: screen.x, y: screen.y + bar / 3, width: screen.width, height: bar), radius: 0), .solid(colors.accent)),
        ]
        let hero = Box(
            x: screen.x + screen.width / 14, y: screen.y + bar * 18 / 10, width: screen.width * 12 / 14, height: screen.height * 32 / 100)
        shapes.append(Shape(.box(hero, radius: hero.width / 24), .solid(colors.second.mixed(with: .white, 130))))
        for row in 0..<4 {
            let y = hero.y + hero.height + bar / 2 + row * bar
            guard y + bar < screen.y + screen.height - bar / 2 else { break }
            shapes.append(
                Shape(
                    .box(Box(x: hero.x, y: y, width: bar * 7 / 10, height: bar * 7 / 10), radius: bar / 6),
                    .solid(colors.series[row % 6].mixed(with: .white, 60))))
            for (line, part) in [(0, 70), (1, 45)] {
                shapes.append(
                    Shape(
                        .box(
                            Box(
                                x: hero.x + bar, y: y + bar / 8 + line * bar * 3 / 10, width: (hero.width - bar) * part / 100,
                                height: max(2, bar / 7)), radius: bar / 14), .solid(Color(0x3A3D46)), opacity: line == 0 ? 190 : 80))
            }
        }
        let head = Box(x: screen.x + screen.width / 14, y: screen.y + bar / 3, width: screen.width * 12 / 14, height: bar)
        let onBar = colors.accent.brightness > 150 ? Color(0x23232A) : Color.white
        return [plain(colors.ground.mixed(with: .white, 90)), Shapes(shapes)]
            + subjects(idea, in: hero.inset(by: hero.height / 8), shadow: 30)
            + Title(heading(idea) ?? "App", in: head, faces[.bold], onBar, largest: bar / 2).layers
    }
}
