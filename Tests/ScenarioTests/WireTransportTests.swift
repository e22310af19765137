import GeminiAPI
import HTTP
import Testing

@testable import Scenario

@Suite struct WireTransportTests {
    @Test(arguments: [
        ("reset-before-headers", "<1000 ms><reset>"), ("close-before-headers", "<1000 ms><close>"), ("connect-refused", "<1000 ms><reset>"),
        ("reset-after-headers", "<1000 ms><200><reset>"),
    ]) func `a break at the head keeps what comes before it`(name: String, expected: String) throws {
        let script = try #require(disturbed(by: name))
        #expect(transcript(script) == expected)
        #expect(script.promise == .length(10))
        #expect(wireFault(name)?.needsWhole == false)
    }

    @Test(arguments: [
        (Parameter.position(.fraction(0.5)), "01234"), (.number(0.25), "01"), (.position(.index(3)), "012"), (.integer(4), "0123"),
        (.size(99), "0123456789"), (.position(.index(0)), ""), (.position(.fraction(1)), "0123456789"), (.position(.midImage), "01234"),
    ]) func `a break in the body comes after a share or a number of bytes`(at: Parameter, body: String) throws {
        #expect(transcript(try #require(disturbed(by: "reset-mid-body", ["at": at]))) == "<1000 ms><200>\(body)<reset>")
        #expect(transcript(try #require(disturbed(by: "close-mid-body", ["at": at]))) == "<1000 ms><200>\(body)<close>")
        #expect(transcript(try #require(disturbed(by: "half-close", ["at": at]))) == "<1000 ms><200>\(body)<halfClose><stall>")
        #expect(wireFault("reset-mid-body", ["at": at])?.needsWhole == true)
    }

    @Test func `waits up to the break are kept, later ones are not`() throws {
        let script = Script(
            [.head(200, [:]), .bytes([0x41]), .wait(until: .seconds(1)), .bytes([0x42]), .wait(until: .seconds(2)), .finish],
            promise: .chunked)
        #expect(transcript(try #require(disturbed(script, by: "reset-mid-body", ["at": .number(0.5)]))) == "<200>A<reset>")
        #expect(transcript(try #require(disturbed(script, by: "reset-mid-body", ["at": .number(1)]))) == "<200>A<1000 ms>B<reset>")
    }

    @Test func `a short body is whole and promised longer`() throws {
        let script = try #require(disturbed(by: "short-body", ["bytes": .integer(1000)]))
        #expect(transcript(script) == transcript(Sample.unary))
        #expect(script.promise == .length(1010))
        #expect(wireFault("short-body", ["bytes": .integer(1)])?.needsWhole == true)
    }

    @Test func `chunks end without the last one, or in something that is none`() throws {
        let cut = try #require(disturbed(by: "chunk-truncated"))
        #expect(transcript(cut) == "<1000 ms><200>0123456789<close>")
        #expect(cut.promise == .chunked)
        let garbage = try #require(disturbed(by: "chunk-garbage"))
        #expect(transcript(garbage) == "<1000 ms><200>01234<raw XYZ\r\n><close>")
        #expect(garbage.promise == .chunked)
    }

    @Test func `garbage stands in place of the whole answer`() throws {
        #expect(transcript(try #require(disturbed(by: "garbage-status-line"))) == "<1000 ms><raw \u{16}\u{3}\u{1}\r\n\r\n><close>")
    }

    @Test func `a damaged body has as many bytes, and the framing of a sound one`() throws {
        let body = (0..<100).map { UInt8($0) }
        let script = Script([.head(200, [:]), .bytes(Array(body[..<30])), .bytes(Array(body[30...])), .finish], promise: .length(100))
        let fault = try #require(wireFault("gzip-corrupt"))
        #expect(fault.needsGzip && fault.needsWhole)
        let damaged = fault.disturb(script, FaultContext())
        #expect(damaged.strokes.body == Array(body[..<50]) + body[50..<66].map { ~$0 } + Array(body[66...]))
        #expect(damaged.promise == .length(100))
        #expect(transcript(damaged).hasSuffix("<finish>"))
    }

