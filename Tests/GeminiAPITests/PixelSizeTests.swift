import Testing

@testable import GeminiAPI

struct PixelSizeTests {
    private static let models = Catalogue.gemini.models.filter { $0.kind == .image }
    private static func size(_ id: String, _ ratio: String?, _ size: String, input: PixelSize? = nil, portrait: Bool = false) -> String? {
        Catalogue.gemini.model(id)?.pixelSize(ratio: ratio, size: size, input: input, wantsPortrait: portrait)?.description
    }

    @Test func `every ratio of every model has pixels in every size`() {
        for model in Self.models {
            for size in model.imageTokens.keys {
                for ratio in model.ratios {
                    #expect(model.pixelSize(ratio: ratio, size: size, input: nil) != nil, "\(model.id) \(ratio) \(size)")
                }
                #expect(model.pixelSize(ratio: nil, size: size, input: nil) != nil)
            }
        }
    }

    @Test func `2K is twice 1K and 4K four times, in every ratio`() {
        for model in Self.models {
            for ratio in model.ratios {
                guard let one = model.pixelSize(ratio: ratio, size: "1K", input: nil) else { continue }
                for (size, factor) in [("2K", 2), ("4K", 4)] where model.imageTokens[size] != nil {
                    #expect(
                        model.pixelSize(ratio: ratio, size: size, input: nil)
                            == PixelSize(width: one.width * factor, height: one.height * factor))
                }
            }
        }
    }

    /// All but 21:9 at 512, which Google documents as 792x168: twice as flat as its name.
    @Test func `a picture has the shape of its name, within six percent`() throws {
        for model in Self.models {
            for (size, ratio) in model.imageTokens.keys.flatMap({ size in model.ratios.map { (size, $0) } })
            where (size, ratio) != ("512", "21:9") {
                let sides = ratio.split(separator: ":").compactMap { Double($0) }
                let pixels = try #require(model.pixelSize(ratio: ratio, size: size, input: nil))
                #expect(
                    abs(Double(pixels.width) / Double(pixels.height) / (sides[0] / sides[1]) - 1) < 0.06, "\(model.id) \(ratio) \(size)")
            }
        }
    }

    @Test(arguments: [
        ("gemini-2.5-flash-image", "21:9", "1K", "1536x672"), ("gemini-2.5-flash-image", "3:4", "1K", "864x1184"),
        ("gemini-2.5-flash-image", "16:9", "1K", "1344x768"),
        ("gemini-3-pro-image", "1:1", "4K", "4096x4096"), ("gemini-3-pro-image", "16:9", "1K", "1376x768"),
        ("gemini-3-pro-image", "21:9", "2K", "3168x1344"),
        ("gemini-3-pro-image", "3:2", "4K", "5056x3392"), ("gemini-3.1-flash-image", "1:4", "1K", "512x2064"),
        ("gemini-3.1-flash-image", "8:1", "4K", "11712x1408"),
        ("gemini-3.1-flash-image", "21:9", "512", "792x168"), ("gemini-3.1-flash-image", "16:9", "512", "688x384"),
        ("gemini-3.1-flash-lite-image", "1:8", "1K", "352x2928"),
        ("gemini-nano-banana-2.1", "4:5", "2K", "1856x2304"), ("nano-banana-pro-preview", "9:16", "1K", "768x1376"),
    ])
    func `has the recorded sizes`(model: String, ratio: String, size: String, pixels: String) {
        #expect(Self.size(model, ratio, size) == pixels)
    }

    @Test(arguments: [
        ("gemini-2.5-flash-image", "1K", "1024x1024"), ("gemini-3-pro-image", "1K", "1408x768"), ("gemini-3-pro-image", "2K", "2816x1536"),
        ("gemini-3-pro-image", "4K", "5632x3072"), ("gemini-3.1-flash-image", "512", "704x384"),
        ("gemini-nano-banana-2.1", "1K", "1408x768"),
    ])
    func `without a ratio, 2.5 makes squares and Gemini 3 its 11 to 6`(model: String, size: String, pixels: String) {
        #expect(Self.size(model, nil, size) == pixels)
    }

    @Test func `a prompt for an upright picture gets one on Gemini 3`() {
        #expect(Self.size("gemini-3-pro-image", nil, "1K", portrait: true) == "848x1264")
        #expect(Self.size("gemini-2.5-flash-image", nil, "1K", portrait: true) == "1024x1024")
        #expect(Self.size("gemini-3-pro-image", "16:9", "1K", portrait: true) == "1376x768")
    }

    @Test(arguments: [(1240, 1754, "864x1222"), (1024, 1024, "1024x1024"), (512, 512, "1024x1024")])
    func `an edit follows its input's shape at the size's area`(width: Int, height: Int, pixels: String) {
        #expect(Self.size("gemini-3-pro-image", nil, "1K", input: PixelSize(width: width, height: height)) == pixels)
    }

    @Test func `a ratio beats the input`() {
        #expect(Self.size("gemini-3-pro-image", "21:9", "1K", input: PixelSize(width: 100, height: 400)) == "1584x672")
    }

    @Test(arguments: [(1, 1_000_000), (1_000_000, 1), (1, 1), (0, 0)])
    func `no input makes a picture of absurd size`(width: Int, height: Int) throws {
        let model = try #require(Catalogue.gemini.model("gemini-3.1-flash-image"))
        let size = try #require(model.pixelSize(ratio: nil, size: "4K", input: PixelSize(width: width, height: height)))
        #expect((1...12_000).contains(size.width) && (1...12_000).contains(size.height))
    }
}
