import Foundation
import Painter
import Testing

@testable import plantain

struct InspectTests {
    private func painted(_ format: ImageFormat) async throws -> [UInt8] {
        var brief = Brief(prompt: "a red bicycle", model: "gemini-3-pro-image", width: 320, height: 200, sizeName: "1K", seed: 1)
        brief.key = "ab12"
        var file: [UInt8] = []
        try await Painter.paint(brief, as: format) { file += $0 }
        return file
    }

    @Test(arguments: ImageFormat.allCases) func `a picture says who painted it, of which request`(format: ImageFormat) async throws {
        let words = InspectCommand.words(try Painter.inspect(ByteSource(try await painted(format))))
        #expect(words.hasPrefix("painted by plantain (metadata, mark: "))
        #expect(words.hasSuffix("; gemini-3-pro-image 1K 320x200, key ab12"))
    }

    @Test func `a folder stands for the pictures in it and below`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "inspect-\(UUID())")
        try FileManager.default.createDirectory(at: folder.appending(path: "deep"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["b.JPG", "a.png", "notes.txt", "deep/c.webp"] { try Data().write(to: folder.appending(path: name)) }
        let found = try PictureFiles.named(folder.path).map { $0.dropFirst(folder.path.count + 1) }
        #expect(found == ["a.png", "b.JPG", "deep/c.webp"])
        #expect(throws: UsageError.self) { try PictureFiles.named("/nowhere") }
        #expect(throws: UsageError.self) { try PictureFiles.inspect(folder.path + "/a.png") }
    }
}
