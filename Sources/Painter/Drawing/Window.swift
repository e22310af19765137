/// A picture in the picture: layers that have a box for their frame.
struct Window: Layer {
    private let box: Box
    private var layers: [any Layer]

    /// - Parameter box: must lie on the picture.
    init(_ box: Box, _ layers: [any Layer]) { (self.box, self.layers) = (box, layers) }

    mutating func draw(_ y: Int, onto row: PixelRow) {
        guard box.rows.contains(y), box.x >= 0, box.x + box.width <= row.width, box.width > 0 else { return }
        let part = PixelRow(UnsafeMutableBufferPointer(start: row.bytes + box.x * 3, count: box.width * 3))
        for index in layers.indices { layers[index].draw(y - box.y, onto: part) }
    }
}
