import Files
import GeminiAPI
import HTTP
import Testing

@Suite struct FileShelfTests {
    private let scratch = TemporaryFolder()
    private let day: Int64 = 24 * 3600 * 1_000_000

    private func shelves() -> [FileShelf] { [FileShelf(nil, on: DiskThread()), FileShelf(scratch.path, on: DiskThread())] }

    @Test func `a file that was added is there, with its facts and its bytes`() async throws {
        for shelf in shelves() {
            let file = try await shelf.add(
                "batch-1", bytes: Array("hello".utf8), mimeType: "text/plain", displayName: "greeting", at: 1_000_000)
            #expect(try await shelf.file("batch-1", at: 2_000_000) == file)
            #expect(try await shelf.bytes(of: "batch-1", at: 2_000_000) == Array("hello".utf8))
            #expect(try await shelf.producer(of: file).collect() == Array("hello".utf8))
            let json = file.json(origin: "http://localhost:1/s/a", version: "v1")
            #expect(
                json.members?.map(\.0) == [
                    "name", "displayName", "mimeType", "sizeBytes", "createTime", "updateTime", "expirationTime", "sha256Hash", "uri",
                    "state",
                    "source", "downloadUri",
                ])
            let text = String(decoding: JSONWriter.text(json, .compact), as: UTF8.self)
            // echo -n $(echo -n hello | sha256sum | cut -d' ' -f1) | base64 -w0
            #expect(
                text.contains("\"sha256Hash\":\"MmNmMjRkYmE1ZmIwYTMwZTI2ZTgzYjJhYzViOWUyOWUxYjE2MWU1YzFmYTc0MjVlNzMwNDMzNjI5MzhiOTgyNA==\"")
            )
            #expect(text.contains("\"sizeBytes\":\"5\""))
            #expect(text.contains("\"expirationTime\":\"1970-01-03T00:00:01.000000000Z\""))
            #expect(text.contains("\"uri\":\"http://localhost:1/s/a/v1/files/batch-1\""))
        }
    }

    @Test func `files are listed the newest first, and removed once`() async throws {
        for shelf in shelves() {
            #expect(try await shelf.files(at: 0).isEmpty)
            for (number, id) in ["c", "a", "b"].enumerated() {
                _ = try await shelf.add(id, bytes: [1], mimeType: "image/png", source: .uploaded, at: Int64(number))
            }
            #expect(try await shelf.files(at: 3).map(\.id) == ["b", "a", "c"])
            #expect(try await shelf.remove("a", at: 3))
            #expect(try await !shelf.remove("a", at: 3))
            #expect(try await shelf.files(at: 3).map(\.id) == ["b", "c"])
        }
    }

    @Test func `a name is given once`() async throws {
        for shelf in shelves() {
            _ = try await shelf.add("one", bytes: [1], mimeType: "image/png", at: 0)
            await #expect(throws: UploadFailure.taken("one")) { try await shelf.add("one", bytes: [2], mimeType: "image/png", at: 1) }
            #expect(try await shelf.bytes(of: "one", at: 1) == [1])
        }
    }

    @Test func `after 48 hours a file is gone, and its bytes are too`() async throws {
        let shelf = FileShelf(scratch.path, on: DiskThread())
        _ = try await shelf.add("old", bytes: [1, 2, 3], mimeType: "image/png", at: 5)
        #expect(try await shelf.file("old", at: 2 * day + 4) != nil)
        #expect(scratch.names(in: "bytes").count == 1)
        #expect(try await shelf.file("old", at: 2 * day + 5) == nil)
        #expect(scratch.names(in: "bytes").isEmpty)
        #expect(scratch.names(in: "records").isEmpty)
    }

    @Test func `lines come one by one, whatever ends them`() async throws {
        let long = [UInt8](repeating: 0x61, count: 600_000)
        let shelf = FileShelf(nil, on: DiskThread())
        let file = try await shelf.add(
            "l", bytes: Array("one\r\n\ntwo\n".utf8) + long + Array("\nlast".utf8), mimeType: "text/plain", at: 0)
        var lines = shelf.lines(of: file, limit: 1 << 20)
        var seen: [[UInt8]] = []
        while let line = try await lines.next() { seen.append(line) }
        #expect(seen == [Array("one".utf8), [], Array("two".utf8), long, Array("last".utf8)])
        var short = shelf.lines(of: file, limit: 1000)
        for _ in 0..<3 { _ = try await short.next() }
        await #expect(throws: FilesError.self) {
            var lines = short; _ = try await lines.next()
        }
    }

    @Test(arguments: ["../records/x", "a/b", "", "."]) func `no id names a file elsewhere`(id: String) async throws {
        let shelf = FileShelf(scratch.path, on: DiskThread())
        _ = try await shelf.add("x", bytes: [1], mimeType: "image/png", at: 0)
        #expect(try await shelf.file(id, at: 0) == nil)
        #expect(try await shelf.session(id, at: 0) == nil)
    }
}
