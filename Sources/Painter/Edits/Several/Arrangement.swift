/// Boxes of given shapes, in their order, in as many rows as make them largest. The boxes of a row are equally high.
struct Arrangement {
    let boxes: [Box]

    init(_ sizes: [(width: Int, height: Int)], in room: Box, gap: Int) {
        // In 1/1024 of the height. A banner is cut rather than drawn as a line.
        let shapes = sizes.map { clamp($0.width * 1024 / $0.height, 300, 3400) }
        let candidates = (1...max(1, min(sizes.count, 32))).map { Self.place(shapes, rows: $0, room, gap) }
        boxes = candidates.max { Self.area($0) < Self.area($1) } ?? []
    }

    private static func place(_ shapes: [Int], rows count: Int, _ room: Box, _ gap: Int) -> [Box] {
        let rows = (0..<count).map { shapes[shapes.count * $0 / count..<shapes.count * ($0 + 1) / count] }
        let free = max(count, room.height - gap * (count - 1))
        var heights = rows.map { row in
            let width = max(row.count, room.width - gap * (row.count - 1))
            // A single high picture must not leave the other rows without room.
            return max(1, min(width * 1024 / max(1, row.reduce(0, +)), free * 3 / (count * 2), free))
        }
        let total = heights.reduce(0, +)
        if total > free { heights = heights.map { max(1, $0 * free / total) } }

        var y = room.y + max(0, free - heights.reduce(0, +)) / 2
        return zip(rows, heights).flatMap { row, height in
            let widths = row.map { max(1, $0 * height / 1024) }
            var x = room.x + (room.width - widths.reduce(0, +) - gap * (row.count - 1)) / 2
            defer { y += height + gap }
            return widths.map { width in
                defer { x += width + gap }
                return Box(x: x, y: y, width: width, height: height)
            }
        }
    }

    private static func area(_ boxes: [Box]) -> Int { boxes.reduce(0) { $0 + $1.width * $1.height } }
}
