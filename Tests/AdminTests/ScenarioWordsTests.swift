import Foundation
import GeminiAPI
import HTTP
import Scenario
import Testing

@testable import Admin
@testable import Emulator

struct ScenarioWordsTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "scenarios")

    /// What `GET /scenario` says of a file of the repository.
    private func told(_ name: String) async throws -> Control.Told {
        let text = try String(contentsOf: Self.folder.appending(path: "\(name).yaml"), encoding: .utf8)
        let control = Control()
        let told = try await control.ask("POST", "/__admin/scenario", text, fields: ["Content-Type": "application/yaml"])
        try #require(told.status == 200, "\(told.text)")
        #expect(told["text"] == text)
        return told
    }

    private func details(_ told: Control.Told, _ list: String) throws -> [[String: Any]] {
        try #require((told.json["details"] as? [String: [[String: Any]]])?[list])
    }

    @Test func `rules say when they apply and what happens then`() async throws {
        let rules = try details(await told("retry-discipline"), "rules")
        #expect(rules.map { $0["when"] as? String }.first == #"prompt contains "[overloaded]""#)
        #expect(rules.map { $0["per"] as? String } == ["request", "request", "request", "rule"])
        #expect(
            rules.map { $0["plan"] as? String } == [
                "sequence: overloaded-503 x2, internal-500, pass x2", "sequence: quota-rpm, pass x2",
                "sequence: reset-before-headers, pass x2", "key-invalid",
            ])
    }

    @Test func `expectations say what is claimed`() async throws {
        let claims = try details(await told("regional-outage"), "expectations").map { $0["claim"] as? String }
        #expect(
            claims == [
                "at most 7 attempts per session (while outage.down; model gemini-3-pro-image)",
                "at least 100% of requests get their answer whole in the end (model gemini-2.5-flash-image)",
                "at least 1 requests get their answer whole in the end (while outage.well; model gemini-3-pro-image)",
                "never more than 5 requests a second",
            ])
    }

    @Test func `machines tell their exits, limits their buckets`() async throws {
        let machine = try #require(try await told("regional-outage").list("machines").first)
        let exits = try #require(machine["exits"] as? [[String: Any]])
        #expect(
            exits.map { "\($0["from"] ?? "") \($0["to"] ?? "")" } == [
                "healthy failing", "failing down", "down recovering", "recovering well",
            ])
        #expect(exits.map { $0["conditions"] as? [String] } == [["after 4 requests"], ["after 20s"], ["after 60s"], ["after 30s"]])
        let limit = try #require(try details(await told("free-tier"), "limits").first)
        #expect(limit["window"] as? String == "fixed")
        #expect(limit["buckets"] as? [String: Int] == ["rpm": 5, "rpd": 100])
    }

    @Test func `no key stands in the words, nor in the text`() async throws {
        let key = "AIza" + "SyA1234567890123456789012345678901234"
        let text = "scenario: 1\nrules:\n  - when: {api_key: \(key)}\n    always: key-invalid\n"
        let control = Control()
        let told = try await control.ask("POST", "/__admin/scenario", text, fields: ["Content-Type": "application/yaml"])
        #expect(told.status == 200, "\(told.text)")
        #expect(!told.text.contains(key))
    }

    @Test(arguments: [
        (Plan.always(.pass), "pass"), (.every(n: 3, from: 2, Effect([FaultOrder("a")])), "a for every 3 requests from request 2 on"),
        (.weights([.init(30, Effect([FaultOrder("a"), FaultOrder("b")])), .init(0.5, .pass)]), "dice: a + b 30, pass 0.5"),
        (
            .until(requests: 5, elapsed: .milliseconds(1500), do: Effect([FaultOrder("a")]), then: .pass),
            "a for the first 5 requests or 1.5s, then pass"
        ),
        (.machine("m"), "as machine m says"),
        (.ramp(Effect([FaultOrder("a")]), from: 0, to: 0.5, over: .seconds(20)), "a for 0% to 50% of requests, over 20s"),
        (.sequence([Effect([FaultOrder("a")])], after: .fail), "sequence: a, then the run fails"),
    ])
    func `a plan is one line`(plan: Plan, words: String) { #expect(plan.words == words) }

    @Test func `one of what is armed is forgotten`() async throws {
        let control = Control()
        for fault in ["overloaded-503", "internal-500"] { _ = try await control.ask("POST", "/__admin/arm", #"{"fault": "\#(fault)"}"#) }
        func armed() async throws -> [[String]?] {
            try await control.ask("GET", "/__admin/state").list("arms").map { $0["faults"] as? [String] }
        }
        #expect(try await control.ask("DELETE", "/__admin/arm?index=2").status == 404)
        #expect(try await control.ask("DELETE", "/__admin/arm?index=0").status == 200)
        #expect(try await armed() == [["internal-500"]])
        #expect(try await control.ask("DELETE", "/__admin/arm?index=0").status == 200)
        #expect(try await armed() == [])
        #expect(control.emulator.worlds.world("default").isQuiet)
    }
}
