import Foundation
import HTTP
import Testing

/// Whole answers, heads included, against files: what a change does to the wire shows in its diff. Written by
/// `PLANTAIN_GOLDEN=write swift test --filter GoldenTests`, never otherwise; a missing file fails.
struct GoldenTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    @Test(arguments: GoldenCase.all)
    func `an answer is what its file says`(golden: GoldenCase) async throws {
        let corridor = Corridor()
        var target = golden.target
        if let before = golden.before {
            let name = try #require(try await corridor.send("POST", before.target, before.body).json["name"] as? String)
            target = target.replacingOccurrences(of: "{name}", with: name)
        }
        let answer = try await corridor.send(golden.method, target, golden.body ?? "", fields: golden.fields)
        try Self.compare(answer, with: golden.name)
    }

    /// Holds an answer against the file of that name, or writes it.
    static func compare(_ answer: Corridor.Answer, with name: String) throws {
        let text = text(answer)
        let file = folder.appending(path: name + ".http")
        if ProcessInfo.processInfo.environment["PLANTAIN_GOLDEN"] == "write" {
            try Data(text.utf8).write(to: file)
        } else {
            let expected = try #require(try? Data(contentsOf: file), "\(name).http is missing")
            #expect(text == String(decoding: expected, as: UTF8.self))
        }
    }

    @Test func `no file is left over`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).map { String($0.dropLast(5)) }
        #expect(Set(files) == Set(GoldenCase.all.map(\.name) + FilesGoldenTests.names))
    }

    @Test(arguments: ["gemini-2.5-flash-image", "gemini-3-pro-image"])
    func `a stream's picture is the unary call's, byte for byte`(model: String) async throws {
        let body = #"{"contents": [{"parts": [{"text": "a red bicycle"}]}]}"#
        let unary = try #require(try await Corridor().send("POST", "/v1/models/\(model):generateContent", body).picture)
        let stream = try await Corridor().send("POST", "/v1/models/\(model):streamGenerateContent?alt=sse", body).text
        let start = try #require(stream.range(of: "\"data\": \""))
        let end = try #require(stream.range(of: "\"", range: start.upperBound..<stream.endIndex))
        #expect(Data(base64Encoded: String(stream[start.upperBound..<end.lowerBound])) == unary)
    }

    /// Head and body. A picture is replaced by its type and size: its bytes depend on the versions of zlib and libjpeg.
    private static func text(_ answer: Corridor.Answer) -> String {
        let head = ["\(answer.status)"] + answer.fields.list.map { "\($0.name): \($0.value)" } + ["(\(answer.promise))"]
        return (head + ["", ""]).joined(separator: "\n") + withoutPictures(answer.text)
    }

    /// Wherever base64 stands: `data`, `b64_json`, `bytesBase64Encoded`, a data URL. Signatures are short and no pictures.
    private static func withoutPictures(_ text: String) -> String {
        text.replacing(/[A-Za-z0-9+\/]{1000,}={0,2}/) { match in
            Data(base64Encoded: String(match.output)).flatMap(PictureHeader.init).map { "<\($0.width)x\($0.height)>" } ?? "<no picture>"
        }
    }
}
