/// A rectangle with round corners: the caption's ground, a card, a card's shadow.
struct Panel: Layer {
    var box: Box
    var radius: Int
    var color: Color
    /// 0 to 256.
    var opacity = 256

    func draw(_ y: Int, onto row: PixelRow) {
        guard box.rows.contains(y) else { return }
        let columns = row.clip(box.columns)
        let corner = min(radius, box.width / 2, box.height / 2)
        let depth = min(y - box.y, box.y + box.height - 1 - y)
        guard depth < corner else { return row.blend(columns, color, opacity) }
        // The circle's edge in 1/256 of a pixel, at the middle of the row.
        let rise = (corner - depth) * 256 - 128
        let inset = corner * 256 - squareRoot(max(0, corner * corner * 65536 - rise * rise))
        let (whole, fraction) = (inset >> 8, inset & 255)
        let inner = row.clip(box.x + whole + 1..<max(box.x + whole + 1, box.x + box.width - whole - 1))
        row.blend(inner, color, opacity)
        for x in [box.x + whole, box.x + box.width - 1 - whole] where columns.contains(x) && !inner.contains(x) {
            row.blend(x, color, (opacity * (256 - fraction)) >> 8)
        }
    }
}

/// A rectangle of pixels, which may reach out of the picture.
struct Box: Equatable {
    var x: Int, y: Int, width: Int, height: Int

    var rows: Range<Int> { y..<y + max(height, 0) }
    var columns: Range<Int> { x..<x + max(width, 0) }

    /// Smaller by `margin` on every side, larger if it is negative.
    func inset(by margin: Int) -> Box {
        Box(x: x + margin, y: y + margin, width: max(0, width - margin * 2), height: max(0, height - margin * 2))
    }
}
