/// What the painter shows for a prompt alone, to stand behind a subject that was cut out.
func backdropLayers(for brief: Brief) -> [any Layer] {
    let idea = Idea(prompt: brief.prompt)
    return Studio(
        width: brief.width, height: brief.height, layout: idea.layout &+ brief.variation, seed: brief.seed, prompt: brief.prompt,
        faces: Studio.Faces()
    ).scene(idea)
}

extension Canvas {
    /// The layers of a background in words: a plain colour if they name one and no more, else the painter's own scene.
    func backdrop(_ words: String, _ brief: Brief) -> [any Layer] {
        let clause = Clause.all(of: words).first ?? Clause(words: [])
        let fillers: Set<String> = [
            "a", "an", "the", "plain", "solid", "studio", "color", "colour", "colored", "bright", "dark", "light", "pale", "deep", "pure",
            "soft", "pastel",
        ]
        let rest = clause.keys.filter { !fillers.contains($0) && EditColors.color(named: $0) == nil }
        if let color = clause.colors.last?.color, rest.isEmpty {
            return [
                Gradient(stops: [(0, color), (160, color.mixed(with: .white, 26)), (256, color.mixed(with: .black, 30))], height: height)
            ]
        }
        var scene = Brief(prompt: words, model: brief.model, width: width, height: height, seed: brief.seed)
        scene.variation = brief.variation
        return backdropLayers(for: scene)
    }

    /// Shows the subject on other layers.
    mutating func replaceBackground(_ layers: [any Layer], _ opening: Matte?) {
        // In a mask's opening there is no subject.
        guard opening == nil else { return draw(layers) }
        var layers = layers
        let matte = Salience(of: self).matte
        let width = width
        var line = [UInt8](repeating: 0, count: width * 3)
        eachRow(matte, firmness: 3) { y, row, part in
            line.withUnsafeMutableBufferPointer { line in
                for index in layers.indices { layers[index].draw(y, onto: PixelRow(line)) }
                for x in 0..<width {
                    let ground = line.baseAddress! + x &* 3
                    (row.bytes + x &* 3).blend(Int(ground[0]), Int(ground[1]), Int(ground[2]), 256 &- Int(part[x]))
                }
            }
        }
    }

    /// Covers a part smoothly with the colours of its rim, and with the grain of the picture.
    mutating func fill(_ matte: Matte, _ seed: UInt64) {
        var small = reduced(to: 96)
        let columns = small.width
        var known = [Int32](repeating: 0, count: columns * small.height)
        small.eachRow(matte) { y, row, part in
            for x in 0..<columns { known[y * columns + x] = 256 - part[x] }
        }
        let filled = small.grown(Field(columns: columns, rows: small.height, known).mapped { $0 > 200 ? 1 : 0 })
        let width = width
        var resampler = Resampler(filled.view, stretchedTo: width, height)
        var line = [UInt8](repeating: 0, count: width * 3)
        var dice = Dice(seed, for: "fill")
        eachRow(matte) { y, row, part in
            line.withUnsafeMutableBufferPointer { line in
                resampler.draw(y, to: line.baseAddress!)
                for x in 0..<width where part[x] > 0 {
                    let (ground, noise) = (line.baseAddress! + x &* 3, Int(dice.next() >> 61) &- 4)
                    (row.bytes + x &* 3).blend(Int(ground[0]) &+ noise, Int(ground[1]) &+ noise, Int(ground[2]) &+ noise, Int(part[x]))
                }
            }
        }
    }

    /// Fills what is not known (0) from what is (1): again and again the mean of known neighbours, the nearest first.
    private func grown(_ known: Field) -> Canvas {
        var (canvas, known) = (self, known)
        let unknown = known.values.indices.filter { known.values[$0] == 0 }
        let (columns, rows) = (width, height)
        for reach in 0..<columns + rows {
            let before = known
            var isDone = true
            for y in 0..<rows {
                for x in 0..<columns where before[x, y] == 0 {
                    var (sum, count) = ([0, 0, 0], 0)
                    // Mostly from the sides: grounds are level.
                    for (dx, dy, weight) in [(-1, 0, 3), (1, 0, 3), (0, -1, 1 + reach % 2), (0, 1, 1 + reach % 2)] {
                        let (column, line) = (x + dx, y + dy)
                        guard 0..<columns ~= column, 0..<rows ~= line, before[column, line] == 1 else { continue }
                        for channel in 0..<3 { sum[channel] += Int(canvas.pixels[(line * columns + column) * 3 + channel]) * weight }
                        count += weight
                    }
                    isDone = false
                    guard count > 0 else { continue }
                    for channel in 0..<3 { canvas.pixels[(y * columns + x) * 3 + channel] = UInt8(sum[channel] / count) }
                    known[x, y] = 1
                }
            }
            if isDone { break }
        }
        return canvas.relaxed(unknown)
    }

    /// The same with the seams gone where what was filled from two sides meets.
    private func relaxed(_ places: [Int]) -> Canvas {
        var canvas = self
        let (columns, last) = (width, width * height - 1)
        canvas.pixels.withUnsafeMutableBufferPointer { pixels in
            for _ in 0..<90 {
                for place in places {
                    let (up, down) = (max(0, place &- columns), min(last, place &+ columns))
                    let (left, right) = (max(0, place &- 1), min(last, place &+ 1))
                    for channel in 0..<3 {
                        func at(_ place: Int) -> Int { Int(pixels[place &* 3 &+ channel]) }
                        pixels[place &* 3 &+ channel] = UInt8(truncatingIfNeeded: (at(up) &+ at(down) &+ at(left) &+ at(right) &+ 2) / 4)
                    }
                }
            }
        }
        return canvas
    }
}
