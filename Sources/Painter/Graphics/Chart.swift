extension Studio {
    /// Bars, a line or a pie of the prompt's own numbers; of some that go together, if it names none.
    func chart(_ idea: Idea) -> [any Layer] {
        let colors = scheme(idea)
        let ground = idea.backdrop.first?.color ?? Color(0xFBFAF6)
        let ink = ground.brightness > 140 ? Color(0x2A2D34) : Color(0xF3F1EA)
        var dice = dice("chart")
        let data = figures(idea, &dice)
        let top = heading(idea) ?? "Chart"
        let head = Box(x: width * 8 / 100, y: height * 5 / 100, width: width * 84 / 100, height: height * 11 / 100)
        let field = Box(x: width * 11 / 100, y: height * 20 / 100, width: width * 80 / 100, height: height * 60 / 100)
        let words = prompt.lowercased()
        let plot: [any Layer] =
            if words.contains("pie") || words.contains("donut chart") || words.contains("doughnut chart") {
                pie(data, in: field, colors, ground, ink)
            } else if words.contains("line chart") || words.contains("line graph") || words.contains("trend") {
                line(data, in: field, colors, ground, ink)
            } else {
                bars(data, in: field, colors, ink)
            }
        return [plain(ground)] + Title(top, in: head, faces[.bold], ink, largest: height / 15, isCentered: false).layers + plot
    }

    /// At least two numbers with their labels.
    private func figures(_ idea: Idea, _ dice: inout Dice) -> [(label: String, figure: String, value: Int)] {
        let known = idea.data.filter { ($0.hundredths ?? -1) >= 0 }.map { (label: $0.label, figure: $0.figure, value: $0.hundredths ?? 0) }
        if known.count > 1 { return Array(known.prefix(12)) }
        let labels = idea.data.map(\.label).filter { !$0.isEmpty }
        let names = labels.count > 1 ? Array(labels.prefix(12)) : ["Jan", "Feb", "Mar", "Apr", "May", "Jun"]
        return names.map { name in
            let value = dice.roll(20...95)
            return (label: name, figure: "\(value)", value: value * 100)
        }
    }

    private func bars(_ data: [(label: String, figure: String, value: Int)], in field: Box, _ colors: Scheme, _ ink: Color) -> [any Layer] {
        let most = max(1, data.map(\.value).max() ?? 1)
        let slot = field.width / data.count
        var shapes = grid(field, ink)
        var layers: [any Layer] = []
        for (index, datum) in data.enumerated() {
            let tall = max(1, field.height * datum.value / most * 92 / 100)
            let wide = slot * 62 / 100
            let bar = Box(x: field.x + slot * index + (slot - wide) / 2, y: field.y + field.height - tall, width: wide, height: tall)
            let tone = data.count <= 6 ? colors.series[index % colors.series.count] : colors.accent
            shapes.append(
                Shape(
                    .box(bar, radius: min(wide / 6, tall / 2)),
                    .linear(.at(bar.x, bar.y), .at(bar.x, bar.y + tall), [(0, tone.mixed(with: .white, 30)), (256, tone)])))
            layers += label(
                datum.label, datum.figure, x: bar.x - slot / 6, width: wide + slot / 3, above: bar.y, below: field.y + field.height, ink)
        }
        return [Shapes(shapes)] + layers
    }

    private func label(_ name: String, _ figure: String, x: Int, width: Int, above: Int, below: Int, _ ink: Color) -> [any Layer] {
        let (size, small) = (max(9, height / 26), max(9, height / 30))
        return Title(
            figure, in: Box(x: x, y: above - size * 3 / 2, width: width, height: size * 5 / 4), faces[.bold], ink, side: .bottom,
            largest: size
        ).layers
            + Title(
                name, in: Box(x: x, y: below + small / 2, width: width, height: small * 5 / 2), faces[.sans], ink, side: .top,
                largest: small
            ).layers
    }

    private func grid(_ field: Box, _ ink: Color) -> [Shape] {
        (0...4).map { step in
            let y = field.y + field.height * step / 4
            let thick = step == 4 ? max(2, unit / 3) : max(1, unit / 6)
            return Shape(.box(Box(x: field.x, y: y, width: field.width, height: thick)), .solid(ink), opacity: step == 4 ? 200 : 40)
        }
    }

    private func line(_ data: [(label: String, figure: String, value: Int)], in field: Box, _ colors: Scheme, _ ground: Color, _ ink: Color)
        -> [any Layer]
    {
        let most = max(1, data.map(\.value).max() ?? 1)
        let points = data.enumerated().map { index, datum in
            Point.at(
                field.x + field.width * (index * 2 + 1) / (data.count * 2),
                field.y + field.height - field.height * datum.value / most * 88 / 100)
        }
        let floor = (field.y + field.height) << 8
        let area = [Point(x: points[0].x, y: floor)] + points + [Point(x: points[points.count - 1].x, y: floor)]
        let chain = Contour(points: points, isClosed: false)
        var shapes = grid(field, ink)
        shapes.append(
            Shape(
                [Contour(points: area, isClosed: true)],
                .linear(.at(0, field.y), .at(0, field.y + field.height), [(0, colors.accent.mixed(with: ground, 110)), (256, ground)])))
        shapes.append(Shape(Stroke.outline([chain], width: max(3, unit) << 8), .solid(colors.accent)))
        for point in points {
            shapes.append(Shape(.ellipse(point, (unit * 15 / 10) << 8, (unit * 15 / 10) << 8), .solid(colors.accent)))
            shapes.append(Shape(.ellipse(point, (unit * 8 / 10) << 8, (unit * 8 / 10) << 8), .solid(ground)))
        }
        let slot = field.width / data.count
        let texts = zip(data, points).flatMap { datum, point in
            label(
                datum.label, datum.figure, x: point.x >> 8 - slot / 2, width: slot, above: point.y >> 8 - unit * 2,
                below: field.y + field.height, ink)
        }
        return [Shapes(shapes)] + texts
    }

    private func pie(_ data: [(label: String, figure: String, value: Int)], in field: Box, _ colors: Scheme, _ ground: Color, _ ink: Color)
        -> [any Layer]
    {
        let total = max(1, data.reduce(0) { $0 + $1.value })
        let radius = min(field.width / 4, field.height / 2)
        let center = Point.at(field.x + radius + field.width / 20, field.y + field.height / 2)
        var from = -Turn.whole / 4
        var shapes: [Shape] = []
        var layers: [any Layer] = []
        let size = clamp(field.height / max(6, data.count * 2), 9, height / 26)
        for (index, datum) in data.enumerated() {
            let sweep = Turn.whole * datum.value / total
            let tone = colors.series[index % colors.series.count]
            let rim = (0...max(1, sweep / 256)).map { step in from + sweep * step / max(1, sweep / 256) }
            let points = [center] + rim.map { center.at($0, radius << 8) }
            shapes.append(Shape([Contour(points: points, isClosed: true)], .solid(tone)))
            from += sweep
            let y = field.y + field.height / 2 - data.count * size + index * size * 2
            let x = center.x >> 8 + radius + field.width / 12
            shapes.append(Shape(.box(Box(x: x, y: y, width: size, height: size), radius: size / 4), .solid(tone)))
            let text = datum.figure.isEmpty ? datum.label : "\(datum.label)  \(datum.figure)"
            layers +=
                Title(
                    text, in: Box(x: x + size * 3 / 2, y: y - size / 4, width: field.x + field.width - x - size, height: size * 3 / 2),
                    faces[.sans], ink, largest: size, isCentered: false
                ).layers
        }
        shapes.append(Shape(.ellipse(center, (radius / 2) << 8, (radius / 2) << 8), .solid(ground)))
        return [Shapes(shapes)] + layers
    }

    /// What a sheet of information is about, for its head.
    func heading(_ idea: Idea) -> String? {
        if let words = idea.lettering.first { return words }
        let lower = prompt.lowercased()
        for word in [" of the ", " of ", " about ", " showing ", " for "] {
            guard let range = lower.firstRange(of: word) else { continue }
            let rest = lower[range.upperBound...].prefix { !":.,;(\n".contains($0) }
            let topic = rest.split(separator: " ").prefix { !["in", "with", "by", "showing", "on"].contains($0) }.prefix(6).joined(
                separator: " ")
            if !topic.isEmpty { return topic.prefix(1).uppercased() + topic.dropFirst() }
        }
        return idea.subjects.first.map { $0.word.prefix(1).uppercased() + $0.word.dropFirst() }
    }
}
