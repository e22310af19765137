/// An outline on the picture, filled. Places that its contours go round in both directions are holes.
struct Shape {
    var fill: Fill
    /// 0 to 256.
    var opacity: Int
    /// Pixel rows and columns it may touch.
    private(set) var rows: Range<Int>
    let columns: Range<Int>
    /// By their upper ends; none once the last row is drawn.
    private var edges: [Edge]
    private var next = 0
    private var active: [Int32] = []

    /// One line that goes up or down. Of 32 bits, because thousands wait for their rows while a client does not read.
    private struct Edge {
        /// Upper and lower end, in 1/256 of a pixel.
        let x0: Int32, y0: Int32, x1: Int32, y1: Int32
        /// Whether the contour goes down here.
        let isDown: Bool

        init(from: Point, to: Point, isDown: Bool) {
            func short(_ value: Int) -> Int32 { Int32(clamping: value) }
            (x0, y0, x1, y1) = (short(from.x), short(from.y), short(to.x), short(to.y))
            self.isDown = isDown
        }

        func x(at y: Int) -> Int { Int(x0) + (Int(x1) - Int(x0)) * (y - Int(y0)) / (Int(y1) - Int(y0)) }
    }

    init(_ contours: [Contour], _ fill: Fill, opacity: Int = 256) {
        (self.fill, self.opacity) = (fill, opacity)
        var edges: [Edge] = []
        var (left, right) = (Int.max, Int.min)
        for contour in contours where contour.points.count > 2 {
            // A contour that is not closed is filled as if it were.
            for (from, to) in zip(contour.points, contour.points.dropFirst() + contour.points.prefix(1)) {
                (left, right) = (min(left, from.x), max(right, from.x))
                if from.y < to.y {
                    edges.append(Edge(from: from, to: to, isDown: true))
                } else if from.y > to.y {
                    edges.append(Edge(from: to, to: from, isDown: false))
                }
            }
        }
        edges.sort { ($0.y0, $0.x0, $0.x1) < ($1.y0, $1.x0, $1.x1) }
        self.edges = edges
        let bottom = Int(edges.lazy.map(\.y1).max() ?? 0)
        rows = Int(edges.first?.y0 ?? 0) >> 8..<(bottom + 255) >> 8
        columns = edges.isEmpty ? 0..<0 : left >> 8..<(right >> 8) + 1
    }

    init(_ path: Path, _ fill: Fill, opacity: Int = 256) { self.init(path.contours(), fill, opacity: opacity) }

    init(_ path: Path, _ transform: Transform, _ fill: Fill, opacity: Int = 256) {
        self.init(path.contours(transform), fill, opacity: opacity)
    }

    /// Nothing of it is drawn from row `bottom` on.
    func cut(below bottom: Int) -> Shape {
        var shape = self
        shape.rows = rows.clamped(to: Int.min..<bottom)
        return shape
    }

    /// Draws row `y`; rows come from top to bottom.
    /// - Parameter cover: zeros, at least two more than the picture is wide; zeros again afterwards.
    mutating func draw(_ y: Int, onto row: PixelRow, _ cover: UnsafeMutablePointer<Int32>) {
        guard rows.contains(y), opacity > 0 else { return }
        let (top, bottom) = (y << 8, (y + 1) << 8)
        while next < edges.count, edges[next].y0 < bottom {
            active.append(Int32(next))
            next += 1
        }
        let visible = row.clip(columns)
        var touched = (first: visible.upperBound, last: visible.lowerBound)
        edges.withUnsafeBufferPointer { edges in
            active.removeAll { index in
                let edge = edges[Int(index)]
                if edge.y1 <= top { return true }
                let (from, to) = (max(Int(edge.y0), top), min(Int(edge.y1), bottom))
                Cover(cover, visible, edge.isDown ? 1 : -1).add(edge.x(at: from), edge.x(at: to), from &- top, to &- top, &touched)
                return false
            }
        }
        if y == rows.upperBound - 1 { (edges, active) = ([], []) }
        guard touched.first < visible.upperBound || touched.last > visible.lowerBound else { return }
        paint(y, row, cover, touched.first..<visible.upperBound, end: touched.last)
    }

