import GeminiAPI
import HTTP
import Testing

@testable import Scenario

@Suite struct WireTimingTests {
    @Test(arguments: ["slow-first-byte", "connect-delay"]) func `a late head waits from the start`(name: String) throws {
        #expect(
            transcript(try #require(disturbed(by: name, ["latency": .duration(.seconds(5))])))
                == "<5000 ms><1000 ms><200>0123456789<finish>")
        let drawn = try #require(disturbed(by: name, ["latency": .latency(.percentiles(p50: .seconds(25), p95: .seconds(60), max: nil))]))
        #expect(transcript(drawn).hasPrefix("<7000 ms>"))
    }

    @Test func `a late body waits behind the head`() throws {
        #expect(
            transcript(try #require(disturbed(by: "headers-then-wait", ["latency": .duration(.seconds(5))])))
                == "<1000 ms><200><5000 ms>0123456789<finish>")
    }

    @Test func `a drip spreads the body evenly and ends on time`() throws {
        let fault = try #require(wireFault("drip", ["over": .duration(.seconds(6)), "chunks": .integer(3)]))
        #expect(fault.needsWhole)
        let script = fault.disturb(Sample.unary, FaultContext())
        #expect(transcript(script) == "<1000 ms><200><2000 ms>012<4000 ms>345<6000 ms>6789<finish>")
        #expect(script.promise == .length(10))
    }

    @Test func `a drip has no empty pieces and replaces the body's own pace`() throws {
        let paced = Script([.head(200, [:]), .bytes([0x41]), .wait(until: .seconds(9)), .bytes([0x42]), .reset], promise: .chunked)
        #expect(
            transcript(try #require(disturbed(paced, by: "drip", ["over": .duration(.seconds(4)), "chunks": .integer(60)])))
                == "<200><2000 ms>A<4000 ms>B<reset>")
        let empty = Script(status: 200, fields: [:], body: [])
        #expect(
            transcript(try #require(disturbed(empty, by: "drip", ["over": .duration(.seconds(4)), "chunks": .integer(0)])))
                == "<200><finish>")
    }

    @Test(arguments: [(20, 5), (1, 10), (1_000_000, 1), (0, 10)]) func `a rate sends so many bytes a second`(rate: Int, pieces: Int) throws
    {
        let script = try #require(disturbed(by: "bandwidth", ["rate": .size(rate)]))
        #expect(script.strokes.body == Sample.text("0123456789"))
        #expect(script.strokes.dropFirst().count { if case .wait = $0 { true } else { false } } == pieces)
        #expect(script.strokes.dropFirst(2).map { $0 }.lastOffset == .seconds(10) / max(rate, 1))
    }

    @Test func `a slow rate does not cut a large body into millions`() throws {
        let large = Script(status: 200, fields: [:], body: [UInt8](repeating: 0x41, count: 100_000))
        let script = try #require(disturbed(large, by: "bandwidth", ["rate": .size(1)]))
        #expect(script.strokes.count == 20_002)
        #expect(script.strokes.bodyCount == 100_000)
    }

    @Test(arguments: [("blackhole", "max"), ("idle-reset", "after")]) func `silence ends in a reset`(name: String, parameter: String) throws
    {
        let fault = try #require(wireFault(name, [parameter: .duration(.seconds(60))]))
        #expect(transcript(fault.disturb(Sample.unary, FaultContext())) == "<60000 ms><reset>")
        #expect(!fault.needsWhole)
    }

    @Test func `a stall counts from what came before it, and the rest comes`() throws {
        let stall: [String: Parameter] = ["at": .position(.fraction(0.5)), "for_": .duration(.seconds(60))]
        #expect(transcript(try #require(disturbed(by: "stall-mid-body", stall))) == "<1000 ms><200>01234<60000 ms>56789<finish>")
        let paced = Script(
            [.head(200, [:]), .wait(until: .seconds(2)), .bytes([0x41]), .wait(until: .seconds(3)), .bytes([0x42]), .finish],
            promise: .chunked)
        #expect(transcript(try #require(disturbed(paced, by: "stall-mid-body", stall))) == "<200><2000 ms>A<62000 ms><3000 ms>B<finish>")
    }

    @Test func `a fault of timing and one of transport work on the same answer`() throws {
        let dripping = try #require(disturbed(by: "drip", ["over": .duration(.seconds(5)), "chunks": .integer(5)]))
        #expect(
            transcript(try #require(disturbed(dripping, by: "reset-mid-body", ["at": .number(0.4)])))
                == "<1000 ms><200><1000 ms>01<2000 ms>23<reset>")
        let late = try #require(disturbed(by: "slow-first-byte", ["latency": .duration(.seconds(5))]))
        #expect(transcript(try #require(disturbed(late, by: "close-before-headers"))) == "<5000 ms><1000 ms><close>")
    }

    @Test func `a drawn latency is the request's own: the same again, another for another, within its bounds`() {
        let spread = Latency.Distribution.uniform(.seconds(1), .seconds(5))
        let draws = (1...50).map { seed in
            var context = FaultContext()
            context.seed = UInt64(seed)
            let draw = WireFaults.Help.standard.draw(spread, context)
            #expect(WireFaults.Help.standard.draw(spread, context) == draw)
            return draw
        }
        #expect(draws.allSatisfy { $0 >= .seconds(1) && $0 <= .seconds(5) })
        #expect(Set(draws).count > 40)
    }
}
