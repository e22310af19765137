import Foundation
import GeminiAPI
import HTTP
import Testing

@testable import Emulator

/// Cached contents, and the calls that begin with them.
@Suite struct CacheCorridorTests {
    private let corridor = Corridor()

    private func create(_ more: String = "") async throws -> String {
        let text = String(repeating: "plantain ", count: 2000)
        let body =
            #"{"model": "models/gemini-2.5-flash", "contents": [{"role": "user", "parts": [{"text": "\#(text)"}]}], "systemInstruction": {"parts": [{"text": "be brief"}]}\#(more)}"#
        let answer = try await corridor.send("POST", "/v1beta/cachedContents", body)
        return try #require(answer.json["name"] as? String, "\(answer.text)")
    }

    private func ask(_ cache: String, model: String = "gemini-2.5-flash", more: String = "") async throws -> Corridor.Answer {
        try await corridor.send(
            "POST", "/v1beta/models/\(model):generateContent",
            #"{"contents": [{"role": "user", "parts": [{"text": "ping"}]}], "cachedContent": "\#(cache)"\#(more)}"#)
    }

    @Test func `what a cache holds counts as prompt, and is billed at the cached price`() async throws {
        let name = try await create()
        let plain = try await corridor.send(
            "POST", "/v1beta/models/gemini-2.5-flash:generateContent", #"{"contents": [{"parts": [{"text": "ping"}]}]}"#)
        let answer = try await ask(name)
        #expect(answer.status == 200, "\(answer.text)")
        let cached = try #require(answer.usage["cachedContentTokenCount"] as? Int)
        let prompt = try #require(answer.usage["promptTokenCount"] as? Int)
        #expect(cached >= 2000 && prompt > cached && prompt - cached <= (plain.usage["promptTokenCount"] as? Int ?? 0))
        #expect(answer.text.contains(#""cacheTokensDetails": ["#))
        let (first, second) = (corridor.exchanges[1], corridor.exchanges[2])
        // A tenth of the price of the rest, by prices.json.
        #expect(second.cost - first.cost < cached * 300 / 5 && second.cost > first.cost)
        #expect(second.usage.cached == cached)
    }

    @Test func `a call is refused as the live service refuses it`() async throws {
        let name = try await create()
        let unknown = try await ask("cachedContents/nope")
        #expect(unknown.status == 403 && unknown.message == "CachedContent not found (or permission denied)")
        #expect(
            try await ask(name, model: "gemini-2.5-pro").message
                == "Model used by GenerateContent request (models/gemini-2.5-pro) and CachedContent (models/gemini-2.5-flash) has to be the same."
        )
        #expect(
            try await ask(name, more: #", "systemInstruction": {"parts": [{"text": "x"}]}"#).message.hasPrefix(
                "CachedContent can not be used with GenerateContent request setting system_instruction"))
    }

    @Test func `a cache expires by the session's clock, unless it is kept longer`() async throws {
        let (short, long) = (try await create(#", "ttl": "60s""#), try await create(#", "ttl": "60s""#))
        let changed = try await corridor.send("PATCH", "/v1beta/\(long)", #"{"expireTime": "2030-01-01T00:00:00Z"}"#)
        #expect(changed.json["expireTime"] as? String == "2030-01-01T00:00:00.000000Z", "\(changed.text)")
        corridor.emulator.worlds.world("default").clock.advance(by: .seconds(61))
        #expect(try await corridor.send("GET", "/v1beta/\(short)").status == 403)
        #expect(try await ask(short).status == 403)
        #expect(try await ask(long).status == 200)
        #expect((try await corridor.send("GET", "/v1beta/cachedContents").json["cachedContents"] as? [Any])?.count == 1)
    }

    @Test func `a name in the body of an update is refused`() async throws {
        let name = try await create()
        let answer = try await corridor.send("PATCH", "/v1beta/\(name)", #"{"name": "\#(name)", "ttl": "5s"}"#)
        #expect(answer.message == "Invalid value at 'cached_content' (oneof), oneof field '_name' is already set. Cannot set 'name'")
    }

    @Test func `countTokens counts a cache`() async throws {
        let name = try await create()
        let answer = try await corridor.send(
            "POST", "/v1beta/models/gemini-2.5-flash:countTokens",
            #"{"generateContentRequest": {"model": "models/gemini-2.5-flash", "contents": [{"parts": [{"text": "ping"}]}], "cachedContent": "\#(name)"}}"#
        )
        #expect((answer.json["cachedContentTokenCount"] as? Int ?? 0) >= 2000)
    }

    @Test func `a cache is there for the next process`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "plantain-caches-\(UInt64.random(in: 0 ... .max))")
        defer { try? FileManager.default.removeItem(at: folder) }
        let text = String(repeating: "plantain ", count: 2000)
        let body = #"{"model": "models/gemini-2.5-flash", "contents": [{"role": "user", "parts": [{"text": "\#(text)"}]}]}"#
        let name = try #require(
            try await Corridor(shelves: Shelves(folder.path)).send("POST", "/v1beta/cachedContents", body).json["name"] as? String)
        let next = Corridor(shelves: Shelves(folder.path))
        let answer = try await next.send(
            "POST", "/v1beta/models/gemini-2.5-flash:generateContent",
            #"{"contents": [{"parts": [{"text": "ping"}]}], "cachedContent": "\#(name)"}"#)
        #expect((answer.usage["cachedContentTokenCount"] as? Int ?? 0) >= 2000)
    }
}
