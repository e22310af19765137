import GeminiAPI
import HTTP
import Testing

@testable import Scenario

@Suite struct WirePaceTests {
    private func stall(_ at: Parameter.Position) -> [String: Parameter] { ["at": .position(at), "for_": .duration(.seconds(60))] }

    @Test func `a stall between events counts from the one before it, and later ones wait for nothing more`() throws {
        let reel = Sample.reel(offsets: [.seconds(1), .seconds(2), .seconds(3), .seconds(90)])
        let events = (0..<4).map { Sample.events($0..<$0 + 1) }
        #expect(
            transcript(try #require(directed(reel, by: "stream-stall", stall(.index(1)))))
                == "<1000 ms>\(events[0])<61000 ms>\(events[1])<3000 ms>\(events[2])<90000 ms>\(events[3])<finish>")
    }

    @Test func `a stall inside the picture cuts its event`() throws {
        let fault = try #require(wireFault("stream-stall", stall(.midImage)))
        #expect(fault.needsWhole)
        let (first, second) = (#"data: {"data":"#, #" "PICTURE"}"# + "\r\n\r\n")
        #expect(
            transcript(fault.direct(Sample.reel(), FaultContext()))
                == Sample.events(0..<2) + first + "<60000 ms>" + second + Sample.events(3..<4) + "<finish>")
    }

    @Test func `a stall behind the last event holds back the end`() throws {
        #expect(
            transcript(try #require(directed(by: "stream-stall", stall(.fraction(1))))) == Sample.events(0..<4) + "<60000 ms><finish>")
    }

    @Test func `the first event is late, the head is not`() throws {
        let late = try #require(directed(by: "stream-slow-first", ["latency": .duration(.seconds(45))]))
        #expect(transcript(late.script) == "<200><45000 ms>" + Sample.events(0..<4) + "<finish>")
        let later = Sample.reel(offsets: [.seconds(50), nil, nil, nil])
        #expect(
            transcript(try #require(directed(later, by: "stream-slow-first", ["latency": .duration(.seconds(45))]))).hasPrefix("<50000 ms>")
        )
    }

    @Test func `comments come before the first event and while nothing else does`() throws {
        let reel = Sample.reel(offsets: [nil, .seconds(12), nil, .seconds(15)])
        let comment = ": keep-alive\r\n\r\n"
        #expect(
            transcript(try #require(directed(reel, by: "stream-comment", ["every": .duration(.seconds(5))])))
                == comment + Sample.events(0..<1) + "<5000 ms>\(comment)<10000 ms>\(comment)<12000 ms>" + Sample.events(1..<3)
                + "<15000 ms>"
                + Sample.events(3..<4) + "<finish>")
        #expect(
            transcript(try #require(directed(reel, by: "stream-comment", ["every": .duration(.zero)]))).hasPrefix(
                comment + Sample.events(0..<1) + "<12000 ms>"))
    }

    @Test func `tiny packets change nothing but the packets`() throws {
        let reel = try #require(directed(by: "stream-tiny-packets", ["size": .integer(7)]))
        #expect(reel.packets == .atMost(7))
        #expect(transcript(reel) == Sample.events(0..<4) + "<finish>")
        #expect(directed(by: "stream-tiny-packets", ["size": .integer(0)])?.packets == .atMost(1))
    }

    @Test func `coalesced events are one piece, when the last is due`() throws {
        let fault = try #require(wireFault("stream-coalesced"))
        #expect(fault.needsWhole)
        let reel = fault.direct(Sample.reel(offsets: [.seconds(1), .seconds(2), nil, nil]), FaultContext())
        #expect(reel.frames.map(\.strokes.count) == [1])
        #expect(transcript(reel) == "<2000 ms>" + Sample.events(0..<4) + "<finish>")
    }

    @Test func `a character is split between two packets`() throws {
        let reel = Sample.reel(offsets: [.seconds(1), nil], texts: [#"{"text": "plain"}"#, #"{"text": "dé"}"#])
        let split = try #require(directed(reel, by: "stream-split-utf8")).frames[1].strokes.joined
        guard split.count == 3, case .bytes(let first) = split[0], case .wait(let offset) = split[1], case .bytes(let second) = split[2]
        else { return #expect(Bool(false), "\(split)") }
        #expect(first == Sample.text(#"data: {"text": "d"#) + [0xC3])
        #expect(offset == .milliseconds(1050))
        #expect(second == [0xA9] + Sample.text("\"}\r\n\r\n"))
    }

    @Test func `an answer in ASCII gets a character to split`() throws {
        // Both halves are no UTF-8 any more.
        #expect(
            transcript(try #require(directed(by: "stream-split-utf8")))
                == #"data: {"text": ""# + "\u{FFFD}<50 ms>\u{FFFD}One\"}\r\n\r\n" + Sample.events(1..<4) + "<finish>")
        let dumb = Sample.reel(texts: ["{}"])
        #expect(transcript(try #require(directed(dumb, by: "stream-split-utf8"))) == "data: {}\r\n\r\n<finish>")
    }
}
