import GeminiAPI
import HTTP

@testable import Fixtures

/// Fixtures of every shape, the same for the same seed.
struct RandomFixture {
    /// SplitMix64.
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((word ^ word >> 31) % UInt64(bound))
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[next(values.count)] }

    mutating func list<Value>(_ most: Int, _ make: (inout RandomFixture) -> Value) -> [Value] {
        (0..<next(most + 1)).map { _ in make(&self) }
    }

    mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(next(256)) } }

    mutating func text() -> String {
        let pieces = [
            "", "a", "Ein Fahrrad", "\"", "\\", "\n", "\r\n", "\t", "\u{0}", "<b>", "é", "自転車", "🚲", "\u{2028}", "$file", "/", " ",
            "\u{7F}",
        ]
        return list(5) { $0.pick(pieces) }.joined()
    }

    /// A recorded value: marks in the places where they may be.
    mutating func json(_ depth: Int = 0) -> JSON {
        switch next(depth > 4 ? 6 : 10) {
        case 0: return .null
        case 1: return .bool(next(2) == 0)
        case 2: return .number(pick(["0", "-0", "1.0", "1e0", "1E+2", "-12.50", "9007199254740993", "123456789012345678901234567890"]))
        case 3: return reference()
        case 4, 5: return .string(text())
        case 6: return .array(list(4) { $0.json(depth + 1) })
        case 7: return .object([("$object", .object([("$file", json(depth + 1)), ("x", json(depth + 1))]))])
        default: return .object(list(4) { ($0.pick(["a", "b", "data", "é", "", "file"]), $0.json(depth + 1)) })
        }
    }

    /// A value as it comes over the wire: long base64 in every form, and objects that look like marks.
    mutating func traffic(_ depth: Int = 0) -> JSON {
        switch next(depth > 4 ? 4 : 8) {
        case 0: return .number("1.50")
        case 1: return .string(text())
        case 2, 3:
            let base64 = Base64.encode(bytes(150 + next(300)))
            let prefix = pick(["", "", "data:image/png;base64,"])
            return .object([
                (
                    pick(["data", "thoughtSignature", "text"]),
                    .string(prefix + String(decoding: pick(Base64Form.allCases).spell(base64), as: UTF8.self))
                )
            ])
        case 4: return .array(list(4) { $0.traffic(depth + 1) })
        default: return .object(list(4) { ($0.pick(["a", "data", "$file", "$object", "é"]), $0.traffic(depth + 1)) })
        }
    }

    private mutating func reference() -> JSON {
        let prefix = pick(["", "", "data:image/png;base64,"])
        return FileReference(name: pick(["image-1.png", "signature-2.bin", "a b"]), form: pick(Base64Form.allCases), prefix: prefix).json
    }

    mutating func body() -> RecordedBody {
        switch next(7) {
        case 0: return .none
        case 1: return .json(json(), pick(RecordedLayout.allCases))
        case 2:
            return .events(
                list(4) { .init(name: $0.pick([nil, "step.delta", ""]), data: $0.json()) }, pick(EventFraming.allCases))
        case 3: return .elements(list(4) { $0.json() })
        case 4: return .chunks(list(4) { $0.text() })
        case 5: return .text(text())
        default: return .file(pick(["body-1.mp4", "request-1.jpg"]))
        }
    }

    private mutating func fields() -> Fields {
        Fields(list(3) { .init($0.pick(["Content-Type", "vary", "X"]), $0.pick(["", "a: b", "é", "text/html; charset=\"UTF-8\""])) })
    }

    mutating func fixture() -> Fixture {
        let digits = Array("0123456789abcdef")
        let key = FixtureKey(String((0..<64).map { _ in digits[next(16)] }))!
        let request = RecordedRequest(
            method: pick(["POST", "GET"]), target: pick(["/", "/v1beta/x?a=b&c=%20"]), fields: fields(), body: body())
        var response = RecordedResponse(status: 100 + next(500), fields: fields(), body: body())
        if next(2) == 0 { response.timing = .init(firstByte: next(5000), events: list(4) { $0.next(9000) }) }
        var fixture = Fixture(
            key: key, route: pick(["generateContent", "POST /interactions"]), model: pick(["", "gemini-3-pro-image"]), prompt: text(),
            request: request, response: response)
        fixture.turn = 1 + next(3)
        fixture.then = pick(Fixture.After.allCases)
        return fixture
    }
}
