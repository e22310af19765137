import GeminiAPI
import HTTP
import Testing

@testable import Fixtures

struct FixtureFileTests {
    static let key = FixtureKey(String(repeating: "0123456789abcdef", count: 4))!

    static func example() throws -> Fixture {
        var fixture = Fixture(
            key: key, route: "generateContent", model: "gemini-3-pro-image", prompt: "A red <bicycle> für 自転車",
            request: RecordedRequest(
                method: "POST", target: "/v1beta/models/gemini-3-pro-image:generateContent",
                body: .json(try JSON(Array(#"{"contents":[{"parts":[{"text":"A"}]}],"seed":1.0}"#.utf8)), .pretty)),
            response: RecordedResponse(
                status: 200, fields: ["Content-Type": "application/json; charset=UTF-8", "Vary": "Origin", "Vary": "X-Origin"],
                body: .events([.init(data: .object([("a", .int(1))])), .init(name: "done", data: .string("[DONE]"))], .plain),
                timing: .init(firstByte: 620, events: [620, 911])))
        fixture.turn = 2
        fixture.then = .repeat
        return fixture
    }

    @Test func `the text is that of the contract, defaults left out`() throws {
        let text = String(decoding: FixtureFile.text(try Self.example()), as: UTF8.self)
        #expect(
            text == #"""
                {
                  "plantain": 1,
                  "key": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                  "turn": 2,
                  "then": "repeat",
                  "route": "generateContent",
                  "model": "gemini-3-pro-image",
                  "prompt": "A red \u003cbicycle\u003e für 自転車",
                  "request": {
                    "method": "POST",
                    "path": "/v1beta/models/gemini-3-pro-image:generateContent",
                    "body": {
                      "contents": [
                        {
                          "parts": [
                            {
                              "text": "A"
                            }
                          ]
                        }
                      ],
                      "seed": 1.0
                    }
                  },
                  "response": {
                    "status": 200,
                    "headers": [
                      "Content-Type: application/json; charset=UTF-8",
                      "Vary: Origin",
                      "Vary: X-Origin"
                    ],
                    "framing": "plain",
                    "events": [
                      {
                        "data": {
                          "a": 1
                        }
                      },
                      {
                        "event": "done",
                        "data": "[DONE]"
                      }
                    ]
                  }
                }

                """#)
        let timing = try #require(FixtureFile.timingText(try Self.example()))
        #expect(String(decoding: timing, as: UTF8.self) == "{\"firstByteMs\": 620, \"eventMs\": [620, 911]}\n")
    }

    @Test func `every fixture is read back as it was, and written back as it stood`() throws {
        var random = RandomFixture(seed: 5)
        for _ in 0..<2000 {
            let fixture = random.fixture()
            let text = FixtureFile.text(fixture)
            let read = try FixtureFile.read(text, path: "x/exchange.json", timing: FixtureFile.timingText(fixture))
            #expect(same(read, fixture), "\(String(decoding: text, as: UTF8.self))")
            #expect(FixtureFile.text(read) == text)
            #expect(text.withUnsafeBytes { FixtureFile.head($0) } == fixture.head)
        }
    }

    @Test func `the deepest body of the live service, every level an escaped object, is read back`() throws {
        var deep = JSON.int(1)
        for _ in 0..<100 { deep = .object([("$object", .object([("$file", deep)]))]) }
        var fixture = try Self.example()
        fixture.response.body = .events([.init(data: deep)], .google)
        fixture.response.timing = nil
        #expect(same(try FixtureFile.read(FixtureFile.text(fixture), path: "x"), fixture))
    }

    @Test func `members may stand in any order, as other tools sort them`() throws {
        let sorted = """
            {"key": "\(Self.key)", "plantain": 1, "request": {"path": "/", "method": "GET"}, "response": {"status": 204}, "route": "GET /", "turn": 3}
            """
        let fixture = try FixtureFile.read(Array(sorted.utf8), path: "x")
        #expect(fixture.turn == 3)
        #expect(Array(sorted.utf8).withUnsafeBytes { FixtureFile.head($0) } == nil)
    }

    @Test func `a member added at the end counts, and the index is told to read the whole`() throws {
        let text = String(decoding: FixtureFile.text(try Self.example()), as: UTF8.self)
        let plain = Array(text.split(separator: "\n").filter { !$0.contains("\"then\"") }.joined(separator: "\n").utf8) + [0x0A]
        #expect(plain.withUnsafeBytes { FixtureFile.head(ofWhole: $0) } != nil)
        let end = Array(String(decoding: plain.dropLast(3), as: UTF8.self).utf8) + Array(",\n  \"then\": \"repeat\"\n}\n".utf8)
        #expect(try FixtureFile.read(end, path: "x").then == .repeat)
        #expect(end.withUnsafeBytes { FixtureFile.head(ofWhole: $0) } == nil)
    }

    @Test func `a member between request and response, where the index cannot see it, is refused`() throws {
        let text = """
            {"plantain": 1, "key": "\(Self.key)", "route": "r", "request": {"method": "GET", "path": "/"},
             "then": "end", "response": {"status": 204
              }
            }

            """
        let problem = #expect(throws: FixtureProblem.self) { try FixtureFile.read(Array(text.utf8), path: "x") }
        #expect(problem?.description == "x:2:2: \"then\" stands between \"request\" and \"response\"; put it before or behind both")
    }

    @Test func `the head is known from the first bytes, and never from too few`() throws {
        let fixture = try Self.example()
        let text = FixtureFile.text(fixture)
        let least = try #require(String(decoding: text, as: UTF8.self).utf8.firstRange(of: "\"request\"".utf8)?.upperBound)
        let end = String(decoding: text, as: UTF8.self).utf8.distance(from: "".startIndex, to: least)
        for count in 0..<text.count {
            let head = text[..<count].withUnsafeBytes { FixtureFile.head($0) }
            // The colon behind the name is part of it.
            #expect(head == (count > end ? fixture.head : nil), "\(count)")
        }
    }

    @Test(arguments: [
        (#""turn": 0, "#, ""), (#""turn": "2", "#, ""), (#""then": "lats", "#, ""), ("", #""model": 1, "#), ("", #""prompt": null, "#),
        ("", #""mode": "x", "#), ("", #""turn": 2, "#), (#""turn": 2, "turn": 3, "#, ""),
    ])
    func `a head that is wrong or out of order is left to the reader`(before: String, after: String) {
        let text = #"{"plantain": 1, "key": "\#(Self.key)", \#(before)"route": "r", \#(after)"request": {}}"#
        #expect(Array(text.utf8).withUnsafeBytes { FixtureFile.head($0) } == nil)
        let right = #"{"plantain": 1, "key": "\#(Self.key)", "route": "r", "request": {"#
        #expect(Array(right.utf8).withUnsafeBytes { FixtureFile.head($0) } == FixtureHead(key: Self.key, route: "r"))
    }
}
