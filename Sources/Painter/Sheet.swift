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

        /// What every cell shows.
        let brief: Brief
        private let title: String
        private let rows: [[Cell]]

        /// - Parameters:
        ///   - brief: What every cell shows; its own size does not count.
        ///   - rows: From top to bottom, each from left to right and at least one long.
        public init(_ title: String, of brief: Brief, rows: [[Cell]]) {
            (self.title, self.rows) = (title, rows)
            let across = rows.map(\.count).max() ?? 0
            var brief = brief
            brief.width = Self.margin + across * (Self.side + Self.margin)
            brief.height = Self.head + rows.count * (Self.side + Self.label + Self.margin)
            self.brief = brief
        }

        private static let side = 200, label = 40, margin = 24, head = 72

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
            for column in 0..<(rows.map(\.count).max() ?? 0) {
                var labels: [Lettering.Line] = []
                for (index, row) in rows.enumerated() where column < row.count {
                    let (x, y) = (
                        Self.margin + column * (Self.side + Self.margin), Self.head + index * (Self.side + Self.label + Self.margin)
                    )
                    let (photo, box) = picture(of: row[column], x, y)
                    layers.append(Panel(box: box.inset(by: -1), radius: 0, color: ink, opacity: 90))
                    layers.append(photo)
                    labels += [
                        (row[column].ratio, 15, ink),
                        ("\(row[column].size)  \(row[column].width)x\(row[column].height)", 13, Color(0x6A6F78)),
                    ]
                    .enumerated().map { line, label in
                        .init(text: Array(label.0.unicodeScalars), x: x, y: y + Self.side + 4 + line * 20, size: label.1, color: label.2)
                    }
                }
                layers.append(Lettering(labels, in: typeface))
            }
            return layers
        }

        /// The scene in little, standing on the floor of its place: the larger, the more pixels it has.
        private func picture(of cell: Cell, _ x: Int, _ y: Int) -> (Photo, Box) {
            let longest = max(cell.width, cell.height)
            // From 512 to 4096 pixels by eleven twentieths to the whole, in steps of doubling.
            let side = Self.side * min(20, 11 + 3 * max(0, Int.bitWidth - 1 - (longest / 512).leadingZeroBitCount)) / 20
            var brief = brief
            (brief.width, brief.height) = (max(1, cell.width * side / longest), max(1, cell.height * side / longest))
            (brief.sizeName, brief.caption) = (cell.size, .off)
            let box = Box(x: x, y: y + Self.side - brief.height, width: brief.width, height: brief.height)
            return (Photo(Raster(painting: brief), covering: box), box)
        }
    }

    /// Paints a sheet, as `paint` does a picture.
    public static func paint(_ sheet: Sheet, as format: ImageFormat, into sink: ([UInt8]) async throws -> Void) async throws {
        var press = try Press(sheet.brief, as: format, showing: Scene(sheet.layers))
        while let piece = try press.next() { try await sink(piece) }
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