    /// Adds up the cover from left to right and blends. Beyond `end` it is the same all along.
    private func paint(_ y: Int, _ row: PixelRow, _ cover: UnsafeMutablePointer<Int32>, _ columns: Range<Int>, end: Int) {
        let source = FillRow(fill, y)
        var sum: Int32 = 0
        var x = columns.lowerBound
        while x < columns.upperBound {
            sum &+= cover[x]
            cover[x] = 0
            let part = min(abs(Int(sum)) >> 8, 256)
            guard part > 0 else {
                if x >= end { break }
                x += 1
                continue
            }
            // Runs of the same cover, as inside of a shape, are painted at once.
            var stop = x + 1
            while stop < columns.upperBound, cover[stop] == 0 { stop += 1 }
            source.blend(x..<stop, row, (part &* opacity) >> 8)
            x = stop
        }
        cover[columns.upperBound] = 0
        cover[columns.upperBound + 1] = 0
    }
}

/// Where the lines of one row add what they cover.
private struct Cover {
    let cells: UnsafeMutablePointer<Int32>
    let visible: Range<Int>
    let direction: Int

    init(_ cells: UnsafeMutablePointer<Int32>, _ visible: Range<Int>, _ direction: Int) {
        (self.cells, self.visible, self.direction) = (cells, visible, direction)
    }

    /// A line within the row, from (`x0`, `y0`) to (`x1`, `y1`), `y` 0 to 256. Everything right of it gains its height.
    func add(_ x0: Int, _ x1: Int, _ y0: Int, _ y1: Int, _ touched: inout (first: Int, last: Int)) {
        let height = y1 &- y0
        guard height > 0 else { return }
        var (left, right) = (min(x0, x1), max(x0, x1))
        let (lowest, highest) = (visible.lowerBound << 8, visible.upperBound << 8)
        if left >= highest { return }
        if right < lowest { (left, right) = (lowest, lowest) }
        let first = max(left, lowest) >> 8
        touched.first = min(touched.first, first)
        touched.last = max(touched.last, min(right >> 8 + 2, visible.upperBound))
        if left >> 8 == right >> 8 {
            put(left >> 8, height, (left & 255 &+ right & 255))
            return
        }
        // Pixel by pixel: how much of the height falls on each.
        let width = right &- left
        var x = left
        var done = 0
        while x < right {
            let stop = min((x >> 8 &+ 1) << 8, right)
            let until = height &* (stop &- left) / width
            put(x >> 8, until &- done, x & 255 &+ (stop &- (x >> 8) << 8))
            (x, done) = (stop, until)
        }
    }

    /// `height` of a line in column `x`, at a mean of half of `twice` from its left edge.
    private func put(_ x: Int, _ height: Int, _ twice: Int) {
        if x >= visible.upperBound { return }
        let all = height &* 256 &* direction
        // Left of the picture everything of the row lies to the right.
        guard x >= visible.lowerBound else { return cells[visible.lowerBound] &+= Int32(truncatingIfNeeded: all) }
        let here = height &* (256 &- twice / 2) &* direction
        cells[x] &+= Int32(truncatingIfNeeded: here)
        cells[x &+ 1] &+= Int32(truncatingIfNeeded: all &- here)
    }
}

/// A fill on one row.
private struct FillRow {
    private let fill: Fill
    private let y: Int

    init(_ fill: Fill, _ y: Int) { (self.fill, self.y) = (fill, y) }

    func blend(_ columns: Range<Int>, _ row: PixelRow, _ part: Int) {
        switch fill {
        case .solid(let color): row.blend(columns, color, part)
        case .linear(let from, let to, let colors):
            let (dx, dy) = (to.x - from.x, to.y - from.y)
            let length = max(1, (dx * dx + dy * dy) >> 8)
            let start = (columns.lowerBound << 8 + 128 - from.x) * dx + (y << 8 + 128 - from.y) * dy
            // In 1/256 of a colour.
            var position = start * 256 / length
            let step = (dx << 16) / length
            if step == 0 { return row.blend(columns, colors[clamp(position >> 8, 0, 255)], part) }
            colors.withUnsafeBufferPointer { colors in
                for x in columns {
                    row.blend(x, colors[clamp(position >> 8, 0, 255)], part)
                    position &+= step
                }
            }
        case .radial(let center, let radius, let colors):
            let dy = y << 8 + 128 - center.y
            let square = max(1, (radius * radius) >> 8)
            colors.withUnsafeBufferPointer { colors in
                for x in columns {
                    let dx = x << 8 + 128 - center.x
                    row.blend(x, colors[min(255, (dx &* dx &+ dy &* dy) / square)], part)
                }
            }
        }
    }
}
