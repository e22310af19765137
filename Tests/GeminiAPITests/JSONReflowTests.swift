import HTTP
import Testing

@testable import GeminiAPI

@Suite struct JSONReflowTests {
    private static let value: JSON = .object([
        ("a", .array([.int(1), .object([]), .array([]), .string("b\": [{,\\ \"c")])), ("d", .object([("e", .null)])), ("f", .string("")),
    ])

    @Test(arguments: [JSONWriter.Layout.pretty, .event, .compact], [1, 2, 3, 1000])
    func `text laid out anew is what the writer writes, however it is cut`(layout: JSONWriter.Layout, size: Int) {
        for source in [JSONWriter.Layout.pretty, .event, .compact] {
            let text = JSONWriter.text(Self.value, source)
            var reflow = JSONReflow(layout)
            var out: [UInt8] = []
            for start in stride(from: 0, to: text.count, by: size) {
                out += reflow.take(Array(text[start..<min(start + size, text.count)]))
            }
            #expect(String(decoding: out, as: UTF8.self) == String(decoding: JSONWriter.text(Self.value, layout), as: UTF8.self))
        }
    }

    @Test func `a stored value stands at its place in the text around it`() async throws {
        let inner = JSONWriter.text(Self.value, .compact)
        let outer = JSON.object([("x", .array([.stored(Producer { try await $0(inner) })]))])
        var out: [UInt8] = []
        for piece in JSONWriter.pieces(outer, .pretty) {
            switch piece {
            case .bytes(let bytes): out += bytes
            case .produced(let producer): out += try await producer.collect()
            }
        }
        let whole = JSON.object([("x", .array([Self.value]))])
        #expect(String(decoding: out, as: UTF8.self) == String(decoding: JSONWriter.text(whole, .pretty), as: UTF8.self))
    }
}
