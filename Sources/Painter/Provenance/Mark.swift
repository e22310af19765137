/// Puts the invisible mark into rows on their way to the encoder, by integers alone.
///
/// On even ground and on gradients it is one level of 256, in texture up to three: enough to be found, too little to be seen.
struct Mark {
    /// Channels of one row of a cell.
    private static let stride = MarkTile.cell * 3

    /// Texture of a cell's row from which on it bears two levels, and three.
    private static let rough = 24, veryRough = 96

    /// To be called once for each row, in any order.
    func apply(_ y: Int, onto row: PixelRow) {
        let line = y / MarkTile.cell % MarkTile.side * MarkTile.side
        let count = row.width * 3
        MarkTile.isLight.withUnsafeBufferPointer { isLight in
            var (column, start) = (0, 0)
            while start + Self.stride <= count {
                let level = Self.level(row.bytes + start)
                Self.shift(row.bytes + start, Self.stride, isLight[line + column] ? level : -level)
                column = (column + 1) % MarkTile.side
                start += Self.stride
            }
            if start < count { Self.shift(row.bytes + start, count - start, isLight[line + column] ? 1 : -1) }
        }
    }

    /// By how far the cell's levels go back and forth: the sum of its steps, without those that a gradient or an edge needs.
    @inline(__always) private static func level(_ bytes: UnsafeMutablePointer<UInt8>) -> Int16 {
        var steps: Int16 = 0
        for index in 0..<stride - 3 { steps &+= abs(Int16(bytes[index + 3]) &- Int16(bytes[index])) }
        for channel in 0..<3 { steps &-= abs(Int16(bytes[stride - 3 + channel]) &- Int16(bytes[channel])) }
        return steps < rough ? 1 : steps < veryRough ? 2 : 3
    }

    /// Makes room below white and above black first, so that the mark is whole on both.
    @inline(__always) private static func shift(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ shift: Int16) {
        let (low, high) = (abs(shift), 255 - abs(shift))
        for index in 0..<count { bytes[index] = UInt8(truncatingIfNeeded: min(max(Int16(bytes[index]), low), high) &+ shift) }
    }
}