    @Test(arguments: [(Promise.length(10), Promise.length(5)), (.chunked, .chunked)])
    func `a compressed body that is cut ends in good order`(promise: Promise, told: Promise) throws {
        let fault = try #require(wireFault("gzip-truncated"))
        #expect(fault.needsGzip && fault.needsWhole)
        let cut = fault.disturb(Script(Sample.unary.strokes, promise: promise), FaultContext())
        #expect(transcript(cut) == "<1000 ms><200>01234<finish>")
        #expect(cut.promise == told)
    }

    @Test func `the keep-alive race begins when the answer is over`() throws {
        #expect(
            transcript(try #require(disturbed(by: "keepalive-race", ["idle": .duration(.zero)])))
                == "<1000 ms><200>0123456789<finish><close>")
        let paced = Script([.head(200, [:]), .wait(until: .seconds(2)), .bytes([0x41]), .finish], promise: .length(1))
        #expect(
            transcript(try #require(disturbed(paced, by: "keepalive-race", ["idle": .duration(.seconds(3)), "with": .text("rst")])))
                == "<200><2000 ms>A<finish><5000 ms><reset>")
    }

    @Test func `a redirect leads to the path asked for and says nothing of a body`() throws {
        let script = try #require(disturbed(by: "redirect", path: "/v1beta/models/m:generateContent?alt=sse"))
        #expect(transcript(script) == "<1000 ms><307><finish>")
        #expect(script.promise == .length(0))
        guard case .head(_, let fields) = script.strokes[1] else { return #expect(Bool(false)) }
        #expect(fields == ["Date": "now", "Location": "/v1beta/models/m:generateContent?alt=sse"])
    }

    @Test(arguments: ["reset-before-headers", "reset-after-headers", "chunk-truncated", "chunk-garbage", "garbage-status-line", "redirect"])
    func `a script that a fault of timing has emptied stays as it is`(name: String) throws {
        let silent = try #require(disturbed(by: "blackhole", ["max": .duration(.seconds(5))]))
        #expect(transcript(try #require(disturbed(silent, by: name))) == "<5000 ms><reset>")
    }

    @Test(arguments: [
        "reset-before-headers", "reset-mid-body", "short-body", "chunk-truncated", "garbage-status-line", "gzip-corrupt", "keepalive-race",
        "redirect", "slow-first-byte", "drip", "blackhole", "stall-mid-body",
    ]) func `how bytes are cut into packets is not a fault's own business`(name: String) throws {
        var script = Sample.unary
        script.packets = .atMost(3)
        let parameters: [String: Parameter] = [
            "at": .number(0.5), "bytes": .integer(9), "idle": .duration(.zero), "latency": .duration(.zero), "over": .duration(.zero),
            "chunks": .integer(2), "max": .duration(.zero), "for_": .duration(.zero),
        ]
        #expect(try #require(disturbed(script, by: name, parameters)).packets == .atMost(3))
    }

    @Test func `faults of other rooms are none of the wire`() {
        for name in ["large-body", "stream-big-event", "overloaded-503", ""] { #expect(wireFault(name) == nil) }
    }

    @Test func `a parameter that is not given takes the catalogue's default, and without one there is no fault`() throws {
        var entry = FaultEntry(name: "short-body")
        entry.faultClass = "transport"
        entry.parameters = [.init(name: "bytes", type: "integer", fallback: "7", description: "")]
        var help = WireFaults.Help.standard
        help.parameter = { name, text, entry in name == "bytes" && entry.name == "short-body" ? Int(text).map(Parameter.integer) : nil }
        func promise(_ given: [String: Parameter]) -> Promise? {
            WireFaults.fault(entry, given, help: help)?.disturb(Sample.unary, FaultContext()).promise
        }
        #expect(promise([:]) == .length(17))
        #expect(promise(["bytes": .integer(1)]) == .length(11))
        entry.parameters = []
        #expect(promise([:]) == nil)
    }
}
