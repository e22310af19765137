extension Canvas {
    /// Every field of about `factor` x `factor` pixels averaged to one.
    func reduced(by factor: Int) -> Canvas { averaged(max(1, width / max(1, factor)), max(1, height / max(1, factor))) }

    /// Averaged so that the longer side has about `side` pixels; as it is if it has fewer.
    func reduced(to side: Int) -> Canvas {
        let longest = max(width, height)
        return averaged(max(1, width * min(side, longest) / longest), max(1, height * min(side, longest) / longest))
    }

    private func averaged(_ columns: Int, _ rows: Int) -> Canvas {
        var small = Canvas(width: columns, height: rows)
        var sums = [Int32](repeating: 0, count: columns * 3)
        let (width, height) = (width, height)
        let ends = (1...columns).map { $0 * width / columns }
        let source = pixels
        small.eachRow { y, row in
            let lines = y * height / rows..<max(y * height / rows + 1, (y + 1) * height / rows)
            sums.withUnsafeMutableBufferPointer { sums in
                source.withUnsafeBufferPointer { source in
                    sums.update(repeating: 0)
                    for line in lines {
                        var (pixel, x) = (source.baseAddress! + line * width * 3, 0)
                        for column in 0..<columns {
                            var (red, green, blue) = (Int32(0), Int32(0), Int32(0))
                            while x < ends[column] {
                                red &+= Int32(pixel[0])
                                green &+= Int32(pixel[1])
                                blue &+= Int32(pixel[2])
                                pixel += 3
                                x &+= 1
                            }
                            sums[column &* 3] &+= red
                            sums[column &* 3 &+ 1] &+= green
                            sums[column &* 3 &+ 2] &+= blue
                        }
                    }
                    for column in 0..<columns {
                        let count = Int32((ends[column] - column * width / columns) * lines.count)
                        for channel in 0..<3 {
                            row.bytes[column * 3 + channel] = UInt8(truncatingIfNeeded: (sums[column * 3 + channel] + count / 2) / count)
                        }
                    }
                }
            }
        }
        return small
    }

    /// A box filter of `2 * radius + 1` pixels, `times` times: three of them are as good as Gauss's.
    mutating func smooth(_ radius: Int, times: Int = 3) {
        guard radius > 0 else { return }
        let (width, height) = (width, height)
        var line = [UInt8](repeating: 0, count: max(width, height) * 3)
        pixels.withUnsafeMutableBufferPointer { pixels in
            line.withUnsafeMutableBufferPointer { line in
                let (pixels, line) = (pixels.baseAddress!, line.baseAddress!)
                for _ in 0..<times {
                    for y in 0..<height { Self.smooth(pixels + y * width * 3, width, step: 3, radius, line) }
                    for x in 0..<width { Self.smooth(pixels + x * 3, height, step: width * 3, radius, line) }
                }
            }
        }
    }

    private static func smooth(
        _ pixels: UnsafeMutablePointer<UInt8>, _ count: Int, step: Int, _ radius: Int, _ line: UnsafeMutablePointer<UInt8>
    ) {
        for index in 0..<count { (line + index &* 3).update(from: pixels + index &* step, count: 3) }
        let inverse = (1 << 20) / (radius * 2 + 1)
        for channel in 0..<3 {
            func at(_ index: Int) -> Int { Int(line[clamp(index, 0, count &- 1) &* 3 &+ channel]) }
            var sum = (-radius...radius).reduce(0) { $0 + at($1) }
            for index in 0..<count {
                pixels[index &* step &+ channel] = UInt8(truncatingIfNeeded: (sum &* inverse &+ 1 << 19) >> 20)
                sum &+= at(index &+ radius &+ 1) &- at(index &- radius)
            }
        }
    }

    /// A small picture of this one blurred by about `radius` pixels; stretched again it is the blurred picture.
    func softened(_ radius: Int) -> Canvas {
        let factor = clamp(radius / 3, 1, 64)
        var small = reduced(by: factor)
        small.smooth(max(1, radius / factor / 2))
        return small
    }
}
