/// A picture at another size, row by row from top to bottom. At its own size it comes out byte for byte.
struct Resampler {
    let width: Int, height: Int
    private let view: PixelView
    private let across: Taps, down: Taps
    /// Source rows at the target's width, in 1/32 of a level: as many as a target row needs, in a circle.
    private var lines: [Int16]
    /// The next source row to come into the circle.
    private var next: Int
    private var source: [UInt8], sum: [Int32]

    /// Covers a target of that size: what is too wide or too high is cut off on both sides alike.
    init(_ view: PixelView, covering width: Int, _ height: Int) {
        let step = min((view.columns << 32) / width, (view.rows << 32) / height)
        self.init(view, width, height, step, step)
    }

    /// Fills a target of that size, whatever the shape.
    init(_ view: PixelView, stretchedTo width: Int, _ height: Int) {
        self.init(view, width, height, (view.columns << 32) / width, (view.rows << 32) / height)
    }

    private init(_ view: PixelView, _ width: Int, _ height: Int, _ stepAcross: Int, _ stepDown: Int) {
        (self.view, self.width, self.height) = (view, width, height)
        // The middles of source and target coincide.
        across = Taps(target: width, start: (view.columns << 32 - stepAcross * width + stepAcross) / 2 - 1 << 31, step: stepAcross)
        down = Taps(target: height, start: (view.rows << 32 - stepDown * height + stepDown) / 2 - 1 << 31, step: stepDown)
        next = Int(down.first[0])
        lines = [Int16](repeating: 0, count: width * view.channels * down.count)
        source = [UInt8](repeating: 0, count: (view.columns + 2 * across.count) * view.channels)
        sum = [Int32](repeating: 0, count: down.count != 4 ? width * view.channels : 0)
    }

    /// Writes row `y`. Rows are asked for in their order; some may be left out.
    mutating func draw(_ y: Int, to target: UnsafeMutablePointer<UInt8>) {
        let first = Int(down.first[y])
        if across.isCopy, down.isCopy { return copy(clamp(first, 0, view.rows - 1), to: target) }
        next = max(next, first)
        while next < first + down.count {
            fetch(clamp(next, 0, view.rows - 1), slot: ((next % down.count) + down.count) % down.count)
            next += 1
        }
        mix(y, first, target)
    }

    private mutating func copy(_ row: Int, to target: UnsafeMutablePointer<UInt8>) {
        let (channels, first) = (view.channels, Int(across.first[0]))
        if first == 0, width == view.columns { return view.copy(row, to: target) }
        source.withUnsafeMutableBufferPointer { source in
            view.copy(row, to: source.baseAddress!)
            let start = clamp(first, 0, max(0, view.columns - width))
            target.update(from: source.baseAddress! + start * channels, count: min(width, view.columns - start) * channels)
        }
    }

    /// One source row at the target's width.
    private mutating func fetch(_ row: Int, slot: Int) {
        let (channels, count, columns, width) = (view.channels, across.count, view.columns, width)
        source.withUnsafeMutableBufferPointer { source in
            let pixels = source.baseAddress! + count * channels
            view.copy(row, to: pixels)
            // Beyond its ends the row goes on in its last colours.
            for index in 0..<count * channels {
                source[index] = pixels[index % channels]
                pixels[columns * channels + index] = pixels[(columns - 1) * channels + index % channels]
            }
            lines.withUnsafeMutableBufferPointer { lines in
                let line = lines.baseAddress! + slot * width * channels
                if count == 4, channels == 3 { return Self.four(pixels, columns, across, line, width) }
                for x in 0..<width {
                    let from = pixels + clamp(Int(across.first[x]), -count, columns) * channels
                    for channel in 0..<channels {
                        var level: Int32 = 0
                        for tap in 0..<count { level &+= Int32(from[tap &* channels &+ channel]) &* across.weights[x &* count &+ tap] }
                        line[x &* channels &+ channel] = Int16(truncatingIfNeeded: level >> 9)
                    }
                }
            }
        }
    }

    /// The usual case of `fetch`: RGB that becomes larger.
    private static func four(
        _ pixels: UnsafePointer<UInt8>, _ columns: Int, _ across: Taps, _ line: UnsafeMutablePointer<Int16>, _ width: Int
    ) {
        across.first.withUnsafeBufferPointer { first in
            across.weights.withUnsafeBufferPointer { weights in
                for x in 0..<width {
                    let from = pixels + clamp(Int(first[x]), -4, columns) &* 3
                    let weight = weights.baseAddress! + x &* 4
                    for channel in 0..<3 {
                        let left = Int32(from[channel]) &* weight[0] &+ Int32(from[channel &+ 3]) &* weight[1]
                        let right = Int32(from[channel &+ 6]) &* weight[2] &+ Int32(from[channel &+ 9]) &* weight[3]
                        line[x &* 3 &+ channel] = Int16(truncatingIfNeeded: (left &+ right) >> 9)
                    }
                }
            }
        }
    }

    private mutating func mix(_ y: Int, _ first: Int, _ target: UnsafeMutablePointer<UInt8>) {
        let (count, length) = (down.count, width * view.channels)
        lines.withUnsafeBufferPointer { lines in
            func line(_ tap: Int) -> UnsafePointer<Int16> {
                lines.baseAddress! + (((first + tap) % count) + count) % count * length
            }
            func weight(_ tap: Int) -> Int32 { down.weights[y * count + tap] }
            if count == 4 {
                let (a, b, c, d) = (line(0), line(1), line(2), line(3))
                let (p, q, r, s) = (weight(0), weight(1), weight(2), weight(3))
                for index in 0..<length {
                    let upper = Int32(a[index]) &* p &+ Int32(b[index]) &* q
                    let level = upper &+ Int32(c[index]) &* r &+ Int32(d[index]) &* s &+ 1 << 18
                    target[index] = UInt8(truncatingIfNeeded: max(0, min(255, level >> 19)))
                }
                return
            }
            sum.withUnsafeMutableBufferPointer { sum in
                for index in 0..<length { sum[index] = 1 << 18 }
                for tap in 0..<count {
                    let (line, weight) = (line(tap), weight(tap))
                    for index in 0..<length { sum[index] &+= Int32(line[index]) &* weight }
                }
                for index in 0..<length { target[index] = UInt8(truncatingIfNeeded: max(0, min(255, sum[index] >> 19))) }
            }
        }
    }
}
