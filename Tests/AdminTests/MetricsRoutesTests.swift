import Foundation
import HTTP
import Testing

@testable import Admin
@testable import Emulator

struct MetricsRoutesTests {
    private static let ill: @Sendable () -> Vitals = {
        var vitals = Vitals()
        vitals.obstacle = "plantain is ending"
        vitals.started = 1_795_262_400_000_001
        vitals.uptime = .milliseconds(1500)
        vitals.connections = 3
        vitals.ledger = Vitals.Ledger(waiting: 4, dropped: 5, isFailing: true)
        vitals.residentBytes = 6_000_000
        vitals.processorTime = .microseconds(1_250_000)
        return vitals
    }

    @Test func `what was done and how the program is stand in one text, whose end is marked`() async throws {
        let control = Control(vitals: Self.ill)
        try await control.list()
        let told = try await control.ask("GET", "/__admin/metrics")
        #expect(told.fields["content-type"] == "application/openmetrics-text; version=1.0.0; charset=utf-8")
        let lines = told.text.split(separator: "\n")
        for line in [
            "plantain_build_info{version=\"1.2.3\"} 1", "plantain_sessions 1", "plantain_ready 0", "plantain_connections 3",
            "plantain_ledger_waiting 4", "plantain_ledger_dropped_total 5", "plantain_ledger_failing 1",
            "process_start_time_seconds 1795262400.000001", "process_cpu_seconds_total 1.25", "process_resident_memory_bytes 6000000",
            "plantain_requests_total{operation=\"listModels\",model=\"none\",status=\"200\",source=\"synthesize\",fault=\"none\"} 1",
        ] { #expect(lines.contains(Substring(line)), "\(line)") }
        #expect(lines.last == "# EOF")
    }

    @Test(
        arguments: [
            (nil, true), ("*/*", true), ("application/openmetrics-text;version=1.0.0;q=0.75,text/plain;version=0.0.4;q=0.5", true),
            ("text/plain", false), ("Text/HTML,application/xhtml+xml,*/*;q=0.8", false),
        ] as [(String?, Bool)])
    func `OpenMetrics, unless it is plain text that is asked for`(accept: String?, isOpen: Bool) async throws {
        let told = try await Control().ask("GET", "/__admin/metrics", fields: accept.map { ["Accept": $0] } ?? [:])
        #expect(told.fields["content-type"]?.hasPrefix(isOpen ? "application/openmetrics-text" : "text/plain; version=0.0.4") == true)
        #expect(told.text.hasSuffix("# EOF\n") == isOpen)
        #expect(told.text.contains(isOpen ? "# TYPE plantain_bytes_sent counter\n" : "# TYPE plantain_bytes_sent_total counter\n"))
        #expect(told.text.contains(isOpen ? "# TYPE plantain_build info\n" : "# TYPE plantain_build_info gauge\n"))
    }

    @Test func `no name of a session, key, path or prompt is in it`() async throws {
        let control = Control()
        let body = #"{"contents": [{"parts": [{"text": "canary-prompt"}]}]}"#
        for model in ["canary-model", "gemini-2.5-flash-image"] {
            let path = "/s/canary-session/v1beta/models/\(model):generateContent"
            _ = try await control.ask("POST", path, body, fields: ["x-goog-api-key": "canary-key"])
        }
        _ = try await control.ask("GET", "/canary-path")
        let text = try await control.ask("GET", "/__admin/metrics").text
        #expect(text.contains("model=\"other\",status=\"404\"") && text.contains("model=\"gemini-2.5-flash-image\",status=\"200\""))
        #expect(!text.contains("canary"))
    }

    @Test func `health tells of the ledger`() async throws {
        let well = try await Control().ask("GET", "/__admin/health")
        #expect(well["status"] == "ok" && well["version"] == "1.2.3")
        #expect((well.json["ledger"] as? [String: Any])?["state"] as? String == "off")
        let ill = try await Control(vitals: Self.ill).ask("GET", "/__admin/health")
        #expect(ill.status == 200 && ill["status"] == "degraded" && ill.json["uptime"] as? Double == 1.5)
        #expect(ill.json["ledger"] as? NSDictionary == ["state": "failing", "waiting": 4, "dropped": 5])
    }

    @Test func `ready is 503 with the reason while no requests are taken`() async throws {
        let well = try await Control().ask("GET", "/__admin/ready")
        #expect(well.status == 200 && well.text == "{\n  \"ready\": true\n}\n")
        let ill = try await Control(vitals: Self.ill).ask("GET", "/__admin/ready")
        #expect(ill.status == 503 && ill.json["ready"] as? Bool == false && ill["reason"] == "plantain is ending")
    }
}

struct ExpositionTests {
    private let metrics = [
        Metric("a", .counter, "Told.", [.init(.count(3), [("x", "a\"b\\c\nd"), ("y", "")]), .init(.decimal(-1_500_000_001, places: 9))]),
        Metric(
            "b_seconds", .histogram, unit: "seconds", "Timed.",
            [.init(.distribution(.init(bounds: ["0.1", "+Inf"], counts: [1, 3], sum: 2_500, places: 3)), [("z", "1")])]),
        Metric("c", .gauge, "Nothing.", []),
    ]

    @Test func `OpenMetrics names the family, and the older form the sample`() {
        let samples = """
            a_total{x="a\\"b\\\\c\\nd",y=""} 3
            a_total -1.500000001

            """
        let rest = """
            # HELP b_seconds Timed.
            b_seconds_bucket{z="1",le="0.1"} 1
            b_seconds_bucket{z="1",le="+Inf"} 3
            b_seconds_count{z="1"} 3
            b_seconds_sum{z="1"} 2.5

            """
        let open = "# TYPE a counter\n# HELP a Told.\n\(samples)# TYPE b_seconds histogram\n# UNIT b_seconds seconds\n\(rest)# EOF\n"
        #expect(String(decoding: Exposition.openMetrics.text(metrics), as: UTF8.self) == open)
        let classic = "# TYPE a_total counter\n# HELP a_total Told.\n\(samples)# TYPE b_seconds histogram\n\(rest)"
        #expect(String(decoding: Exposition.classic.text(metrics), as: UTF8.self) == classic)
    }
}
