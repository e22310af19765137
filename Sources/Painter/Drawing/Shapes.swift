/// Shapes from back to front, with the memory they share for one row.
struct Shapes: Layer {
    private(set) var shapes: [Shape]
    private var cover: [Int32] = []
    private let rows: Range<Int>

    init(_ shapes: some Sequence<Shape>) {
        self.shapes = shapes.filter { !$0.rows.isEmpty }
        let top = self.shapes.lazy.map(\.rows.lowerBound).min() ?? 0
        rows = top..<max(top, self.shapes.lazy.map(\.rows.upperBound).max() ?? 0)
    }

    mutating func draw(_ y: Int, onto row: PixelRow) {
        guard rows.contains(y) else { return }
        if cover.count < row.width + 2 { cover = [Int32](repeating: 0, count: row.width + 2) }
        cover.withUnsafeMutableBufferPointer { cover in
            guard let cells = cover.baseAddress else { return }
            for index in shapes.indices { shapes[index].draw(y, onto: row, cells) }
        }
    }
}
