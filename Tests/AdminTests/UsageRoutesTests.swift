import Foundation
import HTTP
import Ledger
import Scenario
import TestKit
import Testing

@testable import Admin
@testable import Emulator

struct UsageRoutesTests {
    @Test func `usage adds up the ledger, as asked`() async throws {
        let scratch = Scratch()
        let ledger = try Ledger(path: scratch.path + "/ledger.db")
        let control = Control(ledger: ledger)
        for session in ["a", "a", "b"] { try await control.draw("a red bicycle", session) }
        try await control.draw("a red bicycle", "b", model: "gemini-2.5-flash-image")
        ledger.flush()
        func rows(_ query: String) async throws -> [[String: Any]] {
            let told = try await control.ask("GET", "/__admin/usage?\(query)")
            #expect(told.status == 200, "\(told.text)")
            return told.list("rows")
        }
        let all = try await control.ask("GET", "/__admin/usage?session=*")
        #expect(all.list("rows").count == 2)
        let total = try #require(all.json["total"] as? [String: Any])
        #expect(total["requests"] as? Int == 4)
        #expect(total["images"] as? Int == 4)
        #expect(!all.text.contains("AIzaSecret"))

        #expect(try await rows("session=*&by=session").map { $0["requests"] as? Int } == [2, 2])
        #expect(try await rows("session=a&by=model").map { $0["model"] as? String } == ["gemini-3-pro-image"])
        #expect(try await rows("session=*&by=session&model=gemini-2.5-flash-image").map { $0["session"] as? String } == ["b"])
        #expect(try await rows("session=*&by=day").map { $0["day"] as? String } == ["2026-11-21"])
        // Nobody is in the default session.
        #expect(try await rows("by=model").isEmpty)
        for since in ["1h", "2026-11-21", "2026-11-21T12:00:00Z", "2026-11-21T13:00:00%2B00:00"] {
            #expect(try await rows("session=*&by=key&since=\(since)").count == (since.contains("13") ? 0 : 1), "\(since)")
        }
    }

    @Test(arguments: [
        ("by=modell", "by is a list of"), ("since=yesterday", "2026-11-20"), ("since=2026-13-01", "2026-11-20"),
        ("since=2026-11-20T25:00:00Z", "24h"), ("since=", "24h"),
    ])
    func `a question that is none is refused`(query: String, words: String) async throws {
        let scratch = Scratch()
        let control = Control(ledger: try Ledger(path: scratch.path + "/ledger.db"))
        let told = try await control.ask("GET", "/__admin/usage?\(query)")
        #expect(told.status == 400)
        #expect(told.error.contains(words), "\(told.error)")
    }

    @Test func `without a ledger there is nothing to add up`() async throws {
        let told = try await Control().ask("GET", "/__admin/usage")
        #expect(told.status == 409)
        #expect(told.error.contains("--ledger"))
    }

    @Test func `a session tells its sums, also of what its journal has forgotten`() async throws {
        let control = Control()
        try await control.draw("a red bicycle", "a")
        _ = try await control.ask("GET", "/s/a/v1beta/models/nope", fields: ["x-goog-api-key": "test"])
        let waiting = await control.service.answer(
            Request(Head(method: "GET", target: "/s/a/v1beta/models", fields: ["x-goog-api-key": "test"])))
        let session = try #require(try await control.ask("GET", "/__admin/sessions").list("sessions").first)
        #expect(session["name"] as? String == "a")
        #expect(session["requests"] as? Int == 3)
        #expect(session["errors"] as? Int == 1)
        #expect(session["images"] as? Int == 1)
        #expect(session["underWay"] as? Int == 1)
        #expect(session["mode"] as? String == "auto")
        #expect(try #require(session["costUSD"] as? Double) > 0.1)
        waiting.settle(Outcome(.performed, bytesSent: 1))
        _ = try await control.ask("PUT", "/s/a/__admin/mode", #"{"mode": "replay"}"#)
        let later = try #require(try await control.ask("GET", "/__admin/sessions").list("sessions").first)
        #expect(later["underWay"] as? Int == 0)
        #expect(later["mode"] as? String == "replay")
    }
}
