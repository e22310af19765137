extension Salience {
    /// Where a lens was set sharp: what a blurred copy lacks, spread around, 0 to 256.
    static func focus(_ canvas: Canvas, _ columns: Int, _ rows: Int) -> Field {
        let light = Field(canvas.reduced(to: side * 3), luma)
        let fine = light.with(light.smoothed(1)) { abs($0 - $1) }
        let coarse = Field(columns: columns, rows: rows) { x, y in
            let (u, v) = (x * fine.columns / columns, y * fine.rows / rows)
            return fine[u, v] + fine[u + 1, v] + fine[u, v + 1] + fine[u + 1, v + 1]
        }.mapped { min(96, $0 * 4) }.smoothed(3, times: 2)
        let most = max(1, Int(coarse.values.max() ?? 1))
        return coarse.mapped { $0 * 256 / max(most, 24) }
    }

    /// How far every colour is from those most of the picture has, 0 to 256.
    static func rarity(_ small: Canvas) -> Field {
        func bin(_ pixel: UnsafePointer<UInt8>) -> Int { Int(pixel[0] >> 6) << 4 | Int(pixel[1] >> 6) << 2 | Int(pixel[2] >> 6) }
        let bins = Field(small, bin)
        var counts = [Int](repeating: 0, count: 64)
        for bin in bins.values { counts[Int(bin)] += 1 }
        let distances = (0..<64).map { one in
            (0..<64).reduce(0) { sum, other in
                let gap = (one >> 4 - other >> 4, (one >> 2 & 3) - (other >> 2 & 3), (one & 3) - (other & 3))
                return sum + counts[other] * (gap.0 * gap.0 + gap.1 * gap.1 + gap.2 * gap.2)
            }
        }
        let most = max(1, bins.values.map { distances[Int($0)] }.max() ?? 1)
        return bins.mapped { distances[$0] * 256 / most }.smoothed(1)
    }
}
