import Testing

@testable import Painter

struct SheetTests {
    private static let cells = [("1:1", 512, 512), ("8:1", 1536, 192), ("1:8", 192, 1536)].map { ratio, width, height in
        Painter.Sheet.Cell(ratio: ratio, size: "512", width: width, height: height)
    }

    @Test func `a sheet is as large as its cells and labels need`() async throws {
        let brief = Brief(prompt: "a red bicycle", model: "gemini-3.1-flash-image", width: 1, height: 1, seed: 1)
        let sheet = Painter.Sheet("a title", of: brief, rows: [Self.cells, [Self.cells[0]]])
        #expect(sheet.width == 24 + 3 * 224 && sheet.height == 72 + 140 + 64 + 110 + 64)
        var file: [UInt8] = []
        try await Painter.paint(sheet, as: .png) { file += $0 }
        let raster = try Raster(decoding: ByteSource(file))
        #expect(raster.width == sheet.width && raster.height == sheet.height)
        var again: [UInt8] = []
        try await Painter.paint(sheet, as: .png) { again += $0 }
        #expect(file == again)
    }

    @Test(arguments: [
        ("a set of four images of a cat", 4), ("A set of 3 images", 3), ("a set of 40 images", 10), ("a set of keys", 1),
        ("a set of two", 2), ("a picture of three cats", 1), ("a set of four icons", 4),
        ("", 1), ("a red bicycle", 1),
    ])
    func `a prompt says how many pictures it wants`(prompt: String, count: Int) {
        #expect(Painter.pictures(wantedBy: prompt, history: []) == count)
    }
}
