import HTTP
import Testing

@testable import GeminiAPI

/// The bytes round an answer (recorded traffic 1).
struct LayoutTests {
    private static func layout(_ query: String, method: String = "streamGenerateContent") -> Layout {
        let target = Target("/v1beta/models/m:\(method)\(query)")
        return Layout(target, Route(method: "POST", path: target.path))
    }
    private static func text(_ pieces: [JSONWriter.Piece]) -> String {
        String(decoding: pieces.flatMap { (piece) -> [UInt8] in if case .bytes(let bytes) = piece { bytes } else { [] } }, as: UTF8.self)
    }
    private static let value = JSON.object([("a", .array([.int(1), .int(2)]))])

    @Test(arguments: [
        ("", Layout.Form.array), ("?alt=sse", .events), ("?%24alt=sse", .events), ("?alt=json", .array),
        ("?%24alt=json%3Benum-encoding%3Dint", .array),
    ])
    func `a stream is events if asked for, else an array`(query: String, form: Layout.Form) {
        #expect(Self.layout(query).form == form)
        #expect(Self.layout(query, method: "generateContent").form == .unary)
    }

    @Test func `a unary answer is pretty and ends with one line feed`() {
        #expect(Self.text(Self.layout("", method: "generateContent").text(Self.value)) == "{\n  \"a\": [\n    1,\n    2\n  ]\n}\n")
    }

    @Test func `an event is one line after data, and two CRLF`() {
        #expect(Self.text(Self.layout("?alt=sse").event(Self.value, index: 0, of: 2)) == "data: {\"a\": [1,2]}\r\n\r\n")
        #expect(Self.text(Self.layout("?alt=sse").event(Self.value, index: 1, of: 2)) == "data: {\"a\": [1,2]}\r\n\r\n")
    }

    @Test func `an array's elements are joined by a comma on a line of its own, and nothing follows the bracket`() {
        let layout = Self.layout("")
        let text = (0..<3).map { Self.text(layout.event(.object([("a", .int($0))]), index: $0, of: 3)) }.joined()
        #expect(text == "[{\n  \"a\": 0\n}\n,\r\n{\n  \"a\": 1\n}\n,\r\n{\n  \"a\": 2\n}\n]")
    }

    @Test func `an error is the array's one element, and unframed on events`() {
        #expect(Self.text(Self.layout("").text(Self.value, isError: true)) == "[{\n  \"a\": [\n    1,\n    2\n  ]\n}\n]")
        #expect(Self.text(Self.layout("?alt=sse").text(Self.value, isError: true)) == "{\n  \"a\": [\n    1,\n    2\n  ]\n}\n")
    }
}
