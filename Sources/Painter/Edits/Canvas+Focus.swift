extension Canvas {
    mutating func blur(_ part: Operation.Part, _ strength: Int) {
        let radius = max(3, min(width, height) * strength / 100 / 60)
        let soft = softened(radius)
        let (width, height) = (width, height)
        let matte: Matte =
            switch part {
            case .background: Salience(of: self).matte.inverse
            case .subject: Salience(of: self).matte
            case .sky: heavenly
            case .ground: heavenly.inverse
            case .all, .colored: .all
            }
        var resampler = Resampler(soft.view, stretchedTo: width, height)
        var line = [UInt8](repeating: 0, count: width * 3)
        eachRow(matte) { y, row, part in
            line.withUnsafeMutableBufferPointer { line in
                resampler.draw(y, to: line.baseAddress!)
                for x in 0..<width {
                    let soft = line.baseAddress! + x &* 3
                    (row.bytes + x &* 3).blend(Int(soft[0]), Int(soft[1]), Int(soft[2]), Int(part[x]))
                }
            }
        }
    }

    /// Adds what a blurred picture lacks, twice: edges, and a little of the larger forms.
    mutating func sharpen(_ strength: Int) {
        let soft = softened(max(6, min(width, height) / 70))
        let (width, part) = (width, 52 * strength / 100)
        eachRow(soft) { _, row, soft in
            for index in 0..<width &* 3 {
                let here = Int(row.bytes[index])
                row.bytes[index] = level(here &+ ((here &- Int(soft[index])) &* part) >> 8)
            }
        }
        let fine = 300 * strength / 100
        eachRow(Edges.self) { y, row, lines in
            for x in 0..<width {
                let (up, here, down) = (lines.up, lines.here, lines.down)
                let around = Int(up[x]) &+ Int(down[x]) &+ Int(here[max(0, x &- 1)]) &+ Int(here[min(width &- 1, x &+ 1)])
                let edge = max(-40, min(40, ((Int(here[x]) &* 4 &- around) &* fine) >> 10))
                let pixel = row.bytes + x &* 3
                pixel.put(Int(pixel[0]) &+ edge, Int(pixel[1]) &+ edge, Int(pixel[2]) &+ edge)
            }
        }
    }

    /// Three rows of brightness, as they were before a row was changed.
    enum Edges {}

    @inline(__always) mutating func eachRow(
        _ edges: Edges.Type,
        _ body: (_ y: Int, _ row: PixelRow, (up: UnsafePointer<UInt8>, here: UnsafePointer<UInt8>, down: UnsafePointer<UInt8>)) -> Void
    ) {
        let (width, height) = (width, height)
        var lines = [UInt8](repeating: 0, count: width * 3)
        pixels.withUnsafeMutableBufferPointer { pixels in
            lines.withUnsafeMutableBufferPointer { lines in
                let (pixels, lines) = (pixels.baseAddress!, lines.baseAddress!)
                func read(_ y: Int) {
                    let (line, row) = (lines + y % 3 * width, pixels + y * width * 3)
                    for x in 0..<width { line[x] = UInt8(truncatingIfNeeded: luma(row + x &* 3)) }
                }
                read(0)
                for y in 0..<height {
                    if y + 1 < height { read(y + 1) }
                    let rows = (max(0, y - 1) % 3, y % 3, min(height - 1, y + 1) % 3)
                    let row = UnsafeMutableBufferPointer(start: pixels + y * width * 3, count: width * 3)
                    body(
                        y, PixelRow(row),
                        (
                            UnsafePointer(lines + rows.0 * width), UnsafePointer(lines + rows.1 * width),
                            UnsafePointer(lines + rows.2 * width)
                        ))
                }
            }
        }
    }
}
