import GeminiAPI
import HTTP
import Testing

@testable import Fixtures

/// What keeps a fixture from answering a request, field by field.
struct RequestComparisonTests {
    private typealias Difference = NearMiss.Difference
    private static func differences(_ asked: Essence, _ recorded: Essence) -> [Difference] {
        RequestComparison.differences(asked: asked, recorded: recorded)
    }
    /// `sha256:` and the first eight digits of the digest of three zero bytes, and of three bytes of ones.
    private static let (zeros, ones) = ("sha256:709e80c8…", "sha256:5ae7e6a4…")

    @Test func `a request does not differ from itself`() {
        let essence = Asked.turns(["make it red", "@AAAA"], ["@////"], ["again"])
        #expect(Self.differences(essence, essence) == [])
    }

    @Test func `a text differs by words`() {
        #expect(
            Self.differences(Asked.prompt("a red bicycle"), Asked.prompt("a blue bicycle")) == [
                Difference(
                    path: "contents[0].parts[0].text", asked: "a red bicycle", recorded: "a blue bicycle",
                    words: "a [-blue-] {+red+} bicycle")
            ])
    }

    @Test func `settings differ by their path, also where one side has none`() {
        let asked = Asked.prompt(
            "x", config: #""imageConfig":{"aspectRatio":"16:9","imageSize":"2K"},"seed":0,"responseModalities":["IMAGE"]"#)
        let recorded = Asked.prompt("x", config: #""imageConfig":{"aspectRatio":"1:1"},"topK":3,"responseModalities":["TEXT","IMAGE"]"#)
        #expect(
            Self.differences(asked, recorded) == [
                Difference(path: "generationConfig.imageConfig.aspectRatio", asked: "16:9", recorded: "1:1"),
                Difference(path: "generationConfig.imageConfig.imageSize", asked: "2K", recorded: nil),
                Difference(path: "generationConfig.responseModalities", asked: #"["IMAGE"]"#, recorded: #"["TEXT","IMAGE"]"#),
                Difference(path: "generationConfig.seed", asked: "0", recorded: nil),
                Difference(path: "generationConfig.topK", asked: nil, recorded: "3"),
            ])
    }

    @Test func `pictures differ by the beginning of their digests`() {
        #expect(
            Self.differences(Asked.turns(["edit", "@AAAA"]), Asked.turns(["edit", "@////"])) == [
                Difference(path: "contents[0].parts[1]", asked: "picture \(Self.zeros)", recorded: "picture \(Self.ones)")
            ])
        let (one, other) = (String(repeating: "A", count: 260), String(repeating: "/", count: 260))
        let generic = Self.differences(
            Asked.essence(#"{"input":[{"type":"image","data":"\#(one)"}]}"#, "/v1beta/interactions"),
            Asked.essence(#"{"input":[{"type":"image","data":"\#(other)"}]}"#, "/v1beta/interactions"))
        #expect(generic.map(\.path) == ["input[0].data"])
        #expect(generic[0].asked?.hasPrefix("sha256:") == true && generic[0].asked?.utf8.count == 18)
    }

    @Test func `a part of another kind is shown whole`() {
        #expect(
            Self.differences(Asked.turns(["@AAAA"]), Asked.turns(["edit this"])) == [
                Difference(path: "contents[0].parts[0]", asked: "picture \(Self.zeros)", recorded: "edit this")
            ])
        #expect(
            Self.differences(Asked.turns(["edit", "@AAAA"]), Asked.turns(["edit"])) == [
                Difference(path: "contents[0].parts[1]", asked: "picture \(Self.zeros)", recorded: nil)
            ])
    }

    @Test func `turns are missing or added wherever that is`() {
        let long = Asked.turns(["draw"], ["@AAAA"], ["make it red"], ["@////"], ["now blue"])
        #expect(
            Self.differences(long, Asked.turns(["draw"], ["@AAAA"], ["make it red"])) == [
                Difference(path: "contents[3]", asked: "model: picture \(Self.ones)", recorded: nil),
                Difference(path: "contents[4]", asked: "user: now blue", recorded: nil),
            ])
        #expect(
            Self.differences(Asked.turns(["now blue"]), long).map(\.path) == ["contents[0]", "contents[1]", "contents[2]", "contents[3]"])
    }

    @Test func `route, model, query, header and body come each in its place`() {
        let asked = Asked.prompt("a b", config: "", "/v1/models/m:generateContent?fields=candidates")
        #expect(
            Self.differences(asked, Asked.prompt("a c", config: "", "/v1/models/n:streamGenerateContent")) == [
                Difference(path: "route", asked: "generateContent", recorded: "streamGenerateContent"),
                Difference(path: "model", asked: "m", recorded: "n"),
                Difference(path: "contents[0].parts[0].text", asked: "a b", recorded: "a c", words: "a [-c-] {+b+}"),
                Difference(path: "?fields", asked: "candidates", recorded: nil),
            ])
        #expect(
            Self.differences(asked, Asked.essence(#"{"input":"a c"}"#, "/v1/interactions")) == [
                Difference(path: "route", asked: "generateContent", recorded: "POST /interactions"),
                Difference(path: "model", asked: "m", recorded: nil),
                Difference(path: "prompt", asked: "a b", recorded: "a c", words: "a [-c-] {+b+}"),
            ])
        let upload = Asked.essence("a", "/upload/v1/files", fields: ["X-Goog-Upload-Command": "upload", "X-Goog-Upload-Offset": "0"])
        let later = Asked.essence("b", "/upload/v1/files", fields: ["X-Goog-Upload-Command": "upload", "X-Goog-Upload-Offset": "1"])
        #expect(Self.differences(upload, later).map(\.path) == ["body", "header x-goog-upload-offset"])
    }

    @Test(arguments: [
        (#""newField":{"deep":1},"#, ["newField.deep"]),
        (#""systemInstruction":{"parts":[{"text":"be bold"}]},"#, ["systemInstruction.parts"]),
        (#""tools":[{"googleSearch":{}}],"#, ["tools"]), (#""newField":{},"#, ["newField"]),
    ])
    func `what only the request has is named`(member: String, paths: [String]) {
        let plain = #""contents":[{"parts":[{"text":"x"}]}]}"#
        let differences = Self.differences(Asked.essence("{" + member + plain), Asked.essence("{" + plain))
        #expect(differences.map(\.path) == paths)
        #expect(differences.allSatisfy { $0.recorded == nil && $0.asked != nil })
    }

    @Test(arguments: [
        ("a  b", "a b", "a  b", "a b"), ("caf\u{E9}", "cafe\u{301}", #"caf\u{00E9}"#, #"cafe\u{0301}"#), ("a\\nb", "a b", #"a\nb"#, "a b"),
        ("a\\u00A0b", "a b", #"a\u{00A0}b"#, "a b"),
    ])
    func `texts that look alike are shown so that they don't`(asked: String, recorded: String, one: String, other: String) {
        #expect(
            Self.differences(Asked.prompt(asked), Asked.prompt(recorded)) == [
                Difference(path: "contents[0].parts[0].text", asked: one, recorded: other)
            ])
    }

    @Test func `long values are cut so that the difference shows`() throws {
        let long = String(repeating: "x", count: 500)
        let differences = Self.differences(Asked.prompt("\(long)ab\(long)"), Asked.prompt("\(long)ac\(long)"))
        let difference = try #require(differences.first)
        #expect(difference.asked?.count == 60 && difference.recorded?.count == 60)
        #expect(difference.asked?.contains("ab") == true && difference.recorded?.contains("ac") == true)
        let typed = Self.differences(Asked.essence(#"{"a":1}"#, "/v1/x"), Asked.essence(#"{"a":"1"}"#, "/v1/x"))
        #expect(typed == [Difference(path: "a", asked: "1 (a number)", recorded: "1 (a text)")])
    }
}
