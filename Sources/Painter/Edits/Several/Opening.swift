/// Where a masked picture may change.
struct Opening {
    private let field: Field

    /// - Parameter mask: Of one byte a pixel, the opacity of what stays; of three, white where something may change.
    init(_ mask: PixelView) {
        let (columns, rows) = Shrink.fit(mask.columns, mask.rows, side: 128)
        var resampler = Resampler(mask, covering: columns, rows)
        var line = [UInt8](repeating: 0, count: columns * 3)
        var values = [Int32]()
        for y in 0..<rows {
            line.withUnsafeMutableBufferPointer { resampler.draw(y, to: $0.baseAddress!) }
            values += (0..<columns).map { mask.channels == 1 ? 256 - Int32(line[$0]) * 256 / 255 : Int32(line[$0 * 3 + 1]) * 256 / 255 }
        }
        field = Field(columns: columns, rows: rows, values)
    }

    /// A little larger than it is: its rim is not to shine through.
    var matte: Matte { Matte(field.smoothed(1).mapped { min(256, $0 * 4) }) }

    /// What it reaches over in a picture of that size; all of it if nothing is open.
    func box(_ width: Int, _ height: Int) -> Box {
        let open = field.values.indices.filter { field.values[$0] > 128 }
        guard let top = open.first, let bottom = open.last else { return Box(x: 0, y: 0, width: width, height: height) }
        let across = open.map { $0 % field.columns }
        let (left, right) = (across.min() ?? 0, across.max() ?? 0)
        let (x, y) = (left * width / field.columns, top / field.columns * height / field.rows)
        return Box(
            x: x, y: y, width: max(1, (right + 1) * width / field.columns - x),
            height: max(1, (bottom / field.columns + 1) * height / field.rows - y))
    }
}
