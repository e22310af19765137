import Foundation
import HTTP
import Scenario
import Synchronization
import Testing

@testable import Admin
@testable import Emulator

struct JournalStreamTests {
    /// A clock on which nobody waits in vain: the first `beats` waits are over at once, the others never.
    private static func clock(beats: Int = 0, waits: (@Sendable (Duration) -> Void)? = nil) -> Clock {
        let left = Mutex(beats)
        return Clock(
            microseconds: { Control.noon }, uptime: { .zero },
            sleep: { time in
                waits?(time)
                if left.withLock({
                    $0 -= 1; return $0 < 0
                }) {
                    try await Task.sleep(for: .seconds(100_000))
                }
            })
    }

    private let control = Control(clock: clock())

    /// One event, taken apart.
    private struct Event: Equatable {
        var name = ""
        var id: Int?
        var data: [String: Any] = [:]
        var isComment = false

        init(_ text: String) {
            isComment = text.hasPrefix(":")
            for line in text.split(separator: "\n") {
                if line.hasPrefix("event: ") { name = String(line.dropFirst(7)) }
                if line.hasPrefix("id: ") { id = Int(line.dropFirst(4)) }
                if line.hasPrefix("data: ") {
                    data = (try? JSONSerialization.jsonObject(with: Data(line.dropFirst(6).utf8))) as? [String: Any] ?? [:]
                }
            }
        }

        static func == (left: Self, right: Self) -> Bool { left.name == right.name && left.id == right.id }
    }

    /// A client that follows, until it leaves.
    private final class Follower {
        private var pieces: AsyncStream<[UInt8]>.Iterator
        private let task: Task<Void, any Error>

        init(_ control: Control, _ query: String = "") async throws {
            let performance = await control.service.answer(
                Request(Head(method: "GET", target: "/__admin/journal?follow=1\(query)", fields: ["Host": "localhost"])))
            let script = performance.script
            #expect(script.promise == .chunked)
            guard case .head(200, let fields)? = script.strokes.first, case .produce(let producer)? = script.strokes.dropFirst().first
            else {
                throw CancellationError()
            }
            #expect(fields["content-type"] == "text/event-stream")
            #expect(fields["cache-control"] == "no-store")
            let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
            pieces = stream.makeAsyncIterator()
            task = Task {
                defer { continuation.finish() }
                try await producer.run { continuation.yield($0) }
            }
        }

        /// The next event; nil when there will be none.
        func next() async -> Event? {
            let piece = await pieces.next()
            return piece.map { piece in
                #expect(piece.suffix(2) == [0x0A, 0x0A])
                return Event(String(decoding: piece, as: UTF8.self))
            }
        }

        func leave() async throws {
            task.cancel()
            _ = await task.result
        }
    }

    @Test func `who follows is greeted, then told of each exchange as it arrives and as it ends`() async throws {
        let follower = try await Follower(control)
        let hello = try #require(await follower.next())
        #expect(hello.name == "hello")
        #expect(hello.data["revision"] as? Int == 0)
        #expect(hello.data["version"] as? String == "1.2.3")

        try await control.list()
        let arrived = try #require(await follower.next())
        #expect(arrived.name == "entry")
        #expect(arrived.id == 1)
        #expect(arrived.data["number"] as? Int == 1)
        #expect(arrived.data["status"] is NSNull)
        let ended = try #require(await follower.next())
        #expect(ended.id == 2)
        #expect(ended.data["number"] as? Int == 1)
        #expect(ended.data["status"] as? Int == 200)
        let rows = try await control.ask("GET", "/__admin/journal?view=row").list("entries")
        #expect(Set(ended.data.keys) == Set(try #require(rows.first).keys))
        try await follower.leave()
        #expect(await follower.next() == nil)
    }

    @Test func `who comes back is told what it missed, each exchange once and as it is now`() async throws {
        for _ in 1...3 { try await control.list() }
        let revision = try #require(try await control.ask("GET", "/__admin/journal").json["revision"] as? Int)
        #expect(revision == 6)
        let follower = try await Follower(control, "&after=3")
        #expect(await follower.next()?.data["revision"] as? Int == 6)
        #expect(await follower.next()?.id == 4)
        #expect(await follower.next()?.id == 6)
        try await control.list()
        #expect(await follower.next()?.id == 7)
        try await follower.leave()
    }

    @Test func `who knows a revision that never was, or one before a reset, has to begin anew`() async throws {
        try await control.list()
        let future = try await Follower(control, "&after=99")
        _ = await future.next()
        #expect(await future.next()?.name == "gap")
        _ = try await control.ask("POST", "/__admin/reset")
        let past = try await Follower(control, "&after=2")
        _ = await past.next()
        #expect(await past.next()?.name == "gap")
        let present = try await Follower(control, "&after=3")
        _ = await present.next()
        try await control.list()
        #expect(await present.next()?.id == 4)
    }

    @Test func `filters and session hold for what follows`() async throws {
        let errors = try await Follower(control, "&status=4xx&session=*")
        let other = try await Follower(control, "&session=b")
        _ = await (errors.next(), other.next())
        try await control.list("a")
        _ = try await control.ask("GET", "/s/a/v1beta/models/nope", fields: ["x-goog-api-key": "test"])
        try await control.list("b")
        let refused = try #require(await errors.next())
        #expect(refused.data["status"] as? Int == 404)
        #expect(refused.data["session"] as? String == "a")
        #expect(await other.next()?.data["session"] as? String == "b")
    }

    @Test func `a reset is told to whom it concerns`() async throws {
        let all = try await Follower(control, "&session=*")
        let other = try await Follower(control, "&session=b")
        _ = await (all.next(), other.next())
        _ = try await control.ask("POST", "/s/a/__admin/reset")
        _ = try await control.ask("POST", "/__admin/reset?session=*")
        #expect(await all.next()?.data["session"] as? String == "a")
        #expect(await all.next()?.data["session"] as? String == "*")
        #expect(await other.next()?.data["session"] as? String == "*")
    }

    @Test func `silence is broken every fifteen seconds`() async throws {
        let waits = Mutex<Set<Duration>>([])
        let control = Control(clock: Self.clock(beats: 2) { time in waits.withLock { _ = $0.insert(time) } })
        let follower = try await Follower(control)
        #expect(await follower.next()?.name == "hello")
        #expect(await follower.next()?.isComment == true)
        #expect(await follower.next()?.isComment == true)
        #expect(waits.withLock { $0 } == [.seconds(15)])
        try await follower.leave()
    }

    @Test func `it ends when the server stops, and who comes then is only greeted`() async throws {
        let follower = try await Follower(control)
        _ = await follower.next()
        control.emulator.worlds.feed.close()
        #expect(await follower.next() == nil)
        let late = try await Follower(control)
        #expect(await late.next()?.name == "hello")
        #expect(await late.next() == nil)
    }

    @Test func `nobody is kept for a client that left`() async throws {
        let follower = try await Follower(control, "&session=*")
        _ = await follower.next()
        #expect(control.emulator.worlds.feed.followers == 1)
        try await follower.leave()
        #expect(control.emulator.worlds.feed.followers == 0)
    }
}
