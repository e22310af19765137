extension Painter {
    /// A PNG of a decoded picture, scaled down, never up, to fit a square of `side` pixels; for lists of pictures.
    /// - Throws: `PictureError` of kind `unwritable` for a picture of which only the header was read.
    public static func thumbnail(of raster: Raster, side: Int) throws(PictureError) -> [UInt8] {
        guard raster.columns > 0 else { throw .unwritable("a picture of which only the header is read has no pixels") }
        var shrink = Shrink(
            width: raster.columns, height: raster.rows, onto: Shrink.fit(raster.columns, raster.rows, side: max(1, side)))
        raster.pixels.withUnsafeBufferPointer { pixels in
            guard let base = pixels.baseAddress else { return }
            for y in 0..<raster.rows { shrink.add(base + y * raster.columns * 3, count: raster.columns, row: y) }
        }
        let writer = try PNGWriter(width: shrink.columns, height: shrink.rows)
        shrink.finish()
        let small = shrink.pixels
        try small.withUnsafeBufferPointer { (small) throws(PictureError) in
            for y in 0..<shrink.rows {
                let start = y * shrink.columns * 3
                try writer.append(UnsafeBufferPointer(rebasing: small[start..<start + shrink.columns * 3]))
            }
        }
        try writer.finish()
        return writer.outbox.take() ?? []
    }
}
