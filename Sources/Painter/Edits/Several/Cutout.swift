/// The subject of a picture, cut out and placed in a box of another one.
struct Cutout: Layer {
    private let canvas: Canvas
    /// How much of each pixel is the subject's, 0 to 255.
    private var alpha: [UInt8]
    /// Where the picture's upper left corner would lie.
    private let x: Int, y: Int

    /// - Parameter box: What the subject fits in, standing on its lower edge.
    init(_ raster: Raster, in box: Box, hasShadow: Bool = true) {
        let subject = raster.alpha.isEmpty ? Salience(of: Canvas(raster, side: 224)) : nil
        let extent = subject?.box ?? raster.opaqueExtent
        // The whole picture at the scale at which its subject fits.
        let (wide, high) = (max(1, extent.x.count), max(1, extent.y.count))
        let scale = min(box.width * 65536 * 256 / (wide * raster.columns), box.height * 65536 * 256 / (high * raster.rows))
        let (width, height) = (
            clamp((raster.columns * scale) >> 16, 1, box.width * 4), clamp((raster.rows * scale) >> 16, 1, box.height * 4)
        )
        let full = Box(x: 0, y: 0, width: width, height: height)
        var canvas = Canvas(width: width, height: height, [Photo(PixelView(raster), covering: full)])
        var alpha = [UInt8](repeating: 255, count: width * height)
        if let subject {
            canvas.eachRow(subject.matte, firmness: 3) { y, _, part in
                for x in 0..<width { alpha[y * width + x] = UInt8(clamping: part[x]) }
            }
        } else {
            var resampler = Resampler(raster.opacity!, covering: width, height)
            alpha.withUnsafeMutableBufferPointer { alpha in
                for y in 0..<height { resampler.draw(y, to: alpha.baseAddress! + y * width) }
            }
        }
        self.canvas = canvas
        self.alpha = alpha
        let middle = (extent.x.lowerBound + extent.x.upperBound) * width / 512
        x = box.x + box.width / 2 - middle
        y = box.y + box.height - extent.y.upperBound * height / 256
        isWhite = subject == nil
        foot = Ellipse(
            x: box.x + box.width / 2, y: box.y + box.height - max(1, high * height / 256 / 60),
            across: max(2, wide * width / 256 * 56 / 100),
            down: max(2, wide * width / 256 / 9), color: .black, opacity: hasShadow ? 170 : 0, edge: .soft)
    }

    /// Whether translucent pixels are mixed with white.
    private let isWhite: Bool
    /// The shadow it stands on.
    private let foot: Ellipse

    mutating func draw(_ y: Int, onto row: PixelRow) {
        if foot.top <= y, y <= foot.bottom { foot.draw(y, onto: row) }
        guard 0..<canvas.height ~= y - self.y else { return }
        let line = (y - self.y) * canvas.width
        canvas.pixels.withUnsafeBufferPointer { pixels in
            for column in row.clip(x..<x + canvas.width) {
                let index = line + column - x
                let part = Int(alpha[index])
                if part == 0 { continue }
                let source = pixels.baseAddress! + index * 3
                (row.bytes + column * 3).cover(source, part, onWhite: isWhite)
            }
        }
    }
}

extension Canvas {
    /// A small copy, at most that wide.
    init(_ raster: Raster, side: Int) {
        let (columns, rows) = Shrink.fit(raster.columns, raster.rows, side: side)
        self.init(width: columns, height: rows, [Photo(PixelView(raster), covering: Box(x: 0, y: 0, width: columns, height: rows))])
    }
}

extension UnsafeMutablePointer<UInt8> {
    /// Covers the pixel here with another of that opacity, 0 to 255; one that was mixed with white before loses it.
    @inline(__always) func cover(_ source: UnsafePointer<UInt8>, _ opacity: Int, onWhite: Bool) {
        if opacity == 255 { return update(from: source, count: 3) }
        let rest = 255 &- opacity
        func mixed(_ channel: Int) -> Int {
            onWhite
                ? Int(source[channel]) &- rest &+ (Int(self[channel]) &* rest) / 255
                : (Int(source[channel]) &* opacity &+ Int(self[channel]) &* rest) / 255
        }
        put(mixed(0), mixed(1), mixed(2))
    }
}
