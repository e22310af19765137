import Testing

@testable import GeminiAPI

/// Pictures in requests: megabytes of base64 that nobody copies.
struct InlineDataTests {
    private static func body(_ data: String) -> [UInt8] {
        Array(#"{"contents":[{"parts":[{"inlineData":{"mimeType":"image/png","data":"\#(data)"}}]}]}"#.utf8)
    }

    private static func picture(_ body: [UInt8]) throws -> Base64Text {
        let (message, problems) = MessageReader.read(body, as: "GenerateContentRequest", version: "v1beta")
        #expect(problems == [])
        return try #require(GenerateRequest(message).pictures.first?.data)
    }

    /// Where the characters stand. The property is private: nobody else has a reason to ask.
    private static func characters(of text: Base64Text) throws -> ArraySlice<UInt8> {
        try #require(Mirror(reflecting: text).children.first?.value as? ArraySlice<UInt8>)
    }

    @Test func `twenty megabytes stay where they are`() throws {
        let body = Self.body(String(repeating: "QUJD", count: 5 << 20))
        let characters = try Self.characters(of: Self.picture(body))
        let isInside = body.withUnsafeBytes { whole in
            characters.withUnsafeBytes { part in
                guard let start = whole.baseAddress, let place = part.baseAddress else { return false }
                return place >= start && place + part.count <= start + whole.count
            }
        }
        #expect(characters.count == 20 << 20)
        #expect(isInside)
    }

    @Test(arguments: [
        ("iVBORw0KGgo=", "iVBORw0KGgo="), (#"\/9j\/4AAQ"#, "/9j/4AAQ"), (#"-_-_"#, "+/+/"), (#"\u0051Q=="#, "QQ=="), ("", ""),
        ("Zg", "Zg=="),
    ])
    func `reads either alphabet, escaped slashes and missing padding`(written: String, standard: String) throws {
        #expect(Base64.encode(try Self.picture(Self.body(written)).decoded) == Array(standard.utf8))
    }

    @Test func `a part without data is an empty picture, one without any field is empty`() throws {
        let request = try Asked.request(#"{"contents":[{"parts":[{"inlineData":{"mimeType":"image/png"}},{}]}]}"#)
        #expect(request.pictures.map(\.data.isEmpty) == [true])
        guard case .empty = request.contents[0].parts[1].data else {
            Issue.record("not empty")
            return
        }
    }

    @Test func `a signature stands beside the picture it signs`() throws {
        let request = try Asked.request(
            #"{"contents":[{"role":"model","parts":[{"inline_data":{"mime_type":"image/jpeg","data":"_9j_"},"thought_signature":"EgQKAgEC"}]}]}"#
        )
        let part = request.contents[0].parts[0]
        #expect(part.signature?.decoded == [0x12, 4, 0x0A, 2, 1, 2])
    }
}
