import Files
import Foundation
import GeminiAPI
import HTTP
import Scenario
import Testing

@testable import Emulator

/// Batches, from their creation to their results.
@Suite struct BatchCorridorTests {
    private static let folder = FileManager.default.temporaryDirectory
    private static let model = "gemini-3.1-flash-lite-image"

    /// A clock that shows noon until a session's is moved; who waits, waits.
    private static let standing = Clock(
        microseconds: { Corridor.noon }, uptime: { .zero }, sleep: { _ in try await Task.sleep(for: .seconds(3600)) })

    private static func request(_ text: String, ratio: String = "1:1") -> String {
        #"{"contents": [{"role": "user", "parts": [{"text": "\#(text)"}]}], "generationConfig": {"imageConfig": {"aspectRatio": "\#(ratio)"}}}"#
    }

    private func create(_ corridor: Corridor, _ requests: [String], session: String = "") async throws -> String {
        let items = requests.enumerated().map { #"{"request": \#($1), "metadata": {"key": "\#($0)"}}"# }.joined(separator: ", ")
        let body = #"{"batch": {"displayName": "b", "inputConfig": {"requests": {"requests": [\#(items)]}}}}"#
        let answer = try await corridor.send("POST", "\(session)/v1beta/models/\(Self.model):batchGenerateContent", body)
        return try #require(answer.json["name"] as? String, "\(answer.text)")
    }

    private func state(_ corridor: Corridor, _ name: String) async throws -> String {
        let answer = try await corridor.send("GET", "/v1/\(name)")
        return ((answer.json["metadata"] as? [String: Any])?["state"] as? String ?? "").replacingOccurrences(of: "BATCH_STATE_", with: "")
    }

    private func results(_ answer: Corridor.Answer) throws -> [[String: Any]] {
        let output = try #require((answer.json["response"] as? [String: Any])?["inlinedResponses"] as? [String: Any], "\(answer.text)")
        return output["inlinedResponses"] as? [[String: Any]] ?? []
    }

    /// Waits for work that goes on by itself.
    private func until(_ corridor: Corridor, _ name: String, is wanted: String) async throws {
        for _ in 0..<2000 {
            if try await state(corridor, name) == wanted { return }
            try await Task.sleep(for: .milliseconds(5))
        }
        #expect(try await state(corridor, name) == wanted)
    }

    @Test func `each request is answered as a call would be, and an error is its own result`() async throws {
        let corridor = Corridor()
        let name = try await create(corridor, [Self.request("a red bicycle"), Self.request("x", ratio: "5:3"), "{}"], session: "/s/mine")
        let answer = try await corridor.send("GET", "/v1beta/\(name)")
        let found = try results(answer)
        #expect(found.map { ($0["metadata"] as? [String: Any])?["key"] as? String } == ["0", "1", "2"])
        let errors = found.map { $0["error"] as? [String: Any] }
        #expect(errors[0] == nil && errors[1]?["code"] as? Int == 3)
        #expect((errors[1]?["message"] as? String)?.contains("aspect_ratio must be one of") == true)
        #expect(errors[2]?["message"] as? String == "* GenerateContentRequest.contents: contents is not specified\n")
        let stats = (answer.json["metadata"] as? [String: Any])?["batchStats"] as? [String: String]
        #expect(stats == ["requestCount": "3", "successfulRequestCount": "1", "failedRequestCount": "2"])
        // The picture is that of a call, byte for byte.
        let call = try await corridor.send("POST", "/v1beta/models/\(Self.model):generateContent", Self.request("a red bicycle"))
        let inline = try #require(
            (((found[0]["response"] as? [String: Any])?["candidates"] as? [[String: Any]])?.first?["content"] as? [String: Any])?["parts"]
                as? [[String: Any]])
        #expect(
            inline.compactMap { ($0["inlineData"] as? [String: Any])?["data"] as? String } == [
                try #require(call.picture).base64EncodedString()
            ])
    }

    @Test func `requests count under the session and key of the batch, at half the price`() async throws {
        let corridor = Corridor()
        _ = try await create(corridor, [Self.request("a red bicycle")], session: "/s/mine")
        _ = try await corridor.send("POST", "/s/mine/v1beta/models/\(Self.model):generateContent", Self.request("a red bicycle"))
        let (item, batch, call) = (corridor.exchanges[0], corridor.exchanges[1], corridor.exchanges[2])
        #expect(batch.route.operation == "batchGenerateContent" && batch.cost == 0)
        #expect(item.route.operation == "generateContent" && item.session == "mine" && item.key == batch.key && item.tier == .batch)
        #expect(item.cost > 0 && abs(item.cost * 2 - call.cost) <= 2 && item.usage.images == 1)
        #expect(corridor.emulator.worlds.world("mine").totals.cost == item.cost + call.cost)
    }

    @Test func `states move with the session's clock, and what is cancelled is not run`() async throws {
        var configuration = Configuration()
        configuration.batchDuration = .seconds(4)
        let corridor = Corridor(configuration, clock: Self.standing)
        let clock = corridor.emulator.worlds.world("default").clock
        let name = try await create(corridor, [Self.request("one"), Self.request("two"), Self.request("three")])
        #expect(try await state(corridor, name) == "PENDING")
        clock.advance(by: .milliseconds(1100))
        try await until(corridor, name, is: "RUNNING")
        #expect(try await corridor.send("POST", "/v1/\(name):cancel").text == "{}\n")
        try await until(corridor, name, is: "CANCELLED")
        clock.advance(by: .seconds(10))
        let done = corridor.exchanges.count { $0.tier == .batch }
        #expect(done <= 1)
        #expect(try await corridor.send("DELETE", "/v1/\(name)").text == "{}\n")
        #expect(try await corridor.send("GET", "/v1/\(name)").status == 404)
        let other = try await create(corridor, [Self.request("one")])
        clock.advance(by: .seconds(4))
        try await until(corridor, other, is: "SUCCEEDED")
    }

    @Test func `what a process left undone the next one does, and nothing twice`() async throws {
        let folder = Self.folder.appending(path: "plantain-batches-\(UInt64.random(in: 0 ... .max))")
        defer { try? FileManager.default.removeItem(at: folder) }
        var configuration = Configuration()
        configuration.batchDuration = .seconds(4)
        var name = ""
        do {
            let corridor = Corridor(configuration, shelves: Shelves(folder.path), clock: Self.standing)
            name = try await create(corridor, [Self.request("one"), Self.request("two")])
            corridor.emulator.batches.stop(String(name.dropFirst("batches/".count)))
            await corridor.emulator.batches.end(of: String(name.dropFirst("batches/".count)))
        }
        let id = String(name.dropFirst("batches/".count))
        // As a process leaves it that was killed in the middle of its second result.
        let results = folder.appending(path: "batches/\(id).results")
        try Data("+{\"response\":{\"old\":1},\"metadata\":{\"key\":\"0\"}}\n+{\"respon".utf8).write(to: results)
        let next = Corridor(
            Configuration(), shelves: Shelves(folder.path),
            clock: Clock(
                microseconds: { Corridor.noon + 60_000_000 }, uptime: { .zero }, sleep: { _ in }))
        next.emulator.resume()
        try await until(next, name, is: "SUCCEEDED")
        let found = try self.results(try await next.send("GET", "/v1beta/\(name)"))
        #expect(found.count == 2)
        #expect((found[0]["response"] as? [String: Any])?["old"] as? Int == 1)
        #expect((found[1]["response"] as? [String: Any])?["candidates"] != nil)
        #expect(next.exchanges.count { $0.tier == .batch } == 1)
    }

    @Test func `limits and faults meet each request`() async throws {
        var scenario = Scenario()
        scenario.rules = [Rule(id: "it", plan: .always(Effect([FaultOrder("overloaded-503")])))]
        scenario.rules[0].when = When([Condition("op", .operation([.generate]))])
        let corridor = Corridor(scenario: scenario)
        let name = try await create(corridor, [Self.request("one")])
        let error = try #require(try results(try await corridor.send("GET", "/v1beta/\(name)"))[0]["error"] as? [String: Any])
        #expect(error["code"] as? Int == 14)
    }

    @Test func `requests in a file have their results in a file`() async throws {
        let corridor = Corridor()
        let lines = #"{"key": "a", "request": \#(Self.request("one"))}"# + "\n\nnonsense\n" + #"{"key": "b", "request": {"prompt": 1}}"#
        _ = try await corridor.emulator.shelves.files.add(
            "input", bytes: Array(lines.utf8), mimeType: "jsonl", source: .uploaded, at: Corridor.noon)
        let made = try await corridor.send(
            "POST", "/v1beta/models/\(Self.model):batchGenerateContent", #"{"batch": {"input_config": {"file_name": "files/input"}}}"#)
        let name = try #require(made.json["name"] as? String, "\(made.text)")
        let answer = try await corridor.send("GET", "/v1beta/\(name)")
        let file = try #require((answer.json["response"] as? [String: Any])?["responsesFile"] as? String)
        #expect(file == "files/batch-" + name.dropFirst("batches/".count))
        let bytes = try #require(
            try await corridor.emulator.shelves.files.bytes(of: String(file.dropFirst("files/".count)), at: Corridor.noon))
        let text = String(decoding: bytes, as: UTF8.self)
        let found = text.split(separator: "\n").map { (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any] ?? [:] }
        #expect(found.count == 3 && text.hasSuffix("}\n") && text.hasPrefix(#"{"key":"a","response":{"candidates":[{"#))
        #expect(found[1]["error"] != nil && found[1]["key"] == nil && found[2]["key"] as? String == "b" && found[2]["error"] != nil)
    }
}
