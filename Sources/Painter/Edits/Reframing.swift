/// What of the input is seen, and how it lies: everything that moves pixels instead of changing them.
struct Reframing {
    private(set) var view: PixelView
    /// Lies as the picture does.
    private(set) var opacity: PixelView?
    /// Clockwise, in degrees, beyond whole quarters.
    private(set) var tilt = 0
    /// Percent of the answer the picture fills; around it, it goes on blurred.
    private(set) var share = 100
    /// Whether all of it is to be seen, even if that leaves room at its sides.
    private(set) var isWhole = true

    init(_ view: PixelView, _ opacity: PixelView? = nil) { (self.view, self.opacity) = (view, opacity) }

    mutating func apply(_ operation: Operation) {
        switch operation {
        case .turn(let degrees):
            // The nearest quarter costs nothing; the rest is tilted.
            let quarters = (degrees * 2 + (degrees < 0 ? -89 : 89)) / 180
            let exact = degrees % 90 == 0
            change { $0.turned(exact ? degrees / 90 : quarters) }
            tilt += exact ? 0 : degrees - quarters * 90
        case .flip(let vertical): change { vertical ? $0.mirrored().turned(2) : $0.mirrored() }
        case .crop(let crop):
            change { $0.cut(to: crop.box($0.columns, $0.rows)) }
            isWhole = crop == .square
        case .zoom(let percent) where percent > 100:
            change { $0.cut(to: Box(x: 0, y: 0, width: $0.columns, height: $0.rows).inset(percent: 10000 / percent)) }
        case .zoom(let percent): share = max(20, share * percent / 100)
        default: break
        }
    }

    private mutating func change(_ change: (PixelView) -> PixelView) {
        view = change(view)
        opacity = opacity.map(change)
    }

    /// The picture of that size before anything changes its colours.
    func canvas(_ width: Int, _ height: Int) -> Canvas {
        if tilt != 0 { return Canvas(width: width, height: height, [Tilted(view, tilt, width, height)]) }
        let full = Box(x: 0, y: 0, width: width, height: height)
        let fit = view.fitted(in: full.inset(percent: share))
        // Of a picture of another shape more than two fifths would be cut off: then it goes on at its sides instead.
        let isCovering = !isWhole || fit.width * fit.height * 5 > width * height * 3
        if share == 100, isCovering { return Canvas(width: width, height: height, [Photo(view, covering: full)]) }
        return Canvas(width: width, height: height, [Outpainted(view, isCovering ? full.inset(percent: share) : fit, width, height)])
    }
}

extension Operation.Crop {
    fileprivate func box(_ width: Int, _ height: Int) -> Box {
        let side = min(width, height)
        return switch self {
        case .left: Box(x: 0, y: 0, width: max(1, width / 2), height: height)
        case .right: Box(x: width / 2, y: 0, width: width - width / 2, height: height)
        case .top: Box(x: 0, y: 0, width: width, height: max(1, height / 2))
        case .bottom: Box(x: 0, y: height / 2, width: width, height: height - height / 2)
        case .center: Box(x: width / 5, y: height / 5, width: max(1, width * 3 / 5), height: max(1, height * 3 / 5))
        case .square: Box(x: (width - side) / 2, y: (height - side) / 2, width: side, height: side)
        }
    }
}

extension Box {
    /// Scaled about its middle.
    func inset(percent: Int) -> Box {
        let (width, height) = (max(1, self.width * percent / 100), max(1, self.height * percent / 100))
        return Box(x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width, height: height)
    }
}

extension PixelView {
    /// The largest box of this shape in the middle of another.
    func fitted(in room: Box) -> Box {
        let width = min(room.width, max(1, columns * room.height / rows))
        let height = min(room.height, max(1, rows * room.width / columns))
        return Box(x: room.x + (room.width - width) / 2, y: room.y + (room.height - height) / 2, width: width, height: height)
    }
}

/// A picture turned by some degrees, as large as it must be to leave no corner empty.
struct Tilted: Layer {
    private let view: PixelView
    /// Source position of the first pixel and the steps to the right and down, in 1/65536.
    private var start = (x: 0, y: 0)
    private let right: (x: Int, y: Int), down: (x: Int, y: Int)

    init(_ view: PixelView, _ degrees: Int, _ width: Int, _ height: Int) {
        self.view = view
        let (sine, cosine) = (Turn.sine(degrees * 64), Turn.cosine(degrees * 64))
        // What the turned answer takes of the source.
        let across = (width * abs(cosine) + height * abs(sine)) >> 16
        let up = (width * abs(sine) + height * abs(cosine)) >> 16
        let step = min((view.columns << 16) / max(1, across), (view.rows << 16) / max(1, up))
        right = ((cosine * step) >> 16, (-sine * step) >> 16)
        down = ((sine * step) >> 16, (cosine * step) >> 16)
        // The middles of both coincide.
        let reachX: Int = right.x * (width - 1) + down.x * (height - 1)
        let reachY: Int = right.y * (width - 1) + down.y * (height - 1)
        start.x = (view.columns * 65536 - reachX) / 2 - 32768
        start.y = (view.rows * 65536 - reachY) / 2 - 32768
    }

