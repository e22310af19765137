import Testing

@testable import Painter

extension Raster {
    /// A photograph, nearly: a blue sky with a cloud, green ground with grain, a red house with a door and windows in the middle.
    static func photograph() throws -> Raster { try small.get() }

    private static let small = Result { try photograph(320, 240) }

    static func photograph(_ width: Int, _ height: Int) throws -> Raster {
        let noise = Field.clouds(columns: width, rows: height, size: 24, seed: 5, octaves: 4)
        return try Raster(
            decoding: ByteSource(
                file(width, height) { x, y in
                    let (u, v) = (x * 320 / width, y * 240 / height)
                    let grain = (noise[x, y] - 128) / 8 + Int(Dice.scramble(UInt64(y * width + x)) >> 60)
                    if 110..<210 ~= u, 90..<190 ~= v {
                        if 150..<170 ~= u, v > 145 { return (70 + grain, 42 + grain, 30 + grain) }
                        if v > 105, v < 130, u % 30 < 14 { return (200 + grain, 205 + grain, 190 + grain) }
                        return (190 + grain, 44 + grain, 36 + grain)
                    }
                    if v < 130 {
                        let cloud = 30..<90 ~= u && 24..<44 ~= v
                        return cloud ? (240, 242, 246) : (96 + v / 2, 150 + v / 2, 222 + v / 8)
                    }
                    return (64 + grain, 128 + grain, 52 + grain)
                }))
    }
}

extension Canvas {
    /// What an edit makes of pictures, without a caption.
    static func edited(
        _ prompt: String, _ inputs: [Raster]? = nil, _ width: Int = 320, _ height: Int = 240, seed: UInt64 = 7
    ) throws -> Canvas {
        let brief = try Brief.of(width, height, prompt: prompt, seed: seed, inputs: inputs ?? [.photograph()])
        let room = Box(x: 0, y: 0, width: width, height: height)
        return Canvas(width: width, height: height, Edits.layers(for: brief, room: room, typeface: Typeface()))
    }

    /// The input as it is.
    static func plain() throws -> Canvas {
        let raster = try Raster.photograph()
        return Canvas(width: 320, height: 240, [Photo(PixelView(raster), covering: Box(x: 0, y: 0, width: 320, height: 240))])
    }

    func color(_ x: Int, _ y: Int) -> Color {
        let index = (y * width + x) * 3
        return Color(red: Int(pixels[index]), green: Int(pixels[index + 1]), blue: Int(pixels[index + 2]))
    }

    /// A value averaged over a part of the picture.
    func mean(in box: Box? = nil, _ value: (Color) -> Int) -> Int {
        let box = box ?? self.box
        let sum = box.rows.reduce(0) { sum, y in box.columns.reduce(sum) { $0 + value(color($1, y)) } }
        return sum / (box.width * box.height)
    }

    /// How much neighbouring pixels differ: fine detail.
    func detail(in box: Box? = nil) -> Int {
        let box = box ?? self.box
        var sum = 0
        for y in box.rows.dropLast() {
            for x in box.columns.dropLast() {
                let here = color(x, y).brightness
                sum += abs(here - color(x + 1, y).brightness) + abs(here - color(x, y + 1).brightness)
            }
        }
        return sum * 16 / (box.width * box.height)
    }

    /// Of 100 pixels how many differ visibly.
    func difference(_ other: Canvas) -> Int {
        let differing = stride(from: 0, to: pixels.count, by: 3).count { start in
            (0..<3).contains { abs(Int(pixels[start + $0]) - Int(other.pixels[start + $0])) > 10 }
        }
        return differing * 300 / pixels.count
    }

    static let house = Box(x: 115, y: 135, width: 30, height: 50), sky = Box(x: 220, y: 5, width: 90, height: 70)
    static let ground = Box(x: 10, y: 200, width: 300, height: 36)
}

extension Color {
    var warmth: Int { Int(red) - Int(blue) }
    var chroma: Int { Int(max(red, green, blue)) - Int(min(red, green, blue)) }
}
