import Testing

@testable import Painter

@Suite struct ImprintTests {
    private static var brief: Brief {
        var brief = Brief.of(96, 64, prompt: "My password is hunter2")
        brief.key = "9f86d081884c7d65"
        return brief
    }

    @Test(arguments: ImageFormat.allCases) func `a file says what painted it, for which model, and the key, and never the prompt`(
        format: ImageFormat
    ) throws {
        let file = try Self.brief.painted(as: format)
        let found = try Painter.inspect(ByteSource(file))
        let imprint = try #require(found.imprint)
        #expect(imprint == Imprint(Self.brief))
        #expect(imprint.painter == Painter.version && imprint.model == "gemini-3-pro-image" && imprint.key == "9f86d081884c7d65")
        #expect(imprint.size == "1K" && imprint.pixels == "96x64")
        #expect(found.format.rawValue == format.rawValue && found.width == 96 && found.height == 64 && found.isEmulated)
        #expect(found.notes.map(\.name) == (format == .png ? ["Software", "Comment", "XML:com.adobe.xmp"] : ["XMP", "COM"]))
        #expect(found.notes.contains { $0.text.contains("not a picture made by a model") })
        #expect(found.notes.contains { $0.text.contains("digitalsourcetype/algorithmicMedia") })
        #expect(!String(decoding: file, as: UTF8.self).contains("hunter2"))
    }

    @Test func `what would end a word or a line is left out of the metadata`() throws {
        var brief = Self.brief
        brief.model = "tuned models/x\n key=0\u{1B}[2J"
        brief.key = ""
        let imprint = try #require(try Painter.inspect(ByteSource(brief.painted())).imprint)
        #expect(imprint.model == "tunedmodels/xkey02J" && imprint.key == "")
    }

    @Test func `another painter's picture has no imprint, and its own notes`() throws {
        let plain = try Painter.inspect(ByteSource(Raster.file(30, 20) { x, y in (x, y, 9) }))
        #expect(plain.imprint == nil && plain.notes.isEmpty && !plain.isEmulated)
        #expect(Imprint(parsing: "Emulated, says somebody else. painter=1") == nil)
        let heic = try Painter.inspect(ByteSource(Forge.heic(width: 4032, height: 3024)))
        #expect(heic.mark == nil && heic.format == .heic && heic.width == 4032)
    }

    @Test func `damaged and endless metadata is cut short, not trusted`() {
        let magic: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let short = magic + [0, 0, 0, 9] + Array("tEXtA\0b".utf8)
        #expect(Note.all(in: short, of: .png).isEmpty)
        let chunk: [UInt8] = [0, 0, 0, 3] + Array("tEXtA\0b".utf8) + [0, 0, 0, 0]
        #expect(Note.all(in: magic + (0..<99).flatMap { _ in chunk }, of: .png).count == 32)
        let long: [UInt8] = [0, 0, 0x20, 2] + Array("tEXtA\0".utf8) + [UInt8](repeating: 0xE2, count: 0x2000) + [0, 0, 0, 0]
        #expect(Note.all(in: magic + long, of: .png).first?.text.unicodeScalars.count == 2000)
        #expect(Note.all(in: [0xFF, 0xD8, 0xFF, 0xFE, 0, 1, 65], of: .jpeg).isEmpty)
    }
}
