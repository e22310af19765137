import Testing

@testable import Painter

extension Brief {
    /// A brief whose every part can be left to the test's indifference.
    static func of(
        _ width: Int, _ height: Int, prompt: String = "A red bicycle against a white wall", seed: UInt64 = 7, inputs: [Raster] = []
    ) -> Brief {
        Brief(prompt: prompt, model: "gemini-3-pro-image", width: width, height: height, sizeName: "1K", seed: seed, inputs: inputs)
    }

    /// The whole file.
    func painted(as format: ImageFormat = .png) throws -> [UInt8] {
        var press = try Press(self, as: format)
        var file: [UInt8] = []
        while let piece = try press.next() { file += piece }
        return file
    }

    /// What the file shows, by our own decoder: exact pixels up to 1024 x 1024.
    func shown(as format: ImageFormat = .png) throws -> Raster { try Raster(decoding: ByteSource(painted(as: format))) }
}

extension Raster {
    /// A picture with content everywhere: soft blobs on a ground, from the painter's own noise.
    static func sample(_ width: Int = 320, _ height: Int = 240, seed: UInt64 = 1) throws -> Raster {
        let (across, down) = (Noise(seed: seed, wavelength: 40, octaves: 2), Noise(seed: seed + 1, wavelength: 33, octaves: 2))
        return try Raster(
            decoding: ByteSource(
                file(width, height) { x, y in
                    let level = 128 + (across.value(at: x + y / 3) + down.value(at: y)) / 700
                    return (level, level * 3 / 4, 255 - level / 2)
                }))
    }

    /// A PNG file of the given pixels.
    static func file(_ width: Int, _ height: Int, _ pixel: (Int, Int) -> (Int, Int, Int)) throws -> [UInt8] {
        let writer = try PNGWriter(width: width, height: height)
        for y in 0..<height {
            let row = (0..<width).flatMap { x in
                let (red, green, blue) = pixel(x, y)
                return [red, green, blue].map { UInt8(clamping: $0) }
            }
            try row.withUnsafeBufferPointer { try writer.append($0) }
        }
        try writer.finish()
        return try #require(writer.outbox.take())
    }

    /// A PNG file of one colour.
    static func file(_ width: Int, _ height: Int, of color: Color) throws -> [UInt8] {
        let writer = try PNGWriter(width: width, height: height)
        let row = (0..<width).flatMap { _ in [color.red, color.green, color.blue] }
        for _ in 0..<height { try row.withUnsafeBufferPointer { try writer.append($0) } }
        try writer.finish()
        return try #require(writer.outbox.take())
    }

    /// Brightness averaged over a grid of `columns` x `rows` fields of the upper `part` of 256 of the picture.
    func fields(_ columns: Int, _ rows: Int, upper part: Int = 256) -> [Double] {
        let height = self.rows * part / 256
        var (sums, counts) = ([Double](repeating: 0, count: columns * rows), [Double](repeating: 0, count: columns * rows))
        for y in 0..<height {
            for x in 0..<self.columns {
                let field = y * rows / height * columns + x * columns / self.columns
                sums[field] += Double(color(x, y).brightness)
                counts[field] += 1
            }
        }
        return zip(sums, counts).map { $0 / max($1, 1) }
    }

    func color(_ x: Int, _ y: Int) -> Color {
        let index = (y * columns + x) * 3
        return Color(red: Int(pixels[index]), green: Int(pixels[index + 1]), blue: Int(pixels[index + 2]))
    }
}

/// Pearson's correlation, -1 to 1.
func correlation(_ left: [Double], _ right: [Double]) -> Double {
    let count = Double(left.count)
    let (a, b) = (left.reduce(0, +) / count, right.reduce(0, +) / count)
    let product = zip(left, right).reduce(0) { $0 + ($1.0 - a) * ($1.1 - b) }
    let spread = left.reduce(0) { $0 + ($1 - a) * ($1 - a) } * right.reduce(0) { $0 + ($1 - b) * ($1 - b) }
    return spread > 0 ? product / spread.squareRoot() : 0
}

/// Each channel at most `tolerance` levels away.
func isNear(_ left: Color, _ right: Color, _ tolerance: Int) -> Bool {
    [(left.red, right.red), (left.green, right.green), (left.blue, right.blue)].allSatisfy { abs(Int($0) - Int($1)) <= tolerance }
}
