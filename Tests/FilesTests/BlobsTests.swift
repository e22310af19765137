import Files
import HTTP
import Testing

@Suite struct BlobsTests {
    private struct Failure: Error {}
    private static let thread = DiskThread()
    private static let large = Producer { sink in for piece in 0..<40 { try await sink([UInt8](repeating: UInt8(piece), count: 5_000)) } }

    @Test(arguments: [true, false]) func `what was kept is read again, in whatever pieces`(onDisk: Bool) async throws {
        let folder = TemporaryFolder()
        let blobs = Blobs(onDisk ? folder.path : nil, on: Self.thread)
        try await blobs.keep("a.0", Self.large)
        let bytes = try await Self.large.collect()
        #expect(try await blobs.bytes("a.0") == bytes)
        // Twice: what looks at an exchange reads it again.
        #expect(try await blobs.bytes("a.0") == bytes)
        if onDisk { #expect(try await Blobs(folder.path, on: Self.thread).bytes("a.0") == bytes) }
    }

    @Test(arguments: [true, false]) func `what breaks off is not kept`(onDisk: Bool) async throws {
        let folder = TemporaryFolder()
        let blobs = Blobs(onDisk ? folder.path : nil, on: Self.thread)
        await #expect(throws: Failure.self) {
            try await blobs.keep(
                "a.0",
                Producer { sink in
                    try await sink([1, 2, 3])
                    throw Failure()
                })
        }
        await #expect(throws: FilesError.self) { try await blobs.bytes("a.0") }
        #expect(folder.names.isEmpty)
    }

    @Test(arguments: [true, false]) func `removing takes what begins so, and lets who reads go on`(onDisk: Bool) async throws {
        let folder = TemporaryFolder()
        let blobs = Blobs(onDisk ? folder.path : nil, on: Self.thread)
        for name in ["a.0", "a.1", "ab.0"] { try await blobs.keep(name, Self.large) }
        let reading = blobs.producer("a.0")
        let count = Counted()
        try await reading.run { piece in
            if await count.add(piece.count) == piece.count { try await blobs.remove(prefix: "a.") }
        }
        #expect(await count.total == 200_000)
        await #expect(throws: FilesError.self) { try await blobs.bytes("a.1") }
        #expect(try await blobs.bytes("ab.0").count == 200_000)
    }

    private actor Counted {
        var total = 0
        func add(_ count: Int) -> Int {
            total += count
            return total
        }
    }
}
