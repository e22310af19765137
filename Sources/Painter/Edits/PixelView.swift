/// A picture as it is looked at: turned, mirrored, cut. Pixels are shared, never copied.
struct PixelView {
    private let bytes: [UInt8]
    /// Bytes a pixel.
    let channels: Int
    private(set) var columns: Int, rows: Int
    /// Pixels from the first one to the one that is looked at first, and to the next in a row and in a column.
    private var origin = 0, right = 1, down: Int

    init(_ bytes: [UInt8], columns: Int, rows: Int, channels: Int = 3) {
        precondition(columns > 0 && rows > 0 && bytes.count >= columns * rows * channels)
        (self.bytes, self.columns, self.rows, self.channels) = (bytes, columns, rows, channels)
        down = columns
    }

    init(_ raster: Raster) { self.init(raster.pixels, columns: raster.columns, rows: raster.rows) }

    /// Left becomes right.
    func mirrored() -> PixelView {
        var view = self
        view.origin += right * (columns - 1)
        view.right = -right
        return view
    }

    /// Clockwise, that many quarters.
    func turned(_ quarters: Int) -> PixelView {
        var view = self
        for _ in 0..<((quarters % 4) + 4) % 4 {
            (view.columns, view.rows, view.origin, view.right, view.down) = (
                view.rows, view.columns, view.origin + view.down * (view.rows - 1), -view.down, view.right
            )
        }
        return view
    }

    func cut(to box: Box) -> PixelView {
        var view = self
        let (x, y) = (clamp(box.x, 0, columns - 1), clamp(box.y, 0, rows - 1))
        view.origin += x * right + y * down
        view.columns = clamp(box.width, 1, columns - x)
        view.rows = clamp(box.height, 1, rows - y)
        return view
    }

    /// Row `y` as bytes one after the other.
    func copy(_ y: Int, to target: UnsafeMutablePointer<UInt8>) {
        bytes.withUnsafeBufferPointer { bytes in
            let start = bytes.baseAddress! + (origin + y * down) * channels
            if right == 1 { return target.update(from: start, count: columns * channels) }
            let step = right * channels
            for x in 0..<columns {
                for channel in 0..<channels { target[x &* channels &+ channel] = start[x &* step &+ channel] }
            }
        }
    }

    /// The pixels themselves, for access in any order: `body` gets the first one's address and the steps in bytes to the right and down.
    func withPixels(_ body: (UnsafePointer<UInt8>, _ right: Int, _ down: Int) -> Void) {
        bytes.withUnsafeBufferPointer { body($0.baseAddress! + origin * channels, right * channels, down * channels) }
    }
}
