/// How much of each pixel belongs to a part of the picture, 0 to 256: known coarsely, and drawn along the picture's own edges
/// by a guided filter (He, Sun and Tang): in every neighbourhood the part is a linear function of the brightness.
struct Matte {
    /// In 1/256 of a part for a level of brightness, and the part at black.
    private let slope: Field, offset: Field

    /// - Parameters:
    ///   - coarse: 0 to 256 for each pixel of `small`.
    ///   - small: The picture at the resolution of `coarse`.
    init(_ coarse: Field, along small: Canvas, radius: Int = 2, evenness: Int = 120) {
        let light = Field(small, luma)
        let (lightMean, partMean) = (light.smoothed(radius), coarse.smoothed(radius))
        let squares = light.with(light, *).smoothed(radius).with(lightMean) { $0 - $1 * $1 }
        let products = light.with(coarse, *).smoothed(radius).with(lightMean.with(partMean, *)) { $0 - $1 }
        let slope = products.with(squares) { ($0 << 8) / (max(0, $1) + evenness) }
        let offset = partMean.with(slope.with(lightMean) { ($0 * $1) >> 8 }) { $0 - $1 }
        (self.slope, self.offset) = (slope.smoothed(radius), offset.smoothed(radius))
    }

    /// The field as it is.
    init(_ field: Field) {
        offset = field
        slope = field.mapped { _ in 0 }
    }

    private init(slope: Field, offset: Field) { (self.slope, self.offset) = (slope, offset) }

    /// What is not in it.
    var inverse: Matte { Matte(slope: slope.mapped { -$0 }, offset: offset.mapped { 256 - $0 }) }

    /// All of the picture.
    static let all = Matte(Field(columns: 1, rows: 1, [256]))
}

extension Canvas {
    /// Every row with how much of each pixel belongs to the part, 0 to 256, before anything is changed.
    @inline(__always) mutating func eachRow(
        _ matte: Matte, firmness: Int = 2, _ body: (_ y: Int, _ row: PixelRow, _ part: UnsafePointer<Int32>) -> Void
    ) {
        let (width, height) = (width, height)
        var (slopes, offsets) = matte.spreads(width, height)
        var parts = [Int32](repeating: 0, count: width)
        eachRow { y, row in
            parts.withUnsafeMutableBufferPointer { parts in
                slopes.withRow(y) { slope in
                    offsets.withRow(y) { offset in
                        for x in 0..<width {
                            let part = (Int(slope[x]) &* luma(row.bytes + x &* 3)) >> 8 &+ Int(offset[x])
                            // Firmer than the filter leaves it: hardly anything is half of a subject.
                            parts[x] = Int32(truncatingIfNeeded: max(0, min(256, (part &- 128) &* firmness &+ 128)))
                        }
                    }
                }
                body(y, row, UnsafePointer(parts.baseAddress!))
            }
        }
    }
}

extension Matte {
    fileprivate func spreads(_ width: Int, _ height: Int) -> (Spread, Spread) {
        (Spread(slope, width: width, height: height), Spread(offset, width: width, height: height))
    }
}
