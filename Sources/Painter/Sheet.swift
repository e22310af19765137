extension Painter {
    /// A contact sheet: one scene in many sizes and shapes, each in little and labelled with what it is.
    public struct Sheet: Sendable {
        /// One size in one shape.
        public struct Cell: Sendable {
            let ratio: String, size: String
            let width: Int, height: Int

            /// `16:9`, `2K`, and the pixels that is.
            public init(ratio: String, size: String, width: Int, height: Int) {
                (self.ratio, self.size, self.width, self.height) = (ratio, size, width, height)
            }
        }

        /// What every cell shows, in the sheet's own size.
        let brief: Brief
        private let title: String
        /// The cells with their places, by column.
        private let columns: [[(cell: Cell, box: Box)]]

        /// - Parameters:
        ///   - brief: What every cell shows; its own size does not count.
        ///   - rows: From top to bottom, each from left to right and at least one long.
        public init(_ title: String, of brief: Brief, rows: [[Cell]]) {
            var columns = Array(repeating: [(cell: Cell, box: Box)](), count: rows.map(\.count).max() ?? 0)
            var floor = Self.head
            for row in rows {
                let boxes = row.map { $0.box }
                floor += boxes.map(\.height).max() ?? 0
                for (column, var box) in boxes.enumerated() {
                    (box.x, box.y) = (Self.margin + column * (Self.side + Self.margin), floor - box.height)
                    columns[column].append((row[column], box))
                }
                floor += Self.label + Self.margin
            }
            (self.title, self.columns) = (title, columns)
            var brief = brief
            (brief.width, brief.height) = (Self.margin + columns.count * (Self.side + Self.margin), floor)
            self.brief = brief
        }

        fileprivate static let side = 200
        private static let label = 40, margin = 24, head = 72

        /// The sheet's own size.
        public var width: Int { brief.width }
        /// As `width`.
        public var height: Int { brief.height }

        /// Title, cells and labels, from back to front.
        var layers: [any Layer] {
            let typeface = Typeface()
            let ink = Color(0x22262E)
            let heading = Lettering.Line(text: Array(title.unicodeScalars), x: Self.margin, y: 22, size: 24, color: ink)
            let ground = Panel(box: Box(x: 0, y: 0, width: width, height: height), radius: 0, color: Color(0xF4F2EC))
            var layers: [any Layer] = [ground, Lettering([heading], in: typeface)]
            for column in columns {
                for (cell, box) in column {
                    layers.append(Panel(box: box.inset(by: -1), radius: 0, color: ink, opacity: 90))
                    layers.append(Photo(PixelView(Raster(painting: cell.brief(of: brief, in: box))), covering: box))
                }
                let labels = column.flatMap { cell, box in
                    let pixels = "\(cell.size)  \(cell.width)x\(cell.height)"
                    return [(cell.ratio, 15, 4, ink), (pixels, 13, 24, Color(0x6A6F78))].map { text, size, below, color in
                        Lettering.Line(text: Array(text.unicodeScalars), x: box.x, y: box.y + box.height + below, size: size, color: color)
                    }
                }
                // One a column, because lines of a lettering must not stand side by side.
                layers.append(Lettering(labels, in: typeface))
            }
            return layers
        }
    }

    /// Paints a sheet, as `paint` does a picture.
    public static func paint(_ sheet: Sheet, as format: ImageFormat, into sink: ([UInt8]) async throws -> Void) async throws {
        var press = try Press(sheet.brief, as: format, showing: Scene(sheet.layers))
        while let piece = try press.next() { try await sink(piece) }
    }
}

extension Painter.Sheet.Cell {
    /// As large as it is drawn: the more pixels it has, the larger; a doubling is three twentieths.
    fileprivate var box: Box {
        let longest = max(width, height)
        let doublings = [1024, 2048, 4096].count { longest >= $0 }
        let side = Painter.Sheet.side * (11 + 3 * doublings) / 20
        return Box(x: 0, y: 0, width: max(1, width * side / longest), height: max(1, height * side / longest))
    }

    /// The scene in little.
    fileprivate func brief(of brief: Brief, in box: Box) -> Brief {
        var brief = brief
        (brief.width, brief.height, brief.sizeName, brief.caption) = (box.width, box.height, size, .off)
        return brief
    }
}

extension Raster {
    /// A small picture, whole in memory.
    fileprivate init(painting brief: Brief) {
        var scene = Scene(for: brief)
        var pixels = [UInt8](repeating: 0, count: brief.width * brief.height * 3)
        pixels.withUnsafeMutableBufferPointer { pixels in
            for y in 0..<brief.height {
                let row = pixels[y * brief.width * 3..<(y + 1) * brief.width * 3]
                scene.draw(y, onto: PixelRow(UnsafeMutableBufferPointer(rebasing: row)))
            }
        }
        self.init(width: brief.width, height: brief.height, kind: .png, columns: brief.width, rows: brief.height, pixels: pixels)
    }
}
