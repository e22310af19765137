import Files
import TestKit
import Testing

@Suite struct ScrollsTests {
    private let folder = TemporaryFolder()

    @Test func `what was added is read piece by piece, in memory and on disk`() async throws {
        for scrolls in [Scrolls(nil, on: DiskThread()), Scrolls(folder.path, on: DiskThread())] {
            #expect(try await scrolls.read("a", at: 0, count: 9) == [])
            try await scrolls.append("a", [1, 2, 3])
            try await scrolls.append("a", [4])
            try await scrolls.sync("a")
            #expect(try await scrolls.read("a", at: 1, count: 2) == [2, 3])
            #expect(try await scrolls.read("a", at: 3, count: 9) == [4])
            try await scrolls.truncate("a", to: 2)
            #expect(try await scrolls.size("a") == 2)
            #expect(try await scrolls.read("a", at: 2, count: 9) == [])
            try await scrolls.remove("a")
            try await scrolls.remove("a")
            #expect(try await scrolls.size("a") == 0)
        }
    }

    @Test func `one at a time has a claim, also of two servers`() async throws {
        let (mine, other) = (Scrolls(folder.path, on: DiskThread()), Scrolls(folder.path, on: DiskThread()))
        #expect(try await mine.claim("a"))
        #expect(try await !mine.claim("a"))
        #expect(try await !other.claim("a"))
        #expect(try await other.claim("b"))
        await mine.release("a")
        #expect(try await other.claim("a"))
    }
}