    func draw(_ y: Int, onto row: PixelRow) {
        let (lastColumn, lastRow) = ((view.columns - 1) << 16, (view.rows - 1) << 16)
        var (across, below) = (start.x + y * down.x, start.y + y * down.y)
        view.withPixels { pixels, rightStep, downStep in
            for x in 0..<row.width {
                let (left, top) = (max(0, min(lastColumn, across)), max(0, min(lastRow, below)))
                let (partX, partY) = ((left >> 8) & 255, (top >> 8) & 255)
                let source = pixels + ((left >> 16) &* rightStep &+ (top >> 16) &* downStep)
                let (next, under) = (left < lastColumn ? rightStep : 0, top < lastRow ? downStep : 0)
                let pixel = row.bytes + x &* 3
                for channel in 0..<3 {
                    let (a, b) = (Int(source[channel]), Int(source[next &+ channel]))
                    let (c, d) = (Int(source[under &+ channel]), Int(source[under &+ next &+ channel]))
                    let upper = a &* 256 &+ (b &- a) &* partX
                    let lower = c &* 256 &+ (d &- c) &* partX
                    pixel[channel] = UInt8(truncatingIfNeeded: (upper &* 256 &+ (lower &- upper) &* partY &+ 32768) >> 16)
                }
                across &+= right.x
                below &+= right.y
            }
        }
    }
}

/// A picture in a box, and around it what it may go on like: its mirror image, out of focus.
struct Outpainted: Layer {
    private var photo: Photo
    private var around: Resampler
    private let box: Box
    private var inner: [UInt8]

    init(_ view: PixelView, _ box: Box, _ width: Int, _ height: Int) {
        let factor = clamp(max(width, height) / 512, 1, 16)
        let (columns, rows) = (max(1, width / factor), max(1, height / factor))
        let small = Box(
            x: box.x * columns / width, y: box.y * rows / height, width: max(1, box.width * columns / width),
            height: max(1, box.height * rows / height))
        let picture = Canvas(
            width: small.width, height: small.height, [Photo(view, covering: Box(x: 0, y: 0, width: small.width, height: small.height))])
        var mirrored = Canvas(width: columns, height: rows)
        mirrored.eachRow { y, row in
            let from = Self.folded(y - small.y, small.height) * small.width
            for x in 0..<columns {
                let source = (from + Self.folded(x - small.x, small.width)) * 3
                (row.bytes + x * 3).put(Int(picture.pixels[source]), Int(picture.pixels[source + 1]), Int(picture.pixels[source + 2]))
            }
        }
        // The farther away from the picture, the less can be made out.
        let sharp = mirrored
        mirrored = mirrored.reduced(by: 3)
        mirrored.smooth(3)
        var far = Canvas(width: columns, height: rows)
        far.eachRow(mirrored) { y, row, soft in
            let above = max(0, small.y - y, y - small.y - small.height)
            for x in 0..<columns {
                let away = max(above, small.x - x, x - small.x - small.width)
                let (part, index) = (min(256, away * 2304 / max(1, min(small.width, small.height))), (y * columns + x) * 3)
                let pixel = row.bytes + x * 3
                pixel.put(Int(soft[x * 3]), Int(soft[x * 3 + 1]), Int(soft[x * 3 + 2]))
                pixel.blend(Int(sharp.pixels[index]), Int(sharp.pixels[index + 1]), Int(sharp.pixels[index + 2]), 256 - part)
            }
        }
        around = Resampler(far.view, stretchedTo: width, height)
        self.box = box
        photo = Photo(view, covering: Box(x: 0, y: 0, width: box.width, height: box.height))
        inner = [UInt8](repeating: 0, count: box.width * 3)
    }

    /// Back and forth between 0 and `count`.
    private static func folded(_ position: Int, _ count: Int) -> Int {
        let place = ((position % (2 * count)) + 2 * count) % (2 * count)
        return place < count ? place : 2 * count - 1 - place
    }

    mutating func draw(_ y: Int, onto row: PixelRow) {
        around.draw(y, to: row.bytes)
        guard box.rows.contains(y) else { return }
        inner.withUnsafeMutableBufferPointer { inner in
            photo.draw(y - box.y, onto: PixelRow(inner))
            // The seam fades over a few pixels, on the sides where the picture ends inside the answer.
            let fade = max(1, min(box.width, box.height) / 40)
            let (upper, lower) = box.y == 0 ? (fade, fade) : (y - box.y + 1, box.y + box.height - y)
            for x in row.clip(box.columns) {
                let (left, right) = box.x == 0 ? (fade, fade) : (x - box.x + 1, box.x + box.width - x)
                let part = min(fade, left, right, upper, lower) * 256 / fade
                let source = inner.baseAddress! + (x - box.x) * 3
                (row.bytes + x * 3).blend(Int(source[0]), Int(source[1]), Int(source[2]), part)
            }
        }
    }
}
