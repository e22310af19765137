import GeminiAPI
import HTTP
import Scenario
import Testing

@testable import Emulator

/// A scenario in the corridor: what a request meets, and what is remembered of it.
@Suite struct CorridorScenarioTests {
    private static func scenario(_ rules: Rule...) -> Scenario {
        var scenario = Scenario()
        scenario.rules = rules
        return scenario
    }

    private static func always(_ name: String, _ parameters: [String: Parameter] = [:]) -> Scenario {
        scenario(Rule(id: "it", plan: .always(Effect([FaultOrder(name, parameters)]))))
    }

    private static let pass = scenario(Rule(id: "nothing", plan: .always(.pass)))
    private static let body = "{\"contents\": [{\"parts\": [{\"text\": \"hello\"}]}]}"
    private static let text = "/v1beta/models/gemini-2.5-flash:generateContent"

    @Test(arguments: [
        ("x-server-timeout", "inf"), ("x-server-timeout", "1e17"), ("x-server-timeout", "-1"), ("x-server-timeout", "nan"),
        ("x-goog-api-client", "/"), ("x-goog-api-client", " / gl-python/3"), ("x-goog-api-client", ""),
    ]) func `a header of any kind is read or left alone`(name: String, value: String) async throws {
        let corridor = Corridor(scenario: Self.pass)
        let fields = Fields([.init("x-goog-api-key", "k"), .init(name, value)])
        #expect(try await corridor.send("POST", Self.text, Self.body, fields: fields).status == 200)
    }

    @Test func `a request that names two sessions is told of`() async throws {
        let corridor = Corridor(scenario: Self.pass)
        _ = try await corridor.send("POST", "/s/a" + Self.text, Self.body, fields: ["x-goog-api-key": "k", "x-plantain-session": "b"])
        _ = try await corridor.send("POST", "/s/a" + Self.text, Self.body, fields: ["x-goog-api-key": "k", "x-plantain-session": "a"])
        #expect(corridor.exchanges.map(\.otherSession) == ["b", nil])
        #expect(corridor.exchanges.map(\.session) == ["a", "a"])
    }

    @Test func `on_unmatched fail needs no rule to fail`() async throws {
        var scenario = Scenario()
        scenario.defaults.failsUnmatched = true
        let corridor = Corridor(scenario: scenario)
        let answer = try await corridor.send("POST", Self.text, Self.body)
        #expect(answer.status == 500)
        #expect(answer.message.hasPrefix("plantain: no rule matches this request (generate gemini-2.5-flash)"))
        #expect(!corridor.emulator.worlds.world("default").report.passed)
    }

    @Test(arguments: [
        ("image-corrupt", "GET", "/v1beta/models", false), ("text-only", "POST", text, true), ("stream-lf", "POST", text, false),
        ("overloaded-503", "GET", "/v1beta/models", true), ("slow-first-byte", "GET", "/v1beta/models", true),
    ]) func `a fault has fired if the answer had a place for it`(name: String, method: String, target: String, fires: Bool) async throws {
        let corridor = Corridor(scenario: Self.always(name))
        _ = try await corridor.send(method, target, method == "POST" ? Self.body : "")
        let counts = corridor.emulator.worlds.world("default").report.faults
        #expect(counts.map(\.fired).reduce(0, +) == (fires ? 1 : 0))
    }

    @Test func `an exchange stands in the journal once, whatever refuses it`() async throws {
        let corridor = Corridor()
        let picture =
            "{\"contents\": [{\"parts\": [{\"text\": \"x\"}, {\"inlineData\": {\"mimeType\": \"image/png\", \"data\": \"AAAA\"}}]}]}"
        let answer = try await corridor.send("POST", "/v1beta/models/gemini-2.5-flash-image:generateContent", picture)
        #expect(answer.status == 400)
        _ = try await corridor.send("POST", "/v1beta/models/nope:generateContent", Self.body)
        let entries = corridor.emulator.worlds.world("default").journal.entries
        #expect(entries.map(\.exchange.number) == [1, 2])
        #expect(entries.allSatisfy { $0.ended != nil })
    }

    @Test func `a block is priced by the tokens it tells, an error by none`() async throws {
        let blocked = Corridor(scenario: Self.always("image-prohibited"))
        _ = try await blocked.generate("gemini-3-pro-image")
        #expect(blocked.exchanges[0].usage.thoughts == 240)
        #expect(blocked.exchanges[0].cost > 0)
        let refused = Corridor(scenario: Self.always("overloaded-503"))
        _ = try await refused.generate("gemini-3-pro-image")
        #expect(refused.exchanges[0].cost == 0)
    }

    @Test func `a redirect keeps the query but for credentials, however their names are spelt`() async throws {
        let corridor = Corridor(scenario: Self.always("redirect"))
        let target = "/s/a/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse&k%65y=SECRET&%24key=SECRET&access_token=SECRET"
        let answer = try await corridor.send("POST", target, Self.body)
        #expect(answer.status == 307)
        #expect(answer.fields["location"] == "/s/a/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse")
    }

    @Test func `a trigger is taken only where triggers are switched on, for so many attempts of one body`() async throws {
        let fields: Fields = ["x-goog-api-key": "k", "x-plantain-fault": "overloaded-503; times=2; message=hello"]
        let off = Corridor()
        #expect(try await off.send("POST", Self.text, Self.body, fields: fields).status == 200)
        var configuration = Configuration()
        configuration.triggers = true
        let on = Corridor(configuration)
        var seen: [Int] = []
        for _ in 1...3 { seen.append(try await on.send("POST", Self.text, Self.body, fields: fields).status) }
        #expect(seen == [503, 503, 200])
        #expect(try await on.send("POST", "/v1beta/models/gemini-2.5-flash+internal-500:generateContent", Self.body).status == 500)
        let bad: Fields = ["x-goog-api-key": "k", "x-plantain-fault": "overlodaed-503"]
        let answer = try await on.send("POST", Self.text, Self.body, fields: bad)
        #expect(answer.status == 400)
        #expect(answer.message == "plantain: x-plantain-fault: there is no fault 'overlodaed-503'; did you mean 'overloaded-503'?")
    }
}
