extension Raster {
    /// This picture with a hole where `mask` is transparent; where it is opaque all over and black and white, where it is white.
    /// Only there an edit changes anything. A mask that says nothing leaves the picture as it is.
    public func masked(by mask: Raster) -> Raster {
        guard columns > 0, mask.columns > 0 else { return self }
        guard let opening = mask.opacity ?? (mask.isMask ? PixelView(mask) : nil) else { return self }
        var resampler = Resampler(opening, covering: columns, rows)
        var line = [UInt8](repeating: 0, count: columns * opening.channels)
        var opacity: [UInt8] = []
        opacity.reserveCapacity(columns * rows)
        for y in 0..<rows {
            line.withUnsafeMutableBufferPointer { resampler.draw(y, to: $0.baseAddress!) }
            for x in 0..<columns {
                let stays = opening.channels == 1 ? line[x] : 255 - line[x * 3 + 1]
                opacity.append(alpha.isEmpty ? stays : min(stays, alpha[y * columns + x]))
            }
        }
        return Raster(width: width, height: height, kind: kind, columns: columns, rows: rows, pixels: pixels, alpha: opacity)
    }
}
