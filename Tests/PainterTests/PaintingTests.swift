import Testing

@testable import Painter

@Suite struct PaintingTests {
    @Test(arguments: [
        (1, 1), (2, 3), (17, 5), (64, 64), (192, 1536), (512, 512), (792, 168), (928, 1152), (1376, 768), (2928, 352), (3000, 5), (5, 3000),
    ])
    func `the file has exactly the size asked for`(width: Int, height: Int) throws {
        for format in ImageFormat.allCases {
            let picture = try Brief.of(width, height).shown(as: format)
            #expect(picture.width == width && picture.height == height)
            #expect(picture.kind.rawValue == format.rawValue)
        }
    }

    @Test(arguments: ImageFormat.allCases) func `the same brief gives the same bytes`(format: ImageFormat) throws {
        #expect(try Brief.of(300, 200).painted(as: format) == Brief.of(300, 200).painted(as: format))
    }

    /// Pins the pixels to the version: a change here has to raise `Painter.version`.
    @Test func `version 2 paints these pixels`() throws {
        let landscape = try Brief.of(256, 256, prompt: "", seed: 1).shown()
        let collage = try Brief.of(256, 256, prompt: "", seed: 2, inputs: [.sample(), .sample(90, 160, seed: 5)]).shown()
        let edit = try Brief.of(256, 256, prompt: "", seed: 3, inputs: [.sample()]).shown()
        #expect(Painter.version == 2)
        // The upper half: what the installed font letters may differ.
        let sums = [landscape, collage, edit].map { picture in
            picture.pixels.prefix(256 * 128 * 3).reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        }
        #expect(sums == [14_213_786_428_716_129_861, 2_823_216_798_906_174_107, 15_822_279_251_997_729_852])
    }

    @Test func `another prompt, model, size name, seed or user seed gives other pixels`() throws {
        let brief = Brief.of(320, 240)
        var others = [Brief](repeating: brief, count: 5)
        others[0].prompt = "A red bicycle against a white fence"
        others[1].model = "gemini-2.5-flash-image"
        others[2].sizeName = "2K"
        others[3].seed = 8
        others[4].userSeed = 8
        let pictures = try ([brief] + others).map { try $0.shown().pixels }
        #expect(Set(pictures).count == 6)
    }

    @Test func `a seed changes small things all over the picture, not where its things are`() throws {
        let (one, other) = try (Brief.of(320, 240, seed: 1).shown(), Brief.of(320, 240, seed: 2).shown())
        let same = zip(one.pixels, other.pixels).count { $0 == $1 }
        #expect(same < one.pixels.count * 4 / 5)
        #expect(correlation(one.fields(32, 24), other.fields(32, 24)) > 0.9)
    }

    @Test func `pieces are handed on while painting, and none is much over 64 KB`() async throws {
        var sizes: [Int] = []
        try await Painter.paint(.of(1600, 1200), as: .png) { sizes.append($0.count) }
        #expect(sizes.count > 2)
        #expect(sizes.allSatisfy { $0 <= 160 << 10 })
        #expect(sizes.dropLast().allSatisfy { $0 >= 64 << 10 })
    }

    @Test func `a sink that throws ends the painting with its error`() async {
        struct Gone: Error {}
        var pieces = 0
        await #expect(throws: Gone.self) {
            try await Painter.paint(.of(1600, 1200), as: .png) { _ in
                pieces += 1
                throw Gone()
            }
        }
        #expect(pieces == 1)
    }

    @Test(arguments: ImageFormat.allCases) func `what is held does not grow with the height, and only by rows with the width`(
        format: ImageFormat
    ) throws {
        func peak(_ width: Int, _ height: Int) throws -> Int {
            var press = try Press(.of(width, height), as: format)
            var peak = 0
            while try press.next() != nil { peak = max(peak, press.held) }
            return peak
        }
        let (small, high, wide) = try (peak(512, 512), peak(512, 3000), peak(4096, 300))
        #expect(high <= small + 128 << 10)
        #expect(wide <= small + 128 << 10)
    }

    @Test(arguments: [(0, 100), (100, -1), (70_000, 10)]) func `a size the format cannot express is an error, not a crash`(
        width: Int, height: Int
    ) {
        let error = #expect(throws: PictureError.self) { try Brief.of(width, height).painted(as: .jpeg) }
        #expect(error?.kind == .unwritable)
    }
}
