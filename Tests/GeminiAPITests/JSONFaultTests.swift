import Testing

@testable import GeminiAPI

/// Where malformed JSON is malformed, and the words of it: reason, up to twenty bytes either side, a caret below the place.
struct JSONFaultTests {
    private static func fault(_ text: String) -> JSONFault? {
        do throws(JSONFault) {
            _ = try JSON(Array(text.utf8))
            return nil
        } catch { return error }
    }

    @Test(
        arguments: [
            ("{\"a\": foo}", 6, "Unexpected token."),
            ("{\"a\": tru}", 6, "Unexpected token."),
            ("{\"a\": }", 6, "Unexpected token."),
            ("[1,]", 3, "Unexpected token."),
            ("{\"a\": @}", 6, "Expected a value."),
            ("@", 0, "Expected a value."),
            ("[@]", 1, "Expected a value or ] within an array."),
            ("{a:1}", 1, "Expected an object key or }."),
            ("{\"a\":1,}", 7, "Expected an object key or }."),
            ("{\"a\" 1}", 5, "Expected : between key:value pair."),
            ("{\"a\":1 \"b\":2}", 7, "Expected , or } after key:value pair."),
            ("{\"a\":truest}", 9, "Expected , or } after key:value pair."),
            ("[1 2]", 3, "Expected , or ] after array value."),
            ("{} x", 3, "Parsing terminated before end of input."),
            ("{\"a\": 01}", 6, "Octal/hex numbers are not valid JSON values."),
            ("[0x1F]", 1, "Octal/hex numbers are not valid JSON values."),
            ("[ -]", 2, "Unable to parse number."),
            ("[1-2]", 1, "Unable to parse number."),
            ("", 0, "Unexpected end of string. Expected a value."),
            ("  ", 2, "Unexpected end of string. Expected a value."),
            ("{", 1, "Unexpected end of string. Expected an object key or }."),
            ("{\"a\"", 4, "Unexpected end of string. Expected : between key:value pair."),
            ("{\"a\":", 5, "Unexpected end of string. Expected a value."),
            ("{\"a\":1", 6, "Unexpected end of string. Expected , or } after key:value pair."),
            ("[", 1, "Unexpected end of string. Expected a value or ] within an array."),
            ("[1", 2, "Unexpected end of string. Expected , or ] after array value."),
            ("{\"abc", 5, "Closing quote expected in string."),
            ("[\"ab\\", 4, "Closing quote expected in string."),
            ("[\"a\\u12", 3, "Illegal hex string."),
            ("[\"a\\u12xy\"]", 3, "Invalid escape sequence."),
            ("[\"a\\q\"]", 3, "Invalid escape sequence."),
        ] as [(String, Int, String)])
    func `names the place and the reason in the words of protobuf's parser`(text: String, offset: Int, reason: String) {
        #expect(Self.fault(text) == JSONFault(offset: offset, text: reason))
    }

    @Test func `the live text has the context on a line of its own and a caret below the place`() {
        let body = Array(#"{"contents": [{"parts": [{"text": oops}]}]}"#.utf8)
        let problems = MessageReader.read(body, as: "GenerateContentRequest", version: "v1beta").1
        #expect(
            problems == [
                Problem(
                    field: "",
                    description:
                        "Invalid JSON payload received. Unexpected token.\n{\"parts\": [{\"text\": oops}]}]}\n                    ^")
            ])
    }

    @Test(arguments: [
        ("abc", "abc@0123456789012345678\n   ^"),
        ("01234567890123456789", "01234567890123456789@0123456789012345678\n                    ^"),
        ("xxxxx01234567890123456789", "01234567890123456789@0123456789012345678\n                    ^"),
    ])
    func `shows twenty bytes either side, fewer at the ends`(lead: String, text: String) {
        let body = Array((lead + "@012345678901234567890123456789").utf8)
        #expect(JSONFault(offset: lead.utf8.count, text: "X.").description(in: body) == "X.\n" + text)
    }

    @Test func `a context cut inside a character is still text`() {
        let body = Array((String(repeating: "é", count: 30) + "!").utf8)
        #expect(JSONFault(offset: 31, text: "X.").description(in: body).hasPrefix("X.\n\u{FFFD}éé"))
    }
}
