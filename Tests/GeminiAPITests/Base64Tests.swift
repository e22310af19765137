import Testing

@testable import GeminiAPI

struct Base64Tests {
    private static func decode(_ text: String) -> [UInt8]? { Base64Text(Array(text.utf8)[...])?.decoded }

    /// The vectors of RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
    func `encodes and decodes the vectors of the RFC`(plain: String, encoded: String) {
        #expect(Base64.encode(Array(plain.utf8)) == Array(encoded.utf8))
        #expect(Self.decode(encoded) == Array(plain.utf8))
    }

    @Test(arguments: [("+/+/", "-_-_"), ("-/+_", "-_+/")])
    func `takes both alphabets, even mixed`(first: String, second: String) {
        #expect(Self.decode(first) == [0xFB, 0xFF, 0xBF])
        #expect(Self.decode(second) == [0xFB, 0xFF, 0xBF])
    }

    @Test(arguments: [("Zg", "f"), ("Zm8", "fo"), ("Zm9vYg", "foob")])
    func `padding may be missing`(text: String, plain: String) {
        #expect(Self.decode(text) == Array(plain.utf8))
    }

    @Test(arguments: [
        "Z", "Zm9vY", "Zg=", "Zm8==", "Zm9v=", "Zm9v==", "Zm9v====", "====", "=", "==", "Z===", "Zg==Zg==", "Z=g=", "=Zg=", "Zm9v Zm9v",
        "Zm9v\n", "Zm9*", "Zm9v.",
        "data:image/png;base64,Zm9v", "Zmé=", "Zg\u{0}=",
    ])
    func `refuses misplaced padding, impossible lengths and strangers`(text: String) {
        #expect(Base64Text(Array(text.utf8)[...]) == nil)
    }

    @Test(arguments: ["Zh", "Zh==", "Zv", "Zm9", "Zm9=", "Zm9vYh", "_f"])
    func `refuses loose bits at the end, as the live service does`(text: String) {
        #expect(Base64Text(Array(text.utf8)[...]) == nil)
    }

    @Test(arguments: 0...100)
    func `what is encoded decodes to itself, at any length`(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ 13) }
        let text = Base64.encode(bytes)
        #expect(text.count == (count + 2) / 3 * 4)
        #expect(Base64Text(text[...])?.decoded == bytes)
        #expect(Base64Text(text[...])?.decodedCount == count)
    }

    @Test(arguments: 3...67)
    func `a cursor gives the same bytes through a buffer of any size from three up`(size: Int) throws {
        for count in [0, 1, 2, 3, 4, 50, 51, 52, 200] {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ 7) }
            var cursor = Base64Text.Cursor(try #require(Base64Text(Base64.encode(bytes)[...])))
            var buffer = [UInt8](repeating: 0, count: size)
            var read: [UInt8] = []
            while true {
                let count = buffer.withUnsafeMutableBytes { cursor.read(into: $0) }
                if count == 0 { break }
                read += buffer[..<count]
            }
            #expect(read == bytes)
            #expect(buffer.withUnsafeMutableBytes { cursor.read(into: $0) } == 0)
        }
    }

    @Test func `a slice decodes where it stands`() {
        let body = Array("xx\"Zm9v\"yy".utf8)
        #expect(Base64Text(body[3..<7])?.decoded == Array("foo".utf8))
    }
}
