import Dispatch
import GeminiAPI
import HTTP
import Synchronization
import Testing

@testable import Fixtures

struct StoreConcurrencyTests {
    @Test func `many threads read, note and walk at once, and each sees whole answers`() throws {
        let folder = try StoreFolder()
        @Sendable func body(_ number: Int, _ round: Int) -> RecordedBody { .text(String(repeating: "\(number)-\(round) ", count: 400)) }
        for number in 0..<40 { try folder.add("\(number)", key: number, body: body(number, 0)) }
        let watched = WatchedStore([folder.path], cacheBytes: 60_000)
        let store = watched.store
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            for round in 1...60 {
                let number = (round * 7 + thread * 5) % 40
                switch thread {
                case 0:
                    #expect(throws: Never.self) { try folder.add("\(number)", key: number, body: body(number, round)) }
                    store.note(folder.path + "/\(number)")
                case 1: store.refresh()
                default:
                    guard let entry = store.answers(to: .number(number), session: "").first else {
                        Issue.record("fixture \(number) is not found")
                        continue
                    }
                    guard case .whole(let pieces)? = try? store.prepared(entry, Layout()).body, case .bytes(let bytes)? = pieces.first
                    else {
                        Issue.record("the answer of fixture \(number) is not in memory")
                        continue
                    }
                    let words = Set(String(decoding: bytes, as: UTF8.self).split(separator: " "))
                    #expect(words.count == 1)
                    #expect(words.first?.hasPrefix("\(number)-") == true)
                    #expect(store.ready.withLock { $0.bytes } <= 60_000)
                }
            }
        }
        store.refresh()
        #expect(store.count == 40)
        #expect(watched.reports().isEmpty)
        for entry in store.entries {
            let fresh = try store.fixture(entry)
            guard case .text(let text) = fresh.response.body, case .whole(let pieces) = try store.prepared(entry, Layout()).body else {
                Issue.record("no text")
                continue
            }
            guard case .bytes(let bytes)? = pieces.first else { continue }
            #expect(String(decoding: bytes, as: UTF8.self) == text)
        }
    }

    @Test func `more tasks than the pool has threads prepare large answers, and all come to an end`() async throws {
        let folder = try StoreFolder()
        for number in 0..<8 {
            let picture = [UInt8](repeating: UInt8(number), count: 200_000)
            let json = JSON.object([("data", .object([("$file", .string("image-1.png"))]))])
            try folder.add("\(number)", key: number, body: .json(json, .compact), files: ["image-1.png": picture])
        }
        let store = WatchedStore([folder.path], cacheBytes: 64 << 20).store
        let entries = store.entries
        try await withThrowingTaskGroup(of: Int.self) { group in
            for task in 0..<64 {
                group.addTask {
                    guard case .whole(let pieces) = try store.prepared(entries[task % 8], Layout()).body,
                        case .bytes(let bytes)? = pieces.first
                    else { return 0 }
                    return bytes.count
                }
            }
            for try await count in group { #expect(count > 266_000) }
        }
    }
}
