import Foundation
import Emulator
import HTTP
import Scenario
import Synchronization
import Testing

@testable import Admin

struct ReportRoutesTests {
    let control = Control()

    @Test func `a report says whether everything held`() async throws {
        try await control.list("a")
        let told = try await control.ask("GET", "/s/a/__admin/report")
        #expect(told.json["passed"] as? Bool == true)
        #expect(told["session"] == "a")
        #expect(told.list("reports").map { $0["session"] as? String } == ["a"])
    }

    @Test func `a report of all has every session that saw a request`() async throws {
        for session in ["b", "a"] { try await control.list(session) }
        _ = try await control.ask("GET", "/s/unused/__admin/clock")
        #expect(try await control.ask("GET", "/__admin/report?session=*").list("reports").map { $0["session"] as? String } == ["a", "b"])
    }

    @Test(arguments: [
        ("text", "text/plain; charset=UTF-8"), ("junit", "application/xml; charset=UTF-8"), ("json", "application/json; charset=UTF-8"),
    ])
    func `a report has three forms`(format: String, type: String) async throws {
        let told = try await control.ask("GET", "/__admin/report?format=\(format)")
        #expect(told.status == 200)
        #expect(told.fields["content-type"] == type)
        let report = control.emulator.worlds.report(of: "default")
        if format == "text" { #expect(told.text == report.text) }
        if format == "junit" { #expect(told.text == Report.junit([report])) }
    }

    @Test func `and no fourth`() async throws {
        let told = try await control.ask("GET", "/__admin/report?format=pdf")
        #expect(told.status == 400)
        #expect(told.error == "format is json, text or junit, not 'pdf'")
    }

    @Test func `a session that expired has left its report, until it begins anew`() async throws {
        let uptime = Uptime()
        var scenario = Scenario()
        scenario.rules = [Rule(id: "r", plan: .always(.pass))]
        let control = Control(scenario, clock: Clock(microseconds: { Control.noon }, uptime: { uptime.now }, sleep: { _ in }))
        func told() async throws -> [String?] {
            try await control.ask("GET", "/__admin/report?session=*").list("reports").map { $0["session"] as? String }
        }
        try await control.list("a")
        uptime.pass(.seconds(601))
        try await control.list("b")
        #expect(try await control.ask("GET", "/s/a/__admin/report").list("reports").count == 1)
        #expect(control.emulator.worlds.all.map(\.name) == ["b"])
        #expect(try await told() == ["a", "b"])
        _ = try await control.ask("POST", "/s/a/__admin/reset")
        #expect(try await told() == ["b"])
    }

    /// Time that passes when a test says so.
    private final class Uptime: Sendable {
        private let time = Mutex(Duration.zero)
        var now: Duration { time.withLock { $0 } }
        func pass(_ duration: Duration) { time.withLock { $0 += duration } }
    }
}
