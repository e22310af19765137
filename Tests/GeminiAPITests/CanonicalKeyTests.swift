import Digest
import Testing

@testable import GeminiAPI

/// What tells one request from another, and what does not.
struct CanonicalKeyTests {
    private static func key(
        _ body: String, model: String = "gemini-3.1-flash-image", version: String = "v1beta", size: (Int, Int, String) = (1024, 1024, "1K")
    ) throws -> CanonicalKey {
        let model = try #require(Catalogue.gemini.model(model))
        return CanonicalKey(
            try Asked.request(body, version: version), model: model, size: PixelSize(width: size.0, height: size.1), sizeName: size.2)
    }
    private static let plain =
        #"{"contents":[{"role":"user","parts":[{"text":"edit"},{"inlineData":{"mimeType":"image/png","data":"++//"}}]}],"generationConfig":{"seed":1}}"#

    @Test(arguments: [
        #"{"generationConfig":{"seed":1},"contents":[{"parts":[{"text":"edit"},{"inlineData":{"data":"++//","mimeType":"image/png"}}],"role":"user"}]}"#,
        #"{"contents":[{"role":"user","parts":[{"text":"edit"},{"inline_data":{"mime_type":"image/png","data":"--__"}}]}],"generation_config":{"seed":"1"}}"#,
        #" { "contents" : [ { "parts" : [ { "text" : "\u0065dit" } , { "inlineData" : { "mimeType" : "image/png" , "data" : "++\/\/" } } ] } ] , "generationConfig" : { "seed" : 1.0 } } "#,
        #"{"contents":[{"role":"user","parts":[{"text":"edit"},{"inlineData":{"mimeType":"image/png","data":"++//"}}]}],"generationConfig":{"seed":1},"safetySettings":[],"labels":{"a":"b"}}"#,
    ])
    func `key order, spelling, white space, alphabet and what is ignored do not matter`(body: String) throws {
        #expect(try Self.key(body) == Self.key(Self.plain))
    }

    @Test func `nor does the version`() throws {
        #expect(try Self.key(Self.plain, version: "v1") == Self.key(Self.plain, version: "v1beta"))
    }

    @Test(arguments: [
        Self.plain.replacing("edit", with: "Edit"), Self.plain.replacing("edit", with: "edit "), Self.plain.replacing("++//", with: "++/+"),
        Self.plain.replacing(#""role":"user""#, with: #""role":"model""#), Self.plain.replacing(#""seed":1"#, with: #""seed":2"#),
        Self.plain.replacing(#"{"seed":1}"#, with: "{}"),
        Self.plain.replacing(#"{"text":"edit"},"#, with: #"{"text":"ed"},{"text":"it"},"#),
        Self.plain.replacing(#"{"contents""#, with: #"{"systemInstruction":{"parts":[{"text":"be bold"}]},"contents""#),
        Self.plain.replacing(#"]}],"g"#, with: #"]},{"parts":[{"text":"edit"}]}],"g"#),
    ])
    func `text, picture, role, seed, division and turns do`(body: String) throws {
        #expect(body != Self.plain)
        #expect(try Self.key(body) != Self.key(Self.plain))
    }

    @Test func `so do model and size`() throws {
        let key = try Self.key(Self.plain)
        #expect(try Self.key(Self.plain, model: "gemini-3-pro-image") != key)
        #expect(try Self.key(Self.plain, size: (2048, 2048, "2K")) != key)
        #expect(try Self.key(Self.plain, size: (1024, 1008, "1K")) != key)
    }

    @Test func `a text cannot pretend to be two`() throws {
        let one = #"{"contents":[{"parts":[{"text":"a\ntext 1\nb"}]}]}"#
        let two = #"{"contents":[{"parts":[{"text":"a"},{"text":"b"}]}]}"#
        #expect(try Self.key(one) != Self.key(two))
    }

    @Test func `a large picture is digested in pieces to the same end`() throws {
        let picture = String(decoding: Base64.encode((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }), as: UTF8.self)
        let urlSafe = picture.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        func body(_ data: String) -> String { #"{"contents":[{"parts":[{"inlineData":{"mimeType":"image/png","data":"\#(data)"}}]}]}"# }
        #expect(try Self.key(body(picture)) == Self.key(body(urlSafe)))
        #expect(try Self.key(body(picture)) != Self.key(body("Q" + picture.dropFirst())))
    }

    @Test func `is the same in every process, on every machine`() throws {
        let key = try Self.key(#"{"contents":[{"parts":[{"text":"x"}]}]}"#)
        let canonical = "model 22\ngemini-3.1-flash-image\nsize 12\n1024x1024 1K\nturn 4\nuser\ntext 1\nx\n"
        #expect(key.digest == SHA256.hash(Array(canonical.utf8)))
        #expect(key.seed == key.digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }

    @Test func `dice repeat for a purpose, differ between purposes and stay in range`() throws {
        let key = try Self.key(Self.plain)
        var (one, same, other) = (Dice(key, "a"), Dice(key, "a"), Dice(key, "b"))
        let drawn = one.bytes(64)
        #expect(same.bytes(64) == drawn)
        #expect(other.bytes(64) != drawn)
        let draws = (0..<2000).map { _ in one.draw(-3...6) }
        #expect(Set(draws) == Set(-3...6))
        #expect(one.draw(5...5) == 5)
    }
}
