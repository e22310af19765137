/// What a picture is of: what cannot be reached from its rim without crossing an edge (the minimum barrier distance of Zhang and others),
/// rather in the middle than at the side.
struct Salience {
    /// 0 to 256, and the small picture it was found in.
    let coarse: Field, small: Canvas

    static let side = 112

    init(of canvas: Canvas) {
        var small = canvas.reduced(to: Self.side)
        let sharp = small
        small.smooth(1, times: 1)
        let barriers = (0..<3).map { channel in Self.barriers(Field(small) { Int($0[channel]) }) }
        let sum = barriers[0].with(barriers[1], +).with(barriers[2], +)
        let (columns, rows) = (sum.columns, sum.rows)
        let centered = Field(columns: columns, rows: rows) { x, y in
            let (dx, dy) = ((2 * x + 1 - columns) * 256 / columns, (2 * y + 1 - rows) * 256 / rows)
            return sum[x, y] * max(40, 300 - (dx * dx + dy * dy) / 400)
        }.with(Self.rarity(small)) { ($0 * (60 + $1)) >> 7 }.with(Self.focus(canvas, columns, rows)) { ($0 * (110 + $1)) >> 8 }.smoothed(1)
        let limit = Self.threshold(centered)
        let mask = centered.mapped { clamp(($0 - limit * 3 / 4) * 512 / max(1, limit), 0, 256) }
        let share = mask.mean
        // Everything, or nothing: then the middle.
        coarse = (4...190).contains(share) ? Self.filled(Self.foremost(mask, centered)) : Self.middle(columns, rows)
        self.small = sharp
    }

    var matte: Matte { Matte(coarse, along: small) }

    /// The subject with a rim around it, without a firm edge.
    var around: Matte { Matte(coarse.smoothed(2).mapped { min(256, $0 * 5) }) }

    /// Its centre and extent, in 1/256 of the picture.
    var box: (x: Range<Int>, y: Range<Int>) {
        func extent(_ count: Int, _ sums: [Int]) -> Range<Int> {
            let most = sums.max() ?? 0
            let (first, last) = (sums.firstIndex { $0 * 5 > most } ?? 0, sums.lastIndex { $0 * 5 > most } ?? count - 1)
            return first * 256 / count..<max(first * 256 / count + 1, (last + 1) * 256 / count)
        }
        let across = (0..<coarse.columns).map { x in (0..<coarse.rows).reduce(0) { $0 + coarse[x, $1] } }
        let down = (0..<coarse.rows).map { y in (0..<coarse.columns).reduce(0) { $0 + coarse[$1, y] } }
        return (extent(coarse.columns, across), extent(coarse.rows, down))
    }

    private static func barriers(_ values: Field) -> Field {
        let (columns, rows) = (values.columns, values.rows)
        var barrier = Field(columns: columns, rows: rows) { x, y in
            x == 0 || y == 0 || x == columns - 1 || y == rows - 1 ? 0 : 1 << 20
        }
        var (highest, lowest) = (values, values)
        func step(_ x: Int, _ y: Int, _ fromX: Int, _ fromY: Int) {
            let (here, there) = (y * columns + x, fromY * columns + fromX)
            let high = max(highest.values[there], values.values[here])
            let low = min(lowest.values[there], values.values[here])
            guard high - low < barrier.values[here] else { return }
            (barrier.values[here], highest.values[here], lowest.values[here]) = (high - low, high, low)
        }
        for _ in 0..<2 {
            for y in 1..<max(1, rows - 1) {
                for x in 1..<max(1, columns - 1) {
                    step(x, y, x - 1, y)
                    step(x, y, x, y - 1)
                }
            }
            for y in (1..<max(1, rows - 1)).reversed() {
                for x in (1..<max(1, columns - 1)).reversed() {
                    step(x, y, x + 1, y)
                    step(x, y, x, y + 1)
                }
            }
        }
        return barrier
    }

    /// Of the parts that do not touch each other the one that stands out most, and others nearly as much.
    private static func foremost(_ mask: Field, _ weight: Field) -> Field {
        var (labels, sums) = ([Int](repeating: -1, count: mask.values.count), [Int]())
        for start in mask.values.indices where mask.values[start] > 100 && labels[start] < 0 {
            var (places, sum) = ([start], 0)
            labels[start] = sums.count
            while let place = places.popLast() {
                sum += Int(weight.values[place])
                let (x, y) = (place % mask.columns, place / mask.columns)
                for (dx, dy) in [(1, 0), (-1, 0), (0, 1), (0, -1)] where mask[x + dx, y + dy] > 100 {
                    let next = clamp(y + dy, 0, mask.rows - 1) * mask.columns + clamp(x + dx, 0, mask.columns - 1)
                    if labels[next] < 0 {
                        labels[next] = sums.count
                        places.append(next)
                    }
                }
            }
            sums.append(sum)
        }
        guard let most = sums.max() else { return mask }
        var result = mask
        for index in labels.indices where labels[index] >= 0 && sums[labels[index]] * 2 < most { result.values[index] = 0 }
        return result
    }

    /// The value that parts two groups best (Otsu's).
    private static func threshold(_ field: Field) -> Int {
        let most = Int(field.values.max() ?? 0)
        guard most > 0 else { return 1 }
        var counts = [Int](repeating: 0, count: 64)
        for value in field.values { counts[Int(value) * 63 / most] += 1 }
        let (total, sum) = (field.values.count, counts.enumerated().reduce(0) { $0 + $1.offset * $1.element })
        var (best, limit, below, belowSum) = (-1, 32, 0, 0)
        for (index, count) in counts.enumerated() {
            below += count
            belowSum += index * count
            guard below > 0, below < total else { continue }
            let gap = (sum - belowSum) * 64 / (total - below) - belowSum * 64 / below
            let spread = gap * gap / 64 * below / total * (total - below)
            if spread > best { (best, limit) = (spread, index + 1) }
        }
        return max(1, limit * most / 63)
    }

    /// Holes closed and specks gone: the middle of every neighbourhood decides.
    private static func filled(_ mask: Field) -> Field {
        mask.smoothed(2).mapped { clamp(($0 - 84) * 3, 0, 256) }
    }

    private static func middle(_ columns: Int, _ rows: Int) -> Field {
        Field(columns: columns, rows: rows) { x, y in
            let (dx, dy) = ((2 * x + 1 - columns) * 256 / columns, (2 * y + 1 - rows) * 256 / rows)
            return clamp((150 * 150 - dx * dx - dy * dy) / 48, 0, 256)
        }
    }
}
