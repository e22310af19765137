import Testing

@testable import Painter

@Suite struct GeometryTests {
    private let before: Canvas

    init() throws { before = try .plain() }

    @Test(arguments: [(1376, 768), (1000, 700), (257, 511)]) func `what nothing touches comes back byte for byte`(width: Int, height: Int)
        throws
    {
        let input = try Raster.photograph(width, height)
        #expect(input.columns == width && input.rows == height)
        // A frame lies on top; the middle stays.
        let canvas = try Canvas.edited("add a border", [input], width, height)
        for y in stride(from: height / 4, to: height * 3 / 4, by: 7) {
            let row = (y * width + width / 4) * 3..<(y * width + width * 3 / 4) * 3
            #expect(canvas.pixels[row] == input.pixels[row])
        }
    }

    @Test(arguments: ["flip it horizontally", "mirror the image"]) func `a mirror is exact`(prompt: String) throws {
        let canvas = try Canvas.edited(prompt)
        for (x, y) in [(0, 0), (3, 50), (319, 239), (120, 100)] { #expect(canvas.color(x, y) == before.color(319 - x, y)) }
    }

    @Test(arguments: [("flip vertically", false), ("turn it upside down", false), ("rotate 180 degrees", true)])
    func `upside down is exact`(prompt: String, isTurned: Bool) throws {
        let canvas = try Canvas.edited(prompt)
        for (x, y) in [(0, 0), (3, 50), (319, 239)] { #expect(canvas.color(x, y) == before.color(isTurned ? 319 - x : x, 239 - y)) }
    }

    @Test(arguments: [("rotate 90 degrees clockwise", true), ("rotate it left", false), ("rotate by 270°", false)])
    func `a quarter turn swaps the sides`(prompt: String, isClockwise: Bool) throws {
        let canvas = try Canvas.edited(prompt, nil, 240, 320)
        for (x, y) in [(0, 0), (10, 50), (239, 319)] {
            #expect(canvas.color(x, y) == (isClockwise ? before.color(y, 239 - x) : before.color(319 - y, x)))
        }
    }

    @Test(arguments: ["rotate by 15 degrees", "tilt it a little", "rotate -20 degrees to the left"])
    func `a tilted picture has no empty corner`(prompt: String) throws {
        let canvas = try Canvas.edited(prompt)
        #expect(canvas.difference(before) > 20)
        for (x, y) in [(0, 0), (319, 0)] { #expect(canvas.color(x, y).warmth < 0) }
        for (x, y) in [(0, 239), (319, 239)] { #expect(canvas.color(x, y).brightness > 40) }
    }

    @Test func `a crop shows the named half larger`() throws {
        let left = try Canvas.edited("crop to the left half", nil, 160, 240)
        #expect(left.color(5, 9) == before.color(5, 9) && left.color(159, 239) == before.color(159, 239))
        let top = try Canvas.edited("crop to the top half", nil, 640, 240)
        #expect(top.mean { $0.warmth } < -20)
    }

    @Test func `zooming in enlarges the middle, zooming out shows what was not there`() throws {
        let near = try Canvas.edited("zoom in 200%")
        #expect(isNear(near.color(160, 120), before.color(160, 120), 40) && near.mean { $0.warmth } > before.mean { $0.warmth } + 20)
        let far = try Canvas.edited("zoom out")
        #expect(far.mean(in: Box(x: 130, y: 150, width: 15, height: 15)) { $0.warmth } > 80)
        #expect(
            far.color(60, 100).warmth < 0 && far.detail(in: Box(x: 0, y: 200, width: 40, height: 40)) < before.detail(in: Canvas.ground))
    }

    @Test func `a picture of quite another shape goes on at its sides`() throws {
        let canvas = try Canvas.edited("add a rainbow", nil, 160, 480)
        // The whole width is seen in the middle, and the house in it.
        #expect(canvas.color(80, 250).warmth > 60 && canvas.color(10, 225).warmth < 0)
    }

    @Test(arguments: [(640, 480), (1000, 640), (120, 90)]) func `scaling keeps means and edges`(width: Int, height: Int) throws {
        let canvas = try Canvas(
            width: width, height: height, [Photo(PixelView(.photograph()), covering: Box(x: 0, y: 0, width: width, height: height))])
        #expect(abs(canvas.mean { $0.brightness } - before.mean { $0.brightness }) < 4)
        // The wall's edge is where it belongs, and no wider than two source pixels.
        let (y, scale) = (height * 145 / 240, width * 100 / 320)
        guard width * 3 == height * 4 else { return }
        #expect(canvas.color(107 * scale / 100, y).warmth < 40 && canvas.color(113 * scale / 100, y).warmth > 90)
    }
}
