/// What came of looking for the invisible mark.
public struct MarkFinding: Sendable, Equatable {
    /// How sure that is, in words.
    public enum Confidence: String, Sendable {
        /// Not found. It says nothing of pictures that were scaled below half, turned, mirrored or painted over.
        case none
        /// Found. By chance in fewer than one of a hundred thousand pictures.
        case likely
        /// Found, and nobody needs to look twice.
        case certain
    }

    /// What to go by.
    public let confidence: Confidence
    /// How well the picture agrees with the mark, in standard deviations of what pictures without it do; 32 is the most there is.
    /// The best of many tries: 3 to 5 is usual without a mark.
    public let score: Double
    /// Size of the cells found, 1 for that of an untouched picture, 0.5 for one scaled to half.
    public let scale: Double
}

/// Looks for the mark at every position, at full and half size, and at the sizes in between.
///
/// The cells of the pattern are equally often lighter and darker and in no order, so for any picture that has nothing to do with it
/// the agreement at one position is a sum of 1024 coin flips, whatever the picture shows: beyond `t` deviations in fewer than exp(-t²/2) cases.
enum MarkSearch {
    /// 8192 positions are tried for the two sizes that count, and 230,000 in between: there it takes more to be no accident.
    private static let enough = (exact: 6.5, between: 7.5)
    /// This much above enough is `certain`.
    private static let beyondDoubt = 2.0

    static func finding(in residue: Residue) -> MarkFinding {
        var best = MarkFinding(confidence: .none, score: 0, scale: 1)
        for scale in [1, 0.5] { best = better(best, score(residue, scale, longest: .max), scale, enough.exact) }
        if best.confidence == .certain { return best }
        var scale = 0.504
        while scale < 0.998 {
            // Over 768 pixels a size that is half a step off shifts the outermost cells by 2.3 pixels of 4 to 8.
            best = better(best, score(residue, scale, longest: 768), scale, enough.between)
            scale *= 1.012
        }
        return best
    }

    private static func better(_ best: MarkFinding, _ score: Double, _ scale: Double, _ enough: Double) -> MarkFinding {
        let confidence: MarkFinding.Confidence = score < enough ? .none : score < enough + beyondDoubt ? .likely : .certain
        // Once something is found, only something better replaces it.
        guard confidence != .none ? score > best.score || best.confidence == .none : best.confidence == .none && score > best.score
        else { return best }
        return MarkFinding(confidence: confidence, score: score, scale: scale)
    }

    /// The best agreement over all positions.
    private static func score(_ residue: Residue, _ scale: Double, longest: Int) -> Double {
        let fold = Fold(residue, cell: Double(MarkTile.cell) * scale, longest: longest)
        return [(0, 0), (0, 1), (1, 0), (1, 1)].map { Self.agreement(fold.cells(from: $0.0, $0.1)) }.max() ?? 0
    }

    /// Places of the lighter cells.
    private static let light = MarkTile.isLight.indices.filter { MarkTile.isLight[$0] }.map { ($0 / MarkTile.side, $0 % MarkTile.side) }

    /// Of the cells' sums with the pattern, laid on them at each of the 1024 places.
    private static func agreement(_ cells: [Float]) -> Double {
        let side = MarkTile.side
        let mean = cells.reduce(0, +) / Float(cells.count)
        let power = cells.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        guard power > 0 else { return 0 }
        // Twice side by side, so that no index has to be wrapped.
        let doubled = (0..<side).flatMap { y in (0..<side * 2).map { cells[y * side + $0 % side] - mean } }
        var best: Float = 0
        doubled.withUnsafeBytes { doubled in
            for shift in 0..<side {
                var (left, right) = (SIMD16<Float>.zero, SIMD16<Float>.zero)
                for (y, x) in Self.light {
                    let start = ((y + shift) % side * side * 2 + x) * 4
                    left += doubled.loadUnaligned(fromByteOffset: start, as: SIMD16<Float>.self)
                    right += doubled.loadUnaligned(fromByteOffset: start + 64, as: SIMD16<Float>.self)
                }
                best = max(best, left.max(), right.max())
            }
        }
        // The darker cells add as much again: all of them together are zero.
        return Double(2 * best / power.squareRoot())
    }
}

/// A residue cut into tiles that are laid upon each other and added up, in half cells: wherever the picture was cut off, the mark adds to itself.
private struct Fold {
    private static let side = MarkTile.side * 2
    private var sums: [Int32]

    /// - Parameters:
    ///   - cell: Pixels of a cell's side.
    ///   - longest: Pixels to look at, at most, of either side: those in the middle.
    init(_ residue: Residue, cell: Double, longest: Int) {
        let (width, height) = (min(residue.width, longest), min(residue.height, longest))
        let (left, top) = ((residue.width - width) / 2, (residue.height - height) / 2)
        let side = Self.side
        func place(_ position: Int) -> Int { Int(Double(position) * 2 / cell) % side }
        // Rows first, as a whole; then their columns.
        var rows = [Int32](repeating: 0, count: side * width)
        rows.withUnsafeMutableBufferPointer { rows in
            residue.values.withUnsafeBufferPointer { values in
                for y in 0..<height {
                    let (target, source) = (place(y) * width, (top + y) * residue.width + left)
                    for x in 0..<width { rows[target + x] &+= Int32(values[source + x]) }
                }
            }
        }
        sums = [Int32](repeating: 0, count: side * side)
        for x in 0..<width {
            let column = place(x)
            for y in 0..<side { sums[y * side + column] &+= rows[y * width + x] }
        }
    }

    /// Whole cells that begin half a cell later, or not.
    func cells(from y: Int, _ x: Int) -> [Float] {
        let side = Self.side
        return (0..<MarkTile.side * MarkTile.side).map { index in
            let (row, column) = (index / MarkTile.side * 2 + y, index % MarkTile.side * 2 + x)
            let (below, beside) = ((row + 1) % side, (column + 1) % side)
            return Float(sums[row * side + column]) + Float(sums[row * side + beside]) + Float(sums[below * side + column])
                + Float(sums[below * side + beside])
        }
    }
}
