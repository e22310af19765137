import Emulator
import Foundation
import GeminiAPI
import HTTP
import Testing

@testable import plantain

struct LogTests {
    private func exchange(_ change: (inout Exchange) -> Void = { _ in }) -> Exchange {
        let path = "/v1beta/models/gemini-3-pro-image:generateContent"
        var exchange = Exchange(
            number: 7, began: 1_795_262_400_345_678, method: "POST", path: path, route: Route(method: "POST", path: path),
            session: "worker-3")
        (exchange.model, exchange.duration, exchange.cost) = ("gemini-3-pro-image", .microseconds(31_250), 140_166_000)
        (exchange.usage.promptText, exchange.usage.candidatesImage, exchange.usage.thoughts) = (9, 1120, 384)
        exchange.usage.images = 1
        exchange.picture = (PixelSize(width: 1408, height: 768), "1K", "image/jpeg")
        exchange.outcome = Outcome(.performed, bytesSent: 1000)
        change(&exchange)
        return exchange
    }

    private func members(_ json: JSON) throws -> NSDictionary {
        try #require(try JSONSerialization.jsonObject(with: Data(JSONWriter.text(json, .compact))) as? NSDictionary)
    }

    @Test func `a line for people`() {
        #expect(
            LogLine.text(exchange())
                == "12:00:00 #7 200 generateContent gemini-3-pro-image 1408x768 1K image/jpeg 31 ms 0.1402 USD session worker-3")
        #expect(
            LogLine.arrivalText(exchange()) == "12:00:00 #7 ... POST /v1beta/models/gemini-3-pro-image:generateContent session worker-3")
    }

    @Test func `a line for programs has the names of the conventions`() throws {
        let trace = TraceParent("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
        let json = LogLine.json(
            exchange {
                ($0.trace, $0.rules, $0.faults, $0.fixture) = (trace, ["slow"], ["latency"], "red")
                $0.notes = ["seed has no effect"]
            })
        #expect(
            try members(json) == [
                "timestamp": "2026-11-21T12:00:00.345678Z", "severity_text": "WARN", "severity_number": 13,
                "body": "200 generateContent gemini-3-pro-image", "trace_id": "4bf92f3577b34da6a3ce929d0e0e4736",
                "span_id": "00f067aa0ba902b7", "http.request.method": "POST", "http.response.status_code": 200,
                "url.path": "/v1beta/models/gemini-3-pro-image:generateContent", "server.request.duration": 0.03125,
                "gen_ai.operation.name": "generate_content", "gen_ai.provider.name": "gcp.gemini",
                "gen_ai.request.model": "gemini-3-pro-image", "gen_ai.response.model": "gemini-3-pro-image",
                "gen_ai.usage.input_tokens": 9, "gen_ai.usage.output_tokens": 1504, "gen_ai.usage.reasoning.output_tokens": 384,
                "plantain.exchange": 7, "plantain.session": "worker-3", "plantain.operation": "generateContent",
                "plantain.source": "synthesize", "plantain.ending": "performed", "plantain.bytes_sent": 1000,
                "plantain.cost_usd": 0.140166, "plantain.images": 1, "plantain.picture.size": "1408x768",
                "plantain.picture.mime_type": "image/jpeg", "plantain.fixture": "red", "plantain.rules": ["slow"],
                "plantain.faults": ["latency"], "plantain.notes": ["seed has no effect"],
            ])
    }

    @Test func `an error has its type: the status, or how the answer ended`() throws {
        #expect(try members(LogLine.json(exchange { $0.status = 429 }))["error.type"] as? String == "429")
        let left = LogLine.json(exchange { $0.outcome = Outcome(.clientLeft, bytesSent: 1) })
        #expect(try members(left)["error.type"] as? String == "clientLeft")
        #expect(try members(LogLine.json(exchange()))["error.type"] == nil)
    }

    @Test func `what no model answers has no word of models`() throws {
        let line = try members(
            LogLine.json(
                exchange {
                    ($0.route, $0.path, $0.model) = (Route(method: "GET", path: "/nothing"), "/nothing", "")
                    ($0.usage, $0.picture, $0.cost, $0.status, $0.method) = (Usage(), nil, 0, 404, "GET")
                }))
        #expect(line["body"] as? String == "404 GET /nothing" && line["plantain.cost_usd"] as? Int == 0)
        #expect(!line.allKeys.contains { "\($0)".hasPrefix("gen_ai.") })
    }

    @Test(
        arguments: [
            (200, .synthesize, [], [], .info), (503, .scenario, ["overloaded-503"], [], .info), (500, .fixture, [], [], .info),
            (429, .refusal, [], [], .info), (200, .synthesize, [], ["a note"], .warn), (404, .miss, [], [], .warn),
            (502, .upstream, [], [], .warn), (200, .fault, [], ["broke off"], .error),
        ] as [(Int, Exchange.Source, [String], [String], Log.Level)])
    func `what is worth hearing about is a warning, a fault of plantain's an error`(
        status: Int, source: Exchange.Source, faults: [String], notes: [String], level: Log.Level
    ) {
        #expect(exchange { ($0.status, $0.source, $0.faults, $0.notes) = (status, source, faults, notes) }.level == level)
    }

    @Test func `levels are words, and in order`() {
        #expect(Log.Level.allCases.compactMap { Log.Level(word: $0.word) } == [.debug, .info, .warn, .error])
        #expect(Log.Level(word: "loud") == nil)
        #expect(Log.Level.allCases.sorted() == Log.Level.allCases)
    }
}
