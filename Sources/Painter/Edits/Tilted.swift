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
