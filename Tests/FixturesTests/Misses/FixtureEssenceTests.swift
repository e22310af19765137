import Foundation
import GeminiAPI
import HTTP
import Testing

@testable import Fixtures

/// A fixture's folder gives the key of the request it was recorded from.
struct FixtureEssenceTests {
    private static let folder = FileManager.default.temporaryDirectory.path + "/plantain-essence-\(UUID().uuidString)"

    private static func essence(_ target: String, fields: Fields = [:], _ body: RecordedBody) throws -> Essence {
        let request = RecordedRequest(method: "POST", target: target, fields: fields, body: body)
        let response = RecordedResponse(status: 200, fields: [:], body: .none)
        let key = try #require(FixtureKey(String(repeating: "0", count: 64)))
        return try Fixture(key: key, route: "", model: "", prompt: "", request: request, response: response).essence(in: folder)
    }

    @Test func `JSON with files in it, text and other bytes`() throws {
        try FileManager.default.createDirectory(atPath: Self.folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: Self.folder) }
        let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 251 ^ 0xFB) }
        try Data(bytes).write(to: URL(fileURLWithPath: Self.folder + "/request-1.bin"))
        let base64 = Data(bytes).base64EncodedString()

        let json = try JSON(
            Array(
                ##"{"contents":[{"parts":[{"inline_data":{"data":{"$file":"request-1.bin","base64":"url"}}},{"functionCall":{"args":{"$object":{"$file":1}}}}]}]}"##
                    .utf8))
        let sent =
            #"{"contents":[{"parts":[{"inlineData":{"mimeType":"image/png","data":"\#(base64)"}},{"functionCall":{"args":{"$file":1}}}]}]}"#
        #expect(try Self.essence(Asked.generate, .json(json, .pretty)).key == Asked.essence(sent).key)

        let uri = try JSON(Array(##"{"messages":[{"$file":"request-1.bin","prefix":"data:image/png;base64,"}]}"##.utf8))
        let chat = "/v1beta/openai/chat/completions"
        #expect(
            try Self.essence(chat, .json(uri, .compact)).key
                == Asked.essence(#"{"messages":["data:image/png;base64,\#(base64)"]}"#, chat).key)

        let fields: Fields = ["x-goog-upload-command": "upload, finalize"]
        let upload = Request(Head(method: "POST", target: "/upload/v1beta/files", fields: fields), body: bytes)
        let target = Target(upload.head.target)
        let asked = Essence(Call(upload, route: Route(method: "POST", path: target.path), target: target), upload)
        #expect(try Self.essence("/upload/v1beta/files", fields: fields, .file("request-1.bin")).key == asked.key)
        #expect(try Self.essence("/v1/x?fields=a", .text("a=1&b=2")).key == Asked.essence("b=2&a=1", "/v1/x?fields=a&key=k").key)
        #expect(try Self.essence("/v1/x", .none).key == Asked.essence("", "/v1/x").key)
    }

    @Test func `a file that is missing is named`() throws {
        #expect(throws: FixtureProblem.self) { try Self.essence(Asked.generate, .file("request-9.bin")) }
        let json = JSON.object([("a", .object([("$file", .string("../secret"))]))])
        #expect(throws: FixtureProblem.self) { try Self.essence(Asked.generate, .json(json, .pretty)) }
    }
}
