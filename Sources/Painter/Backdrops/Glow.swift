/// Light that fades from its middle to nothing at its rim.
struct Glow: Layer {
    let x: Int, y: Int
    /// Half its width and height in pixels, at least 1.
    let across: Int, down: Int
    let color: Color
    /// In the middle, of 256.
    let opacity: Int

    func draw(_ line: Int, onto row: PixelRow) {
        let offset = line - y
        guard abs(offset) < down else { return }
        let left = 65536 - offset * offset * 65536 / (down * down)
        let reach = squareRoot((left * across * across) >> 16)
        let inverse = (1 << 40) / (across * across)
        for x in row.clip(x - reach..<x + reach + 1) {
            let distance = x &- self.x
            let inside = left &- (distance &* distance &* inverse) >> 24
            guard inside > 0 else { continue }
            let part = ((inside &* inside) >> 24 &* opacity) >> 8
            if part > 0 { row.blend(x, color, part) }
        }
    }
}

/// A colour over whole rows, from one strength to another.
struct Veil: Layer {
    let rows: Range<Int>
    let color: Color
    /// Of 256, in the first and in the last row.
    let from: Int, to: Int

    func draw(_ y: Int, onto row: PixelRow) {
        guard rows.contains(y) else { return }
        row.blend(0..<row.width, color, from + (to - from) * (y - rows.lowerBound) / max(1, rows.count - 1))
    }
}
