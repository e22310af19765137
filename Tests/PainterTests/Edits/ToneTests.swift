import Testing

@testable import Painter

@Suite struct ToneTests {
    private let before: Canvas
    private let light: Int

    init() throws {
        before = try .plain()
        light = before.mean { $0.brightness }
    }

    @Test(arguments: ["make it night", "turn the photo into a moonlit scene", "at night, please"])
    func `night is darker and bluer`(prompt: String) throws {
        let night = try Canvas.edited(prompt)
        #expect(night.mean { $0.brightness } * 2 < light)
        #expect(night.mean { $0.warmth } < before.mean { $0.warmth } + 10 && night.color(300, 230).warmth < 0)
    }

    @Test(arguments: ["make it sunset", "give it golden hour light", "make it warmer"]) func `a low sun is warmer`(prompt: String) throws {
        #expect(try Canvas.edited(prompt).mean { $0.warmth } > before.mean { $0.warmth } + 8)
    }

    @Test func `cooler is less warm`() throws {
        #expect(try Canvas.edited("a bit cooler").mean { $0.warmth } < before.mean { $0.warmth })
    }

    @Test func `dawn and sunset differ`() throws {
        #expect(try Canvas.edited("at dawn").difference(.edited("at sunset")) > 40)
    }

    @Test func `rain is dull, with streaks`() throws {
        let rain = try Canvas.edited("make it rain")
        #expect(rain.mean { $0.chroma } < before.mean { $0.chroma })
        #expect(rain.mean { $0.brightness } < light)
        #expect(rain.detail(in: Canvas.sky) > before.detail(in: Canvas.sky) * 2)
    }

    @Test func `snow lies on the ground and falls from the sky`() throws {
        let snow = try Canvas.edited("cover it in snow")
        #expect(snow.mean(in: Canvas.ground) { $0.brightness } > before.mean(in: Canvas.ground) { $0.brightness } + 20)
        #expect(snow.detail(in: Canvas.sky) > before.detail(in: Canvas.sky) * 2)
    }

    @Test func `fog takes the contrast away, storm the light`() throws {
        #expect(try Canvas.edited("add fog").detail() * 3 < before.detail() * 2)
        #expect(try Canvas.edited("a thunderstorm").mean { $0.brightness } * 3 < light * 2)
    }

    @Test func `autumn turns green to red and yellow, and leaves the sky blue`() throws {
        let autumn = try Canvas.edited("make it autumn")
        #expect(autumn.mean(in: Canvas.ground) { Int($0.red) - Int($0.green) } > 20)
        #expect(autumn.mean(in: Canvas.sky) { $0.warmth } < -20)
    }

    @Test(arguments: ["make it black and white", "grayscale", "desaturate completely", "b&w"]) func `grey has equal channels`(
        prompt: String
    ) throws {
        let grey = try Canvas.edited(prompt)
        #expect(grey.mean { $0.chroma * 100_000 } == 0)
        #expect(abs(grey.mean { $0.brightness } - light) < 3)
    }

    @Test func `sepia is brown in all brightnesses`() throws {
        let sepia = try Canvas.edited("sepia")
        #expect(sepia.color(10, 10).warmth > 10 && sepia.color(10, 220).warmth > 10 && sepia.color(120, 150).warmth > 10)
    }

    @Test func `inverting is exact`() throws {
        #expect(try Canvas.edited("invert the colors").pixels == before.pixels.map { 255 - $0 })
    }

    @Test func `brighter, darker, contrast and saturation go where they say`() throws {
        #expect(try Canvas.edited("brighter").mean { $0.brightness } > light + 10)
        #expect(try Canvas.edited("make it darker").mean { $0.brightness } < light - 10)
        #expect(try Canvas.edited("more vivid").mean { $0.chroma } > before.mean { $0.chroma } + 10)
        #expect(try Canvas.edited("less saturated").mean { $0.chroma } < before.mean { $0.chroma } - 10)
        #expect(try Canvas.edited("more contrast").detail() > before.detail())
        #expect(try Canvas.edited("less contrast").detail() < before.detail())
        #expect(try Canvas.edited("slightly brighter").mean { $0.brightness } < Canvas.edited("much brighter").mean { $0.brightness })
    }

    @Test func `blurring loses fine detail, sharpening gains it`() throws {
        #expect(try Canvas.edited("blur it").detail() * 2 < before.detail())
        #expect(try Canvas.edited("sharpen the image").detail() > before.detail() * 5 / 4)
    }

    @Test func `a blurred background leaves the subject sharp`() throws {
        let blurred = try Canvas.edited("blur the background")
        #expect(blurred.detail(in: Canvas.ground) * 2 < before.detail(in: Canvas.ground))
        #expect(blurred.detail(in: Canvas.house) * 3 > before.detail(in: Canvas.house) * 2)
    }

    @Test func `a vignette darkens the corners and not the middle`() throws {
        let canvas = try Canvas.edited("add a vignette")
        #expect(canvas.color(2, 2).brightness * 4 < before.color(2, 2).brightness * 3)
        #expect(canvas.color(160, 120) == before.color(160, 120))
    }

    @Test(arguments: ["zorble the quux", "日本語", "", "!!"]) func `what nobody understands changes the picture, by its seed`(prompt: String)
        throws
    {
        let (one, same, other) = try (Canvas.edited(prompt), Canvas.edited(prompt), Canvas.edited(prompt, seed: 8))
        #expect(one.difference(before) > 50)
        #expect(one.pixels == same.pixels && one.pixels != other.pixels)
    }

    @Test(arguments: Tone.allCases.map(\.rawValue) + Look.allCases.map(\.rawValue) + Manner.allCases.map(\.rawValue))
    func `every tone, look and style shows, and is the same again`(name: String) throws {
        let operation =
            Tone(rawValue: name).map { Operation.tone($0, 100) } ?? Look(rawValue: name).map { .look($0) }
            ?? Manner(rawValue: name).map { .style($0) }
        func painted() throws -> Canvas {
            let room = Box(x: 0, y: 0, width: 320, height: 240)
            return Canvas(
                width: 320, height: 240, Edit(.of(320, 240), before, [try #require(operation)], room: room, typeface: Typeface()).layers)
        }
        let (one, same) = try (painted(), painted())
        #expect(one.pixels == same.pixels)
        #expect(one.difference(before) > 10)
    }
}
