import Files
import HTTP
import Synchronization
import Testing

@Suite struct UploadSessionTests {
    private let scratch = TemporaryFolder()
    private let hour: Int64 = 3600 * 1_000_000

    private var shelf: FileShelf { FileShelf(scratch.path, on: DiskThread()) }

    private func session(_ id: String = "s", file: String = "f", size: Int? = nil, created: Int64 = 0) -> UploadSession {
        UploadSession(id, file: file, displayName: "a name", mimeType: "image/png", size: size, created: created)
    }

    /// A body of these pieces that then breaks off.
    private func broken(_ pieces: [[UInt8]], _ error: any Error & Sendable = BodyBroken(status: 400)) -> BodyStream {
        let rest = Mutex(pieces)
        return BodyStream {
            let piece = rest.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            guard let piece else { throw error }
            return piece
        }
    }

    @Test func `pieces become a file when the last has come`() async throws {
        let shelf = shelf
        try await shelf.begin(session(size: 5))
        #expect(try await shelf.append(BodyStream([1, 2, 3]), to: "s", from: 0, at: 1) == 3)
        #expect(try await shelf.file("f", at: 1) == nil)
        #expect(try await shelf.append(BodyStream([4, 5]), to: "s", from: 3, at: 1) == 5)
        let file = try await shelf.finish("s", at: 7)
        #expect(file.size == 5 && file.created == 7 && file.displayName == "a name" && file.source == .uploaded)
        // printf '\1\2\3\4\5' | sha256sum
        #expect(file.digest == "74f81fe167d99b4cb41d6d0ccda82278caee9f3e2f25d5e5a3936ff3dcec60d0")
        #expect(try await shelf.bytes(of: "f", at: 7) == [1, 2, 3, 4, 5])
        #expect(try await shelf.session("s", at: 7)?.session.state == .final)
        // Asked once more, because the answer was lost.
        #expect(try await shelf.finish("s", at: 9) == file)
        await #expect(throws: UploadFailure.ended(.final)) { try await shelf.append(BodyStream([6]), to: "s", from: 5, at: 9) }
    }

    @Test func `what came before a body broke off is kept, also by the next process`() async throws {
        let first = shelf
        try await first.begin(session(size: 4))
        await #expect(throws: UploadFailure.brokenOff) { try await first.append(broken([[1], [2, 3]]), to: "s", from: 0, at: 1) }
        #expect(try await first.session("s", at: 1)?.received == 3)
        let second = shelf
        #expect(try await second.session("s", at: 1)?.received == 3)
        _ = try await second.append(BodyStream([4]), to: "s", from: 3, at: 1)
        let file = try await second.finish("s", at: 1)
        // printf '\1\2\3\4' | sha256sum
        #expect(file.digest == "9f64a747e1b97f131fabb6b447296c9b6f0201e79fb3c5356e6c77e89b6a806a")
        #expect(try await first.bytes(of: "f", at: 1) == [1, 2, 3, 4])
    }

    @Test func `bytes for another place are refused and change nothing`() async throws {
        let shelf = shelf
        try await shelf.begin(session())
        _ = try await shelf.append(BodyStream([1, 2]), to: "s", from: nil, at: 1)
        for offset in [0, 1, 3] {
            await #expect(throws: UploadFailure.misplaced(offset: offset, received: 2)) {
                try await shelf.append(BodyStream([9]), to: "s", from: offset, at: 1)
            }
        }
        #expect(try await shelf.session("s", at: 1)?.received == 2)
    }

    @Test func `no more bytes are taken than were announced, and no fewer`() async throws {
        let shelf = shelf
        try await shelf.begin(session(size: 3))
        await #expect(throws: UploadFailure.tooLong(limit: 3)) {
            try await shelf.append(BodyStream([1, 2, 3, 4]), to: "s", from: 0, at: 1)
        }
        // Of unknown length: found out on the way.
        await #expect(throws: UploadFailure.tooLong(limit: 3)) {
            try await shelf.append(broken([[1, 2], [3, 4]]), to: "s", from: 0, at: 1)
        }
        await #expect(throws: UploadFailure.incomplete(received: 2, size: 3)) { try await shelf.finish("s", at: 1) }
        await #expect(throws: UploadFailure.tooLong(limit: 2 << 30)) { try await shelf.begin(session("t", file: "g", size: (2 << 30) + 1)) }
    }

    @Test func `the latest request goes on, the one before is given up`() async throws {
        let shelf = shelf
        try await shelf.begin(session())
        let (gate, opener) = AsyncStream<Void>.makeStream()
        let pieces = Mutex<[[UInt8]]>([[1], [7]])
        let slow = BodyStream {
            let piece = pieces.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            if piece == [7] { for await _ in gate { break } }
            return piece
        }
        let first = Task { try await shelf.append(slow, to: "s", from: 0, at: 1) }
        while try await shelf.session("s", at: 1)?.received != 1 { await Task.yield() }
        #expect(try await shelf.append(BodyStream([2]), to: "s", from: 1, at: 1) == 2)
        opener.yield()
        await #expect(throws: UploadFailure.overtaken) { try await first.value }
        #expect(try await shelf.finish("s", at: 1).size == 2)
        #expect(try await shelf.bytes(of: "f", at: 1) == [1, 2])
    }

    @Test func `a cancelled upload takes nothing more and leaves no bytes`() async throws {
        let shelf = shelf
        try await shelf.begin(session())
        _ = try await shelf.append(BodyStream([1]), to: "s", from: 0, at: 1)
        try await shelf.cancel("s", at: 1)
        #expect(scratch.names(in: "bytes").isEmpty)
        await #expect(throws: UploadFailure.ended(.cancelled)) { try await shelf.append(BodyStream([2]), to: "s", from: 1, at: 1) }
        await #expect(throws: UploadFailure.ended(.cancelled)) { try await shelf.finish("s", at: 1) }
    }

    @Test func `of two sessions for one name the first to end has it`() async throws {
        let shelf = shelf
        for id in ["s", "t"] {
            try await shelf.begin(session(id))
            _ = try await shelf.append(BodyStream([1]), to: id, from: 0, at: 1)
        }
        _ = try await shelf.finish("t", at: 1)
        await #expect(throws: UploadFailure.taken("f")) { try await shelf.finish("s", at: 1) }
        await #expect(throws: UploadFailure.taken("f")) { try await shelf.begin(session("u")) }
    }

    @Test func `after a week nothing is left of a session but its file`() async throws {
        let week = 7 * 24 * hour
        let shelf = shelf
        for id in ["done", "left"] {
            try await shelf.begin(session(id, file: "file-" + id))
            _ = try await shelf.append(BodyStream([1]), to: id, from: 0, at: 1)
        }
        _ = try await shelf.finish("done", at: week - 2 * hour)
        #expect(try await shelf.files(at: week - hour).map(\.id) == ["file-done"])
        #expect(scratch.names(in: "bytes") == ["done", "left"])
        #expect(try await shelf.files(at: week).map(\.id) == ["file-done"])
        #expect(scratch.names(in: "bytes") == ["done"])
        #expect(scratch.names(in: "sessions").isEmpty)
        #expect(try await shelf.session("left", at: week) == nil)
        #expect(try await shelf.bytes(of: "file-done", at: week) == [1])
    }
}
