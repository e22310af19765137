/// Several pictures made to one.
enum Montage {
    /// Subjects of some placed on another.
    static func placed(_ subjects: [Raster], on scene: Raster, _ words: Clause, width: Int, height: Int, room: Box) -> Canvas {
        let full = Box(x: 0, y: 0, width: width, height: height)
        var canvas = Canvas(width: width, height: height, [Photo(PixelView(scene), covering: full)])
        // A print lies on the thing in the middle; anything else stands on the ground.
        let isPrint = words.has("logo", "label", "print", "pattern", "sticker", "text", "emblem", "badge", "tattoo", "design")
        let share = words.has("dress", "shirt", "jacket", "hat", "outfit", "clothes", "glasses", "sunglasses") ? 48 : 56
        let slot = room.width / subjects.count
        let high = room.height * share / 100
        let foot = room.y + room.height * 90 / 100
        let thing = isPrint ? Salience(of: canvas).box : nil
        let layers = subjects.enumerated().map { index, subject in
            if let thing { return Cutout(subject, in: Box(thing, width, height).inset(percent: 42), hasShadow: false) as any Layer }
            let box = Box(x: room.x + slot * index + slot / 8, y: foot - high, width: max(1, slot * 3 / 4), height: max(1, high))
            return Cutout(subject, in: box) as any Layer
        }
        canvas.draw(layers)
        return canvas
    }
}

extension Box {
    /// What is given in 1/256 of a picture.
    fileprivate init(_ extent: (x: Range<Int>, y: Range<Int>), _ width: Int, _ height: Int) {
        self.init(
            x: extent.x.lowerBound * width / 256, y: extent.y.lowerBound * height / 256, width: max(1, extent.x.count * width / 256),
            height: max(1, extent.y.count * height / 256))
    }
}

extension Canvas {
    /// Takes on another picture's colours: mean and spread of its light and of its two colour differences; and is painted anew.
    mutating func resemble(_ other: Raster, _ seed: UInt64) {
        let model = Canvas(width: 64, height: 64, [Photo(PixelView(other), covering: Box(x: 0, y: 0, width: 64, height: 64))])
        let (from, to) = (reduced(to: 64).statistics, model.statistics)
        // At most twice as much of anything, at least a third.
        let gains = zip(from, to).map { clamp($1.spread * 256 / max(1, $0.spread), 90, 520) }
        eachPixel { pixel in
            let light = luma(pixel)
            let (warm, cold) = (Int(pixel[0]) &- light, Int(pixel[2]) &- light)
            let newLight = ((light &- from[0].mean) &* gains[0]) >> 8 &+ to[0].mean
            let newWarm = ((warm &- from[1].mean) &* gains[1]) >> 8 &+ to[1].mean
            let newCold = ((cold &- from[2].mean) &* gains[2]) >> 8 &+ to[2].mean
            // Green is what keeps the brightness.
            pixel.put(newLight &+ newWarm, newLight &- (77 &* newWarm &+ 29 &* newCold) / 150, newLight &+ newCold)
        }
        let small = reduced(to: 320)
        let flow = Flow(small, swirl: 0, seed)
        paint(Brush(length: 14, width: 4), from: small, along: flow, seed)
    }

    /// Of light, red less light, blue less light: mean and standard deviation.
    private var statistics: [(mean: Int, spread: Int)] {
        let values: [(UnsafePointer<UInt8>) -> Int] = [luma, { Int($0[0]) - luma($0) }, { Int($0[2]) - luma($0) }]
        return values.map { value in
            let field = Field(self, value)
            let mean = field.mean
            return (mean, squareRoot(field.mapped { ($0 - mean) * ($0 - mean) }.mean))
        }
    }
}
