/// A picture in a box of the answer.
struct Photo: Layer {
    private let box: Box
    private var resampler: Resampler
    /// One row of the box, when it reaches out of the answer.
    private var line: [UInt8]

    /// Scaled to cover the box, and cut off where it is too wide or too high.
    init(_ view: PixelView, covering box: Box) {
        precondition(box.width > 0 && box.height > 0)
        self.box = box
        resampler = Resampler(view, covering: box.width, box.height)
        line = [UInt8](repeating: 0, count: box.width * 3)
    }

    mutating func draw(_ y: Int, onto row: PixelRow) {
        guard box.rows.contains(y) else { return }
        let visible = row.clip(box.columns)
        guard !visible.isEmpty else { return }
        if visible == box.columns { return resampler.draw(y - box.y, to: row.bytes + box.x * 3) }
        line.withUnsafeMutableBufferPointer { line in
            resampler.draw(y - box.y, to: line.baseAddress!)
            (row.bytes + visible.lowerBound * 3).update(
                from: line.baseAddress! + (visible.lowerBound - box.x) * 3, count: visible.count * 3)
        }
    }
}
