import Emulator
import Files
import Foundation
import GeminiAPI
import HTTP
import Testing

/// The Files API through the corridor, without a socket.
struct FilesTests {
    private static let png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
    private let corridor = Corridor()

    private func send(_ method: String, _ target: String, _ bytes: [UInt8], _ fields: [String: String]) async throws -> Corridor.Answer {
        var all: Fields = ["Host": "127.0.0.1:1"]
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) { all.add(name, value) }
        return try await corridor.send(method, target, String(decoding: bytes, as: UTF8.self), fields: all)
    }

    private func start(_ json: String = #"{"file":{"display_name":"dot"}}"#, size: Int = 3, prefix: String = "") async throws
        -> Corridor.Answer
    {
        try await send(
            "POST", "\(prefix)/upload/v1beta/files", Array(json.utf8),
            [
                "x-goog-api-key": "k", "X-Goog-Upload-Protocol": "resumable", "X-Goog-Upload-Command": "start",
                "X-Goog-Upload-Header-Content-Length": "\(size)", "X-Goog-Upload-Header-Content-Type": "text/plain",
            ])
    }

    private func target(_ answer: Corridor.Answer) throws -> String {
        let url = try #require(answer.fields["X-Goog-Upload-URL"])
        return String(url.dropFirst("http://127.0.0.1:1".count))
    }

    /// The file that these bytes become.
    private func upload(_ text: String, _ json: String = #"{"file":{"display_name":"dot"}}"#) async throws -> [String: Any] {
        let began = try await start(json, size: text.utf8.count)
        let done = try await send(
            "PUT", try target(began), Array(text.utf8), ["X-Goog-Upload-Command": "upload, finalize", "X-Goog-Upload-Offset": "0"])
        #expect(done.fields["X-Goog-Upload-Status"] == "final")
        return try #require(done.json["file"] as? [String: Any])
    }

    @Test func `an upload begins with a URL of this session, and needs no key to go on`() async throws {
        let began = try await start(prefix: "/s/mine")
        #expect(began.status == 200 && began.body.isEmpty)
        #expect(began.fields["X-Goog-Upload-Status"] == "active")
        #expect(began.fields["X-Goog-Upload-Chunk-Granularity"] == "8388608")
        #expect(began.fields["X-Goog-Upload-URL"]?.hasPrefix("http://127.0.0.1:1/s/mine/upload/v1beta/files?upload_id=") == true)
        #expect(began.fields["X-Goog-Upload-URL"] == began.fields["X-Goog-Upload-Control-URL"])
        let target = try target(began)
        let first = try await send("POST", target, [1, 2], ["X-Goog-Upload-Command": "upload", "X-Goog-Upload-Offset": "0"])
        #expect(first.fields["X-Goog-Upload-Status"] == "active")
        let asked = try await send("POST", target, [], ["X-Goog-Upload-Command": "query"])
        #expect(asked.fields["X-Goog-Upload-Size-Received"] == "2")
        let wrong = try await send("POST", target, [3], ["X-Goog-Upload-Command": "upload, finalize", "X-Goog-Upload-Offset": "1"])
        #expect(wrong.status == 400)
        #expect(wrong.fields["X-Goog-Upload-Status"] == "active" && wrong.fields["X-Goog-Upload-Size-Received"] == "2")
        let last = try await send("POST", target, [3], ["X-Goog-Upload-Command": "upload, finalize", "X-Goog-Upload-Offset": "2"])
        let file = try #require(last.json["file"] as? [String: Any])
        #expect(
            file["sizeBytes"] as? String == "3" && file["displayName"] as? String == "dot" && file["mimeType"] as? String == "text/plain")
        #expect((file["uri"] as? String)?.hasPrefix("http://127.0.0.1:1/s/mine/v1beta/files/") == true)
        #expect(corridor.exchanges.last?.prompt.contains("\"dot\": text/plain, 3 bytes") == true)
    }

    @Test func `a file is got, listed in pages and deleted`() async throws {
        var names: [String] = []
        for _ in 0..<3 { names.append(try #require(try await upload("abc")["name"] as? String)) }
        #expect(Set(names).count == 3)
        #expect(try await corridor.send("GET", "/v1beta/\(names[0])").json["name"] as? String == names[0])
        let page = try await corridor.send("GET", "/v1beta/files?pageSize=2").json
        let next = try await corridor.send("GET", "/v1beta/files?pageSize=2&pageToken=\(page["nextPageToken"] as? String ?? "")").json
        #expect((page["files"] as? [Any])?.count == 2 && (next["files"] as? [Any])?.count == 1 && next["nextPageToken"] == nil)
        #expect(try await corridor.send("DELETE", "/v1beta/\(names[0])").text == "{}\n")
        let gone = try await corridor.send("GET", "/v1beta/\(names[0])")
        #expect(gone.status == 403)
        #expect(gone.message == "You do not have permission to access the File \(names[0].dropFirst(6)) or it may not exist.")
        #expect(try await corridor.send("GET", "/v1beta/files", fields: [:]).status == 403)
    }

    @Test func `a name that the client chose is kept, given once, and has its form`() async throws {
        #expect(try await upload("abc", #"{"file":{"name":"files/my-file"}}"#)["name"] as? String == "files/my-file")
        #expect(try await start(#"{"file":{"name":"files/my-file"}}"#).status == 409)
        for name in ["files/-a", "files/A", "files/a_b", "files/" + String(repeating: "a", count: 41)] {
            #expect(try await start("{\"file\":{\"name\":\"\(name)\"}}").status == 400, "\(name)")
        }
        #expect(try await start(#"{"file":{"nome":"x"}}"#).message.contains("Unknown name \"nome\" at 'file'"))
        #expect(try await start(size: (2 << 30) + 1).status == 400)
    }

    @Test func `bytes come in one request too, alone or behind their metadata`() async throws {
        let raw = try await send("POST", "/upload/v1beta/files?uploadType=media&key=k", [65, 66], ["Content-Type": "text/plain"])
        #expect((raw.json["file"] as? [String: Any])?["sizeBytes"] as? String == "2")
        let body =
            "--xyz\r\nContent-Type: application/json\r\n\r\n{\"file\":{\"displayName\":\"two\"}}\r\n--xyz\r\nContent-Type: image/png\r\n\r\na--xyz\r\nb\r\n--xyz--\r\n"
        let both = try await send(
            "POST", "/upload/v1beta/files?uploadType=multipart&key=k", Array(body.utf8), ["Content-Type": "multipart/related; boundary=xyz"]
        )
        let file = try #require(both.json["file"] as? [String: Any])
        #expect(file["displayName"] as? String == "two" && file["mimeType"] as? String == "image/png")
        #expect(file["sizeBytes"] as? String == "9")
        let cut = try await send(
            "POST", "/upload/v1beta/files?uploadType=multipart&key=k", Array(body.utf8.dropLast(9)),
            ["Content-Type": "multipart/related; boundary=xyz"])
        #expect(cut.status == 400)
    }

    @Test func `what was generated is downloaded by a detour, what was uploaded is not`() async throws {
        let shelf = corridor.emulator.shelves.files
        _ = try await shelf.add("batch-1", bytes: Array("line\n".utf8), mimeType: "application/jsonl", at: Corridor.noon)
        let fields: Fields = ["Host": "127.0.0.1:1", "x-goog-api-key": "k"]
        let moved = try await corridor.send("GET", "/s/a/v1/files/batch-1:download?alt=media", fields: fields)
        #expect(moved.status == 302)
        #expect(moved.fields["Location"] == "http://127.0.0.1:1/s/a/download/v1/files/batch-1:download?alt=media")
        #expect(
            moved.text
                == "{\n  \"error\": {\n    \"code\": 302,\n    \"message\": \"Unknown Error.\",\n    \"status\": \"UNKNOWN\"\n  }\n}\n")
        let there = try await corridor.send("GET", "/s/a/download/v1/files/batch-1:download?alt=media", fields: fields)
        #expect(there.text == "line\n" && there.fields["Content-Type"] == "application/jsonl")
        #expect(try await corridor.send("GET", "/download/v1/files/batch-1:download?alt=media", fields: [:]).status == 403)
        let uploaded = try #require(try await upload("abc")["name"] as? String)
        #expect(try await corridor.send("GET", "/v1/\(uploaded):download?alt=media").status == 400)
    }

    @Test func `a picture that is named makes the picture, and counts, as one that is sent`() async throws {
        let bytes = try #require(Data(base64Encoded: Self.png))
        _ = try await corridor.emulator.shelves.files.add(
            "dot", bytes: Array(bytes), mimeType: "image/png", source: .uploaded, at: Corridor.noon)
        func ask(_ part: String, _ method: String = "generateContent") async throws -> Corridor.Answer {
            try await corridor.send(
                "POST", "/v1beta/models/gemini-2.5-flash-image:\(method)", #"{"contents":[{"parts":[{"text":"a hat on it"},\#(part)]}]}"#)
        }
        let inline = #"{"inlineData":{"mimeType":"image/png","data":"\#(Self.png)"}}"#
        func named(_ uri: String) -> String { #"{"fileData":{"fileUri":"\#(uri)","mimeType":"image/png"}}"# }
        let sent = try await ask(inline)
        #expect(sent.status == 200)
        for uri in ["files/dot", "http://elsewhere:9/s/x/v1/files/dot"] {
            let answer = try await ask(named(uri))
            #expect(answer.picture == sent.picture && answer.picture != nil)
            #expect(answer.usage["promptTokenCount"] as? Int == sent.usage["promptTokenCount"] as? Int)
        }
        #expect(try await ask(named("files/dot"), "countTokens").text == ask(inline, "countTokens").text)
        #expect(try await ask(named("files/none")).message.contains("access the File none or"))
        #expect(try await ask(named("files/none"), "countTokens").status == 403)
        #expect(try await ask(named("https://elsewhere/picture.png")).status == 200)
    }

    @Test func `an upload is part of the key of no picture, and an exchange shows no bytes`() async throws {
        let name = try #require(try await upload("secret bytes")["name"] as? String)
        #expect(corridor.exchanges.allSatisfy { !$0.prompt.contains("secret") })
        #expect(corridor.exchanges.last?.prompt.hasPrefix(name) == true)
    }
}
