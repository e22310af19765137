/// One row of a picture while it is painted: RGB8. Positions outside of it are clipped by the callers' ranges, never touched.
struct PixelRow {
    let bytes: UnsafeMutablePointer<UInt8>
    /// Pixels of the row.
    let width: Int

    init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
        guard let base = buffer.baseAddress else { preconditionFailure("a row without pixels") }
        bytes = base
        width = buffer.count / 3
    }

    /// The part of `range` that lies on the row.
    func clip(_ range: Range<Int>) -> Range<Int> { range.clamped(to: 0..<width) }

    @inline(__always) func set(_ x: Int, _ color: Color) {
        let pixel = bytes + x &* 3
        pixel[0] = color.red
        pixel[1] = color.green
        pixel[2] = color.blue
    }

    /// Covers `part` of 256 parts of the pixel.
    @inline(__always) func blend(_ x: Int, _ color: Color, _ part: Int) {
        let pixel = bytes + x &* 3
        pixel[0] = UInt8(truncatingIfNeeded: mix(Int(pixel[0]), Int(color.red), part))
        pixel[1] = UInt8(truncatingIfNeeded: mix(Int(pixel[1]), Int(color.green), part))
        pixel[2] = UInt8(truncatingIfNeeded: mix(Int(pixel[2]), Int(color.blue), part))
    }

    /// A solid run. The range must lie on the row.
    func fill(_ range: Range<Int>, _ color: Color) {
        let start = bytes + range.lowerBound * 3
        let total = range.count * 3
        guard total > 0 else { return }
        set(range.lowerBound, color)
        var done = 3
        // Doubling copies what is there already: memory speed, where a loop over three-byte pixels is not.
        while done < total {
            let count = min(done, total - done)
            (start + done).update(from: start, count: count)
            done += count
        }
    }

    /// A translucent run. The range must lie on the row.
    func blend(_ range: Range<Int>, _ color: Color, _ part: Int) {
        if part >= 256 { return fill(range, color) }
        guard part > 0 else { return }
        for x in range { blend(x, color, part) }
    }
}
