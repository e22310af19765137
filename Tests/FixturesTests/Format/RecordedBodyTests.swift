import GeminiAPI
import HTTP
import Testing

@testable import Fixtures

/// The bytes of recorded bodies (recorded traffic 1).
struct RecordedBodyTests {
    private static let value = JSON.object([("a", .array([.int(1), .int(2)]))])
    private static let pretty = "{\n  \"a\": [\n    1,\n    2\n  ]\n}"
    private static let two = [JSON.object([("a", .int(1))]), .object([("b", .int(2))])]
    private static let array = "[{\n  \"a\": 1\n}\n,\r\n{\n  \"b\": 2\n}\n]"

    private static func layout(_ form: Layout.Form, isPretty: Bool = true) -> Layout {
        var layout = Layout()
        (layout.form, layout.isPretty) = (form, isPretty)
        return layout
    }

    private static func frames(_ body: RecordedBody, _ layout: Layout) async throws -> [String] {
        var texts: [String] = []
        for frame in try body.frames(in: "", layout) { texts.append(try await collected(frame.pieces)) }
        return texts
    }

    @Test(arguments: [
        (RecordedLayout.pretty, pretty + "\n"), (.prettyBare, pretty), (.event, "{\"a\": [1,2]}\n"), (.eventBare, "{\"a\": [1,2]}"),
        (.compact, "{\"a\":[1,2]}\n"), (.compactBare, "{\"a\":[1,2]}"), (.other, pretty + "\n"),
    ])
    func `a JSON body is written in its layout`(layout: RecordedLayout, text: String) async throws {
        let body = RecordedBody.json(Self.value, layout)
        #expect(try await collected(body.pieces(in: "")) == text)
        // What is asked for in the way it was recorded is sent as it was recorded.
        let isPretty = layout != .event && layout != .eventBare
        #expect(try await collected(body.pieces(in: "", Self.layout(.unary, isPretty: isPretty))) == text)
    }

    @Test func `prettyPrint turns what it would have turned`() async throws {
        func asked(_ layout: RecordedLayout, _ isPretty: Bool) async throws -> String {
            try await collected(RecordedBody.json(Self.value, layout).pieces(in: "", Self.layout(.unary, isPretty: isPretty)))
        }
        #expect(try await asked(.pretty, false) == "{\"a\": [1,2]}\n")
        #expect(try await asked(.event, true) == Self.pretty + "\n")
        #expect(try await asked(.compactBare, true) == "{\"a\":[1,2]}")
        #expect(try await asked(.compactBare, false) == "{\"a\":[1,2]}")
    }

    @Test func `events are framed as they were recorded`() async throws {
        let google = RecordedBody.events(Self.two.map { .init(data: $0) }, .google)
        #expect(try await collected(google.pieces(in: "")) == "data: {\"a\": 1}\r\n\r\ndata: {\"b\": 2}\r\n\r\n")
        #expect(try await Self.frames(google, Self.layout(.events)) == ["data: {\"a\": 1}\r\n\r\n", "data: {\"b\": 2}\r\n\r\n"])
        let plain = RecordedBody.events(
            [.init(name: "x", data: Self.value), .init(data: .string("[DONE]")), .init(data: .string("a\nb"))], .plain)
        // An API that frames so has no form of a stream to ask for.
        let texts = ["event: x\ndata: {\"a\":[1,2]}\n\n", "data: [DONE]\n\n", "data: a\ndata: b\n\n"]
        #expect(try await Self.frames(plain, Self.layout(.unary)) == texts)
        #expect(try await collected(plain.pieces(in: "")) == texts.joined())
    }

    @Test func `a stream is sent in the form it is asked for, whichever was recorded`() async throws {
        let events = RecordedBody.events(Self.two.map { .init(data: $0) } + [.init(data: .string("[DONE]"))], .google)
        let elements = RecordedBody.elements(Self.two)
        #expect(try await collected(elements.pieces(in: "")) == Self.array)
        for body in [events, elements] {
            let frames = try await Self.frames(body, Self.layout(.array))
            #expect(frames == ["[{\n  \"a\": 1\n}\n", ",\r\n{\n  \"b\": 2\n}\n]"])
            #expect(try await Self.frames(body, Self.layout(.array, isPretty: false)) == ["[{\"a\": 1}\n", ",\r\n{\"b\": 2}\n]"])
        }
        let lines = ["data: {\"a\": 1}\r\n\r\n", "data: {\"b\": 2}\r\n\r\n"]
        #expect(try await Self.frames(elements, Self.layout(.events)) == lines)
        #expect(try await Self.frames(.json(.array(Self.two), .other), Self.layout(.events)) == lines)
        #expect(try await Self.frames(.elements([]), Self.layout(.array)) == ["[]"])
    }

    @Test func `an error is plain JSON, and the one element of an array`() async throws {
        let unary = RecordedBody.json(Self.value, .pretty)
        let element = RecordedBody.elements([Self.value])
        for body in [unary, element] {
            #expect(try await collected(body.pieces(in: "", Self.layout(.array), isError: true)) == "[" + Self.pretty + "\n]")
            #expect(try await collected(body.pieces(in: "", Self.layout(.events), isError: true)) == Self.pretty + "\n")
            #expect(try await collected(body.pieces(in: "", Self.layout(.unary), isError: true)) == Self.pretty + "\n")
        }
    }

    @Test func `text, chunks and files are sent as they are`() async throws {
        let folder = try Folder()
        folder.write("body-1.mp4", Array("bytes".utf8))
        #expect(try await collected(RecordedBody.file("body-1.mp4").pieces(in: folder.path)) == "bytes")
        #expect(throws: FixtureProblem.self) { try RecordedBody.file("body-2.mp4").pieces(in: folder.path) }
        #expect(try await collected(RecordedBody.text("é<").pieces(in: "")) == "é<")
        #expect(try RecordedBody.none.pieces(in: "").isEmpty)
        let chunks = RecordedBody.chunks(["data: a\n\n", "data: b\n\n"])
        #expect(try await Self.frames(chunks, Self.layout(.events)) == ["data: a\n\n", "data: b\n\n"])
        #expect(throws: FixtureProblem.self) { try chunks.frames(in: "", Self.layout(.array)) }
    }

    @Test func `a frame tells whether a picture is in it`() throws {
        let folder = try Folder()
        folder.write("image-1.png", [1])
        folder.write("signature-1.bin", [1])
        let small = JSON.object([("inlineData", .object([("mimeType", .string("image/png")), ("data", .string("iVBO"))]))])
        let cases: [(JSON, Bool)] = [
            (.object([("data", FileReference(name: "image-1.png").json)]), true), (.array([small]), true), (Self.value, false),
            (.object([("thoughtSignature", FileReference(name: "signature-1.bin").json)]), false),
            (.object([("fileData", .object([("mimeType", .string("image/png")), ("fileUri", .string("x"))]))]), false),
        ]
        for form in [Layout.Form.events, .array] {
            let frames = try RecordedBody.events(cases.map { .init(data: $0.0) }, .google).frames(in: folder.path, Self.layout(form))
            #expect(frames.map(\.hasImage) == cases.map(\.1))
        }
    }
}
