import Foundation
import GeminiAPI
import HTTP
import Scenario
import Testing

@testable import Admin
@testable import Emulator

struct SessionRoutesTests {
    let control = Control()

    @Test func `the clock of a session moves, and no other's`() async throws {
        let told = try await control.ask("POST", "/s/a/__admin/clock", #"{"advance": "90.5s"}"#)
        #expect(told.json["elapsed"] as? Double == 90.5)
        #expect(told["now"] == "2026-11-21T12:01:30.845678Z")
        #expect(try await control.ask("POST", "/s/a/__admin/clock", #"{"advance": "1m"}"#).json["elapsed"] as? Double == 150.5)
        #expect(try await control.ask("GET", "/s/a/__admin/clock").json["elapsed"] as? Double == 150.5)
        #expect(try await control.ask("GET", "/s/b/__admin/clock").json["elapsed"] as? Double == 0)
    }

    @Test(arguments: [
        "", "60", "[]", "{}", #"{"advance": 60}"#, #"{"advance": "60"}"#, #"{"advance": "-1s"}"#, #"{"advance": "1.s"}"#,
        #"{"advance": "1..2s"}"#,
        #"{"advance": "9999999999999999999999d"}"#, #"{"advance": "3651d"}"#, #"{"advance": "60s", "by": 1}"#, #"{"by": "60s"}"#,
    ])
    func `a clock moves by a duration with a unit`(body: String) async throws {
        let told = try await control.ask("POST", "/__admin/clock", body)
        #expect(told.status == 400)
        #expect(!told.error.isEmpty)
        #expect(try await control.ask("GET", "/__admin/clock").json["elapsed"] as? Double == 0)
    }

    @Test func `arming tells what is armed, and where`() async throws {
        let told = try await control.ask("POST", "/__admin/arm?session=a", #"{"fault": "overloaded-503", "times": 2}"#)
        #expect(told["session"] == "a")
        let armed = told.json["armed"] as? [String: Any]
        #expect(armed?["times"] as? Int == 2)
        #expect((armed?["faults"] as? [[String: Any]])?.first?["name"] as? String == "overloaded-503")
    }

    @Test(arguments: ["", "[]", "{}", #"{"fault": "overloaded-503", "times": 0}"#, #"{"fault": "overloaded-503", "tims": 1}"#])
    func `an order that is none is refused, and nothing is armed`(body: String) async throws {
        let told = try await control.ask("POST", "/__admin/arm", body)
        #expect(told.status == 400)
        #expect(told.error.contains("nothing is armed"))
        #expect(!told.list("problems").isEmpty)
        #expect(control.emulator.worlds.world("default").isQuiet)
    }

    @Test func `what is armed in one session, or in all, is forgotten`() async throws {
        func arm(_ session: String) async throws {
            _ = try await control.ask("POST", "/s/\(session)/__admin/arm", #"{"fault": "overloaded-503"}"#)
        }
        func armed() -> [String] { control.emulator.worlds.all.filter { !$0.isQuiet }.map(\.name) }
        for session in ["a", "b", "c"] { try await arm(session) }
        #expect(armed() == ["a", "b", "c"])
        #expect(try await control.ask("DELETE", "/s/b/__admin/arm").status == 200)
        #expect(armed() == ["a", "c"])
        #expect(try await control.ask("DELETE", "/__admin/arm?session=*").status == 200)
        #expect(armed() == [])
    }

    @Test func `state tells session and scenario`() async throws {
        let told = try await control.ask("GET", "/s/a/__admin/state")
        #expect(told["session"] == "a")
        #expect(told["scenario"] == "unnamed")
    }

    @Test(arguments: [
        (#"{"machine": "outage"}"#, 400, "name a machine"), (#"{"machine": "outrage", "state": "down"}"#, 400, "it has outage"),
        (#"{"machine": "outage", "state": "dwon"}"#, 400, "it has up, down"),
        (#"{"machine": "outage", "state": "down"}"#, 409, "admin: true"),
    ])
    func `a machine goes where an exit leads, and else says why not`(body: String, status: Int, words: String) async throws {
        var scenario = Scenario()
        scenario.machines = [
            Machine(id: "outage", start: "up", states: [.init("up", plan: .always(.pass)), .init("down", plan: .always(.pass))])
        ]
        let told = try await Control(scenario).ask("POST", "/__admin/state", body)
        #expect(told.status == status)
        #expect(told.error.contains(words))
    }

    @Test func `a reset forgets one session, or all, and keeps the rules`() async throws {
        control.emulator.worlds.load(Self.named("common"))
        for session in ["a", "b"] { try await control.list(session) }
        func requests() async throws -> [String: Int] {
            let sessions = try await control.ask("GET", "/__admin/sessions").list("sessions")
            return Dictionary(uniqueKeysWithValues: sessions.map { ($0["name"] as? String ?? "", $0["requests"] as? Int ?? -1) })
        }
        #expect(try await requests() == ["a": 1, "b": 1])
        #expect(try await control.ask("POST", "/s/a/__admin/reset")["session"] == "a")
        #expect(try await requests() == ["a": 0, "b": 1])
        #expect(try await control.ask("POST", "/__admin/reset?session=*").status == 200)
        #expect(try await requests() == [:])
        #expect(try await control.ask("GET", "/s/a/__admin/scenario")["name"] == "common")
    }

    private static func named(_ name: String) -> Scenario {
        var scenario = Scenario()
        scenario.name = name
        return scenario
    }

    @Test func `the catalogue is told as it is`() async throws {
        let told = try await control.ask("GET", "/__admin/faults")
        #expect(told.list("faults").map { $0["name"] as? String } == FaultCatalogue.standard.entries.map(\.name))
        #expect(told.list("presets").map { $0["name"] as? String } == FaultCatalogue.standard.presets.map(\.name))
    }

    @Test func `an entry of the catalogue has what a reader asks for`() {
        var entry = FaultEntry(name: "slow")
        (entry.faultClass, entry.layer, entry.advice) = ("timing", .timing, "wait")
        entry.parameters = [.init(name: "delay", type: "duration", fallback: "5s", description: "how long")]
        #expect(entry.json["class"]?.text == "timing")
        #expect(entry.json["layer"]?.text == "timing")
        #expect(entry.json["advice"]?.text == "wait")
        #expect(entry.json["parameters"]?.elements?.first?["default"]?.text == "5s")
    }
}
