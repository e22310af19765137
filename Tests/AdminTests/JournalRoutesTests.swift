import Foundation
import GeminiAPI
import HTTP
import Scenario
import Testing

@testable import Admin
@testable import Emulator

struct JournalRoutesTests {
    let control = Control()

    private func numbers(_ target: String) async throws -> [Int] {
        try await control.ask("GET", target).list("entries").compactMap { $0["number"] as? Int }
    }

    @Test func `a session sees its own requests, newest first, and none of the admin's`() async throws {
        for session in ["a", "b", "a"] { try await control.list(session) }
        #expect(try await numbers("/s/a/__admin/journal") == [3, 1])
        #expect(try await numbers("/s/b/__admin/journal") == [2])
        #expect(try await numbers("/__admin/journal?session=*") == [3, 2, 1])
        #expect(try await numbers("/__admin/journal") == [])
    }

    @Test func `limit, since and status choose`() async throws {
        for _ in 1...3 { try await control.list() }
        _ = try await control.ask("GET", "/v1beta/models/nope", fields: ["x-goog-api-key": "test"])
        #expect(try await numbers("/__admin/journal?limit=2") == [4, 3])
        #expect(try await control.ask("GET", "/__admin/journal?limit=2").json["matching"] as? Int == 4)
        #expect(try await numbers("/__admin/journal?since=2") == [4, 3])
        #expect(try await numbers("/__admin/journal?status=404") == [4])
        #expect(try await numbers("/__admin/journal?status=2xx&since=1") == [3, 2])
    }

    @Test(arguments: ["limit=0", "limit=10001", "limit=x", "since=-1", "status=5", "status=6xx", "status=99", "status="])
    func `a choice that is none is refused`(query: String) async throws {
        let told = try await control.ask("GET", "/__admin/journal?\(query)")
        #expect(told.status == 400)
        #expect(told.error.hasPrefix(query.prefix { $0 != "=" }))
    }

    @Test func `an entry tells what was asked, what was sent and what it cost, and never a key`() async throws {
        let body = #"{"contents": [{"parts": [{"text": "a red bicycle"}]}]}"#
        _ = try await control.ask(
            "POST", "/v1beta/key=AIzaSecret/x?key=AIzaSecret", body,
            fields: ["x-goog-api-key": "AIzaSecret", "Authorization": "Bearer AIzaSecret"])
        let answer = try await control.ask(
            "POST", "/v1beta/models/gemini-2.5-flash-image:generateContent?key=AIzaSecret", body, fields: ["x-goog-api-key": "AIzaSecret"])
        let told = try await control.ask("GET", "/__admin/journal")
        #expect(!told.text.contains("Secret"))
        let entry = try #require(told.list("entries").first)
        #expect(entry["time"] as? String == "2026-11-21T12:00:00.345678Z")
        #expect(entry["method"] as? String == "POST")
        #expect(entry["path"] as? String == "/v1beta/models/gemini-2.5-flash-image:generateContent")
        #expect(entry["operation"] as? String == "generateContent")
        #expect(entry["model"] as? String == "gemini-2.5-flash-image")
        #expect(entry["status"] as? Int == 200)
        #expect(entry["source"] as? String == "synthesize")
        #expect(entry["ending"] as? String == "performed")
        #expect(entry["closedBy"] as? String == "none")
        #expect(entry["bytesSent"] as? Int == answer.body.count)
        #expect((entry["usage"] as? [String: Int])?["images"] == 1)
        #expect(try #require(entry["costUSD"] as? Double) > 0.03)
    }

    @Test func `an entry under way has no end yet`() async throws {
        let head = Head(method: "GET", target: "/v1beta/models", fields: ["x-goog-api-key": "test"])
        let performance = await control.service.answer(Request(head))
        let entry = try #require(try await control.ask("GET", "/__admin/journal").list("entries").first)
        for name in ["status", "ended", "ending", "closedBy", "bytesSent"] { #expect(entry[name] is NSNull, "\(name)") }
        #expect(try await numbers("/__admin/journal?status=2xx") == [])
        performance.settle(Outcome(.clientLeft, bytesSent: 3))
        let ended = try #require(try await control.ask("GET", "/__admin/journal").list("entries").first)
        #expect(ended["ending"] as? String == "clientLeft")
        #expect(ended["closedBy"] as? String == "client")
        #expect(try await numbers("/__admin/journal?status=2xx") == [1])
    }

    /// An entry of a request that a rule was chosen for.
    private func entry(rules: [String] = [], faults: [String] = []) -> Journal.Entry {
        let path = "/v1beta/models"
        let exchange = Exchange(
            number: 1, began: 0, method: "GET", path: path, route: GeminiAPI.Route(method: "GET", path: path), session: "default")
        var verdict = Verdict()
        (verdict.rules, verdict.faults) = (rules, faults.map { FaultOrder($0) })
        return Journal.Entry(exchange: exchange, arrived: .milliseconds(1500), verdict: verdict)
    }

    @Test func `fault and rule choose what a scenario did`() async throws {
        func takes(_ query: String, _ entry: Journal.Entry) throws -> Bool {
            let head = Head(method: "GET", target: "/__admin/journal?\(query)")
            let path = try #require(AdminPath(head.target))
            return try JournalFilter(Question(Request(head), path, control.emulator)).takes(entry)
        }
        let broken = entry(rules: ["torn", "slow"], faults: ["reset-mid-body", "slow-first-byte"])
        #expect(try takes("rule=slow", broken))
        #expect(try takes("fault=slow-first-byte&rule=torn", broken))
        #expect(try !takes("rule=other", broken))
        #expect(try !takes("fault=reset", broken))
        #expect(try !takes("fault=reset-mid-body", entry()))
    }

    @Test func `an entry tells what the scenario made of it, without what a header gave away`() {
        var entry = entry(rules: ["torn"], faults: ["reset-mid-body"])
        entry.verdict.attempt = 3
        entry.verdict.states = ["outage.down"]
        entry.verdict.warnings = ["skipped"]
        entry.verdict.nearMisses = [.init(rule: "r", condition: "header", reason: "wants \"x\", has \"AIzaSecret\"")]
        entry.request = String(repeating: "0123456789abcdef", count: 4)
        let json = entry.json
        #expect(json["rules"]?.elements?.compactMap(\.text) == ["torn"])
        #expect(json["faults"]?.elements?.compactMap(\.text) == ["reset-mid-body"])
        #expect(json["attempt"]?.integer == 3)
        #expect(json["states"]?.elements?.compactMap(\.text) == ["outage.down"])
        #expect(json["warnings"]?.elements?.compactMap(\.text) == ["skipped"])
        #expect(json["request"]?.text == "0123456789abcdef")
        #expect(json["arrived"]?.lexeme == "1.5")
        let miss = json["nearMisses"]?.elements?.first
        #expect(miss?["condition"]?.text == "header")
        #expect(miss?["reason"]?.text == "wants \"x\", has \"REDACTED\"")
    }
}
