import Foundation
import Testing

@testable import Painter

/// Pictures against pictures, pixel by pixel: what a change does to them can be looked at in its diff. Written by
/// `PLANTAIN_GOLDEN=write swift test --filter PictureGoldensTests`, never otherwise; a missing file fails.
@Suite struct PictureGoldensTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    /// One of each: places, hours, weathers, genres, styles, words, and edits of the first.
    static let pictures: [(name: String, prompt: String, isEdit: Bool)] = [
        ("bicycle", "A red bicycle leaning against a blue door, soft morning light", false),
        ("bicycle-night", "A red bicycle leaning against a blue door at night", false),
        ("product", "Product photo of a matte black water bottle on a marble counter", false),
        ("astronaut", "a lone astronaut on a desert planet, two moons in the sky", false),
        ("poster", "poster for a jazz festival with a saxophone, text \"MIDNIGHT VOYAGE\"", false),
        ("icon", "app icon of a rocket on a purple background", false),
        ("logo", "minimalist logo with a coffee cup for a cafe called 'Bean There'", false),
        ("sticker", "kawaii sticker of a panda wearing a bowler hat", false),
        ("infographic", "infographic of the water cycle in 3 steps: evaporation, clouds, rain", false),
        ("chart", "bar chart of sales: Q1 12, Q2 18, Q3 9, Q4 24", false),
        ("map", "old treasure map with a castle and a ship", false),
        ("forest", "a fox in a forest in autumn", false),
        ("snow", "a snowy village at dusk with lit windows", false),
        ("sea", "a pirate ship in a storm", false),
        ("room", "a cat on a sofa in a living room", false),
        ("city", "a robot in a neon city street in the rain", false),
        ("pixel-art", "pixel art knight in front of a castle", false),
        ("watercolor", "a watercolor of a lighthouse at sunset", false),
        ("line-art", "line art of an owl", false),
        ("comic", "a comic strip of a dog on a skateboard, \"Wheee!\" \"Oh no.\"", false),
        ("nobody-drew", "a flumberwock in a meadow", false),
        ("letters", "書道 \"नमस्ते\" 🍌", false),
        ("edit-night", "make it night", true),
        ("edit-flip", "flip it horizontally and add a rainbow", true),
        ("edit-gray", "make it black and white", true),
        ("edit-unknown", "make it more poignant", true),
    ]

    @Test(arguments: pictures.indices) func `a picture is what its file shows`(index: Int) throws {
        let (name, prompt, isEdit) = Self.pictures[index]
        let first = try isEdit ? [Raster(decoding: ByteSource(Self.brief(Self.pictures[0].prompt).painted()))] : []
        let painted = try Self.brief(prompt, first).painted()
        let file = Self.folder.appending(path: name + ".png")
        if ProcessInfo.processInfo.environment["PLANTAIN_GOLDEN"] == "write" {
            try Data(painted).write(to: file)
        } else {
            let expected = try #require(try? Data(contentsOf: file), "\(name).png is missing")
            let (shown, known) = try (Raster(decoding: ByteSource(painted)), Raster(decoding: ByteSource(Array(expected))))
            #expect(shown.pixels == known.pixels, "\(name).png shows another picture: look at both, then write it anew")
        }
    }

    @Test func `no file is left over`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).map { String($0.dropLast(4)) }
        #expect(Set(files) == Set(Self.pictures.map(\.name)))
    }

    private static func brief(_ prompt: String, _ inputs: [Raster] = []) -> Brief {
        var brief = Brief.of(160, 120, prompt: prompt, inputs: inputs)
        (brief.caption, brief.detail) = (.off, .flat)
        return brief
    }
}
