/// The sky of a picture: what hangs together with the upper rim and has the colours of air and clouds.
struct Heaven {
    let coarse: Field, small: Canvas
    /// Where it ends, in 1/256 of the height.
    let horizon: Int

    private static let side = 112

    /// `nil` when there is hardly any.
    init?(of canvas: Canvas) {
        small = canvas.reduced(to: Self.side)
        var calm = small
        calm.smooth(1, times: 1)
        let (columns, rows) = (small.width, small.height)
        var field = Field(columns: columns, rows: rows) { _, _ in 0 }
        var places = [(x: Int, y: Int)]()
        calm.pixels.withUnsafeBufferPointer { pixels in
            func pixel(_ x: Int, _ y: Int) -> UnsafePointer<UInt8> { pixels.baseAddress! + (y * columns + x) * 3 }
            func enter(_ x: Int, _ y: Int, from before: UnsafePointer<UInt8>) {
                guard 0..<columns ~= x, 0..<rows ~= y, field[x, y] == 0, Self.isHeavenly(pixel(x, y), after: before) else { return }
                field[x, y] = 256
                places.append((x, y))
            }
            for x in 0..<columns { enter(x, 0, from: pixel(x, 0)) }
            while let (x, y) = places.popLast() {
                for (dx, dy) in [(0, 1), (1, 0), (-1, 0), (0, -1)] { enter(x + dx, y + dy, from: pixel(x, y)) }
            }
        }
        // Clouds no way leads to: what is white above some of the sky.
        for x in 0..<columns {
            let end = (0..<rows).last { field[x, $0] > 0 } ?? 0
            for y in 0..<end where field[x, y] == 0 && Self.isCloud(calm, x, y) { field[x, y] = 256 }
        }
        let share = field.mean
        // What reaches the ground all along is a wall.
        let ground = (0..<columns).count { field[$0, rows - 1] > 0 }
        guard share > 18, ground * 4 < columns else { return nil }
        // As low as the sky goes in most columns.
        let ends = (0..<columns).map { x in (0..<rows).last { field[x, $0] > 0 } ?? 0 }.sorted()
        horizon = clamp(ends[columns * 3 / 4] * 256 / rows, 24, 230)
        coarse = field.smoothed(1)
    }

    var matte: Matte { Matte(coarse, along: small, evenness: 60) }

    private static func isCloud(_ small: Canvas, _ x: Int, _ y: Int) -> Bool {
        let pixel = Array(small.pixels[(y * small.width + x) * 3..<(y * small.width + x) * 3 + 3])
        return (pixel.min() ?? 0) > 165 && (pixel.max() ?? 0) - (pixel.min() ?? 0) < 40
    }

    /// Blue and white may be beside each other; anything else only as a gentle slope.
    private static func isHeavenly(_ pixel: UnsafePointer<UInt8>, after before: UnsafePointer<UInt8>) -> Bool {
        let (red, green, blue) = (Int(pixel[0]), Int(pixel[1]), Int(pixel[2]))
        let gap = abs(red - Int(before[0])) + abs(green - Int(before[1])) + abs(blue - Int(before[2]))
        let light = luma(pixel)
        if blue >= red + 10 && blue + 6 >= green && light > 70 { return gap < 44 }
        if chroma(pixel) < 34 && light > 150 { return gap < 44 }
        return light > 90 && green <= max(red, blue) + 6 && gap < 14
    }
}
