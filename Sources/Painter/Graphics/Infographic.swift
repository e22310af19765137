extension Studio {
    /// Steps with numbers, pictures and words, an arrow from each to the next.
    func infographic(_ idea: Idea) -> [any Layer] {
        let colors = scheme(idea)
        let ground = idea.backdrop.first?.color ?? Color(0xFBF7EE)
        let ink = ground.brightness > 140 ? Color(0x2B2E38) : Color(0xF6F3EA)
        let count = clamp(
            idea.parts ?? max(idea.data.count, idea.subjects.count > 1 ? idea.subjects.count : 0), idea.parts == nil ? 3 : 1, 12)
        let head = Box(x: width * 7 / 100, y: height * 4 / 100, width: width * 86 / 100, height: height * 12 / 100)
        let band = Shape(.box(Box(x: 0, y: 0, width: width, height: height * 19 / 100)), .solid(colors.accent))
        let onBand = colors.accent.brightness > 150 ? Color(0x23232A) : Color.white
        let room = Box(x: width * 5 / 100, y: height * 23 / 100, width: width * 90 / 100, height: height * 66 / 100)
        var layers: [any Layer] = [plain(ground), Shapes([band])]
        layers += Title(heading(idea) ?? "How it works", in: head, faces[.bold], onBand, largest: height / 11).layers
        let boxes = Arrangement(
            [(width: Int, height: Int)](repeating: (100, count < 4 && width < height * 3 / 2 ? 165 : 118), count: count), in: room,
            gap: max(4, unit * 3)
        ).boxes
        for (index, box) in boxes.enumerated() {
            layers += step(index, box, idea, colors.series[index % 3], ink)
            if index + 1 < boxes.count, boxes[index + 1].y == box.y { layers.append(Shapes([arrow(from: box, to: boxes[index + 1], ink)])) }
        }
        return layers
    }

    private func step(_ index: Int, _ box: Box, _ idea: Idea, _ tone: Color, _ ink: Color) -> [any Layer] {
        let card = Shape(.box(box, radius: box.width / 14), .solid(.white))
        let rim = Shape(Stroke.outline(Path.box(box, radius: box.width / 14).contours(), width: max(2, unit / 3) << 8), .solid(tone))
        let radius = box.width / 9
        let badge = Point.at(box.x + radius * 14 / 10, box.y + radius * 14 / 10)
        let disc = Shape(.ellipse(badge, radius << 8, radius << 8), .solid(tone))
        let number = Box(x: badge.x >> 8 - radius, y: badge.y >> 8 - radius, width: radius * 2, height: radius * 2)
        var layers: [any Layer] = [Shapes([card, rim, disc])]
        layers +=
            Title("\(index + 1)", in: number, faces[.bold], tone.brightness > 150 ? Color(0x23232A) : .white, largest: radius * 5 / 4)
            .layers
        let picture = Box(
            x: box.x + box.width * 26 / 100, y: box.y + box.height * 12 / 100, width: box.width * 58 / 100, height: box.height * 46 / 100)
        if !idea.subjects.isEmpty {
            var one = Idea()
            one.subjects = [idea.subjects[index % idea.subjects.count]]
            one.subjects[0].relation = nil
            layers += subjects(one, in: picture, shadow: 30)
        } else {
            layers.append(
                Shapes([
                    Shape(
                        .ellipse(
                            .at(picture.x + picture.width / 2, picture.y + picture.height / 2), (picture.height * 40 / 100) << 8,
                            (picture.height * 40 / 100) << 8), .solid(tone.mixed(with: .white, 150)))
                ]))
        }
        let text = Box(
            x: box.x + box.width / 12, y: box.y + box.height * 64 / 100, width: box.width * 10 / 12, height: box.height * 13 / 100)
        let label = idea.data.indices.contains(index) ? idea.data[index].label : ""
        if !label.isEmpty {
            layers +=
                Title(
                    label, in: Box(x: text.x, y: text.y, width: text.width, height: box.height * 28 / 100), faces[.bold], Color(0x2B2E38),
                    largest: box.height / 10
                ).layers
        } else {
            // Where nothing is known to say: lines, as in a layout.
            let lines = (0..<3).map { line in
                Shape(
                    .box(
                        Box(
                            x: text.x, y: text.y + box.height * line * 8 / 100, width: text.width * [96, 88, 60][line] / 100,
                            height: max(2, box.height * 3 / 100)), radius: box.height / 60), .solid(ink), opacity: line == 0 ? 150 : 70)
            }
            layers.append(Shapes(lines))
        }
        return layers
    }

    private func arrow(from box: Box, to next: Box, _ color: Color) -> Shape {
        let (x, y) = (box.x + box.width, box.y + box.height / 2)
        let (gap, high) = (max(4, next.x - x), max(3, unit * 2))
        let points = [Point.at(x + gap / 6, y - high), .at(x + gap * 5 / 6, y), .at(x + gap / 6, y + high)]
        return Shape([Contour(points: points, isClosed: true)], .solid(color), opacity: 190)
    }
}
