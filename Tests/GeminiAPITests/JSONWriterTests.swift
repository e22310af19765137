import HTTP
import Testing

@testable import GeminiAPI

struct JSONWriterTests {
    private static let sample = JSON.object([
        ("a", .array([.int(1), .string("x"), .object([("b", .null), ("c", .bool(true))])])), ("empty", .object([])), ("none", .array([])),
        ("f", .bool(false)),
    ])

    private static func write(_ value: JSON, _ layout: JSONWriter.Layout = .compact) -> String {
        String(decoding: JSONWriter.text(value, layout), as: UTF8.self)
    }

    @Test func `pretty is two spaces a level, and empty lists stay on their line`() {
        let text = """
            {
              "a": [
                1,
                "x",
                {
                  "b": null,
                  "c": true
                }
              ],
              "empty": {},
              "none": [],
              "f": false
            }
            """
        #expect(Self.write(Self.sample, .pretty) == text)
    }

    @Test func `an event has a space after colons and none after commas`() {
        #expect(Self.write(Self.sample, .event) == #"{"a": [1,"x",{"b": null,"c": true}],"empty": {},"none": [],"f": false}"#)
    }

    @Test func `compact has no space at all`() {
        #expect(Self.write(Self.sample, .compact) == #"{"a":[1,"x",{"b":null,"c":true}],"empty":{},"none":[],"f":false}"#)
    }

    @Test(arguments: [
        ("<b>", #""\u003cb\u003e""#), ("a & b = 'c' /d", #""a & b = 'c' /d""#), ("\"\\", #""\"\\""#),
        ("\u{8}\u{C}\n\r\t", #""\b\f\n\r\t""#),
        ("\u{0}\u{1F}", #""\u0000\u001f""#), ("é 猫 🍌 \u{2028}", "\"é 猫 🍌 \u{2028}\""), ("", #""""#),
    ])
    func `escapes angle brackets and what JSON itself demands, nothing else`(text: String, written: String) {
        #expect(Self.write(.string(text)) == written)
        #expect((try? JSON(Array(written.utf8)))?.text == text)
    }

    @Test func `names are escaped like any string`() {
        #expect(Self.write(.object([("<\n>", .int(1))])) == #"{"\u003c\n\u003e":1}"#)
    }

    @Test(arguments: ["-0.073636233806610107", "1e400", "123456789012345678901234567890", "-0", "1.50"])
    func `keeps a number as it was written`(lexeme: String) throws {
        #expect(Self.write(try JSON(Array(lexeme.utf8))) == lexeme)
    }

    @Test func `bytes stand in the text as padded base64 of the standard alphabet`() {
        #expect(
            Self.write(.object([("d", .base64(.bytes([0xFB, 0xFF, 0xBF, 0x01]))), ("e", .base64(.bytes([])))]))
                == #"{"d":"+/+/AQ==","e":""}"#)
    }

    @Test(arguments: [1, 2, 3, 4, 5, 7, 64, 1000])
    func `produced bytes give the same text whatever the pieces`(size: Int) async throws {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        let producer = Producer { sink in
            for start in stride(from: 0, to: bytes.count, by: size) { try await sink(Array(bytes[start..<min(start + size, bytes.count)])) }
        }
        let value = { (blob: JSON.Blob) in JSON.object([("before", .int(1)), ("data", .base64(blob)), ("after", .array([.base64(blob)]))]) }
        let pieces = JSONWriter.pieces(value(.produced(producer)), .pretty)
        #expect(pieces.count == 5)
        var text: [UInt8] = []
        for piece in pieces {
            switch piece {
            case .bytes(let bytes): text += bytes
            case .produced(let producer): text += try await producer.collect()
            }
        }
        #expect(text == JSONWriter.text(value(.bytes(bytes)), .pretty))
    }

    @Test func `a producer that makes nothing, or empty pieces, makes an empty string or the rest`() async throws {
        let nothing = try await Base64.encode(Producer { _ in }).collect()
        #expect(nothing.isEmpty)
        let sparse = Producer { sink in for piece in [[], [1], [], [2, 3, 4], []] as [[UInt8]] { try await sink(piece) } }
        #expect(try await Base64.encode(sparse).collect() == Array("AQIDBA==".utf8))
    }
}
