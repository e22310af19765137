import HTTP
import Testing

@testable import GeminiAPI

struct CallTests {
    private static func credential(_ fields: Fields = [:], _ query: String = "") -> Credential? {
        let target = Target("/v1beta/models/m:generateContent" + query)
        let head = Head(method: "POST", target: target.path, fields: fields)
        return Call(Request(head), route: Route(method: "POST", path: target.path), target: target).credential
    }

    @Test func `a key comes by header or query, a token by Authorization`() {
        #expect(Self.credential(["X-Goog-Api-Key": "k"])?.kind == .apiKey)
        #expect(Self.credential([:], "?key=k")?.kind == .apiKey)
        #expect(Self.credential(["authorization": "bearer t"])?.kind == .bearer)
        #expect(Self.credential(["x-goog-api-key": "k"], "?key=other")?.matches("k") == true)
        #expect(Self.credential(["x-goog-api-key": "k", "authorization": "Bearer t"])?.kind == .apiKey)
    }

    @Test(arguments: [[:], ["x-goog-api-key": ""], ["authorization": "Bearer"], ["authorization": "Basic dTpw"]] as [Fields])
    func `none of these is a credential`(fields: Fields) {
        #expect(Self.credential(fields) == nil)
    }

    @Test(arguments: [("secret", true), ("Secret", false), ("secre", false), ("secret1", false), ("", false)])
    func `matches the whole key alone`(key: String, matches: Bool) {
        #expect(Self.credential(["x-goog-api-key": "secret"])?.matches(key) == matches)
    }

    @Test func `a fingerprint tells keys apart and tells no key`() throws {
        let one = try #require(Self.credential(["x-goog-api-key": "AIzaSecret"]))
        let other = try #require(Self.credential(["x-goog-api-key": "AIzaSecreT"]))
        #expect(one.fingerprint.count == 16)
        #expect(one.fingerprint.allSatisfy { $0.isHexDigit })
        #expect(one.fingerprint != other.fingerprint)
        #expect(!one.fingerprint.contains("AIza"))
        #expect(one.fingerprint == Self.credential([:], "?key=AIzaSecret")?.fingerprint)
    }

    @Test func `a count takes contents, or a whole request`() {
        let bare = Asked.call(#"{"contents":[{"parts":[{"text":"x"}]}]}"#, method: "countTokens")
        let wrapped = Asked.call(
            #"{"generateContentRequest":{"model":"models/m","contents":[{"parts":[{"text":"x"}]}],"systemInstruction":{"parts":[{"text":"y"}]}}}"#,
            method: "countTokens")
        #expect(bare.problems == [] && wrapped.problems == [])
        #expect(bare.generate?.allTexts == ["x"])
        #expect(wrapped.generate?.allTexts == ["y", "x"])
    }

    @Test func `the subjects of an edit are the latest picture so far, then those of the last turn`() throws {
        func picture(_ byte: UInt8) -> String {
            #"{"inlineData":{"mimeType":"image/png","data":"\#(String(decoding: Base64.encode([byte]), as: UTF8.self))"}}"#
        }
        let text = #"{"text":"x"}"#
        func subjects(_ turns: [[String]]) throws -> [UInt8] {
            let contents = turns.map { #"{"parts":[\#($0.joined(separator: ","))]}"# }.joined(separator: ",")
            return try Asked.request(#"{"contents":[\#(contents)]}"#).subjects.flatMap(\.data.decoded)
        }
        #expect(try subjects([[text]]) == [])
        #expect(try subjects([[text, picture(1), picture(2)]]) == [1, 2])
        #expect(try subjects([[picture(1)], [picture(2), picture(3)], [text]]) == [3])
        #expect(try subjects([[picture(1)], [picture(2)], [text, picture(4)]]) == [2, 4])
    }
}
