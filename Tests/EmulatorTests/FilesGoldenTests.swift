import Emulator
import Files
import Foundation
import HTTP
import Testing

/// The life of a file on the wire, byte for byte, against Golden/files-STEP.http.
struct FilesGoldenTests {
    static let names = ["start", "upload", "query", "finalize", "misplaced", "get", "list", "download", "delete", "gone"].map {
        "files-" + $0
    }

    @Test func `the answers of the Files API are what their files say`() async throws {
        let corridor = Corridor()
        let key: Fields = ["Host": "127.0.0.1:8080", "x-goog-api-key": "test"]
        func step(_ command: String, _ offset: Int? = nil) -> Fields {
            var fields: Fields = ["Host": "127.0.0.1:8080", "X-Goog-Upload-Command": command]
            if let offset { fields.add("X-Goog-Upload-Offset", String(offset)) }
            return fields
        }
        var start = key
        for (name, value) in [
            ("Protocol", "resumable"), ("Command", "start"), ("Header-Content-Length", "5"), ("Header-Content-Type", "text/plain"),
        ] {
            start.add("X-Goog-Upload-" + name, value)
        }
        var answers: [Corridor.Answer] = []
        answers.append(
            try await corridor.send(
                "POST", "/upload/v1beta/files", #"{"file": {"name": "files/greeting", "displayName": "Hi"}}"#, fields: start))
        let url = try #require(answers[0].fields["X-Goog-Upload-URL"])
        let session = String(url.dropFirst("http://127.0.0.1:8080".count))
        answers.append(try await corridor.send("POST", session, "he", fields: step("upload", 0)))
        answers.append(try await corridor.send("POST", session, fields: step("query")))
        let misplaced = try await corridor.send("POST", session, "llo", fields: step("upload, finalize", 3))
        answers.append(try await corridor.send("POST", session, "llo", fields: step("upload, finalize", 2)))
        answers.append(misplaced)
        answers.append(try await corridor.send("GET", "/v1beta/files/greeting", fields: key))
        answers.append(try await corridor.send("GET", "/v1beta/files", fields: key))
        _ = try await corridor.emulator.shelves.files.add("made", bytes: [65], mimeType: "application/jsonl", at: Corridor.noon)
        answers.append(try await corridor.send("GET", "/v1beta/files/made:download?alt=media", fields: key))
        answers.append(try await corridor.send("DELETE", "/v1beta/files/greeting", fields: key))
        answers.append(try await corridor.send("GET", "/v1beta/files/greeting", fields: key))
        for (name, answer) in zip(Self.names, answers) { try GoldenTests.compare(answer, with: name) }
    }
}
