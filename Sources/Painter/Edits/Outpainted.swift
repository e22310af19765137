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
