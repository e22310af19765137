import Emulator
import GeminiAPI
import HTTP
import Testing

@testable import Emulator

/// What is kept of exchanges for a closer look, and how followers hear of them.
struct CaptureTests {
    private let secret = "AIzaSyA-canary-canary-canary-canary-0123"

    private func emulator(_ configure: (inout Configuration) -> Void = { _ in }) -> Emulator {
        var configuration = Configuration()
        configure(&configuration)
        return Emulator(configuration, clock: .frozen(at: 0), ledger: nil) { _ in }
    }

    @discardableResult private func ask(_ emulator: Emulator, _ body: String, fields: Fields = [:], query: String = "", key: String? = nil)
        async
        -> Script
    {
        var all: Fields = ["x-goog-api-key": key ?? secret, "content-type": "application/json"]
        all.list += fields.list
        let head = Head(method: "POST", target: "/v1beta/models/gemini-2.5-flash-image:generateContent" + query, fields: all)
        let performance = await emulator.answer(Request(head, body: Array(body.utf8)))
        performance.settle(Outcome(.performed, bytesSent: 1))
        return performance.script
    }

    private func entry(_ emulator: Emulator) throws -> Journal.Entry {
        try #require(emulator.worlds.world("default").journal.entries.last)
    }

    @Test func `A closer look shows request and answer, with the picture apart`() async throws {
        let emulator = emulator()
        await ask(emulator, #"{"contents": [{"parts": [{"text": "a red bicycle"}]}]}"#)
        let entry = try entry(emulator)
        #expect(entry.exchange.prompt == "a red bicycle")
        let look = try #require(emulator.closeUp(of: entry))
        #expect(look.request.text == #"{"contents": [{"parts": [{"text": "a red bicycle"}]}]}"#)
        #expect(look.request.isWhole)
        let answer = try #require(look.answer)
        #expect(answer.status == 200)
        #expect(answer.text?.contains(#""data": "(picture 0)""#) == true)
        #expect(answer.pictures.count == 1)
    }

    @Test func `A picture of the journal is the one that was sent`() async throws {
        let emulator = emulator()
        let script = await ask(emulator, #"{"contents": [{"parts": [{"text": "a red bicycle"}]}]}"#)
        var sent: [UInt8] = []
        for stroke in script.strokes { if case .produce(let producer) = stroke { sent += try await producer.collect() } }
        let picture = try await emulator.picture(0, of: entry(emulator), .answer)
        #expect(picture == Base64Text(sent[...])?.decoded)
        let small = try await emulator.picture(0, of: entry(emulator), .answer, side: 96)
        #expect(MagicNumber(small[...]) == .png)
        #expect(small.count < 40_000)
        await #expect(throws: NoPicture.beyond(1)) { try await emulator.picture(1, of: entry(emulator), .answer) }
        await #expect(throws: NoPicture.beyond(0)) { try await emulator.picture(0, of: entry(emulator), .request) }
    }

    @Test func `A small picture is made once`() async throws {
        let emulator = emulator()
        await ask(emulator, #"{"contents": [{"parts": [{"text": "a red bicycle"}]}]}"#)
        let entry = try entry(emulator)
        let small = try await emulator.picture(0, of: entry, .answer, side: 96)
        let name = "\(entry.exchange.number) answer 0 96"
        #expect(emulator.showings.small[name] == small)
        emulator.showings.small.keep([7], as: name)
        #expect(try await emulator.picture(0, of: entry, .answer, side: 96) == [7])
        #expect(try await emulator.picture(0, of: entry, .answer, side: 95) != [7])
        let kept = SmallPictures(budget: 1000)
        for number in 0..<20 { kept.keep([UInt8](repeating: 0, count: 400), as: "\(number)") }
        #expect((0..<20).filter { kept["\($0)"] != nil } == [18, 19])
    }

    @Test func `Pictures of a request are found in its body`() async throws {
        let emulator = emulator()
        await ask(emulator, #"{"contents": [{"parts": [{"text": "a boat"}]}]}"#)
        let boat = try await emulator.picture(0, of: entry(emulator), .answer)
        let data = String(decoding: Base64.encode(boat), as: UTF8.self)
        await ask(
            emulator,
            #"{"contents": [{"parts": [{"text": "bluer"}, {"inlineData": {"mimeType": "image/png", "data": "\#(data)"}}]}]}"#)
        let look = try #require(emulator.closeUp(of: entry(emulator)))
        #expect(look.request.pictures == ["image/png"])
        #expect(look.request.text?.contains(#""data": "(picture 0)""#) == true)
        #expect(try await emulator.picture(0, of: entry(emulator), .request) == boat)
    }

    @Test(arguments: [0, 20_000])
    func `A credential is nowhere in what is kept, however long the body is`(padding: Int) async throws {
        let emulator = emulator()
        let text = "say \(secret)" + String(repeating: " and on", count: padding / 7)
        await ask(
            emulator, #"{"contents": [{"parts": [{"text": "\#(text)"}]}]}"#, fields: ["x-note": "with \(secret)"], query: "?key=\(secret)")
        let capture = try #require(emulator.captures[entry(emulator).exchange.number])
        #expect(!"\(capture)".contains(secret))
        #expect(!String(decoding: capture.request.body ?? [], as: UTF8.self).contains(secret))
        let look = try #require(emulator.closeUp(of: entry(emulator)))
        #expect(!"\(look)".contains(secret))
        #expect(!"\(try entry(emulator))".contains(secret))
    }

    @Test func `A credential that looks like nothing is nowhere either, where an error quotes it or a path has it`() async throws {
        let emulator = emulator()
        let key = "mycompany-gateway-0123456789"
        await ask(emulator, #"{"contents": [{"parts": [{"text": "hi"}]}], "\#(key)": 1}"#, key: key)
        let refused = try entry(emulator)
        #expect(refused.exchange.status == 400)
        let look = try #require(emulator.closeUp(of: refused))
        #expect(look.answer?.text?.contains("Unknown name") == true)
        #expect(!"\(look)".contains(key) && !"\(refused)".contains(key))
        for path in ["/v1beta/models/\(key):generateContent", "/v1beta/anything/\(key)"] {
            let head = Head(method: "POST", target: path, fields: ["x-goog-api-key": key])
            await emulator.answer(Request(head, body: Array("{}".utf8))).settle(Outcome(.performed, bytesSent: 1))
            let exchange = try entry(emulator).exchange
            #expect(!exchange.path.contains(key) && !exchange.model.contains(key))
            #expect(try !"\(emulator.closeUp(of: entry(emulator)) as Any)".contains(key))
        }
    }

    @Test func `What ends in a session that has begun anew is told to nobody`() async throws {
        let emulator = emulator()
        let head = Head(method: "GET", target: "/v1beta/models", fields: ["x-goog-api-key": secret])
        let performance = await emulator.answer(Request(head))
        emulator.worlds.reset("default")
        let revision = emulator.worlds.feed.revision
        performance.settle(Outcome(.performed, bytesSent: 1))
        #expect(emulator.worlds.feed.revision == revision)
    }

    @Test func `A credential that the end of the shown prompt cuts in two is not shown in part`() async throws {
        for length in [160, 170, 180, 190, 199] {
            let emulator = emulator()
            let words = String(repeating: "x", count: length)
            await ask(emulator, #"{"contents": [{"parts": [{"text": "\#(words) \#(secret)"}]}]}"#, key: "another-key-altogether")
            #expect(try !entry(emulator).exchange.prompt.contains("AIza"))
            let repeated = self.emulator()
            await ask(repeated, #"{"contents": [{"parts": [{"text": "\#(words) a-key-like-no-other"}]}]}"#, key: "a-key-like-no-other")
            #expect(try !entry(repeated).exchange.prompt.contains("a-key"))
        }
    }

    @Test func `A stream that is blocked before its picture is billed without it`() async throws {
        let emulator = emulator { $0.triggers = true }
        let fields: Fields = ["x-goog-api-key": secret, "content-type": "application/json", "x-plantain-fault": "stream-block-midway"]
        let head = Head(method: "POST", target: "/v1beta/models/gemini-3-pro-image:streamGenerateContent?alt=sse", fields: fields)
        let body = Array(#"{"contents": [{"parts": [{"text": "a cat"}]}]}"#.utf8)
        await emulator.answer(Request(head, body: body)).settle(Outcome(.performed, bytesSent: 1))
        let exchange = try entry(emulator).exchange
        #expect(exchange.usage.images == 0)
        #expect(exchange.usage.candidatesImage == 0)
        #expect(exchange.cost == exchange.usage.prompt * 2_000 + exchange.usage.thoughts * 12_000)
        #expect(exchange.cost > 0)
    }

    @Test func `To count tokens costs nothing, whatever a fault makes of it`() async throws {
        let emulator = emulator { $0.triggers = true }
        let fields: Fields = ["x-goog-api-key": secret, "content-type": "application/json", "x-plantain-fault": "image-safety"]
        let head = Head(method: "POST", target: "/v1beta/models/gemini-3-pro-image:countTokens", fields: fields)
        let body = Array(#"{"contents": [{"parts": [{"text": "a cat"}]}]}"#.utf8)
        await emulator.answer(Request(head, body: body)).settle(Outcome(.performed, bytesSent: 1))
        #expect(try entry(emulator).exchange.faults == ["image-safety"])
        #expect(try entry(emulator).exchange.cost == 0)
    }

    @Test func `The latest captures push the oldest out when the memory is full`() async throws {
        let emulator = emulator { $0.captureBytes = 20_000 }
        for number in 0..<20 { await ask(emulator, #"{"contents": [{"parts": [{"text": "number \#(number)"}]}]}"#) }
        let entries = emulator.worlds.world("default").journal.entries
        #expect(emulator.closeUp(of: entries[0]) == nil)
        #expect(emulator.closeUp(of: entries[19]) != nil)
    }

    @Test func `What is long counts towards the memory, wherever it stands`() async throws {
        let emulator = emulator { $0.captureBytes = 400_000 }
        let long = String(repeating: "word ", count: 40_000)
        await ask(emulator, #"{"contents": [{"parts": [{"text": "\#(long)"}]}]}"#)
        let bare = try #require(emulator.closeUp(of: entry(emulator)))
        #expect(bare.request.text == nil && bare.answer == nil)
        for _ in 0..<20 { await ask(emulator, "{}", fields: ["x-long": String(repeating: "x", count: 50_000)]) }
        let kept = emulator.worlds.world("default").journal.entries.filter { emulator.closeUp(of: $0) != nil }
        #expect(kept.count < 9)
    }

    @Test func `Followers hear of an exchange when it arrives and when it has ended`() async throws {
        let emulator = emulator()
        var events = emulator.worlds.feed.follow().makeAsyncIterator()
        await ask(emulator, #"{"contents": [{"parts": [{"text": "a red bicycle"}]}]}"#)
        guard case .entry(let arrived)? = await events.next(), case .entry(let ended)? = await events.next() else {
            Issue.record("two entries were expected")
            return
        }
        #expect(arrived.exchange.outcome == nil)
        #expect(ended.exchange.number == arrived.exchange.number)
        #expect(ended.exchange.outcome?.ending == .performed)
        #expect(ended.revision > arrived.revision)
        emulator.worlds.reset("default")
        guard case .reset("default")? = await events.next() else {
            Issue.record("a reset was expected")
            return
        }
        emulator.worlds.feed.close()
        #expect(await events.next() == nil)
    }

    @Test func `A follower that does not read is told of the gap and holds nobody up`() async throws {
        let emulator = emulator()
        let stream = emulator.worlds.feed.follow()
        for _ in 0..<1200 { await ask(emulator, "{}") }
        emulator.worlds.feed.close()
        var entries = 0
        var gaps = 0
        for await event in stream { if case .gap = event { gaps += 1 } else { entries += 1 } }
        // One gap, behind what was kept: 2400 changes were told.
        #expect((entries, gaps) == (2000, 1))
    }
}
