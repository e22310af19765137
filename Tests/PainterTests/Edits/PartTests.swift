import Testing

@testable import Painter

@Suite struct PartTests {
    private let before: Canvas

    init() throws { before = try .plain() }

    @Test(arguments: ["make it red", "turn everything red", "a red tint"]) func `make it red moves the hue`(prompt: String) throws {
        let red = try Canvas.edited(prompt)
        for part in [Canvas.sky, Canvas.ground] {
            #expect(red.mean(in: part) { Int($0.red) - max(Int($0.green), Int($0.blue)) } > 20)
        }
    }

    @Test(arguments: ["turn the house blue", "paint the red house in blue", "change the red to blue"])
    func `a thing takes on a colour, and nothing else does`(prompt: String) throws {
        let blue = try Canvas.edited(prompt)
        #expect(blue.mean(in: Canvas.house) { $0.warmth } < -60)
        #expect(abs(blue.mean(in: Canvas.ground) { $0.warmth } - before.mean(in: Canvas.ground) { $0.warmth }) < 8)
        // Light and shade stay.
        #expect(blue.detail(in: Canvas.house) * 3 > before.detail(in: Canvas.house))
    }

    @Test func `the sky alone takes on a colour`() throws {
        let pink = try Canvas.edited("make the sky pink")
        #expect(pink.mean(in: Canvas.sky) { Int($0.red) - Int($0.green) } > 30)
        #expect(abs(pink.mean(in: Canvas.house) { $0.warmth } - before.mean(in: Canvas.house) { $0.warmth }) < 10)
        #expect(pink.color(160, 235) == before.color(160, 235))
    }

    @Test(arguments: ["remove the background", "cut out the house", "make the background transparent"])
    func `without a background the subject stands on white`(prompt: String) throws {
        let canvas = try Canvas.edited(prompt)
        for (x, y) in [(2, 2), (317, 2), (2, 237), (317, 237), (40, 120)] { #expect(isNear(canvas.color(x, y), .white, 3)) }
        #expect(abs(canvas.mean(in: Canvas.house) { $0.warmth } - before.mean(in: Canvas.house) { $0.warmth }) < 12)
    }

    @Test(arguments: [("change the background to green", -1), ("on a plain blue background", 1)])
    func `a background takes on a colour`(prompt: String, sign: Int) throws {
        let canvas = try Canvas.edited(prompt)
        for (x, y) in [(2, 60), (317, 60), (40, 230)] {
            #expect((Int(canvas.color(x, y).blue) - Int(canvas.color(x, y).green)) * sign > 30)
        }
        #expect(canvas.mean(in: Canvas.house) { $0.warmth } > 80)
    }

    @Test(arguments: ["put it on a beach", "replace the background with mountains"]) func `a subject moves to a scene`(prompt: String)
        throws
    {
        let canvas = try Canvas.edited(prompt)
        #expect(canvas.difference(before) > 50)
        #expect(canvas.mean(in: Canvas.house) { $0.warmth } > 80)
    }

    @Test func `what is removed is filled from around it`() throws {
        let canvas = try Canvas.edited("remove the house")
        #expect(canvas.mean(in: Canvas.house) { $0.warmth } < 60)
        #expect(canvas.color(10, 230) == before.color(10, 230))
    }

    @Test func `words are written large`() throws {
        let canvas = try Canvas.edited("add the text 'SALE' at the top")
        #expect(canvas.difference(before) > 5)
        #expect(canvas.color(160, 200) == before.color(160, 200))
        let white = (0..<80).reduce(0) { count, y in count + (0..<320).count { canvas.color($0, y) == .white } }
        #expect(white > 600)
    }

    @Test func `things are added on top`() throws {
        let balloon = try Canvas.edited("add a red balloon")
        #expect((1..<20).contains(balloon.difference(before)))
        // In front of the sky, where nothing was red.
        #expect((0..<80).contains { y in (0..<320).count { balloon.color($0, y).warmth > 100 } > 15 })
        #expect(try Canvas.edited("add a rainbow").difference(before) > 3)
        #expect(try Canvas.edited("add a hat").difference(.edited("add a purple bicycle")) > 1)
    }

    @Test func `a frame goes all around`() throws {
        let canvas = try Canvas.edited("add a red border")
        for (x, y) in [(0, 0), (319, 120), (160, 239), (0, 120)] { #expect(canvas.color(x, y).warmth > 100) }
        #expect(canvas.color(160, 120) == before.color(160, 120))
    }

    @Test func `several operations act in one instruction`() throws {
        let canvas = try Canvas.edited("Make it night, flip it horizontally and turn it black and white")
        #expect(canvas.mean { $0.brightness } * 2 < before.mean { $0.brightness })
        #expect(canvas.mean { $0.chroma * 100_000 } == 0)
    }
}
