import Testing

@testable import Painter

@Suite struct SeveralTests {
    private static let hole = Box(x: 100, y: 80, width: 120, height: 120)

    /// The photograph as inpainting clients send it: transparent where it may change.
    private static func holed() throws -> Raster {
        let photograph = try Raster.photograph()
        var raster = photograph
        let alpha = (0..<320 * 240).map { hole.columns ~= $0 % 320 && hole.rows ~= $0 / 320 ? UInt8(0) : 255 }
        var pixels = photograph.pixels
        for index in alpha.indices where alpha[index] == 0 { for channel in 0..<3 { pixels[index * 3 + channel] = 255 } }
        raster = Raster(width: 320, height: 240, kind: .png, columns: 320, rows: 240, pixels: pixels, alpha: alpha)
        return raster
    }

    /// An orange disc, cut out.
    private static func disc() throws -> Raster {
        let isIn = (0..<200 * 200).map { index in
            let (x, y) = (index % 200 - 100, index / 200 - 100)
            return x * x + y * y < 80 * 80
        }
        let pixels = isIn.flatMap { $0 ? [240, 130, 20] : [255, 255, 255] as [UInt8] }
        return Raster(width: 200, height: 200, kind: .png, columns: 200, rows: 200, pixels: pixels, alpha: isIn.map { $0 ? 255 : 0 })
    }

    @Test(arguments: [
        "a fountain", "make it night", "add a cat", "on a beach background", "as a pencil sketch", "remove the house", "flip it",
        "text 'HI'",
    ])
    func `opaque pixels stay byte for byte, transparent ones change`(prompt: String) throws {
        let input = try Self.holed()
        let canvas = try Canvas.edited(prompt, [input])
        var changed = 0
        for y in 0..<240 {
            for x in 0..<320 {
                if Self.hole.columns ~= x, Self.hole.rows ~= y {
                    changed += canvas.color(x, y) != .white ? 1 : 0
                } else if canvas.color(x, y) != input.color(x, y) {
                    Issue.record("\(x), \(y) has changed")
                    return
                }
            }
        }
        #expect(changed * 10 > 120 * 120 * 7)
    }

    @Test func `a second picture of black and white is a mask`() throws {
        let photograph = try Raster.photograph()
        let mask = try Raster(
            decoding: ByteSource(
                Raster.file(320, 240) { x, y in Self.hole.columns ~= x && Self.hole.rows ~= y ? (255, 255, 255) : (0, 0, 0) }))
        let canvas = try Canvas.edited("make it blue inside of the mask", [photograph, mask])
        #expect(canvas.color(130, 160).warmth < -40)
        #expect(canvas.color(10, 10) == photograph.color(10, 10) && canvas.color(300, 230) == photograph.color(300, 230))
    }

    @Test func `a thing cut out stands on a backdrop if one is named, else on white`() throws {
        let input = try Self.disc()
        #expect(try Canvas.edited("make it pop", [input], 200, 200).color(3, 3).brightness > 240)
        let blue = try Canvas.edited("on a blue background", [input], 200, 200)
        #expect(blue.color(3, 3).warmth < -80 && blue.color(100, 100) == Color(red: 240, green: 130, blue: 20))
    }

    @Test func `a product is placed on a scene, which stays as it is around it`() throws {
        let canvas = try Canvas.edited("put the ball from the first image on the second", [Self.disc(), .photograph()])
        let before = try Canvas.plain()
        let share = canvas.difference(before)
        #expect((5..<60).contains(share))
        #expect(isNear(canvas.color(160, 150), Color(red: 240, green: 130, blue: 20), 4))
        #expect(canvas.color(5, 5) == before.color(5, 5) && canvas.color(315, 235) == before.color(315, 235))
    }

    @Test func `an opaque subject is cut out of its ground`() throws {
        let product = try Raster(
            decoding: ByteSource(
                Raster.file(200, 200) { x, y in
                    let (dx, dy) = (x - 100, y - 100)
                    return dx * dx + dy * dy < 60 * 60 ? (200, 20, 160) : (225, 225, 222)
                }))
        let canvas = try Canvas.edited("place the product into the second photo", [product, .photograph()])
        let magenta = canvas.mean { $0.red > 180 && $0.green < 40 ? 1000 : 0 },
            ground = canvas.mean { isNear($0, Color(0xE1E1DE), 4) ? 1000 : 0 }
        #expect(magenta > 60 && ground < 20)
    }

    @Test func `the style of another picture brings its colours`() throws {
        let red = try Raster(decoding: ByteSource(Raster.file(100, 100) { x, y in (160 + (x * 7 + y * 3) % 90, 40 + x % 30, 30 + y % 20) }))
        let canvas = try Canvas.edited("the first in the style of the second", [.photograph(), red])
        #expect(canvas.mean { $0.warmth } > 60)
        #expect(canvas.detail() > 10)
    }

    @Test(arguments: [2, 3, 7, 14]) func `a collage shows all of them`(count: Int) throws {
        let inputs = try (0..<count).map { index in
            try Raster(decoding: ByteSource(Raster.file(60 + index * 3, 60) { _, _ in (250 - index * 17, 17 * index, 128) }))
        }
        let canvas = try Canvas.edited("a collage", inputs, 640, 480)
        for index in 0..<count {
            let color = Color(red: 250 - index * 17, green: 17 * index, blue: 128)
            let share = canvas.mean { isNear($0, color, 3) ? 10_000 : 0 }
            #expect(share > 100, "picture \(index)")
        }
    }

    @Test func `less is kept of each of several pictures`() {
        #expect(DecodeLimits.standard.shared(among: 1).kept == 2_200_000)
        #expect(DecodeLimits.standard.shared(among: 2).kept == 1_100_000)
        #expect(DecodeLimits.standard.shared(among: 14).kept == 160_000)
    }
}
