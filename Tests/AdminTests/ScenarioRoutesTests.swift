import Foundation
import GeminiAPI
import HTTP
import Scenario
import Testing

@testable import Admin

struct ScenarioRoutesTests {
    /// Reads `NAME` as a scenario of that name, and `!` as one with two problems.
    let control = Control(reading: { (bytes) throws(ScenarioProblems) in
        let text = String(decoding: bytes, as: UTF8.self)
        if text == "!" {
            throw ScenarioProblems([
                ScenarioProblem(line: 7, column: 3, "unknown key 'sequense'"), ScenarioProblem(line: 9, column: 1, "no"),
            ])
        }
        return Self.named(text)
    })

    private static func named(_ name: String) -> Scenario {
        var scenario = Scenario()
        (scenario.name, scenario.rules) = (name, [Rule(id: "\(name)-rule", plan: .always(.pass))])
        return scenario
    }

    private func load(_ name: String, _ target: String = "/__admin/scenario") async throws -> Control.Told {
        try await control.ask("POST", target, name, fields: ["Content-Type": "application/yaml"])
    }

    private func name(_ session: String) async throws -> String? {
        try await control.ask("GET", "/s/\(session)/__admin/scenario")["name"]
    }

    @Test func `a scenario without a session is everybody's`() async throws {
        try await control.list("a")
        let told = try await load("new")
        #expect(told.status == 200)
        #expect(told["session"] == "*")
        #expect(told.json["rules"] as? [String] == ["new-rule"])
        #expect(try await name("a") == "new")
        #expect(try await name("b") == "new")
        #expect(try await control.ask("GET", "/__admin/scenario")["name"] == "new")
    }

    @Test(arguments: ["/s/a/__admin/scenario", "/__admin/scenario?session=a"])
    func `a scenario with one is that session's alone`(target: String) async throws {
        #expect(try await load("common", "/__admin/scenario?session=*").status == 200)
        #expect(try await load("own", target)["session"] == "a")
        #expect(try await name("a") == "own")
        #expect(try await name("b") == "common")
    }

    @Test func `a broken one is refused with every problem, and the old one stays`() async throws {
        #expect(try await load("old").status == 200)
        try await control.list()
        let told = try await load("!")
        #expect(told.status == 400)
        #expect(
            told.error
                == "the scenario is not accepted, the one before it stays. line 7, column 3: unknown key 'sequense' (and 1 more in 'problems')"
        )
        #expect(told.list("problems").map { $0["line"] as? Int } == [7, 9])
        #expect(told.list("problems").first?["column"] as? Int == 3)
        #expect(told.list("problems").last?["message"] as? String == "no")
        #expect(try await name("default") == "old")
        #expect(try await control.ask("GET", "/__admin/journal").list("entries").count == 1)
    }

    @Test func `without a scenario nothing goes wrong`() async throws {
        _ = try await load("common")
        _ = try await load("own", "/s/a/__admin/scenario")
        #expect(try await control.ask("DELETE", "/s/a/__admin/scenario").json["rules"] as? [String] == [])
        #expect(try await name("a") == "unnamed")
        #expect(try await name("b") == "common")
        #expect(try await control.ask("DELETE", "/__admin/scenario")["session"] == "*")
        #expect(try await name("b") == "unnamed")
    }

    @Test func `requests without a session are the scenario's default session`() async throws {
        var scenario = Scenario()
        scenario.sessions.fallback = "main"
        let control = Control(scenario)
        #expect(try await control.ask("GET", "/v1beta/models", fields: ["x-goog-api-key": "test"]).status == 200)
        #expect(try await control.ask("GET", "/__admin/journal")["session"] == "main")
        #expect(try await control.ask("GET", "/__admin/journal").list("entries").count == 1)
    }
}
