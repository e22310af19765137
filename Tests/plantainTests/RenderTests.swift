import Emulator
import GeminiAPI
import Painter
import Testing

@testable import plantain

struct RenderTests {
    private func plan(_ words: String...) throws -> RenderPlan {
        try RenderPlan(Options(RenderCommand.command.flags, words, takesWords: true, environment: [:]))
    }

    @Test(arguments: [
        (["a red, RED bicycle!"], ["a-red-red-bicycle.jpg"]), (["..."], ["picture.jpg"]), (["赤い 自転車"], ["赤い-自転車.jpg"]),
        (["../../etc/passwd"], ["etc-passwd.jpg"]), (["a", "--model", "gemini-2.5-flash-image"], ["a.png"]),
        (["a", "-o", "b.png"], ["b.png"]), (["a", "-o", "dir.d/b"], ["dir.d/b"]),
    ])
    func `a file is named after the prompt, unless it has a name`(words: [String], names: [String]) throws {
        let plan = try RenderPlan(Options(RenderCommand.command.flags, words, takesWords: true, environment: [:]))
        #expect(try plan.output.names(count: 1, type: plan.order.model.mimeType) == names)
    }

    @Test func `a series is numbered before the ending`() throws {
        #expect(try plan("a", "-o", "b.c/d.png").output.names(count: 2, type: "image/png") == ["b.c/d-1.png", "b.c/d-2.png"])
        #expect(try plan("a", "-o", "b.c/d").output.names(count: 2, type: "image/png") == ["b.c/d-1", "b.c/d-2"])
    }

    @Test func `the ending says the format, a flag says it louder`() throws {
        func format(_ words: String...) throws -> ImageFormat? {
            let options = try Options(RenderCommand.command.flags, ["a"] + words, takesWords: true, environment: [:])
            if case .always(let format) = try RenderPlan(options).configuration.imageFormat { return format }
            return nil
        }
        #expect(try format() == nil)
        #expect(try format("-o", "b.PNG") == .png)
        #expect(try format("-o", "b.jpeg") == .jpeg)
        #expect(try format("-o", "b.jpeg", "--format", "png") == .png)
    }

    @Test func `only sizes that the model makes are taken`() throws {
        #expect(throws: UsageError("--size is 1K, 2K or 4K, not '512'")) { try plan("a", "--size", "512") }
        #expect(try plan("a", "--size", "512", "--model", "gemini-3.1-flash-image").order.size == "512")
    }
}
