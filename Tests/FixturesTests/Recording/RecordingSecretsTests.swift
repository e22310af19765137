import Foundation
import GeminiAPI
import HTTP
import Testing

@testable import Fixtures

@Suite struct RecordingSecretsTests {
    static let canary = "canary-Zk3+/x9Q-77aa"
    static let other = "AIza" + "SyCanary90abcdefghijklmnopqrstuvwxy"

    private func expectNone(_ scratch: Scratch, _ words: [String] = [canary, other, "upload-canary", "cookie-canary"]) {
        let files = scratch.files
        #expect(files.keys.contains { $0.hasSuffix("exchange.json") })
        for (name, bytes) in files {
            for word in words {
                let forms = [
                    word, word.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "",
                    Data(word.utf8).base64EncodedString().dropLast(4) + "",
                ]
                for form in forms {
                    #expect(Data(bytes).range(of: Data(form.utf8)) == nil, "\(form) in \(name)")
                    #expect(!name.contains(form))
                }
            }
        }
    }

    private func sample(_ answer: String, _ contentType: String = "application/json; charset=UTF-8") -> Sample {
        var sample = Sample()
        let encoded = Self.canary.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        sample.target = "/s/one/v1beta/models/gemini-3-pro-image:generateContent?key=\(encoded)&x=\(encoded)&upload_id=upload-canary"
        sample.fields = [
            "Host": "127.0.0.1:8080", "X-Goog-Api-Key": Self.canary, "Authorization": "Bearer \(Self.canary)", "Cookie": "s=cookie-canary",
            "Content-Type": "application/json", "X-Goog-Upload-Command": Self.canary,
        ]
        sample.body =
            "{\"contents\":[{\"parts\":[{\"text\":\"my key is \(Self.canary) and \(Self.other)\"}]}],\"\(Self.canary)\":\"\(Self.other)\"}"
        let basic = Data("user:\(Self.canary)".utf8).base64EncodedString()
        sample.answerFields = [
            "Content-Type": contentType, "X-Echo": Self.canary, "X-Basic": "Basic \(basic)", "Set-Cookie": "cookie-canary",
            "Location": "https://127.0.0.1:9443/download?key=\(encoded)", "X-GUploader-UploadID": "upload-canary",
            "X-Goog-Upload-URL": "https://127.0.0.1:9443/upload/v1beta/files?upload_id=upload-canary&upload_protocol=resumable",
        ]
        sample.answer = answer
        return sample
    }

    @Test(arguments: [
        ("{\n  \"text\": \"KEY\"\n}\n", "application/json"),
        ("{\"uri\":\"https://127.0.0.1:9443/files/a?key=ENCODED\",\"KEY\":\"Basic BASIC\"}", "application/json"),
        ("data: {\"text\": \"KEY\"}\r\n\r\ndata: KEY\r\n\r\n", "text/event-stream"),
        (": KEY\n\nevent: KEY\ndata: OTHER\n\n", "text/event-stream"),
        ("[{\n  \"text\": \"KEY\"\n}\n]", "application/json"),
        ("<p>KEY</p> <a href=\"https://h/?key=ENCODED&amp;upload_id=upload-canary\">OTHER</a>", "text/html"),
        ("{\"error\":{\"message\":\"API key not valid: KEY OTHER\"}}", "application/json"),
        (
            "--b\r\nContent-Type: text/plain\r\n\r\nKEY OTHER\r\n--b--\r\n" + String(repeating: "x", count: 5000),
            "multipart/mixed; boundary=b"
        ),
    ]) func `a canary is in no byte that is written`(answer: String, contentType: String) throws {
        let scratch = Scratch()
        let encoded = Self.canary.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let text = answer.replacing("KEY", with: Self.canary).replacing("ENCODED", with: encoded).replacing("OTHER", with: Self.other)
            .replacing("BASIC", with: Data("user:\(Self.canary)".utf8).base64EncodedString())
        let finished = try sample(text, contentType).record(recorder(scratch))
        expectNone(scratch)
        let fixture = try #require(try finished.entry?.read())
        #expect(fixture.request.target == "/v1beta/models/gemini-3-pro-image:generateContent?x=REDACTED&upload_id=REDACTED")
        #expect(
            fixture.response.fields["x-goog-upload-url"]
                == "\(Scrub.liveOrigin)/upload/v1beta/files?upload_id=REDACTED&upload_protocol=resumable")
    }

    @Test func `a canary in a request that was passed on is in no byte that is written`() throws {
        let scratch = Scratch()
        var sample = sample("{}\n")
        sample.method = "POST"
        sample.target = "/upload/v1beta/files?uploadType=multipart"
        sample.fields = ["X-Goog-Api-Key": Self.canary, "Content-Type": "multipart/related; boundary=b"]
        let body = "--b\r\nContent-Type: application/json\r\n\r\n{\"k\":\"\(Self.canary)\"}\r\n--b\r\nContent-Type: image/png\r\n\r\n"
        var request = Request(Head(method: "POST", target: sample.target, fields: sample.fields))
        request.stream = BodyStream(Array(body.utf8))
        let target = Target(sample.target)
        let call = Call(request, route: Route(method: "POST", path: target.path), target: target)
        let recording = recorder(scratch).begin(call, request, name: nil, session: "default")
        try recording.sent(Array(body.utf8.prefix(60)))
        try recording.sent(Array(body.utf8.dropFirst(60)) + noise(100))
        try sample.feed(recording)
        let entry = try #require(try recording.finish().entry)
        expectNone(scratch)
        guard case .file("request-1.bin") = try entry.read().request.body else {
            Issue.record("no file")
            return
        }
    }

    @Test func `PLANTAIN_UPSTREAM_KEY is as secret as the client's`() throws {
        let scratch = Scratch()
        try Sample.answering("upstream-canary-1").record(recorder(scratch, secrets: ["upstream-canary-1"]))
        expectNone(scratch, ["upstream-canary-1"])
    }

    @Test func `in bytes the credential is overwritten with as many x, and a note says so`() throws {
        let scratch = Scratch()
        var sample = sample("")
        let recording = sample.begin(recorder(scratch))
        sample.answerFields = ["Content-Type": "video/mp4"]
        recording.head(200, sample.answerFields, after: .zero)
        let film = [0, 0, 0, 24] + Array("ftypmp42".utf8) + [0xFF, 0xFE]
        try recording.received(film + Array(Self.canary.utf8) + [0xFF], after: .zero)
        let finished = try recording.finish()
        let entry = try #require(finished.entry)
        let blot = [UInt8](repeating: UInt8(ascii: "x"), count: Self.canary.utf8.count)
        #expect(try entry.read().response.body.bytes(in: entry.folder) == film + blot + [0xFF])
        #expect(finished.notes == ["the credential of the request stood in body-1.mp4, and was overwritten there with as many x"])
        expectNone(scratch)
    }

    @Test func `a short key is taken off the wire's own places and leaves the prompt alone`() throws {
        let scratch = Scratch()
        var sample = Sample.answering("a test", prompt: "a test picture")
        sample.fields = ["x-goog-api-key": "test"]
        sample.target += "?key=test"
        let fixture = try #require(try sample.record(recorder(scratch)).entry?.read())
        #expect(fixture.prompt == "" || fixture.prompt == "a test picture")
        #expect(fixture.request.target == "/v1beta/models/gemini-3-pro-image:generateContent")
        #expect(fixture.request.fields.list.isEmpty)
    }
}
