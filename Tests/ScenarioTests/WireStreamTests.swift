import GeminiAPI
import HTTP
import Testing

@testable import Scenario

@Suite struct WireStreamTests {
    private let error: [String: Parameter] = ["fault": .text("error"), "at": .position(.index(1)), "own_packet": .flag(true)]

    @Test(arguments: [
        (Parameter.Position.index(1), 1), (.index(0), 0), (.index(99), 4), (.fraction(0.6), 2), (.fraction(1), 4), (.beforeImage, 2),
        (.afterImage, 3),
    ]) func `a reset comes between two events`(at: Parameter.Position, count: Int) throws {
        let fault = try #require(wireFault("stream-reset", ["at": .position(at)]))
        #expect(!fault.needsWhole)
        #expect(transcript(fault.direct(Sample.reel(), FaultContext())) == Sample.events(0..<count) + "<reset>")
    }

    @Test func `mid_image is inside the picture's event`() throws {
        let fault = try #require(wireFault("stream-reset", ["at": .position(.midImage)]))
        #expect(fault.needsWhole)
        #expect(transcript(fault.direct(Sample.reel(), FaultContext())) == Sample.events(0..<2) + #"data: {"data":"# + "<reset>")
    }

    @Test(arguments: [Parameter.Position.beforeImage, .midImage, .afterImage]) func `without a picture its places are the middle`(
        at: Parameter.Position
    ) throws {
        let reel = Sample.reel(texts: ["a", "b", "c", "d"])
        #expect(
            transcript(try #require(directed(reel, by: "stream-reset", ["at": .position(at)]))) == Sample.events(["a", "b"]) + "<reset>")
        #expect(
            transcript(try #require(directed(reel, by: "stream-half-event", ["at": .position(at)]))).hasPrefix(Sample.events(["a", "b"])))
    }

    @Test(arguments: [
        (Parameter.Position.index(1), 1), (.index(0), 0), (.index(99), 3), (.fraction(0.5), 2), (.fraction(1), 3), (.beforeImage, 2),
        (.midImage, 2), (.afterImage, 2),
    ]) func `half an event and the end of the message`(at: Parameter.Position, event: Int) throws {
        let fault = try #require(wireFault("stream-half-event", ["at": .position(at)]))
        #expect(fault.needsWhole)
        let whole = Sample.events(event..<event + 1)
        #expect(
            transcript(fault.direct(Sample.reel(), FaultContext()))
                == Sample.events(0..<event) + whole.utf8.prefix(whole.utf8.count / 2).map { String(UnicodeScalar($0)) }.joined()
                + "<finish>")
    }

    @Test func `a cut event is half the second one and FIN`() throws {
        #expect(transcript(try #require(directed(by: "stream-cut-event"))) == Sample.events(0..<1) + #"data: {"text"# + "<close>")
    }

    @Test func `a stream without a finish is whole but for its last event`() throws {
        #expect(transcript(try #require(directed(by: "stream-no-finish"))) == Sample.events(0..<3) + "<finish>")
        #expect(
            transcript(try #require(directed(Sample.reel(.array), by: "stream-no-finish")))
                == "[\(Sample.texts[0])\n,\r\n\(Sample.texts[1])\n,\r\n\(Sample.texts[2])\n]<finish>")
    }

    @Test func `an empty stream is one in good order`() throws {
        #expect(transcript(try #require(directed(by: "stream-empty"))) == "<finish>")
        #expect(transcript(try #require(directed(Sample.reel(.array), by: "stream-empty"))) == "[]<finish>")
    }

    @Test func `an error event is the last one, on one line`() throws {
        #expect(
            transcript(try #require(directed(by: "stream-error-event", error)))
                == Sample.events(0..<1) + "data: {\"error\": {\"code\": 503}}\r\n\r\n<finish>")
        var page = error
        page["fault"] = .text("page")
        #expect(transcript(try #require(directed(by: "stream-error-event", page))).hasSuffix("data: <html>\r\n\r\n<finish>"))
    }

    @Test func `a bare error is pretty and stands apart from the event before it`() throws {
        let reel = Sample.reel(offsets: [.seconds(2), .seconds(3), nil, nil])
        let broken = try #require(directed(reel, by: "stream-error-raw", error))
        #expect(
            transcript(broken)
                == "<2000 ms>" + Sample.events(0..<1) + "<2050 ms>{\n  \"error\": {\n    \"code\": 503\n  }\n}\n<finish>")
    }

    @Test func `merged with the event before it, a bare error is in the same piece`() throws {
        var merged = error
        merged["own_packet"] = .flag(false)
        let fault = try #require(wireFault("stream-error-raw", merged))
        #expect(fault.needsWhole)
        let broken = fault.direct(Sample.reel(), FaultContext())
        #expect(broken.frames.map(\.strokes.count) == [1])
        #expect(transcript(broken) == Sample.events(0..<1) + "{\n  \"error\": {\n    \"code\": 503\n  }\n}\n<finish>")
    }

    @Test(arguments: ["stream-error-event", "stream-error-raw"]) func `in an array an error is the last element`(name: String) throws {
        let element = "{\n  \"error\": {\n    \"code\": 503\n  }\n}\n]<finish>"
        let broken = transcript(try #require(directed(Sample.reel(.array), by: name, error)))
        #expect(broken.hasPrefix("[\(Sample.texts[0])\n") && broken.hasSuffix(",\r\n" + element))
        let first = error.merging(["at": .position(.index(0))]) { $1 }
        #expect(transcript(try #require(directed(Sample.reel(.array), by: name, first))) == "[" + element)
    }

    @Test func `a fault that the catalogue does not have breaks nothing`() throws {
        let unknown: [String: Parameter] = ["fault": .text("nothing"), "at": .position(.index(1)), "own_packet": .flag(true)]
        for name in ["stream-error-event", "stream-error-raw", "stream-block-midway"] {
            #expect(transcript(try #require(directed(by: name, unknown))) == Sample.events(0..<4) + "<finish>")
        }
    }

    @Test func `a block stands in the picture's place and ends the answer`() throws {
        let block: [String: Parameter] = ["fault": .text("error")]
        let reel = Sample.reel(offsets: [nil, nil, .seconds(9), .seconds(9)])
        #expect(
            transcript(try #require(directed(reel, by: "stream-block-midway", block)))
                == Sample.events(0..<2) + "<9000 ms>data: {\"error\": {\"code\": 503}}\r\n\r\n<finish>")
        let array = transcript(try #require(directed(Sample.reel(.array), by: "stream-block-midway", block)))
        #expect(array == "[\(Sample.texts[0])\n,\r\n\(Sample.texts[1])\n,\r\n{\n  \"error\": {\n    \"code\": 503\n  }\n}\n]<finish>")
    }

    @Test func `an event twice is the event asked for, right behind itself`() throws {
        func doubled(_ at: Parameter.Position, _ form: Reel.Form = .events) throws -> String {
            transcript(try #require(directed(Sample.reel(form), by: "stream-duplicate", ["at": .position(at)])))
        }
        #expect(try doubled(.index(1)) == Sample.events(0..<2) + Sample.events(1..<4) + "<finish>")
        for place in [Parameter.Position.beforeImage, .midImage, .afterImage] {
            #expect(try doubled(place) == Sample.events(0..<3) + Sample.events(2..<4) + "<finish>")
        }
        let texts = Sample.texts
        #expect(try doubled(.fraction(1), .array) == "[\((texts + [texts[3]]).joined(separator: "\n,\r\n"))\n]<finish>")
        #expect(wireFault("stream-duplicate", ["at": .position(.index(1))])?.needsWhole == true)
    }
}
